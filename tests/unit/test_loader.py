"""Every fault in content is named with its place, in Norwegian, and nothing an author writes makes the loader fall."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tilfriskning.errors import Fault
from tilfriskning.module.blocks import HomePractice, TextBlock
from tilfriskning.module.loader import Loaded, load, load_help_lines
from tilfriskning.module.model import Module
from tilfriskning.paths import shipped_content

HERE = "☞"
"""Stands in a changed file where the fault is to be found; taken out before the file is written."""

FILES = {
    "module.yaml": """\
id: m1
title: Tittel
label: Modul 1
topics: [one, two]
""",
    "plans.yaml": """\
plans:
  - id: mh
    title: Plan for helse
    short: Helse
    choice: Planen
    header: [{id: name, label: Navn}]
    part1:
      title: Del 1
      columns: [Årsak, Tiltak]
      rows:
        - {id: stress, title: Stress, entries: Det jeg gjør}
        - {id: sleep, title: Søvn, entries: Det jeg gjør, refers_to: mh}
    part2:
      title: Del 2
      lead: Tegn
      slots: [{id: a, label: A}]
    part3:
      title: Del 3
      columns: [Tiltak, Måte]
      rows:
        - {id: call, title: Ringe, entries: Det jeg gjør, contacts: Hvem, fields: [{id: say, label: Hva}]}
""",
    "one.yaml": """\
id: one
label: Emne 1
title: Første
plan: mh
pages:
  - id: one/start
    title: Start
    blocks:
      - id: one.text
        kind: text
        body: |
          Et avsnitt.

          Et avsnitt til.
        items:
          - {id: first, text: Et punkt}
          - {id: second, text: {alone: Et punkt til, together: Vårt punkt}}
        shows: [mh.part1.stress]
      - id: one.kp
        kind: key_point
        points:
          - {id: point, text: Et hovedpunkt}
  - id: one/talk
    title: Snakk
    blocks:
      - id: one.discuss
        kind: discussion
        recalls: [two.discuss/why]
        prompts:
          - {id: before, text: Har du gjort det før?, input: yes_no}
          - {id: how, text: Hvordan?, when: before}
      - id: one.practice
        kind: home_practice
        body: Velg noe lite.
        alternatives:
          - {id: tell, text: Fortell}
        fields:
          - {id: what, label: Hva, reads: [two.discuss/why]}
""",
    "two.yaml": """\
id: two
label: Emne 2
title: Andre
pages:
  - id: two/talk
    title: Snakk
    blocks:
      - id: two.discuss
        kind: discussion
        prompts:
          - {id: why, text: Hvorfor?}
      - id: two.practice
        kind: home_practice
        same_as: one.practice
        alternatives:
          - {id: show, text: Vis}
      - id: two.form
        kind: form
        rows:
          - row: mh.part3.call
            title: Ringe
            questions:
              - {id: say, text: Hva vil du si?, fields: [say], into: say}
      - id: two.example
        kind: worked_example
        plan: mh
        name: Ida
        date: 3. mai
        rows:
          - row: part3.call
            fields: [{field: say, text: Hei}]
            contacts: [{name: Per, number: 01 23 45 67}]
      - id: two.plan
        kind: plan_prompt
        prompts: [{id: which, text: Hva vil du gjøre?}]
        rows: [mh.part1.stress]
        reads: [one.discuss]
  - id: two/sum
    title: Til slutt
    blocks:
      - id: two.summary
        kind: summary
        reads: [one.kp]
""",
}

FAULTS = {
    # id: file, what stands there, what is put in its place, words of the message
    "unknown field": ("one.yaml", "        body: Velg", "        ☞boddy: Velg", "«boddy» er ukjent"),
    "missing field": ("one.yaml", "{id: point, text", "☞{id: point, txt", "«text» mangler"),
    "unknown kind": ("one.yaml", "kind: key_point", "☞kind: key_pont", "«key_pont» er ukjent"),
    "no kind": ("one.yaml", "        kind: key_point\n", "", "«kind» mangler"),
    "list for text": ("one.yaml", "text: Et punkt}", "☞text: [Et punkt]}", "skal det stå tekst"),
    "list for line": ("one.yaml", "title: Første", "☞title: [Første]", "skal det stå tekst"),
    "empty text": ("one.yaml", "text: Et punkt}", "☞text: ''}", "Teksten er tom"),
    "foreign markup": ("one.yaml", "text: Et punkt}", "☞text: Et `punkt`}", "«`»"),
    "markup in a block of text": ("one.yaml", "Et avsnitt til.", "# Et avsnitt til.", "«#»"),
    "markup in one wording": ("one.yaml", "together: Vårt", "☞together: 1) Vårt", "«1)»"),
    "one wording only": ("one.yaml", "{alone: Et punkt til,", "{", "«alone» mangler"),
    "markup in a line": ("one.yaml", "title: Første", "☞title: '*Første*'", "bare én linje"),
    "no fields": ("one.yaml", "- {id: point, text: Et hovedpunkt}", "- ☞noe", "skal det stå felter"),
    "no list": ("one.yaml", "[mh.part1.stress]", "mh.part1.stress", "skal det stå en liste"),
    "no such choice": ("one.yaml", "input: yes_no", "☞input: maybe", "note, plans, yes_no"),
    "impossible id": ("one.yaml", "id: one.kp", "☞id: One.kp", "«One.kp»"),
    "block id twice": ("one.yaml", "id: one.kp", "☞id: one.text", "«one.text» er brukt før"),
    "local id twice": ("one.yaml", "{id: second,", "{☞id: first,", "«first» er brukt før"),
    "page id twice": ("one.yaml", "id: one/talk", "☞id: two/talk", "«two/talk» er brukt før"),
    "page of another topic": ("one.yaml", "id: one/talk", "☞id: ono/talk", "begynne med «one/»"),
    "unknown plan": ("one.yaml", "plan: mh", "☞plan: hm", "Ingen plan har id-en «hm»"),
    "no row": ("one.yaml", "shows: [mh.part1.stress]", "☞shows: [mh.part1.no]", "raden «mh.part1.no»"),
    "row of no plan": ("one.yaml", "shows: [mh.", "☞shows: [hm.", "Ingen plan har id-en «hm»"),
    "unknown block": ("one.yaml", "recalls: [two", "recalls: [☞six", "«six.discuss»"),
    "unknown part": ("one.yaml", "discuss/why]\n", "discuss/no]\n", "ingen del med id-en «no»"),
    "field reads unknown block": ("one.yaml", "reads: [two", "reads: [☞six", "«six.discuss»"),
    "when of no question": ("one.yaml", "when: before", "☞when: how", "ikke et ja/nei-spørsmål"),
    "not a key point": ("two.yaml", "reads: [one.kp]", "reads: [☞one.text]", "ikke et hovedpunkt"),
    "answer goes nowhere": ("two.yaml", "into: say", "☞into: no", "har ikke feltet «no»"),
    "example of no row": ("two.yaml", "row: part3.call", "☞row: part3.no", "raden «mh.part3.no»"),
    "not a telephone number": ("two.yaml", "01 23 45 67", "ring ham", "bare sifre"),
    "same as nothing": ("two.yaml", "same_as: one.practice", "☞same_as: six.practice", "«six.practice»"),
    "same as another kind": ("two.yaml", "same_as: one.practice", "☞same_as: one.text", "samme type"),
    "same as itself": ("two.yaml", "same_as: one.practice", "☞same_as: two.practice", "i ring"),
    "refers to no plan": ("plans.yaml", "refers_to: mh", "☞refers_to: hm", "Ingen plan har id-en «hm»"),
    "row id twice": ("plans.yaml", "{id: sleep,", "{☞id: stress,", "«stress» er brukt før"),
    "too few": ("plans.yaml", "columns: [Årsak, ", "☞columns: [", "minst 2"),
    "too many": ("plans.yaml", "columns: [", "☞columns: [Enda en, ", "høyst 2"),
    "file outside the folder": ("module.yaml", "topics: [one", "topics: [☞../one", "«../one»"),
    "a number is no id": ("module.yaml", "id: m1", "☞id: 007", "«007»"),
    "no topics": ("module.yaml", "[one, two]", "[]", "minst 1"),
    # traps of YAML
    "key twice": ("one.yaml", "label: Emne 1", "label: Emne 1\n☞label: Emne 2", "«label» står to ganger"),
    "alias of nothing": ("one.yaml", "label: Emne 1", "label: ☞*Emne", "Anker og alias"),
    "alias": ("one.yaml", "id: one\nlabel: Emne 1", "id: &a one\n☞label: *a", "Anker og alias"),
    "foreign tag": ("one.yaml", "title: Første", "☞title: !min Første", "«!min»"),
    "python tag": ("one.yaml", "title: Første", "☞title: !!python/name:os.system Første", "python"),
    "tag of a number": ("one.yaml", "title: Første", "☞title: !!int 1", "Merket"),
    "merge key": ("one.yaml", "text: Et punkt}", "text: Et punkt, ☞<<: {id: x}}", "«<<» er ukjent"),
    "list for key": ("one.yaml", "title: Første", "title: Første\n? ☞[a]\n: b", "må være tekst"),
    "tab": ("one.yaml", "    title: Start", "☞\ttitle: Start", "tabulator"),
    "colon in text": ("one.yaml", "title: Første", "title: Første: andre", "anførselstegn"),
    "at sign first": ("one.yaml", "title: Første", "title: ☞@Første", "anførselstegn"),
    "control character": ("one.yaml", "title: Første", "title: Fø☞\x07rste", "styretegn"),
    "open quotation": ("one.yaml", "title: Første", "title: 'Første", "anførselstegn"),
    "two documents": ("one.yaml", "plan: mh", "plan: mh\n☞---\nplan: mh", "ett dokument"),
}


Change = Callable[[str, str, str], Loaded]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small module without faults."""
    folder = tmp_path / "module"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def change(folder: Path) -> Change:
    """Put new text in the place of old in a file of the module, and load it."""

    def change(name: str, old: str, new: str) -> Loaded:
        file = folder / name
        text = file.read_text(encoding="utf-8")
        assert text.count(old) >= 1, old
        file.write_text(text.replace(old, new.replace(HERE, ""), 1), encoding="utf-8")
        return load(folder)

    return change


def whole(loaded: Loaded) -> Module:
    """The module, when nothing is wrong with it."""
    assert loaded.faults == ()
    assert loaded.module is not None
    return loaded.module


def place(name: str, old: str, new: str) -> tuple[int, int]:
    """Line and column of the mark in a changed file."""
    before = FILES[name].replace(old, new, 1).partition(HERE)[0]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def test_a_module_without_faults_is_loaded_whole(folder: Path) -> None:
    module = whole(load(folder))
    assert [page.id for page in module.pages] == ["one/start", "one/talk", "two/talk", "two/sum"]
    assert [plan.id for plan in module.plans] == ["mh"]


@pytest.mark.parametrize(("name", "old", "new", "words"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named_with_its_place(change: Change, name: str, old: str, new: str, words: str) -> None:
    loaded = change(name, old, new)
    named = [fault for fault in loaded.faults if words in fault.message]
    assert named, loaded.faults
    assert all(fault.line > 0 and fault.column > 0 for fault in named)
    assert name in [fault.file.name for fault in named]
    if HERE in new:
        assert (name, *place(name, old, new)) in [(fault.file.name, fault.line, fault.column) for fault in named]


@pytest.mark.parametrize(
    "written", ["no", "12:30", "007", "2026-11-21", "1e3", "~", "null", "0x1F", "Yes", "=x", "1_000"]
)
def test_text_stays_as_it_is_written(change: Change, written: str) -> None:
    block = whole(change("one.yaml", "text: Et punkt}", f"text: {written}}}")).block("one.text")
    assert isinstance(block, TextBlock)
    assert block.items[0].text.alone == written


def test_all_faults_are_found_in_one_run(folder: Path, change: Change) -> None:
    change("one.yaml", "body: Velg noe lite.", "boddy: Velg `noe` lite.")
    change("one.yaml", "text: Et punkt}", "text: ''}")
    change("plans.yaml", "short: Helse", "shot: Helse")
    loaded = change("two.yaml", "text: Hva vil du si?", "text: '[Si](det)'")
    assert [(fault.file.name, fault.line) for fault in loaded.faults] == [
        ("one.yaml", 16),
        ("one.yaml", 34),
        ("plans.yaml", 2),
        ("plans.yaml", 4),
        ("two.yaml", 23),
    ]
    assert str(loaded.faults[0]) == f"{folder / 'one.yaml'}:16:25: Teksten er tom."


def test_what_is_whole_is_loaded_in_spite_of_faults_elsewhere(change: Change) -> None:
    module = change("one.yaml", "text: Et punkt}", "text: ''}").module
    assert module is not None
    assert [page.id for page in module.pages] == ["one/talk", "two/talk", "two/sum"]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("one.yaml", "{id: point,", "{idd: point,"),  # two.summary reads this block
        ("two.yaml", "{id: why,", "{idd: why,"),  # one.discuss recalls this block
        ("one.yaml", "label: Hva,", "lable: Hva,"),  # two.practice is the same as this block
        ("plans.yaml", "short: Helse", "short: ''"),  # all rows belong to this plan
        ("plans.yaml", "plans:", "plans: ["),
        ("one.yaml", "id: one\n", "id: [one\n"),
    ],
)
def test_a_fault_is_not_blamed_on_those_who_point_to_it(change: Change, name: str, old: str, new: str) -> None:
    faults = change(name, old, new).faults
    assert faults
    assert not [fault for fault in faults if "har id-en" in fault.message or "har ingen del" in fault.message]


def test_same_as_takes_over_all_that_a_block_does_not_say_itself(folder: Path) -> None:
    first, second = (whole(load(folder)).block(f"{topic}.practice") for topic in ("one", "two"))
    assert isinstance(first, HomePractice)
    assert isinstance(second, HomePractice)
    assert (second.body, second.fields) == (first.body, first.fields)
    assert [item.id for item in first.alternatives] == ["tell"]
    assert [item.id for item in second.alternatives] == ["show"]


def test_same_as_may_go_through_several_blocks(change: Change) -> None:
    change(
        "one.yaml",
        "id: one.practice",
        "id: one.third\n        kind: home_practice\n        same_as: two.practice\n      - id: one.practice",
    )
    module = whole(change("module.yaml", "id: m1", "id: m2"))
    third, second = module.block("one.third"), module.block("two.practice")
    assert third.model_copy(update={"id": second.id}) == second


def test_same_as_in_a_ring_of_two_is_named_once_for_each(change: Change) -> None:
    faults = change("one.yaml", "        body: Velg noe lite.", "        same_as: two.practice").faults
    assert [(fault.file.name, "i ring" in fault.message) for fault in faults] == [
        ("one.yaml", True),
        ("two.yaml", True),
    ]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (b"", "tom"),
        (b"# bare en merknad\n", "tom"),
        (b"\xff\xfe", "UTF-8"),
        ("Blåbær".encode("latin-1"), "UTF-8"),
        (b"- a\n- b\n", "skal det stå felter"),
        (b"bare tekst\n", "skal det stå felter"),
        (b"pages: tekst\n", "skal det stå en liste"),
        (b"id: one\n", "«pages» mangler"),
        (b"{}\n", "«pages» mangler"),
    ],
)
def test_a_file_that_is_no_topic_is_named(folder: Path, written: bytes, words: str) -> None:
    (folder / "one.yaml").write_bytes(written)
    faults = load(folder).faults
    assert [fault.file.name for fault in faults if words in fault.message] == ["one.yaml"]


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_missing_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert load(folder).faults == (Fault(folder / name, 0, 0, "Fila mangler."),)


def test_help_lines_have_faults_with_places_too(tmp_path: Path) -> None:
    file = tmp_path / "help-lines.yaml"
    text = (shipped_content() / "help-lines.yaml").read_text(encoding="utf-8")
    file.write_text(text.replace("read_on: 2026-11", "read_on: i fjor", 1), encoding="utf-8")
    lines, faults = load_help_lines(file)
    assert lines is None
    assert [("2026-11" in fault.message, fault.line > 0, fault.column) for fault in faults] == [(True, True, 5)]


PIECES = [
    *(
        "",
        "\n",
        "\t",
        " ",
        "  ",
        "- ",
        ": ",
        "?",
        "#",
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
        "&a ",
        "*a",
        "!x ",
        "<<: ",
        "|",
        ">",
    ),
    *(
        "id: x",
        "kind: text",
        "kind: form",
        "same_as: t1.goal",
        "plan: mh",
        "pages:",
        "blocks: []",
        "---",
        "\0",
        "\ud7ff",
    ),
    *("null", "007", "x" * 300, "[" * 50, "{a: " * 50, "*em", "mh.part1.stress", "\u2028", "%YAML 1.1"),
]
CUTS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.sampled_from(PIECES)), min_size=1, max_size=4)


@settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow])
@given(name=st.sampled_from(sorted(path.name for path in (shipped_content() / "module-10").glob("*.yaml"))), cuts=CUTS)
def test_nothing_an_author_writes_makes_the_loader_fall(
    tmp_path_factory: pytest.TempPathFactory, name: str, cuts: list[tuple[float, int, str]]
) -> None:
    folder = tmp_path_factory.mktemp("mutated")
    shipped = shipped_content() / "module-10"
    text = (shipped / name).read_text(encoding="utf-8")
    for where, length, piece in cuts:
        start = int(where * len(text))
        text = text[:start] + piece + text[start + length :]
    (folder / "plans.yaml").write_text((shipped / "plans.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "module.yaml").write_text("id: m\ntitle: T\nlabel: L\ntopics: [topic-1]\n", encoding="utf-8")
    (folder / (name if name in ("plans.yaml", "module.yaml") else "topic-1.yaml")).write_text(text, encoding="utf-8")
    loaded = load(folder)
    assert all(str(fault) for fault in loaded.faults)


def test_deep_nesting_is_a_fault(folder: Path) -> None:
    (folder / "one.yaml").write_text("[" * 3000 + "]" * 3000, encoding="utf-8")
    assert any("inni hverandre" in fault.message for fault in load(folder).faults)
