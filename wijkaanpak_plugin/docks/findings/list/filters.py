"""Filters on the list of findings: one proxy for each, so that each can be understood and tested alone."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Optional

from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt

from wijkaanpak_plugin.docks.findings.list.matrix import Cell, cells_of
from wijkaanpak_plugin.docks.findings.list.model import SENTENCE
from wijkaanpak_plugin.docks.findings.list.severity_groups import TYPES, severity_group
from wijkaanpak_plugin.docks.findings.list.status import has_status
from wijkaanpak_plugin.docks.live.finding_cells import FOUND_ROLE, GROUP_ROLE
from wijkaanpak_plugin.docks.live.finding_row import Box, FindingRow
from wijkaanpak_plugin.docks.live.finding_texts import severity_label, subtype_label
from wijkaanpak_plugin.domain.catalogue.rule_titles import rule_title
from wijkaanpak_plugin.domain.parties import party_key


class FindingFilter(QSortFilterProxyModel):
    """Passes the findings that ``accepts`` says yes to, and the groups that hold one of those.

    A row of several findings passes with one of them. wanted: what is filtered for; None passes all.
    """

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.setRecursiveFilteringEnabled(True)
        self.wanted: Any = None

    def want(self, wanted: Any) -> bool:
        """Filter for this, None for everything; return whether that is something else than before."""
        if wanted == self.wanted:
            return False
        self.wanted = wanted
        # Views take seconds when thousands of rows come and go one by one; told to look anew they do not.
        self.invalidate()
        return True

    def accepts(self, found: FindingRow) -> bool:
        """Say whether a finding is one of those that are wanted; asked only while something is."""
        raise NotImplementedError

    def passes(self, found: FindingRow) -> bool:
        """Say whether a finding, or one of the findings of a row, passes."""
        return self.wanted is None or self.accepts(found) or any(map(self.accepts, found.pairs))

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex) -> bool:
        """Pass findings; a group passes when one of its findings does."""
        if self.wanted is None:
            return True
        found = self.sourceModel().index(source_row, SENTENCE, source_parent).data(FOUND_ROLE)
        return found is not None and self.passes(found)


class TypeFilter(FindingFilter):
    """Passes some types of findings (``TYPES``)."""

    def want_types(self, types: Collection[str]) -> bool:
        """Filter for these types; all of them is no filter."""
        return self.want(None if set(types) >= set(TYPES) else frozenset(types))

    def accepts(self, found: FindingRow) -> bool:
        """Say whether a finding is of a chosen type."""
        return found.heading in self.wanted


class StatusFilter(FindingFilter):
    """Passes findings with a status (``Status``)."""

    def accepts(self, found: FindingRow) -> bool:
        """Say whether a finding has the status."""
        return has_status(found, self.wanted)


class TextFilter(FindingFilter):
    """Passes findings in which all the words of a search occur, in any order."""

    def want_text(self, text: str) -> bool:
        """Search for the words of a text."""
        return self.want(tuple(text.casefold().split()) or None)

    def accepts(self, found: FindingRow) -> bool:
        """Say whether all words occur in the number, sentence, parties, rule, street or severity of a finding."""
        texts = (
            "" if found.mark is None else str(found.mark),
            found.sentence,
            found.rule_id,
            rule_title(found.rule_id),
            found.rule_source,
            found.beside.street,
            *found.owners,
            severity_label(found),
            subtype_label(found),
        )
        whole = " ".join(texts).casefold()
        return all(word in whole for word in self.wanted)


class TransitionFilter(FindingFilter):
    """Passes findings that serve one of some transitions (keys)."""

    def accepts(self, found: FindingRow) -> bool:
        """Say whether a finding serves one of the transitions."""
        return not self.wanted.isdisjoint(found.transitions)


class LayerFilter(FindingFilter):
    """Passes findings of which a side lies in one of some vertical layers (keys)."""

    def accepts(self, found: FindingRow) -> bool:
        """Say whether a side of a finding lies in one of the layers."""
        return not self.wanted.isdisjoint(found.beside.layers)


class SeverityFilter(FindingFilter):
    """Passes findings of one group of ``SEVERITY_GROUPS``."""

    def accepts(self, found: FindingRow) -> bool:
        """Say whether a finding is of the group."""
        return severity_group(found) == self.wanted


class PartyFilter(FindingFilter):
    """Passes findings that concern a party (``party_key``)."""

    def accepts(self, found: FindingRow) -> bool:
        """Say whether the party owns one side of a finding."""
        return any(party_key(name) == self.wanted for name in found.owners)


class PackageFilter(FindingFilter):
    """Passes findings of claims in a package (package_id)."""

    def accepts(self, found: FindingRow) -> bool:
        """Say whether a claim of the finding is in the package."""
        return self.wanted in found.beside.packages


class SinceFilter(FindingFilter):
    """Passes findings that were found for the first time since a moment (ISO 8601), the beginning of a session."""

    def accepts(self, found: FindingRow) -> bool:
        """Say whether a finding is of later; of one of before plans kept that nobody knows, and it is not."""
        return bool(found.said.first_found) and found.said.first_found >= self.wanted


class ClaimFilter(FindingFilter):
    """Passes findings about some bodies (ids)."""

    def accepts(self, found: FindingRow) -> bool:
        """Say whether a finding is about one of the bodies."""
        return not self.wanted.isdisjoint(found.about)


class NameFilter(FindingFilter):
    """Passes findings with some finding_ids, such as those that are new."""

    def accepts(self, found: FindingRow) -> bool:
        """Say whether a finding has one of the ids."""
        return not self.wanted.isdisjoint(found.finding_ids)


class CellFilter(FindingFilter):
    """Passes the conflicts and couplings of one cell of the matrix."""

    def want_cell(self, cell: Optional[Cell]) -> bool:
        """Filter for a cell; None for everything."""
        return self.want(cell)

    def accepts(self, found: FindingRow) -> bool:
        """Say whether a finding is counted in the cell."""
        return self.wanted in cells_of(found)


class ExtentFilter(FindingFilter):
    """Passes findings whose zone touches a box of the plan's CRS. The last one: it counts what is left in a group."""

    def want_box(self, box: Optional[Box]) -> bool:
        """Pass findings in this box; None passes all."""
        return self.want(box)

    def accepts(self, found: FindingRow) -> bool:
        """Say whether the box of the zone touches the box of the map."""
        if found.box is None:
            return False
        seen: Box = self.wanted
        return (
            found.box[0] <= seen[2] and found.box[2] >= seen[0] and found.box[1] <= seen[3] and found.box[3] >= seen[1]
        )

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Show beside the name of a group how many of its findings pass."""
        if role == Qt.ItemDataRole.DisplayRole and index.isValid() and not index.parent().isValid():
            return f"{super().data(index, GROUP_ROLE).title} ({self.rowCount(index)})"
        return super().data(index, role)
