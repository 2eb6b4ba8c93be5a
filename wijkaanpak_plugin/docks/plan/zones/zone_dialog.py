"""Form for what a zone says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QCheckBox, QWidget

from wijkaanpak_plugin.docks.plan.form_rows import show_row
from wijkaanpak_plugin.docks.widgets.dialogs.date_field import DateField
from wijkaanpak_plugin.docks.widgets.dialogs.record_dialog import RecordDialog
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField, TextField
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.confidential import is_confidential
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.records.zones import COLUMNS_OF
from wijkaanpak_plugin.plan.schema.area_tables import ZONE
from wijkaanpak_plugin.plan.styling.lists import Lists, choices

_SIZE = QSize(440, 0)
#: Columns of which one of a list is chosen, and those that are written.
_CHOSEN = ("role", "transition", "level", "frame")
_WRITTEN = ("name", "reason", "phase", "director", "project_leader", "source")


class ZoneDialog(RecordDialog):
    """What it is called and says, why, and where that is known from; a role shows the fields that belong to it."""

    def __init__(
        self,
        values: Mapping[str, Any],
        lists: Lists,
        save: Callable[[dict[str, Any]], str],
        parent: Optional[QWidget] = None,
    ) -> None:
        """values: what is known beforehand, by column. save: see ``RecordDialog``."""
        super().__init__("WijkaanpakZone", save, parent)
        self.setWindowTitle(translate("Zones", "Zone"))
        self._lists: dict[str, ChoiceField] = {name: ChoiceField() for name in _CHOSEN}
        self._texts: dict[str, TextField] = {name: TextField() for name in _WRITTEN}
        self._date = DateField()
        self._confidential = QCheckBox(translate("Zones", "&Confidential"))
        for name, box in self._lists.items():
            box.set_choices([(entry.key, entry.label, _meaning(name, entry.key)) for entry in _entries(name, lists)])
        self._fields: dict[str, QWidget] = {
            **self._texts,
            **self._lists,
            "date": self._date,
            "confidential": self._confidential,
        }
        self.show_fields(self._fields, _texts(), _SIZE)
        self._lists["role"].currentIndexChanged.connect(lambda _row: self._show_fields_of_role())
        self._show(values)

    @property
    def values(self) -> dict[str, Any]:
        """What is filled in, by column; what belongs to another role than is chosen is emptied."""
        values: dict[str, Any] = {
            **{name: box.value_key() for name, box in self._lists.items()},
            **{name: field.value_text() for name, field in self._texts.items()},
            "date": self._date.value_text(),
            "confidential": self._confidential.isChecked(),
        }
        return {**values, **dict.fromkeys(_not_of(values["role"]))}

    def _show(self, values: Mapping[str, Any]) -> None:
        for name, box in self._lists.items():
            box.set_value(values.get(name))
        for name, field in self._texts.items():
            field.set_value(values.get(name))
        self._date.set_value(values.get("date"))
        self._confidential.setChecked(is_confidential(values.get("confidential")))
        self._show_fields_of_role()

    def _show_fields_of_role(self) -> None:
        left_out = _not_of(self._lists["role"].value_key())
        for columns in COLUMNS_OF.values():
            for column in columns:
                show_row(self._form, self._fields[column], column not in left_out)
        self.adjustSize()
        self.resize(self.sizeHint().expandedTo(_SIZE))


def _not_of(role: Optional[str]) -> list[str]:
    """Return the columns that say nothing of a zone of this role; of one that is not known yet they all may."""
    others = [columns for known, columns in COLUMNS_OF.items() if known != role]
    return [column for columns in others for column in columns] if role in COLUMNS_OF else []


def _entries(column: str, lists: Lists) -> list[Any]:
    return choices(ZONE.field(column), lists)


def _meaning(column: str, key: str) -> str:
    vocabulary = ZONE.field(column).vocabulary
    return load_vocabularies()[vocabulary].definition(key) if isinstance(vocabulary, str) else ""


def _texts() -> dict[str, tuple[str, str]]:
    return {
        "name": (translate("Zones", "&Name"), translate("Zones", "What people call it.")),
        "role": (
            translate("Zones", "What it &says"),
            translate(
                "Zones", "An ambition, a frame for what may be made here, or a part of the plan that is led by itself."
            ),
        ),
        "transition": (
            translate("Zones", "&Transition"),
            translate("Zones", "The transition that the ambition is of."),
        ),
        "level": (translate("Zones", "How &far"), translate("Zones", "How far the transition has to come here.")),
        "frame": (
            translate("Zones", "How &firm"),
            translate(
                "Zones", "Fixed: a claim here has to be weighed. Negotiable and open are noted, and make no finding."
            ),
        ),
        "phase": (translate("Zones", "&Phase"), translate("Zones", "When this part is carried out, in own words.")),
        "director": (translate("Zones", "&Director"), translate("Zones", "Who directs this part.")),
        "project_leader": (
            translate("Zones", "Pro&ject leader"),
            translate("Zones", "Who leads the projects in this part."),
        ),
        "reason": (translate("Zones", "Wh&y"), translate("Zones", "Why this holds here.")),
        "source": (
            translate("Zones", "S&ource"),
            translate("Zones", "Where it comes from: a vision, a decision, a map."),
        ),
        "date": (translate("Zones", "D&ate"), translate("Zones", "Date of that source; empty: not known.")),
        "confidential": ("", translate("Zones", "It is left out of whatever is made for others.")),
    }
