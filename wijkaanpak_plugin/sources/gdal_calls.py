"""Calls of GDAL that say by a code, or by nothing in return, that they failed, whatever another plugin wants of GDAL.

GDAL has one switch for all of Python in QGIS: ``UseExceptions``. With it the same calls raise RuntimeError.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock
from types import ModuleType

from osgeo import gdal, ogr, osr

#: Each has a switch of its own before GDAL 3.7.
_MODULES = (gdal, ogr, osr)


class _Exceptions:
    """Off as long as anybody calls, in whatever thread; the last one to end gives back what the first one found."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._callers = 0
        self._put_off: list[ModuleType] = []

    def put_off(self) -> None:
        with self._lock:
            if not self._callers:
                self._put_off = list(_switched_off())
            self._callers += 1

    def give_back(self) -> None:
        with self._lock:
            self._callers -= 1
            if not self._callers:
                for module in reversed(self._put_off):
                    module.UseExceptions()


def _switched_off() -> Iterator[ModuleType]:
    """Switch the exceptions of all modules off; yield those that were on, the last one that was switched on first.

    GDAL before 3.7 wants that order and does not tell it.
    """
    for _module in _MODULES:
        for module in _MODULES:
            if module.GetUseExceptions():
                with suppress(RuntimeError):  # it is not the turn of this one
                    module.DontUseExceptions()
                    yield module


_EXCEPTIONS = _Exceptions()


@contextmanager
def calling_gdal() -> Iterator[None]:
    """Call GDAL: nothing is raised and nothing printed; what went wrong is asked of ``gdal.GetLastErrorMsg``."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    _EXCEPTIONS.put_off()
    gdal.ErrorReset()
    try:
        yield
    finally:
        _EXCEPTIONS.give_back()
        gdal.PopErrorHandler()
