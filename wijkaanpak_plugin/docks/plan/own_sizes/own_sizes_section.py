"""The section with own sizes: a list, and two buttons for a file of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.plan.rows_section import RowsSection, RowsText, rows_button
from wijkaanpak_plugin.docks.widgets.lists.rows_model import Column
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.docks.widgets.value_fields import as_depth
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.sentences import metres
from wijkaanpak_plugin.domain.translation import translate

#: So many wrong rows of a file are named; more nobody reads at once.
_NAMED = 8


class OwnSizesSection(RowsSection):
    """Its rows are records of the table, by column."""

    #: A file is to be read, or written.
    read_wanted = pyqtSignal()
    write_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(_text(), _columns(), lambda row: str(row["size_id"]), _details, parent=parent)
        read = rows_button(
            "WijkaanpakOwnSizesRead",
            translate("OwnSizes", "Read from csv…"),
            translate(
                "OwnSizes",
                "Take over sizes from a file, such as those of a municipal handbook: a row for each kind. Sizes of "
                "other kinds stay. When a row is wrong nothing is read, and it is said which.",
            ),
        )
        write = rows_button(
            "WijkaanpakOwnSizesWrite",
            translate("OwnSizes", "Write to csv…"),
            translate("OwnSizes", "Write these sizes to a file, to fill in more in a spreadsheet or to use elsewhere."),
        )
        read.clicked.connect(lambda _on: self.read_wanted.emit())
        write.clicked.connect(lambda _on: self.write_wanted.emit())
        self._problems = SentenceLabel()
        self._problems.setObjectName("WijkaanpakOwnSizesProblems")
        self.add_buttons((read, write), self._problems)

    def show_problems(self, sentence: str, problems: Sequence[str] = ()) -> None:
        """Say what is wrong with a file, and with which rows; empty: nothing."""
        lines = [sentence, *problems[:_NAMED]]
        if len(problems) > _NAMED:
            lines.append(translate("OwnSizes", "and {count} more").format(count=len(problems) - _NAMED))
        self._problems.say("\n".join(lines))


def _text() -> RowsText:
    return RowsText(
        name="WijkaanpakOwnSizes",
        title=translate("OwnSizes", "Own sizes"),
        nothing=translate(
            "OwnSizes",
            "No own sizes: those of the catalogue hold, and where that gives none the size is unknown. A municipality "
            "fills in once what its handbook says.",
        ),
        add=translate("OwnSizes", "Fill in which size this municipality uses for a kind."),
        change=translate("OwnSizes", "Change the size of this kind."),
        remove=translate("OwnSizes", "The size of the catalogue holds again; claims keep what was filled in."),
    )


def _columns() -> list[Column[Mapping[str, Any]]]:
    return [
        Column(
            translate("OwnSizes", "Kind"),
            translate("OwnSizes", "What the size is of."),
            lambda row: load_kinds().label(str(row["kind"])),
        ),
        Column(
            translate("OwnSizes", "Width"),
            translate("OwnSizes", "Width of a line, diameter of a point, in metres."),
            lambda row: _metres(row["width_m"]),
            numbers=True,
        ),
        Column(
            translate("OwnSizes", "Depth from"),
            translate("OwnSizes", "How far below ground level its top lies, in metres; above ground it is negative."),
            lambda row: _depth(row["top_m"]),
            numbers=True,
        ),
        Column(
            translate("OwnSizes", "to"),
            translate(
                "OwnSizes", "How far below ground level its bottom lies, in metres; above ground it is negative."
            ),
            lambda row: _depth(row["bottom_m"]),
            numbers=True,
        ),
    ]


def _details(row: Mapping[str, Any]) -> list[str]:
    kinds, kind = load_kinds(), str(row["kind"])
    lines = [f"{kinds.label(kind)} – {kinds.definition(kind)}"]
    if row["width_m"] is not None:
        lines.append(translate("OwnSizes", "Width {width}").format(width=metres(row["width_m"])))
    if row["top_m"] is not None or row["bottom_m"] is not None:
        text = translate("OwnSizes", "Below ground from {top} to {bottom}")
        lines.append(text.format(top=_depth(row["top_m"]) or _unknown(), bottom=_depth(row["bottom_m"]) or _unknown()))
    if row["source"]:
        lines.append(translate("OwnSizes", "Source: {source}").format(source=row["source"]))
    return lines


def _metres(value: Optional[float]) -> str:
    return "" if value is None else metres(value)


def _depth(height: Optional[float]) -> str:
    return "" if height is None else metres(as_depth(height))


def _unknown() -> str:
    return translate("OwnSizes", "unknown")
