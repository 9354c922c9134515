"""The pages with their words, LIX and longest sentence, as a Markdown table: `python -m tests.content.table`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from tests.content.reading import Sentence, help_screens, lix, longest, page_sentences
from tests.content.sources import MODULE
from tilfriskning.module.loader import load
from tilfriskning.module.values import Mode


def rows() -> Iterator[tuple[str, int, float, Sentence]]:
    """Each page and help screen with its words, its LIX and its longest sentence; the harder one of two wordings."""
    module = load(MODULE).module
    assert module is not None
    for page in module.pages:
        wordings = [page_sentences(module, page, mode) for mode in get_args(Mode)]
        yield _row(page.id, max(wordings, key=lix))
    for name, read in help_screens().items():
        yield _row(name, read)


def _row(name: str, read: list[Sentence]) -> tuple[str, int, float, Sentence]:
    return name, sum(len(sentence.words) for sentence in read), lix(read), longest(read)


def main() -> None:
    """Print the table."""
    print("| side | ord | LIX | lengste setning |\n|---|--:|--:|---|")
    for name, count, difficulty, sentence in rows():
        print(f"| {name} | {count} | {difficulty:.1f} | {len(sentence.words)}: {sentence.text} |")


if __name__ == "__main__":
    main()
