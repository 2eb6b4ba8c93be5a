"""Sheets as csv of the Netherlands: semicolons between cells, a comma before decimals, no cell that is worked out."""

from __future__ import annotations

from pathlib import Path

from wijkaanpak_plugin.analysis.progress import Feedback, tell
from wijkaanpak_plugin.domain.files.file_names import file_name
from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.files.written_csv import csv_bytes
from wijkaanpak_plugin.export.files.refused import not_written
from wijkaanpak_plugin.export.tables.sheet import Cell, Sheet


def write_csv(sheets: list[Sheet], folder: Path, feedback: Feedback = None) -> list[Path]:
    """Write each sheet to a file of its own, called after its title, and return the files.

    ExportError, one sentence, when one cannot be written; AnalysisCancelled when feedback says to stop. Then the caller
    throws the folder away.
    """
    written = []
    for number, sheet in enumerate(sheets):
        tell(feedback, number / len(sheets))
        file = folder / f"{file_name(sheet.title, sheet.key)}.csv"
        headings: list[Cell] = [column.heading for column in sheet.columns]
        _write(file, csv_bytes([headings, *sheet.rows]))
        written.append(file)
    tell(feedback, 1.0)
    return written


def _write(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except OSError as error:
        raise not_written(file, reason_of(error)) from error
