"""The section with own sizes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from wijkaanpak_plugin.docks.plan.kind_table.kind_table_section import KindTableSection
from wijkaanpak_plugin.docks.widgets.lists.rows_list import RowsText
from wijkaanpak_plugin.docks.widgets.lists.rows_model import Column
from wijkaanpak_plugin.docks.widgets.value_fields import as_depth
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.sentences import metres
from wijkaanpak_plugin.domain.translation import translate


def own_sizes_section() -> KindTableSection:
    """Return the section; its rows are records of the table, by column."""
    return KindTableSection(_text(), _columns(), "size_id", _details, _of_files())


def _of_files() -> tuple[str, str]:
    return (
        translate(
            "OwnSizes",
            "Take over sizes from a file, such as those of a municipal handbook: a row for each kind. Sizes of "
            "other kinds stay. When a row is wrong nothing is read, and it is said which.",
        ),
        translate("OwnSizes", "Write these sizes to a file, to fill in more in a spreadsheet or to use elsewhere."),
    )


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
