"""The terminal, let go of at once."""

from __future__ import annotations

import os
import select
from codecs import getincrementaldecoder

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

LATEST = 0.1
"""Seconds after which a lone ESC is looked at again: nothing has come after it, so it was the key."""


class WakingDriver(LinuxDriver):
    """Textual's, except that what waits for keys is woken when it is time to leave.

    In Textual 8.2.8 that thread looks every tenth of a second whether it is to end, and waits another tenth before it
    does: two thirds of the time that leaving takes.
    """

    def start_application_mode(self) -> None:
        self._woken, self._wake = os.pipe()
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def disable_input(self) -> None:
        if not self.exit_event.is_set() and self._key_thread is not None and self._key_thread.is_alive():
            os.write(self._wake, b"\0")
        super().disable_input()

    def run_input_thread(self) -> None:
        """Pass on what is typed, until woken or until the terminal is gone."""
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")().decode
        while True:
            ready, _, _ = select.select((self.fileno, self._woken), (), (), LATEST)
            if self._woken in ready:
                return
            if self.fileno in ready:
                typed = os.read(self.fileno, 4096)
                if not typed:
                    return
                for message in parser.feed(decode(typed)):
                    self.process_message(message)
            for message in parser.tick():
                self.process_message(message)
