"""Form for what something waits for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.widgets.dialogs.record_dialog import RecordDialog
from wijkaanpak_plugin.docks.widgets.parties.party_field import PartyField
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField, TextField
from wijkaanpak_plugin.docks.widgets.waits.words_field import WordsField
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.dependencies import Subject
from wijkaanpak_plugin.plan.schema.time_tables import DEPENDENCY
from wijkaanpak_plugin.plan.styling.lists import Lists, choices

_SIZE = QSize(460, 0)
#: Columns of which one of a list is chosen, and those that are written.
_CHOSEN = ("kind", "level", "status")
_WRITTEN = ("needed_by", "promised_by", "source", "remarks")


class DependencyDialog(RecordDialog):
    """What waits, what for, who, when and how far it is."""

    def __init__(
        self,
        values: Mapping[str, Any],
        subjects: Sequence[Subject],
        parties: Sequence[str],
        lists: Lists,
        save: Callable[[dict[str, Any]], str],
        parent: Optional[QWidget] = None,
    ) -> None:
        """values: what is known beforehand, by column. save: see ``RecordDialog``."""
        super().__init__("WijkaanpakDependency", save, parent)
        self.setWindowTitle(translate("Dependencies", "Waits for"))
        offered = [(each.subject_id, each.name, each.sort) for each in subjects]
        self._needs, self._on = WordsField(offered), WordsField(offered)
        self._party = PartyField()
        self._party.set_parties(parties)
        self._lists: dict[str, ChoiceField] = {name: ChoiceField() for name in _CHOSEN}
        self._texts = {name: TextField() for name in _WRITTEN}
        for name, box in self._lists.items():
            entries = choices(DEPENDENCY.field(name), lists)
            box.set_choices([(entry.key, entry.label, entry.label) for entry in entries], unknown=name != "status")
        self.show_fields(self._fields(), _texts(), _SIZE)
        self._show(values)

    @property
    def values(self) -> dict[str, Any]:
        """What is filled in, by column."""
        return {
            "needs_id": self._needs.value_key(),
            "on_id": self._on.value_key(),
            "on_text": self._on.value_words(),
            "party": self._party.value_text(),
            **{name: box.value_key() for name, box in self._lists.items()},
            **{name: field.value_text() for name, field in self._texts.items()},
        }

    def _show(self, values: Mapping[str, Any]) -> None:
        self._needs.set_value(values.get("needs_id"), None)
        self._on.set_value(values.get("on_id"), values.get("on_text"))
        self._party.set_value(values.get("party"))
        for name, box in self._lists.items():
            box.set_value(values.get(name))
        for name, field in self._texts.items():
            field.set_value(values.get(name))
        if values.get("needs_id"):
            self._on.setFocus()

    def _fields(self) -> dict[str, QWidget]:
        return {
            "needs_id": self._needs,
            "on_id": self._on,
            "kind": self._lists["kind"],
            "party": self._party,
            "level": self._lists["level"],
            "needed_by": self._texts["needed_by"],
            "promised_by": self._texts["promised_by"],
            "status": self._lists["status"],
            "source": self._texts["source"],
            "remarks": self._texts["remarks"],
        }


def _texts() -> dict[str, tuple[str, str]]:
    day = translate("Dependencies", "A year (2028) or a date (2028-05-01); empty: not known.")
    return {
        "needs_id": (
            translate("Dependencies", "&What waits"),
            translate(
                "Dependencies", "The claim, planned work or package that cannot begin before; type a part of its name."
            ),
        ),
        "on_id": (
            translate("Dependencies", "Waits &for"),
            translate(
                "Dependencies",
                "What has to be there first: a claim, planned work or package of the plan, or own words for what is "
                "not in the plan, such as 'capacity of the substation'.",
            ),
        ),
        "kind": (
            translate("Dependencies", "&Kind"),
            translate("Dependencies", "What kind of thing it waits for: a source, room on the grid, a consent, …"),
        ),
        "party": (
            translate("Dependencies", "&Party"),
            translate("Dependencies", "Who decides or delivers it. A name that is not there yet becomes a party."),
        ),
        "level": (
            translate("Dependencies", "&Level"),
            translate("Dependencies", "Whether the neighbourhood solves it by itself, or somebody above it must."),
        ),
        "needed_by": (
            translate("Dependencies", "&Needed by"),
            translate("Dependencies", "Until when it can wait; without a date the begin of its works counts.")
            + "\n"
            + day,
        ),
        "promised_by": (
            translate("Dependencies", "P&romised by"),
            translate("Dependencies", "When it will be there, by who delivers it.") + "\n" + day,
        ),
        "status": (
            translate("Dependencies", "&Status"),
            translate("Dependencies", "How far it is: open, promised or arranged."),
        ),
        "source": (
            translate("Dependencies", "S&ource"),
            translate("Dependencies", "Where that is known from: a letter, a meeting, a plan."),
        ),
        "remarks": (translate("Dependencies", "Re&marks"), translate("Dependencies", "Anything else.")),
    }
