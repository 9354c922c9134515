"""Asking: a question, a prompt, a line. What begins with a colon is a word to the program, everywhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from tilfriskning.plain.console import Console
from tilfriskning.texts import plain as says

_WORD = re.compile(r":([^\W\d_]+)")
HELP = "hjelp"
SHOW = "vis"
"""The word that lets one see what one types where it is hidden."""
_OTHERWISE = {"?": HELP, "f1": HELP, "f2": "plan", "f3": "nå", "f4": "ring", ":avslutt": "slutt"}
_SPELT = {"na": "nå", "naa": "nå", "maate": "måte", "mate": "måte", "toem": "tøm", "tom": "tøm"}
"""Words as they are typed where there is no å or ø."""


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody answered: nothing, a text, or a word that the question knows."""

    text: str = ""
    """The text."""
    word: str = ""
    """The word, without its colon."""

    def number(self, most: int) -> int | None:
        """The number from 1 that was typed, if that is all."""
        number = int(self.text) if self.text.isascii() and self.text.isdigit() and len(self.text) < 4 else 0
        return number if 1 <= number <= most else None


@dataclass(slots=True)
class Talk:
    """Questions and answers on a console."""

    console: Console
    """Where they are put and come from."""
    words: dict[str, Callable[[], None]] = field(default_factory=dict)
    """What each word does that holds everywhere; a way out raises."""
    before: Callable[[], None] = lambda: None
    """Called before each question."""

    def __post_init__(self) -> None:
        self.console.pause = self._pause

    def say(self, *texts: str) -> None:
        """Show texts, each from a new line."""
        self.console.say(*texts)

    def ask(self, prompt: str, question: Sequence[str] = (), own: Mapping[str, str] | None = None) -> Said:
        """Put a question, and again after each word that holds everywhere.

        Args:
            prompt: stands before the answer.
            question: the question, line by line.
            own: the words that this question knows, with what they do.

        Raises:
            Over: no answer comes any more.
            Way: the answer leads elsewhere.
        """
        own = own or {}
        while True:
            self.before()
            self.say(*question)
            said = self._read(prompt, own)
            if said is not None:
                return said

    def _read(self, prompt: str, own: Mapping[str, str]) -> Said | None:
        """An answer; None when the question is to be put once more."""
        line = self.console.read(prompt)
        word = _word(line)
        if not word:
            return Said(line[1:] if line.startswith("::") else line)
        if word in own:
            return Said(word=word)
        if word == HELP:
            self._help(own)
        elif word in self.words:
            self.words[word]()
        else:
            self.say(says.UNKNOWN_WORD.format(word=word))
        self.say("")
        return None

    def ask_hidden(self, prompt: str) -> str:
        """Ask for something that is not shown while it is typed, unless somebody wants to see it.

        The words that hold everywhere hold here too.
        """
        is_shown = False
        while True:
            line = self.console.read_as_it_is(prompt, is_shown)
            word = _word(line)
            if word == HELP:
                self._help({SHOW: says.WORD_SHOW})
            elif word == SHOW:
                is_shown = True
            elif word in self.words:
                self.words[word]()
            else:
                return line

    def choose(self, question: Sequence[str], ways: Sequence[str], prompt: str = says.NUMBER) -> int | None:
        """One of several ways, from 0; None when none is chosen."""
        numbered = [says.NUMBERED.format(number=number, text=way) for number, way in enumerate(ways, 1)]
        while True:
            said = self.ask(prompt, (*question, *numbered))
            if not said.text:
                return None
            if number := said.number(len(ways)):
                return number - 1
            same = [index for index, way in enumerate(ways) if way.casefold() == said.text.casefold()]
            if same:
                return same[0]
            self.say(says.WRITE_A_NUMBER.format(most=len(ways)), "")

    def is_yes(self, question: str) -> bool:
        """A yes or a no; Enter is a no."""
        return self.choose((question,), (says.YES, says.NO)) == 0

    def _help(self, own: Mapping[str, str]) -> None:
        self.say("")
        if own:
            self.say(says.HELP_HERE, *(says.HELP_LINE.format(word=word, does=does) for word, does in own.items()), "")
        self.say(says.HELP_ANSWERS, says.HELP_COLON)
        for title, words in says.WORDS.items():
            if known := {word: does for word, does in words.items() if word in self.words}:
                self.say("", title, *(says.HELP_LINE.format(word=word, does=does) for word, does in known.items()))

    def _pause(self) -> None:
        said = self.ask(says.MORE)
        if said.text:
            self.say(says.NO_QUESTION_YET)


def _word(line: str) -> str:
    """The word that a line is; empty if it is a text."""
    if found := _OTHERWISE.get(line.casefold()):
        return found
    match = _WORD.fullmatch(line)
    word = match[1].casefold() if match else ""
    return _SPELT.get(word, word)
