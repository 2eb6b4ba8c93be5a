"""The filters one behind the other, and what passes all of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, QObject

from wijkaanpak_plugin.docks.findings.list.choices import Choices, Options
from wijkaanpak_plugin.docks.findings.list.filters import (
    CellFilter,
    ClaimFilter,
    ExtentFilter,
    FindingFilter,
    LayerFilter,
    NameFilter,
    PackageFilter,
    PartyFilter,
    SeverityFilter,
    SinceFilter,
    StatusFilter,
    TextFilter,
    TransitionFilter,
    TypeFilter,
)
from wijkaanpak_plugin.docks.findings.list.model import FindingsModel
from wijkaanpak_plugin.docks.findings.list.status import Status
from wijkaanpak_plugin.docks.live.finding_row import Box, FindingRow


@dataclass(frozen=True)
class AtHand:
    """What is at hand apart from what is chosen to filter by. about: claims that are chosen on the map or in their
    panel. box: what the map shows, in the plan's CRS; None where that cannot be said.
    """

    about: frozenset[str] = frozenset()
    box: Optional[Box] = None


class FilterChain(QObject):
    """``listed``, the last of them, is what the list shows. What the map shows comes last: it asks no other anew."""

    def __init__(self, model: FindingsModel, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._model = model
        self.types, self.status, self.text = TypeFilter(self), StatusFilter(self), TextFilter(self)
        self.transitions, self.layers, self.severity = TransitionFilter(self), LayerFilter(self), SeverityFilter(self)
        self.party, self.package, self.since = PartyFilter(self), PackageFilter(self), SinceFilter(self)
        self.claims, self.names, self.cell = ClaimFilter(self), NameFilter(self), CellFilter(self)
        self.listed = ExtentFilter(self)
        self._all: tuple[FindingFilter, ...] = (
            *(self.types, self.status, self.text, self.transitions, self.layers, self.severity),
            *(self.party, self.package, self.since, self.claims, self.names, self.cell, self.listed),
        )
        self._linked: tuple[FindingFilter, ...] = ()
        self.link()

    def apply(self, choices: Choices, options: Options, at_hand: AtHand) -> None:
        """Filter by this."""
        session = options.sessions.get(choices.session)
        self.status.want(self._wanted(choices.status))
        self.transitions.want(choices.transitions or None)
        self.layers.want(choices.layers or None)
        self.severity.want(choices.severity or None)
        self.party.want(choices.party or None)
        self.package.want(choices.package or None)
        self.since.want(session.started if session is not None else None)
        self.claims.want(at_hand.about if choices.of_claim and at_hand.about else None)
        self.names.want(self._model.new if choices.new and self._model.new else None)
        self.cell.want_cell(choices.cell)
        self.listed.want_box(at_hand.box if choices.in_extent else None)
        self.link()

    def link(self) -> None:
        """Put the filters that want something one behind the other; the others cost nothing then.

        The list is told that it is another one when a filter comes in between, or goes.
        """
        linked = tuple(each for each in self._all if each.wanted is not None or each is self.listed)
        if linked == self._linked:
            return
        before: FindingsModel | FindingFilter = self._model
        for each in linked:
            if each.sourceModel() is not before:
                each.setSourceModel(before)
            before = each
        for each in set(self._linked).difference(linked):
            each.setSourceModel(None)
        self._linked = linked

    def _wanted(self, status: Status) -> Optional[Status]:
        """Return the status to filter for: where nothing is hidden, there is nothing to leave out."""
        if status is Status.SHOWN and not self.hidden():
            return None
        return status

    def hidden(self) -> list[FindingRow]:
        """Return the rows of which something is not to be shown in this plan."""
        found = self._model.findings()
        return [row for row in found if row.said.hidden or any(pair.said.hidden for pair in row.pairs)]

    def passing(self, rows: Iterable[FindingRow], without: Collection[FindingFilter] = ()) -> list[FindingRow]:
        """Return the rows that pass all filters but some."""
        active = [each for each in self._linked if each.wanted is not None and each not in without]
        return [found for found in rows if all(each.passes(found) for each in active)]

    def place_of(self, finding_id: str) -> QModelIndex:
        """Return the first place of a finding in the list, an invalid index when it does not pass."""
        index = self._model.index_of(finding_id)
        for each in self._linked:
            index = each.mapFromSource(index)
        return index
