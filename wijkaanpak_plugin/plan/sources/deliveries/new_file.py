"""The data of a delivery beside the plan: written under another name, and put in place when it is whole."""

from __future__ import annotations

import itertools
import os
import shutil
from pathlib import Path

from wijkaanpak_plugin.domain.files.file_names import free_file
from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.saved_layer import file_beside
from wijkaanpak_plugin.plan.sources.written_file import remove_files
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan

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
        self._placed: list[tuple[Path, Path]] = []

    @property
    def name_in_place(self) -> str:
        """The name that the file gets once it is whole, unless another file takes that meanwhile."""
        return self._free_place().name

    def put_in_place(self) -> Path:
        """Give the file its name, and return it; what was written beside it, such as a picture, goes along. Nothing may
        have it open. PlanError, one sentence, when that cannot be done; then all of it is gone.
        """
        whole = self._free_place()
        try:
            self._move(self.file, whole)
            for beside in self._beside():
                self._move(beside, self._named_after(whole, beside))
        except OSError as error:
            self.remove()
            text = translate("Plan", "The delivery could not be saved as {file}: {reason}.")
            raise PlanError(text.format(file=whole.name, reason=reason_of(error).rstrip("."))) from error
        self._remove_written()
        return whole

    def remove(self) -> None:
        """Take away all that was written, also what was put in place already."""
        self._remove_written()
        for _written, file in self._placed:
            remove_files(file)

    def take_back(self) -> None:
        """Let the file be as it was before it was put in place, so that this can be tried once more; nothing may have
        it open. PlanError, one sentence, when that cannot be done; then all of it is gone.
        """
        placed, self._placed = self._placed, []
        try:
            for written, file in placed:
                os.replace(file, written)
        except OSError as error:
            self._placed = placed
            self.remove()
            text = translate("Plan", "What was read had to be given up: {reason}. Read the delivery once more.")
            raise PlanError(text.format(reason=reason_of(error).rstrip("."))) from error

    def _free_place(self) -> Path:
        """Return where the file goes: neither it nor what goes along takes the place of a file that is there."""
        beside = self._beside()
        for number in itertools.count(1):
            stem = self._stem if number == 1 else f"{self._stem}-{number}"
            whole = free_file(self.file.parent, stem, ".gpkg")
            if not any(self._named_after(whole, each).exists() for each in beside):
                break
        return whole

    def _named_after(self, whole: Path, beside: Path) -> Path:
        return whole.with_name(whole.stem + beside.name[len(self.file.stem) :])

    def _remove_written(self) -> None:
        for file in (self.file, *self._beside()):
            remove_files(file)

    def _beside(self) -> list[Path]:
        """Return the files of the same name but another ending."""
        names = (name for name in os.listdir(self.file.parent) if name.startswith(f"{self.file.stem}."))
        return [self.file.with_name(name) for name in sorted(names) if name != self.file.name]

    def _move(self, file: Path, to: Path) -> None:
        self._placed.append((file, to))
        try:
            os.rename(file, to)
        except OSError:
            # What has the file open on Windows lets it be read, not moved.
            shutil.copyfile(file, to)
