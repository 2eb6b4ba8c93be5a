"""Lines of a csv as spreadsheets of the Netherlands open it: semicolons, a comma before decimals, marked UTF-8."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Union

from wijkaanpak_plugin.domain.files.sheet_text import text_for_a_sheet

#: Decimals of a figure.
_DECIMALS = 4


def csv_bytes(lines: Iterable[Sequence[Union[str, float, None]]]) -> bytes:
    """Return lines of cells as a file; texts that begin like a formula are made plain text.

    >>> csv_bytes([["kind", "width"], ["=1+1", -1.5]]).decode("utf-8-sig")
    "kind;width\\r\\n'=1+1;-1,5\\r\\n"
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([_cell(value) for value in line] for line in lines)
    # The mark at the begin tells a spreadsheet that it is UTF-8.
    return out.getvalue().encode("utf-8-sig")


def _cell(value: Union[str, float, None]) -> str:
    if value is None:
        return ""
    return text_for_a_sheet(value) if isinstance(value, str) else _figure(value)


def _figure(value: float) -> str:
    return repr(round(value, _DECIMALS)).removesuffix(".0").replace(".", ",")
