"""Form for a new package, and for the name of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.widgets.dialogs.record_dialog import RecordDialog
from wijkaanpak_plugin.docks.widgets.transition_chips import TransitionChips
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField, TextField
from wijkaanpak_plugin.domain.translation import translate

_SIZE = QSize(420, 0)


class PackageNameDialog(RecordDialog):
    """Asks what a package is to be called."""

    def __init__(
        self, title: str, name: str, save: Callable[[dict[str, Any]], str], parent: Optional[QWidget] = None
    ) -> None:
        """name: what stands there at first. save: see ``RecordDialog``."""
        super().__init__("WijkaanpakPackageName", save, parent)
        self.setWindowTitle(title)
        self._text = TextField()
        self._text.set_value(name)
        self._text.selectAll()
        self.show_fields({"name": self._text}, {"name": _name_text()}, _SIZE)

    @property
    def values(self) -> dict[str, Any]:
        """What is filled in."""
        return {"name": self._text.value_text() or ""}


class NewPackageDialog(RecordDialog):
    """Asks what a package begins with: its name, the work that sets it in motion, and the transitions that lead."""

    def __init__(
        self,
        works: Sequence[tuple[str, str, str]],
        save: Callable[[dict[str, Any]], str],
        parent: Optional[QWidget] = None,
    ) -> None:
        """works: id, name and period of the planned works. save: see ``RecordDialog``."""
        super().__init__("WijkaanpakPackage", save, parent)
        self.setWindowTitle(translate("Packages", "New package"))
        self._package_name = TextField()
        self._work = ChoiceField()
        self._work.set_choices(works)
        self._work.setItemText(0, translate("Packages", "none yet"))
        self._work.let_type()
        self._leading = TransitionChips()
        fields: dict[str, QWidget] = {"name": self._package_name, "work": self._work, "leading": self._leading}
        self.show_fields(fields, _texts(), _SIZE)

    @property
    def values(self) -> dict[str, Any]:
        """What is filled in: name, id of the work (None: none), and keys of the transitions that lead."""
        return {
            "name": self._package_name.value_text() or "",
            "work": self._work.value_key(),
            "leading": self._leading.value_keys(),
        }


def _name_text() -> tuple[str, str]:
    return translate("Packages", "&Name"), translate("Packages", "What people call the package; no two alike.")


def _texts() -> dict[str, tuple[str, str]]:
    return {
        "name": _name_text(),
        "work": (
            translate("Packages", "&Occasion"),
            translate(
                "Packages",
                "Planned work that sets it in motion, such as a sewer that is replaced: the others join it. It may be "
                "chosen later.",
            ),
        ),
        "leading": (
            translate("Packages", "&Leads"),
            translate("Packages", "The transitions that lead the package; claims that serve them lead, by rule."),
        ),
    }
