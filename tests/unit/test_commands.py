from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import types
from datetime import datetime
from importlib import import_module
from pathlib import Path

import pytest

from tilfriskning import __version__, cli
from tilfriskning.cli import COMMANDS, main
from tilfriskning.module.helplines import HelpLines
from tilfriskning.paths import Folder, shipped_content
from tilfriskning.record.plan import Contact, Entry, PlanRow, RecoveryPlan
from tilfriskning.record.record import SCHEMA_VERSION, Record
from tilfriskning.store.files import PlansFolder
from tilfriskning.texts import commands as says

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 21, 14, 32)
Output = pytest.CaptureFixture[str]


@pytest.fixture
def plans(tmp_path: Path) -> PlansFolder:
    """The plans folder in use, with nobody in it yet."""
    return PlansFolder(tmp_path / "plans")


@pytest.fixture
def kari(plans: PlansFolder) -> Record:
    """A client who has begun the plan for mental health."""
    row = PlanRow(
        contacts=(Contact(id="c1", name="Søster Åse", number="00 00 00 01"),), entries=(Entry(id="e1", text="Gå tur"),)
    )
    record = plans.create("kari", NOW).model_copy(update={"choice": ("mh",), "answers": {"front.opening/x": "Notatet"}})
    record = record.with_plan("mh", RecoveryPlan(rows={"part3.social_support": row})).stamped(NOW)
    plans.save(record)
    return record


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A content folder that cannot be used."""
    (tmp_path / "faulty" / "small").mkdir(parents=True)
    (tmp_path / "faulty" / "small" / "module.yaml").write_text("id: small\ntitle: [\n")
    (tmp_path / "faulty" / "small" / "plans.yaml").write_text("plans:\n  - {id: mh, colour: red}\n")
    return tmp_path / "faulty"


def run(*words: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """The program in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    return subprocess.run(
        [sys.executable, "-m", "tilfriskning", *words], capture_output=True, env=environment, check=False, timeout=30
    )


# Words


@pytest.mark.usefixtures("kari")
@pytest.mark.parametrize(
    "words",
    [
        ["ingen"],
        ["ola", "nordmann"],
        ["kari", "list"],
        ["key", "x"],
        ["backup"],
        ["restore"],
        ["restore", "a", "b"],
        ["LIST"],
        [".tilfriskning"],
        ["--unknown"],
        ["--plan", "x"],
        ["list", "kari"],
        ["list", "--json=x"],
        ["where", "--force"],
        ["schema", "x"],
        ["check", "a", "b"],
        ["export"],
        ["export", "kari", "ola"],
        ["export", "kari", "-o"],
        ["export", "kari", "--pla", "mh"],
        ["export", "kari", "--plan", "xx"],
        ["export", "kari", "--format", "fax"],
        ["export", "kari", "--format", "card", "-o", "kort.png"],
        ["export", "kari", "--format", "supporter", "--parts", "signs,all"],
        ["export", "kari", "--parts", "signs"],
        ["export", "kari", "--format", "wall", "--notes"],
        ["export", "--format", "card"],
        ["--plans"],
        ["--plans", "--json", "list"],
    ],
)
def test_wrong_use_is_one_line_in_norwegian_and_makes_nothing(
    words: list[str], plans: PlansFolder, own_home: Path, capsys: Output
) -> None:
    before = sorted(plans.path.iterdir()), sorted(own_home.rglob("*"))
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert not re.search(r"\b(usage|error|argument|expected|invalid|unrecognized)\b", err)
    assert (sorted(plans.path.iterdir()), sorted(own_home.rglob("*"))) == before


def test_an_unknown_word_makes_no_folder(plans: PlansFolder, capsys: Output) -> None:
    assert main(["ingen"]) == 2
    assert "«ingen»" in capsys.readouterr().err
    assert not plans.path.exists()


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["kari", "--help"], ["--help", "--plans", "x"]])
def test_help_names_every_command(words: list[str], capsys: Output) -> None:
    assert main(words) == 0
    out = capsys.readouterr().out
    assert out == says.HELP
    assert all(f"tilfriskning {command}" in out for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_that_names_its_options(command: str, capsys: Output) -> None:
    assert main([command, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"tilfriskning {command}")
    words = import_module(f"tilfriskning.commands.{command}").words
    options = [option for action in words()._actions for option in action.option_strings]
    assert all(option in out for option in options)
    assert set(re.findall(r"(?<!\w)--?[a-z]+", out)) == set(options)


def test_help_fits_a_terminal_of_80_columns() -> None:
    lines = "\n".join([says.HELP, *says.COMMAND_HELP.values()]).splitlines()
    assert max(map(len, lines)) < 80


def test_version(capsys: Output) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"tilfriskning {__version__}\n"


@pytest.mark.parametrize(
    "words", [["--plans", "other", "list"], ["list", "--plans", "other"], ["list", "--plans=other", "--json"]]
)
def test_folders_are_named_before_or_after_the_command(words: list[str], own_home: Path, capsys: Output) -> None:
    PlansFolder(own_home / "other").create("ola", NOW)
    assert main(words) == 0
    assert "ola" in capsys.readouterr().out


# Opening the workbook


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.usefixtures("kari")
@pytest.mark.parametrize(
    ("words", "instead"),
    [
        ([], "tilfriskning --plain"),
        (["kari"], "tilfriskning kari --plain"),
        (["kari", "--content", "my content"], "tilfriskning kari --content 'my content' --plain"),
    ],
)
def test_without_a_terminal_the_workbook_names_the_command_that_does_without(
    words: list[str], instead: str, capsys: Output
) -> None:
    assert main(words) == 1
    assert capsys.readouterr().err == f"{says.NO_TERMINAL.format(command=instead)}\n"


def fake_front(monkeypatch: pytest.MonkeyPatch, front: str) -> list[object]:
    """Put another front in the place of the screens (`tui`) or of line by line (`plain`). Returns what it is asked."""
    opened: list[object] = []

    def run(*asked: object) -> int:
        opened.extend(asked)
        return 7

    app = types.ModuleType(f"tilfriskning.{front}.app")
    app.__dict__["run"] = run
    monkeypatch.setitem(sys.modules, app.__name__, app)
    return opened


@pytest.mark.usefixtures("kari")
@pytest.mark.parametrize("words", [["--plain"], ["kari", "--plain"], ["--plain", "kari"]])
def test_line_by_line_needs_no_terminal(
    words: list[str], plans: PlansFolder, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    opened = fake_front(monkeypatch, "plain")
    assert main(words) == 7
    label = "kari" if "kari" in words else None
    assert opened == [Folder(plans.path, "variable"), Folder(shipped_content(), "shipped"), label, False]
    assert main(["ola", "--plain"]) == 2
    assert "ola" in capsys.readouterr().err


@pytest.mark.usefixtures("kari")
@pytest.mark.parametrize(
    ("variables", "typed", "status", "front"),
    [
        ({"TERM": "dumb"}, "\n", 7, "plain"),
        ({"TERM": "dumb"}, "1\n", 7, "plain"),
        ({"TERM": "dumb"}, "2\n", 0, ""),
        ({"TERM": "dumb"}, "", 0, ""),
        ({"TERM": "xterm", "COLUMNS": "59", "LINES": "40"}, "\n", 7, "plain"),
        ({"TERM": "xterm", "COLUMNS": "80", "LINES": "19"}, "2\n", 7, "tui"),
        ({"TERM": "xterm", "COLUMNS": "80", "LINES": "19"}, "3\n", 0, ""),
        ({"TERM": "xterm", "COLUMNS": "60", "LINES": "20"}, "", 7, "tui"),
    ],
)
def test_a_terminal_that_cannot_show_the_screens_is_offered_line_by_line(
    variables: dict[str, str], typed: str, status: int, front: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = {name: fake_front(monkeypatch, name) for name in ("plain", "tui")}
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert main(["kari"]) == status
    assert [name for name, asked in opened.items() if asked] == ([front] if front else [])


@pytest.mark.usefixtures("kari")
def test_the_screen_is_never_led_into_a_file(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert main(["kari"]) == 1
    assert capsys.readouterr().err.startswith(says.NO_TERMINAL.split(".")[0])


@pytest.mark.usefixtures("kari")
@pytest.mark.parametrize(
    "words", [[], ["kari"], ["KARI", "--content", "elsewhere"], ["kari", "--session"], ["--session"]]
)
def test_in_a_terminal_the_screens_are_opened_with_the_folders_in_use(
    words: list[str], plans: PlansFolder, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = fake_front(monkeypatch, "tui")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setattr(sys, "stderr", Terminal())
    content = Folder(own_home / "elsewhere", "option") if "--content" in words else Folder(shipped_content(), "shipped")
    assert main(words) == 7
    label = next((word for word in words if not word.startswith("--")), None)
    assert opened == [Folder(plans.path, "variable"), content, label, "--session" in words]


# list


@pytest.mark.usefixtures("kari")
def test_list_says_when_a_client_last_changed_and_how_far_the_plans_are(plans: PlansFolder, capsys: Output) -> None:
    plans.create("Ola 2", NOW)
    (plans.path / "broken.json").write_text("{")
    assert main(["list"]) == 0
    assert capsys.readouterr().out == (
        "broken  kan ikke åpnes: fila er ikke riktig JSON på linje 1, tegn 2\n"
        "kari    21. november 2026  Psykisk helse: begynt\n"
        "Ola 2   21. november 2026  ingen plan valgt\n"
    )


def test_list_of_an_empty_folder_says_so(plans: PlansFolder, capsys: Output) -> None:
    assert main(["list"]) == 0
    assert str(plans.path) in capsys.readouterr().out
    assert main(["list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.usefixtures("kari")
def test_list_as_json_has_the_fields_that_its_help_promises(capsys: Output) -> None:
    assert main(["list", "--json"]) == 0
    clients = json.loads(capsys.readouterr().out)
    assert clients == [
        {"label": "kari", "changed": "2026-11-21T14:32:00", "plans": {"mh": "begun"}, "problem": None, "locked": False},
    ]
    assert all(field in says.COMMAND_HELP["list"] for field in clients[0])


@pytest.mark.usefixtures("kari")
@pytest.mark.posix
def test_list_of_a_folder_that_may_not_be_read_says_why(plans: PlansFolder, capsys: Output) -> None:
    if os.geteuid() == 0:
        pytest.skip("modes keep nobody out who may do everything")
    plans.path.chmod(0)
    status = main(["list"])
    plans.path.chmod(0o700)
    assert status == 1
    assert "lov" in capsys.readouterr().err


# export


@pytest.mark.usefixtures("kari")
def test_export_writes_the_chosen_plans_to_standard_output(capsys: Output) -> None:
    assert main(["export", "kari"]) == 0
    out, err = capsys.readouterr()
    assert re.findall("^# .*", out, re.MULTILINE) == ["# Tilfriskningsplan for psykisk helse"]
    assert "Søster Åse" in out
    assert "Notatet" not in out
    assert err == f"{says.OTHERS_NUMBERS}\n"


@pytest.mark.usefixtures("kari")
@pytest.mark.parametrize(("plan", "count"), [("mh", 1), ("sud", 1), ("all", 2)])
def test_export_of_a_plan_by_its_id(plan: str, count: int, capsys: Output) -> None:
    assert main(["export", "--plan", plan, "kari"]) == 0
    assert capsys.readouterr().out.count("# Tilfriskningsplan") == count


@pytest.mark.usefixtures("kari")
def test_notes_are_exported_when_they_are_asked_for(capsys: Output) -> None:
    assert main(["export", "kari", "--notes"]) == 0
    assert "Notatet" in capsys.readouterr().out


@pytest.mark.usefixtures("kari")
def test_a_plan_that_nobody_knows_is_answered_with_those_that_there_are(capsys: Output) -> None:
    assert main(["export", "kari", "--plan", "x"]) == 2
    assert "mh, sud, all" in capsys.readouterr().err


def test_a_chosen_plan_that_the_content_does_not_have_is_passed_over(
    kari: Record, plans: PlansFolder, capsys: Output
) -> None:
    plans.save(kari.model_copy(update={"choice": ("gone",)}))
    assert main(["export", "kari"]) == 0
    assert capsys.readouterr().out.count("# Tilfriskningsplan") == 2


def test_export_of_an_unknown_client_is_refused(plans: PlansFolder, capsys: Output) -> None:
    assert main(["export", "ingen"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "«ingen»" in err
    assert not plans.path.exists()


def test_export_of_a_damaged_document_is_refused(plans: PlansFolder, capsys: Output) -> None:
    plans.path.mkdir()
    (plans.path / "kari.json").write_text("{")
    assert main(["export", "kari", "-o", "plan.md"]) == 1
    assert "ikke rørt" in capsys.readouterr().err
    assert not Path("plan.md").exists()


@pytest.mark.usefixtures("kari")
def test_export_to_a_file_never_overwrites_unless_forced(capsys: Output) -> None:
    assert main(["export", "kari", "-o", "plan.md"]) == 0
    assert capsys.readouterr().out == "Planen ligger i plan.md.\n"
    text = Path("plan.md").read_text(encoding="utf-8")
    assert "Søster Åse" in text
    Path("plan.md").write_text("mitt")
    assert main(["export", "kari", "-o", "plan.md"]) == 1
    assert Path("plan.md").read_text() == "mitt"
    assert main(["export", "kari", "--output=plan.md", "--force"]) == 0
    assert Path("plan.md").read_text(encoding="utf-8") == text
    assert [path.name for path in Path().iterdir()] == ["plan.md"]


@pytest.mark.usefixtures("kari")
@pytest.mark.parametrize(("file", "why"), [("gone/plan.md", "ikke der"), (".", "vanlig fil")])
def test_export_to_where_no_file_can_be_is_refused(file: str, why: str, capsys: Output) -> None:
    assert main(["export", "kari", "-o", file, "--force"]) == 1
    assert why in capsys.readouterr().err


@pytest.mark.usefixtures("kari")
def test_content_with_faults_keeps_nobody_from_the_plan(faulty: Path, capsys: Output) -> None:
    assert main(["export", "kari", "--content", str(faulty)]) == 0
    out, err = capsys.readouterr()
    assert "Søster Åse" in out
    assert says.CONTENT_FAULTS.format(folder=faulty) in err


@pytest.mark.usefixtures("kari")
@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_export_is_utf8_whatever_the_terminal_speaks(encoding: str) -> None:
    done = run("export", "kari", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert done.returncode == 0
    assert "Søster Åse" in done.stdout.decode("utf-8")


@pytest.mark.usefixtures("kari")
@pytest.mark.parametrize("file", ["plan.pdf", "plan.html", "kode.png", "tid.ics", "kari.json"])
def test_the_suffix_of_the_file_decides_the_format(file: str) -> None:
    assert main(["export", "kari", "-o", file]) == 0
    beginnings = {
        ".pdf": b"%PDF",
        ".html": b"<!doctype",
        ".png": b"\x89PNG",
        ".ics": b"BEGIN:VCAL",
        ".json": b'{\n "header"',
    }
    assert Path(file).read_bytes().startswith(beginnings[Path(file).suffix])
    assert [path.name for path in Path().iterdir()] == [file]


@pytest.mark.usefixtures("kari")
def test_a_supporter_is_shown_the_parts_that_are_named(capsys: Output) -> None:
    assert main(["export", "kari", "--format", "supporter", "--parts", "signs, contacts"]) == 0
    out, err = capsys.readouterr()
    assert "Søster Åse" in out
    assert err == f"{says.OTHERS_NUMBERS}\n"
    assert main(["export", "kari", "--format", "supporter"]) == 0
    out, err = capsys.readouterr()
    assert "Søster Åse" not in out
    assert err == ""


def test_the_empty_form_needs_no_client(plans: PlansFolder) -> None:
    assert main(["export", "--format", "blank", "-o", "skjema.html"]) == 0
    assert "mh.part1.stress" in Path("skjema.html").read_text(encoding="utf-8")
    assert not plans.path.exists()


class Screen(io.TextIOWrapper):
    """A terminal to write to."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8")

    def isatty(self) -> bool:
        return True

    @property
    def written(self) -> str:
        self.flush()
        written = self.buffer
        assert isinstance(written, io.BytesIO)
        return written.getvalue().decode()


@pytest.mark.usefixtures("kari")
@pytest.mark.parametrize(("format", "words"), [("pdf", "-o plan.pdf"), ("qr", "større enn vinduet")])
def test_what_a_terminal_cannot_show_is_refused_in_words(
    format: str, words: str, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setenv("COLUMNS", "40")
    assert main(["export", "kari", "--format", format]) == 1
    assert words in capsys.readouterr().err
    assert screen.written == ""


@pytest.mark.usefixtures("kari")
def test_a_code_that_fits_is_drawn_in_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LINES", "50")
    assert main(["export", "kari", "--format", "qr"]) == 0
    assert "█" in screen.written


@pytest.mark.usefixtures("kari")
def test_a_pipe_takes_what_a_terminal_does_not() -> None:
    done = run("export", "kari", "--format", "pdf")
    assert done.returncode == 0
    assert done.stdout.startswith(b"%PDF")


@pytest.mark.usefixtures("kari")
def test_what_finds_no_room_in_a_code_is_named(kari: Record, plans: PlansFolder, capsys: Output) -> None:
    row = PlanRow(entries=(Entry(id="e1", text="Går en lang tur. " * 90),))
    contact = kari.plan("mh").row("part3.social_support")
    plan = RecoveryPlan(rows={"part3.social_support": contact, "part3.coping": row})
    plans.save(kari.with_plan("mh", plan))
    assert main(["export", "kari", "-o", "kode.png"]) == 0
    assert "Det jeg gjør: «Går en lang tur. Går" in capsys.readouterr().err


# check, schema, where


def test_check_counts_what_it_has_read(capsys: Output) -> None:
    assert main(["check"]) == 0
    out, err = capsys.readouterr()
    assert re.fullmatch(r".*content: m10, \d+ sider, \d+ blokker, ingen feil\.\n", out)
    assert err == ""


def test_check_names_every_fault_with_its_place(faulty: Path, capsys: Output) -> None:
    (faulty / "help-lines.yaml").write_text("lines: []\n")
    assert main(["check", str(faulty)]) == 1
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert all(re.match(rf"{re.escape(str(faulty) + os.sep)}\S+\.yaml:\d+:\d+: \S", line) for line in lines)
    assert {Path(re.split(r":(?=\d)", line)[0]).name for line in lines} == {
        "module.yaml",
        "plans.yaml",
        "help-lines.yaml",
    }
    assert err == f"{len(lines)} feil.\n"


def test_check_of_a_folder_that_is_not_there(capsys: Output) -> None:
    assert main(["check", "gone"]) == 1
    assert capsys.readouterr() == ("gone: Mappa finnes ikke.\n", "1 feil.\n")


def test_check_tells_of_old_help_lines_and_goes_on(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    monkeypatch.setattr(HelpLines, "is_stale", lambda *_: True)
    assert main(["check"]) == 0
    assert "spør 116\u00a0117 hvis nummeret ikke svarer" in capsys.readouterr().err


def test_schema_describes_every_field_of_a_document(capsys: Output) -> None:
    assert main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    models = [schema, *schema["$defs"].values()]
    assert schema["properties"]["header"]
    assert all(field.get("description") for model in models for field in model["properties"].values())
    assert schema["$defs"]["Header"]["properties"]["schema_version"]["type"] == "integer"
    assert SCHEMA_VERSION == 2


@pytest.mark.usefixtures("kari")
def test_where_names_both_folders_with_the_reason(plans: PlansFolder, capsys: Output) -> None:
    assert main(["where", "--content", "clinic"]) == 0
    out = capsys.readouterr().out
    assert f"{plans.path}\n  {says.PLANS_REASONS['variable']}" in out
    assert f"{Path('clinic').absolute()}\n  {says.CONTENT_REASONS['option']}" in out


def test_where_tells_of_clients_in_the_other_place(
    own_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.delenv("TILFRISKNING_PLANS")
    user = own_home / ".local" / "share" / "tilfriskning"
    for folder in (own_home / "plans", user):
        PlansFolder(folder).create("kari", NOW)
    assert main(["where"]) == 0
    assert says.ALSO_CLIENTS_IN.format(folder=user) in capsys.readouterr().out


# The process


@pytest.mark.usefixtures("kari")
@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["list"],
        ["export", "kari", "--notes"],
        ["export", "kari", "--format", "html"],
        ["check"],
        ["schema"],
        ["where"],
        ["key"],
    ],
)
def test_no_command_loads_the_screens(words: list[str]) -> None:
    program = (
        "import sys; from tilfriskning.cli import main; status = main(sys.argv[1:]); "
        "sys.exit(status or any(name.partition('.')[0] == 'textual' for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
        timeout=30,
    )
    assert (done.returncode, done.stderr if words[0] != "export" else b"") == (0, b"")


@pytest.mark.parametrize("words", [["--help"], ["schema"]])
def test_a_reader_that_goes_away_is_no_trouble(words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "tilfriskning", *words],
        stdout=writing,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
        timeout=30,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.linux
def test_a_full_disk_behind_standard_output_is_told_in_words() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "tilfriskning", "schema"],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            check=False,
            timeout=30,
        )
    assert done.returncode == 1
    assert done.stderr.decode() == says.NOT_WRITTEN.format(problem="disken er full") + "\n"


def test_ctrl_c_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_do", interrupted)
    assert main(["where"]) == 130
    assert capsys.readouterr() == ("", "")
