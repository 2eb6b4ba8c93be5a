"""Whether what keeps the data of a source answers. Opening an address that does not would hold the window up for
minutes, so it is asked first, with a time limit.
"""

from __future__ import annotations

import os
import re
import socket
import ssl
import threading
import time
from collections.abc import Collection, Iterable
from contextlib import suppress
from typing import Callable, NamedTuple, Optional
from urllib.parse import urlsplit
from urllib.request import getproxies

from qgis.core import QgsProviderRegistry, QgsSettings
from qgis.PyQt.QtCore import QObject, pyqtSignal

#: Seconds that an address is waited for, all those of a plan together. Status: assumption.
PATIENCE_S = 3.0
#: Seconds for which an answer, or that there was none, holds. Status: assumption.
_HOLDS_S = 60.0
#: Seconds that the window may be held up, which nobody notices.
AT_ONCE_S = 0.05
_URL = re.compile(r"https?://[^\s'\"|?]+", re.IGNORECASE)
#: The ports of databases where an address names none.
_PORTS = {"postgres": 5432, "mssql": 1433, "oracle": 1521, "hana": 39015}

Address = tuple[str, str]


class _Keeper(NamedTuple):
    """What is asked: a server, or a file for an empty scheme."""

    scheme: str
    name: str
    port: int = 0


#: Until when it is known, and whether there was an answer.
_known: dict[_Keeper, tuple[float, bool]] = {}


class Answers(QObject):
    """Asks addresses beside the window, which goes on meanwhile; lives on the main thread."""

    _came = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        #: What waits, and for which addresses.
        self._waiting: list[tuple[Collection[Address], Callable[[], None]]] = []
        #: Set when those that are asked now have answered, or not.
        self._asked: Optional[threading.Event] = None
        self._came.connect(self._go_on)

    def when_known(self, addresses: Collection[Address], work: Callable[[], None]) -> None:
        """Do some work once it is known which of these full addresses answer: at once, or when they were asked."""
        unknown = _unknown(addresses)
        if unknown and (self._asked is None or self._asked.is_set()):
            self._asked = threading.Event()
            threading.Thread(target=self._ask, args=(unknown, self._asked), daemon=True).start()
            # Files answer at once, and most servers: nobody has to see that anything was asked.
            self._asked.wait(AT_ONCE_S)
            unknown = _unknown(addresses)
        if not unknown:
            work()
        elif all(work != other for _addresses, other in self._waiting):
            self._waiting.append((addresses, work))

    def unload(self) -> None:
        """Let go of the work that waits."""
        self._waiting.clear()
        self.deleteLater()

    def _ask(self, keepers: set[_Keeper], asked: threading.Event) -> None:
        _ask(keepers)
        asked.set()
        with suppress(RuntimeError):  # the plugin was unloaded meanwhile
            self._came.emit()

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        for addresses, work in waiting:
            # Those that came while others were asked are asked now.
            self.when_known(addresses, work)


def does_not_answer(address: Address, all_addresses: Callable[[], Iterable[Address]]) -> bool:
    """Return whether nobody answered at a full address (and its provider) within the time limit.

    all_addresses: those that will be opened too; they are asked in the same stretch of time. What is not asked, such as
    a server behind a proxy, is taken to answer.
    """
    keeper = _keeper(*address)
    if keeper is None:
        return False
    if _answer(keeper) is None:
        _ask({keeper, *_unknown(all_addresses())})
    return _answer(keeper) is False


def _unknown(addresses: Iterable[Address]) -> set[_Keeper]:
    keepers = {_keeper(*each) for each in addresses}
    return {each for each in keepers if each is not None and _answer(each) is None}


def _answer(keeper: _Keeper) -> Optional[bool]:
    until, answered = _known.get(keeper, (0.0, False))
    return answered if time.monotonic() < until else None


def _ask(keepers: set[_Keeper]) -> None:
    answered: set[_Keeper] = set()

    def ask(keeper: _Keeper) -> None:
        if _asked(keeper):
            answered.add(keeper)

    # A share that hangs cannot be given up by who waits for it: the thread is left alone then, and ends with it.
    threads = [threading.Thread(target=ask, args=(keeper,), daemon=True) for keeper in keepers]
    end = time.monotonic() + PATIENCE_S
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, end - time.monotonic()))
    until = time.monotonic() + _HOLDS_S
    for keeper in keepers:
        _known[keeper] = (until, keeper in answered)


def _asked(keeper: _Keeper) -> bool:
    """Return whether there is any answer, be it that nothing is there."""
    if not keeper.scheme:
        os.path.exists(keeper.name)
        return True
    try:
        with socket.create_connection((keeper.name, keeper.port), PATIENCE_S) as connection:
            if keeper.scheme == "http":
                return _says_something(connection, keeper.name)
            if keeper.scheme == "https":
                # Only whether it speaks is asked; whether it may be believed is checked by QGIS when it reads.
                context = ssl.create_default_context()
                context.check_hostname = False
                context.verify_mode = ssl.CERT_NONE
                with context.wrap_socket(connection, server_hostname=keeper.name) as secure:
                    return _says_something(secure, keeper.name)
            return True
    except ssl.SSLError:
        return True
    except (OSError, ValueError):
        return False


def _says_something(connection: socket.socket, name: str) -> bool:
    connection.sendall(f"HEAD / HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n".encode())
    return bool(connection.recv(1))


def _keeper(uri: str, provider: str) -> Optional[_Keeper]:
    url = _URL.search(uri)
    if url is not None:
        return None if _has_proxy() else _server(url.group())
    parts = QgsProviderRegistry.instance().decodeUri(provider, uri)
    host = str(parts.get("host") or "")
    if host and not host.startswith("/"):
        port = str(parts.get("port") or _PORTS.get(provider, ""))
        return _Keeper("database", host, int(port)) if port.isdigit() else None
    path = str(parts.get("path") or "")
    return _Keeper("", path) if os.path.isabs(path) else None


def _server(url: str) -> Optional[_Keeper]:
    try:
        split = urlsplit(url)
        scheme = split.scheme.lower()
        port = split.port or (443 if scheme == "https" else 80)
    except ValueError:
        return None
    return _Keeper(scheme, split.hostname, port) if split.hostname else None


def _has_proxy() -> bool:
    """Return whether this machine reaches servers through another one, which alone can tell whether they answer."""
    return bool(QgsSettings().value("proxy/proxyEnabled", False, bool) or {"http", "https", "all"} & set(getproxies()))
