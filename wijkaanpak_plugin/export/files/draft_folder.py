"""A folder of files that come together: all of them whole, or nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from wijkaanpak_plugin.domain.files.file_names import numbered_files
from wijkaanpak_plugin.domain.files.file_reasons import missing_folder, reason_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.errors import ExportError


class Draft:
    """folder: where to write. place: the folder that it became, once all of it was written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.place = folder


@contextmanager
def draft_folder(parent: Path, name: str) -> Iterator[Draft]:
    """Give a new folder below ``parent``, which gets ``name`` at the end, or the first of name-2, name-3 that is free.

    ExportError, one sentence, when the folder cannot be made or filled, and whatever is raised within; then nothing of
    it is left, and no file that was there has changed.
    """
    if not os.path.isdir(parent):
        raise ExportError(missing_folder(parent, os.path.exists(parent)))
    draft = Draft(parent / f".{name[:20]}-{uuid4().hex[:12]}.part")
    try:
        draft.folder.mkdir()
        yield draft
        draft.place = _moved(draft.folder, parent, name)
    except OSError as error:
        text = translate("Export", "{path} could not be written: {reason}.")
        raise ExportError(text.format(path=parent / name, reason=reason_of(error))) from error
    finally:
        shutil.rmtree(draft.folder, ignore_errors=True)


def _moved(folder: Path, parent: Path, name: str) -> Path:
    place = next(place for place in numbered_files(parent, name, "") if not os.path.lexists(place))
    folder.rename(place)
    return place
