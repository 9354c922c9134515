"""What an ordinary Textual program shows: a tree of 60, a page of Markdown, a line and a text to write."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Footer, Header, Input, Markdown, Static, TextArea, Tree

PAGE = "# READY\n\nA page with *some* words, **some** points and a table.\n\n" + "\n\n".join(
    [
        "\n".join(f"{number}. Something to do, and a few words about how it is done" for number in range(1, 7)),
        "| Day | Done |\n|---|---|\n| Monday | a walk |\n| Tuesday | a call |",
        "> Something that somebody said, long enough to need two lines in a column as narrow as this one is.",
        *("Running text with **some** strong words, long enough to be wrapped once or twice. " * 2 for _ in range(8)),
    ]
)


class Realistic(App[None]):
    """Four widgets that can have the focus."""

    BINDINGS = [("ctrl+q", "quit", "Quit"), ("ctrl+s", "save", "Save"), ("f1", "help", "Help")]
    CSS = "Tree { width: 30; border-right: solid $primary; } #page { height: 1fr; } TextArea { height: 6; }"

    def compose(self) -> ComposeResult:
        tree: Tree[None] = Tree("Chapters")
        tree.root.expand()
        for chapter in range(1, 7):
            node = tree.root.add(f"Chapter {chapter}", expand=True)
            for page in range(1, 10):
                node.add_leaf(f"Page {chapter}.{page}")
        yield Header()
        with Horizontal():
            yield tree
            with Vertical():
                yield Static("READY")
                yield Markdown(PAGE, id="page")
                yield Input(placeholder="A line")
                yield TextArea("A text.\nA second line.\n")
        yield Footer()


if __name__ == "__main__":
    Realistic().run()
