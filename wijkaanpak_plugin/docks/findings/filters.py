"""Filters on the list of findings: one proxy for each, so that each can be understood and tested alone."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Optional

from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt

from wijkaanpak_plugin.docks.findings.model import GROUPS, SENTENCE
from wijkaanpak_plugin.docks.live.finding_cells import FOUND_ROLE, TYPE_ROLE
from wijkaanpak_plugin.docks.live.finding_row import Box, FindingRow
from wijkaanpak_plugin.docks.live.finding_texts import severity_label, subtype_label, type_label
from wijkaanpak_plugin.domain.catalogue.rule_titles import rule_title
from wijkaanpak_plugin.domain.translation import counted, translate


class FindingFilter(QSortFilterProxyModel):
    """Passes the findings that ``accepts`` says yes to, and the groups that hold one of those."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.setRecursiveFilteringEnabled(True)

    def accepts(self, found: FindingRow) -> bool:
        """Say whether a finding passes."""
        raise NotImplementedError

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex) -> bool:
        """Pass findings; a group passes when one of its findings does."""
        found = self.sourceModel().index(source_row, SENTENCE, source_parent).data(FOUND_ROLE)
        return found is not None and self.accepts(found)


class TypeFilter(FindingFilter):
    """Passes the chosen types of findings."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._types = frozenset(GROUPS)

    def set_types(self, types: Collection[str]) -> None:
        """Pass these types."""
        self._types = frozenset(types)
        self.invalidateFilter()

    def accepts(self, found: FindingRow) -> bool:
        """Say whether a finding is of a chosen type."""
        return found.heading in self._types


class TextFilter(FindingFilter):
    """Passes findings in which all the words of a search occur, in any order."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []

    def set_text(self, text: str) -> None:
        """Search for these words."""
        self._words = text.casefold().split()
        self.invalidateFilter()

    def accepts(self, found: FindingRow) -> bool:
        """Say whether all words occur in the sentence, parties, rule or severity of a finding."""
        if not self._words:
            return True
        texts = (
            found.sentence,
            found.rule_id,
            rule_title(found.rule_id),
            found.rule_source,
            *found.owners,
            severity_label(found),
            subtype_label(found),
        )
        whole = " ".join(texts).casefold()
        return all(word in whole for word in self._words)


class NarrowFilter(FindingFilter):
    """Passes findings about some bodies, and findings that are new."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._about: Optional[frozenset[str]] = None
        self._names: Optional[frozenset[str]] = None

    def narrow(self, about: Optional[Collection[str]], names: Optional[Collection[str]]) -> None:
        """Pass findings about these bodies that have these finding_ids; None passes all."""
        wanted = (None if about is None else frozenset(about), None if names is None else frozenset(names))
        if wanted != (self._about, self._names):
            self._about, self._names = wanted
            self.invalidateFilter()

    def accepts(self, found: FindingRow) -> bool:
        """Say whether a finding is about one of the bodies, and one of those named."""
        if self._names is not None and self._names.isdisjoint(found.finding_ids):
            return False
        return self._about is None or not self._about.isdisjoint(found.about)


class ExtentFilter(FindingFilter):
    """Passes findings whose zone touches what the map shows; counts what is left in the header of the list."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._box: Optional[Box] = None

    def set_box(self, box: Optional[Box]) -> None:
        """Pass findings in this box of the plan's CRS; None passes all."""
        if box != self._box:
            self._box = box
            self.invalidateFilter()

    def accepts(self, found: FindingRow) -> bool:
        """Say whether the box of the zone touches the box of the map."""
        if self._box is None:
            return True
        if found.box is None:
            return False
        return (
            found.box[0] <= self._box[2]
            and found.box[2] >= self._box[0]
            and found.box[1] <= self._box[3]
            and found.box[3] >= self._box[1]
        )

    def visible(self) -> int:
        """Return the number of findings that pass all filters, those of a group as one."""
        return sum(self.rowCount(self.index(row, SENTENCE)) for row in range(self.rowCount()))

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Show beside the name of a group how many of its findings pass."""
        value = super().data(index, role)
        if role != Qt.ItemDataRole.DisplayRole or index.parent().isValid() or index.column() != SENTENCE:
            return value
        return f"{type_label(super().data(index, TYPE_ROLE))} ({self.rowCount(index)})"


def count_text(visible: int, total: int) -> str:
    """Return how many findings are listed, and how many there are."""
    if visible == total:
        one, several = translate("FindingsDock", "1 finding"), translate("FindingsDock", "{total} findings")
    else:
        one = translate("FindingsDock", "{visible} of 1 finding")
        several = translate("FindingsDock", "{visible} of {total} findings")
    return counted(total, one, several).format(visible=visible, total=total)
