"""Why a file of an export could not be written, in one sentence."""

from __future__ import annotations

from pathlib import Path
from textwrap import shorten
from typing import Optional

from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.errors import ExportError

#: So much is written to see whether a disk takes anything.
_PROBE = b" " * 1024**2
#: Letters of what GDAL says that are passed on: it may quote a page of SQL.
_LONGEST = 300


def not_written(file: Path, reason: str) -> ExportError:
    """Return what is raised when a file cannot be written; reason: as GDAL or QGIS gives it.

    Where the disk takes nothing more, that is said: GDAL tells of what comes of it, and not in the reader's language.
    """
    reason = _of_the_disk(file.parent) or shorten(reason, _LONGEST, placeholder="…").rstrip(".") or "?"
    text = translate("Export", "{path} could not be written: {reason}.")
    return ExportError(text.format(path=file.name, reason=reason))


def _of_the_disk(folder: Path) -> Optional[str]:
    """Return why nothing more can be written to a folder, None when it can be."""
    probe = folder / ".probe"
    try:
        probe.write_bytes(_PROBE)
    except OSError as error:
        return reason_of(error)
    finally:
        probe.unlink(missing_ok=True)
    return None
