"""The data of a delivery beside the plan: written under another name, and put in place when it is whole."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from wijkaanpak_plugin.domain.files.file_names import free_file
from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.saved_layer import file_beside
from wijkaanpak_plugin.plan.sources.written_file import remove_files
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan

#: Endings of a picture that came with a delivery, and of what places it.
_PICTURE = (".pgw", ".png.aux.xml", ".png")

#: What the name of a file ends with as long as it is not whole: a computer that stops leaves no half a delivery that
#: looks like one.
_NOT_WHOLE = "-being-read"


class NewFile:
    """A GeoPackage that is being written. Each delivery gets a file of its own, also one that takes the place of an
    older one: that step can be undone then.
    """

    def __init__(self, plan: Plan, stem: str) -> None:
        """stem: name of the file without its ending, once it is whole."""
        self._stem = stem
        self.file = file_beside(plan, stem + _NOT_WHOLE)

    def put_in_place(self) -> Path:
        """Give the file its name, and return it; nothing may have it open. PlanError, one sentence, when that cannot
        be done; then it is gone.
        """
        whole = free_file(self.file.parent, self._stem, ".gpkg")
        try:
            try:
                os.rename(self.file, whole)
            except OSError:
                # What has the file open on Windows lets it be read, not moved.
                shutil.copyfile(self.file, whole)
        except OSError as error:
            remove_files(whole)
            text = translate("Plan", "The delivery could not be saved as {file}: {reason}.")
            raise PlanError(text.format(file=whole.name, reason=reason_of(error).rstrip("."))) from error
        finally:
            remove_files(self.file)
        self._put_picture_beside(whole)
        return whole

    def _put_picture_beside(self, whole: Path) -> None:
        """Give a picture that was written beside the data the name of that; one without it has no use."""
        for ending in _PICTURE:
            before, after = (file.with_name(file.stem + ending) for file in (self.file, whole))
            if before.is_file() and not after.exists():
                with suppress(OSError):
                    os.rename(before, after)
        _remove_picture(self.file)

    def remove(self) -> None:
        """Take away what was written so far."""
        remove_data(self.file)


def remove_data(file: Path) -> None:
    """Delete the data of a delivery, with the picture that was saved with it."""
    remove_files(file)
    _remove_picture(file)


def _remove_picture(file: Path) -> None:
    for ending in _PICTURE:
        with suppress(OSError):
            file.with_name(file.stem + ending).unlink()
