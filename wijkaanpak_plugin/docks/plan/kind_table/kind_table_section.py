"""A section with figures per kind: a list, and two buttons for a file of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.plan.rows_section import RowsSection
from wijkaanpak_plugin.docks.widgets.lists.rows_list import RowsText, rows_button
from wijkaanpak_plugin.docks.widgets.lists.rows_model import Column
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.domain.translation import translate

#: So many wrong rows of a file are named; more nobody reads at once.
_NAMED = 8


class KindTableSection(RowsSection):
    """Its rows are records of the table, by column."""

    #: A file is to be read, or written.
    read_wanted = pyqtSignal()
    write_wanted = pyqtSignal()

    def __init__(
        self,
        text: RowsText,
        columns: Sequence[Column[Mapping[str, Any]]],
        identity: str,
        details: Callable[[Mapping[str, Any]], Sequence[str]],
        meanings: tuple[str, str],
        parent: Optional[QWidget] = None,
    ) -> None:
        """identity: column with the id of a row. details: all that is said of a row, in lines. meanings: what the
        buttons do that read a file, and write one.
        """
        super().__init__(text, columns, lambda row: str(row[identity]), details, parent=parent)
        read = rows_button(f"{text.name}Read", translate("KindTable", "Read from csv…"), meanings[0])
        write = rows_button(f"{text.name}Write", translate("KindTable", "Write to csv…"), meanings[1])
        read.clicked.connect(lambda _on: self.read_wanted.emit())
        write.clicked.connect(lambda _on: self.write_wanted.emit())
        self._problems = SentenceLabel()
        self._problems.setObjectName(f"{text.name}Problems")
        self.add_buttons((read, write), self._problems)

    def show_problems(self, sentence: str, problems: Sequence[str] = ()) -> None:
        """Say what is wrong with a file, and with which rows; empty: nothing."""
        lines = [sentence, *problems[:_NAMED]]
        if len(problems) > _NAMED:
            lines.append(translate("KindTable", "and {count} more").format(count=len(problems) - _NAMED))
        self._problems.say("\n".join(lines))
