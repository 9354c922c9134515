"""A numbered list that is changed by what is typed: read in full once, and afterwards only where it has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from tilfriskning.plain.reading import numbered
from tilfriskning.plain.talk import Talk
from tilfriskning.texts import plain as says

ALL = "liste"
"""The word that has the whole list read again."""


class Readout:
    """A numbered list in front of somebody who changes it line by line.

    Args:
        talk: who is asked.
        question: what is said over the list.
        lines: gives the lines as they stand now.
        how: what is said under the list.
        prompt: stands before the answer.
    """

    def __init__(
        self,
        talk: Talk,
        question: Sequence[str],
        lines: Callable[[], Iterable[str]],
        how: str,
        prompt: str = says.NUMBERS,
    ) -> None:
        self._talk = talk
        self._question = question
        self._lines = lines
        self._how = how
        self._prompt = prompt
        self._read: list[str] = []

    def ask(self) -> str:
        """What is typed; empty when that is all."""
        while True:
            before, self._read = self._read, [*numbered(self._lines())]
            if not before:
                return self._talk.ask(self._prompt, ("", *self._question, *self._read, self._how)).text
            prompt = says.PROMPT_AGAIN.format(label=self._prompt.rstrip(": "))
            changed = [line for line in self._read if line not in before]
            said = self._talk.ask(prompt, changed, {ALL: says.WORD_LIST})
            if not said.word:
                return said.text
            self._read = []
