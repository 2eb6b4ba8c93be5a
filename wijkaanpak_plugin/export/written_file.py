"""Writing of what was made: to a file that is whole or not there."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from wijkaanpak_plugin.domain.files.file_reasons import missing_folder, reason_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.errors import ExportError


def check_folder(output: Path) -> None:
    """Say before the work begins that there is nowhere to write; ExportError."""
    if not output.parent.is_dir():
        raise ExportError(missing_folder(output.parent, output.parent.exists()))
    if output.is_dir():
        raise ExportError(translate("Export", "{name} is a folder.").format(name=output.name))


def make_folder(folder: Path) -> None:
    """Make a folder, and those that it lies in, where it is not there; ExportError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        text = translate("Export", "{path} could not be written: {reason}.")
        raise ExportError(text.format(path=folder, reason=reason_of(error))) from error


def write_file(output: Path, content: bytes) -> None:
    """Write to a temporary file beside ``output`` and move it into place; ExportError, and then nothing is left."""
    temporary = output.with_name(f".{output.name}.{os.getpid()}.part")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, output)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        text = translate("Export", "{path} could not be written: {reason}.")
        raise ExportError(text.format(path=output, reason=reason_of(error))) from error
