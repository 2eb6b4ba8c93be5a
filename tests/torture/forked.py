"""A process that works on a plan and tells what it has done, so that it can be killed at any moment.

It is a fork of this one, in which QGIS has started already: it is killed in the work, never in the start of QGIS.
"""

from __future__ import annotations

import os
import select
import signal
import time
import traceback
from typing import Callable

Say = Callable[[str], None]


class Forked:
    """Work that goes on in another process. ``lines`` is what it said, when it has ended."""

    def __init__(self, work: Callable[[Say], None]) -> None:
        self._reader, writer = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            os.close(self._reader)
            _work(work, writer)
        os.close(writer)
        self._said = b""
        self.lines: list[str] = []
        self.status = 0

    def _read(self) -> bytes:
        more = os.read(self._reader, 65_536)
        self._said += more
        return more

    def kill_after(self, seconds: float, lines: int = 1) -> None:
        """Wait until the work has said so many lines (the first says that it has begun), and kill it soon after."""
        while self._said.count(b"\n") < lines and self._read():
            pass
        time.sleep(seconds)
        os.kill(self._pid, signal.SIGKILL)
        self.wait()

    def wait_at_most(self, seconds: float) -> bool:
        """Wait until the work has ended, no longer than this; return whether it ended by itself and well."""
        until = time.monotonic() + seconds
        while select.select([self._reader], [], [], max(0.0, until - time.monotonic()))[0] and self._read():
            pass
        in_time = time.monotonic() < until
        if not in_time:
            os.kill(self._pid, signal.SIGKILL)
        self.wait()
        return in_time and self.status == 0

    def wait(self) -> None:
        """Wait until the work has ended; a complaint of the work is an error here."""
        while self._read():
            pass
        os.close(self._reader)
        _pid, self.status = os.waitpid(self._pid, 0)
        whole, _, _half = self._said.rpartition(b"\n")
        self.lines = whole.decode("utf-8").split("\n")
        complaints = [line for line in self.lines if line.startswith("!")]
        if complaints:
            raise RuntimeError(complaints[0].replace("\\n", "\n"))


def _work(work: Callable[[Say], None], writer: int) -> None:
    def say(line: str) -> None:
        os.write(writer, f"{line}\n".encode())

    try:
        say(".")
        work(say)
    except BaseException:
        say("!" + traceback.format_exc().replace("\n", "\\n"))
    os._exit(0)
