"""The pages with agreements that have no place and with what waits, and the form of an agreement."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.widgets.dialogs.record_dialog import RecordDialog
from wijkaanpak_plugin.docks.widgets.lists.rows_list import RowsList, RowsText
from wijkaanpak_plugin.docks.widgets.lists.rows_model import Column
from wijkaanpak_plugin.docks.widgets.parties.party_field import PartyField
from wijkaanpak_plugin.docks.widgets.transition_chips import TransitionChips
from wijkaanpak_plugin.docks.widgets.transition_symbols import transition_signs
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField, TextField
from wijkaanpak_plugin.docks.widgets.waits.texts import details, state_text
from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.packages.words import label, unknown, when_text
from wijkaanpak_plugin.domain.sentences import number
from wijkaanpak_plugin.domain.translation import decimal_sign, translate
from wijkaanpak_plugin.domain.written_numbers import read_number
from wijkaanpak_plugin.plan.claims.dependencies import Dependency
from wijkaanpak_plugin.plan.packages.measures import Measure

_SIZE = QSize(460, 0)
_WRITTEN = ("text", "works_from", "works_to")
_COSTS = ("cost_from", "cost_to")
#: Signs of transitions that a row shows; the tooltip names them all.
_MOST_SIGNS = 2


class AgreementDialog(RecordDialog):
    """What is agreed, who does it, when, what it costs, and which transitions it serves."""

    def __init__(
        self,
        values: Mapping[str, Any],
        parties: Sequence[str],
        save: Callable[[dict[str, Any]], str],
        parent: Optional[QWidget] = None,
    ) -> None:
        """values: what is known beforehand, by column. save: see ``RecordDialog``."""
        super().__init__("WijkaanpakAgreement", save, parent)
        self.setWindowTitle(translate("Packages", "Agreement without a place"))
        self._texts = {name: TextField() for name in _WRITTEN}
        self._block = ChoiceField()
        self._block.set_choices(_blocks())
        self._block.let_type()
        self._party = PartyField()
        self._party.set_parties(parties)
        self._costs = {name: TextField() for name in _COSTS}
        self._transitions = TransitionChips()
        fields: dict[str, QWidget] = {
            **self._texts,
            "building_block": self._block,
            "party": self._party,
            **self._costs,
            "transitions": self._transitions,
        }
        self.show_fields(fields, _texts(), _SIZE)
        for name, field in self._texts.items():
            field.set_value(values.get(name))
        self._block.set_value(values.get("building_block"))
        self._party.set_value(values.get("party"))
        for name, field in self._costs.items():
            cost = values.get(name)
            field.set_value(None if cost is None else number(cost, 2))
        self._transitions.set_value(split_list(values.get("transitions")))
        self._block.edited.connect(self._block_chosen)

    @property
    def values(self) -> dict[str, Any]:
        """What is filled in, by column; a cost that is no number stays as it was typed."""
        return {
            **{name: field.value_text() for name, field in self._texts.items()},
            "building_block": self._block.value_key(),
            "party": self._party.value_text(),
            **{name: _cost(field.value_text()) for name, field in self._costs.items()},
            "transitions": self._transitions.value_keys(),
        }

    def _block_chosen(self, key: Optional[str]) -> None:
        """Begin with what the catalogue says of a building block, where nothing is written yet."""
        block = next((each for each in load_building_blocks() if each.key == key), None)
        if block is None:
            return
        if not self._texts["text"].value_text():
            self._texts["text"].set_value(block.label())
        if not self._transitions.value_keys():
            self._transitions.set_value(block.transitions)


def why_no_cost(values: Mapping[str, Any]) -> str:
    """Return in a sentence which cost is no number; empty when both are, or are not known."""
    for name in _COSTS:
        if isinstance(values[name], str):
            text = translate("Packages", "'{cost}' is no amount in euros; write 12000 or 12000.50.")
            return text.format(cost=values[name])
    return ""


def agreements_page() -> RowsList:
    """Return the page with agreements; its rows are of ``Measure``."""
    text = RowsText(
        name="WijkaanpakAgreements",
        title=translate("Packages", "Agreements without a place"),
        nothing=translate(
            "Packages",
            "Nothing is agreed yet that has no place on the map, such as buying together or help at the door.",
        ),
        add=translate("Packages", "Note what is agreed and has no place on the map."),
        change=translate("Packages", "Change what is said of this agreement."),
        remove=translate("Packages", "It is agreed no more."),
    )
    columns: list[Column[Measure]] = [
        Column(
            translate("Packages", "Agreement"),
            translate("Packages", "What is agreed."),
            lambda measure: str(measure.values["text"] or ""),
            picture=lambda measure: transition_signs(measure.transitions[:_MOST_SIGNS]),
        ),
        Column(
            translate("Packages", "Party"),
            translate("Packages", "Who does it."),
            lambda measure: str(measure.values["party"] or "?"),
        ),
        Column(
            translate("Packages", "Period"),
            translate("Packages", "When it is done."),
            lambda measure: when_text(measure.values),
        ),
    ]
    return RowsList(text, columns, lambda measure: measure.measure_id, _lines, (0, 1), begins_with_first=True)


def waits_page() -> RowsList:
    """Return the page with what waits; its rows are of ``Dependency``."""
    text = RowsText(
        name="WijkaanpakPackageWaits",
        title=translate("Packages", "What the package waits for"),
        nothing=translate(
            "Packages",
            "Nothing is noted that this package or a claim in it waits for. That is not the same as nothing.",
        ),
        add=translate("Dependencies", "Note what a claim, planned work or package has to wait for."),
        change=translate("Dependencies", "Change what is said of this row."),
        remove=translate("Dependencies", "It does not wait any more; the claims stay."),
    )
    columns: list[Column[Dependency]] = [
        Column(
            translate("Dependencies", "What waits"),
            translate("Dependencies", "The claim, planned work or package that cannot begin before."),
            lambda row: row.needs_name,
        ),
        Column(
            translate("Dependencies", "Waits for"),
            translate("Dependencies", "What has to be there first."),
            lambda row: row.on_name,
        ),
        Column(
            translate("Dependencies", "Status"),
            translate("Dependencies", "Open, promised or arranged; by when stands below the list."),
            state_text,
        ),
    ]
    return RowsList(text, columns, lambda row: row.dependency_id, details, (0, 1), begins_with_first=True)


def _lines(measure: Measure) -> list[str]:
    values = measure.values
    low, high = (values[name] for name in _COSTS)
    cost = unknown()
    if low is not None or high is not None:
        ends = [number(end, 2) for end in (low, high) if end is not None]
        cost = f"€ {' – '.join(dict.fromkeys(ends))}"
    return [
        str(values["text"] or ""),
        ", ".join(label("transition", key) for key in measure.transitions)
        or translate("Packages", "transitions not known"),
        translate("Packages", "By: {party}").format(party=values["party"] or unknown()),
        translate("Packages", "Period: {when}").format(when=when_text(values)),
        translate("Packages", "Cost: {cost}").format(cost=cost),
    ]


def _cost(text: Optional[str]) -> Any:
    """Return an amount; what is none as it was typed."""
    if text is None:
        return None
    try:
        amount = read_number(text, decimal_sign())
    except ValueError:
        return text
    return amount if math.isfinite(amount) else text


def _blocks() -> list[tuple[str, str, str]]:
    """Return the building blocks that are drawn nowhere: key, name and what it means."""
    found = [(block.key, block.label(), block.label()) for block in load_building_blocks() if block.kind is None]
    return sorted(found, key=lambda block: block[1].casefold())


def _texts() -> dict[str, tuple[str, str]]:
    day = translate("Packages", "A year (2028) or a date (2028-05-01); empty: not known.")
    euros = translate("Packages", "In euros; empty: not known.")
    return {
        "text": (translate("Packages", "&What is agreed"), translate("Packages", "In a sentence.")),
        "building_block": (
            translate("Packages", "&Building block"),
            translate("Packages", "A building block that is drawn nowhere; it begins the text."),
        ),
        "party": (
            translate("Packages", "&Party"),
            translate("Packages", "Who does it. A name that is not there yet becomes a party."),
        ),
        "transitions": (
            translate("Packages", "&Transitions"),
            translate("Packages", "Those that it serves; the first one leads."),
        ),
        "works_from": (translate("Packages", "&From"), day),
        "works_to": (translate("Packages", "&Until"), day),
        "cost_from": (translate("Packages", "&Cost from"), euros),
        "cost_to": (translate("Packages", "Cost &to"), euros),
    }
