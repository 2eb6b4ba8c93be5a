"""Form for a moment or period that counts in the planning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QSize, pyqtSignal
from qgis.PyQt.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from wijkaanpak_plugin.docks.widgets.dialogs.record_dialog import RecordDialog
from wijkaanpak_plugin.docks.widgets.parties.party_field import PartyField
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField, TextField
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.plan.schema.time_tables import MARKER

_SIZE = QSize(420, 0)
_WRITTEN = ("name", "from_date", "to_date", "source")


class MarkerForm(RecordDialog):
    """What kind of moment, its name, when, whose it is, and where that is known from."""

    #: The moment is to be removed.
    remove_wanted = pyqtSignal()

    def __init__(
        self,
        values: Mapping[str, Any],
        parties: Sequence[str],
        save: Callable[[dict[str, Any]], str],
        parent: Optional[QWidget] = None,
    ) -> None:
        """values: what is known beforehand, by column; one without an id is new. save: see ``RecordDialog``."""
        super().__init__("WijkaanpakMarker", save, parent)
        is_new = not values.get(MARKER.identity)
        self.setWindowTitle(
            translate("Timeline", "New moment")
            if is_new
            else translate("Timeline", "Moment: {name}").format(name=values.get("name") or "?")
        )
        self._kind, self._party = ChoiceField(), PartyField()
        self._texts = {name: TextField() for name in _WRITTEN}
        meanings = _kinds()
        self._kind.set_choices(
            [(each.key, translated(each.label), meanings.get(each.key, "")) for each in MARKER.field("kind").choices],
            unknown=False,
        )
        self._party.set_parties(parties)
        self.show_fields({"kind": self._kind, "party": self._party, **self._texts}, _words(), _SIZE)
        if not is_new:
            self._offer_to_remove()
        self._kind.set_value(values.get("kind"))
        self._party.set_value(values.get("party"))
        for name, field in self._texts.items():
            field.set_value(values.get(name))
        self._texts["name"].setFocus()

    @property
    def values(self) -> dict[str, Any]:
        """What is filled in, by column."""
        return {
            "kind": self._kind.value_key(),
            "party": self._party.value_text(),
            **{name: field.value_text() for name, field in self._texts.items()},
        }

    def _offer_to_remove(self) -> None:
        button = QPushButton(translate("Timeline", "&Remove"))
        button.setObjectName("WijkaanpakMarker_remove")
        button.setToolTip(translate("Timeline", "Take the moment out of the plan; undo brings it back."))
        button.setAutoDefault(False)
        button.clicked.connect(lambda _on: self.remove_wanted.emit())
        self.findChild(QDialogButtonBox).addButton(button, QDialogButtonBox.ButtonRole.ResetRole)


def _kinds() -> dict[str, str]:
    """Return what each kind of moment means."""
    return {
        "deadline": translate("Timeline", "Works must be finished by then: a shift that would miss it says so."),
        "policy_goal": translate(
            "Timeline", "Something must be reached by then; with a party, its works must be finished."
        ),
        "period": translate("Timeline", "Lasts from the first to the last day, such as the term of a council."),
        "steering": translate(
            "Timeline", "Something happens by which plans can be steered: a budget, elections, a decision."
        ),
    }


def _words() -> dict[str, tuple[str, str]]:
    day = translate("Timeline", "A year (2028), a month (2028-05) or a day (2028-05-01).")
    kinds = "\n".join(
        f"{translated(each.label)}: {_kinds().get(each.key, '')}" for each in MARKER.field("kind").choices
    )
    return {
        "kind": (translate("Timeline", "&Kind of moment"), kinds),
        "name": (translate("Timeline", "&Name"), translate("Timeline", "What people call it; it stands on the axis.")),
        "from_date": (
            translate("Timeline", "&From"),
            translate("Timeline", "When it is, or the first day of a period.") + "\n" + day,
        ),
        "to_date": (
            translate("Timeline", "&Up to and including"),
            translate("Timeline", "The last day; empty for a moment that is one day, month or year.") + "\n" + day,
        ),
        "party": (
            translate("Timeline", "&Party"),
            translate("Timeline", "Whose moment it is; empty: of all. A name that is not there yet becomes a party."),
        ),
        "source": (
            translate("Timeline", "&Source"),
            translate("Timeline", "Where that is known from: a decision, a programme, a letter."),
        ),
    }
