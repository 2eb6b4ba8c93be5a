"""The rows of a preview as a table: what would be read of each, or why it is left out."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtWidgets import QTableView

from wijkaanpak_plugin.docks.widgets.lists.rows_model import Column, RowsModel
from wijkaanpak_plugin.domain.body import column_label
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.sentences import number
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.profiles.proposal.preview import PreviewRow

_DECIMALS = 3


def preview_columns() -> list[Column[PreviewRow]]:
    """Return the columns: the kind, what else is read, and what is said of a row."""
    shown = [_column(name, title) for name, title in _titles().items()]
    kind = Column[PreviewRow](
        translate("ProfileDialog", "Kind"), translate("ProfileDialog", "What it means in the catalogue."), _kind
    )
    said = Column[PreviewRow](
        translate("ProfileDialog", "Said"), translate("ProfileDialog", "What must be said of the row."), _said
    )
    return [kind, *shown, said]


def preview_details(row: PreviewRow) -> Sequence[str]:
    """Return all that is read of a row, in lines."""
    if row.left_out:
        return [_kind(row), row.left_out]
    return [_kind(row), *(f"{column_label(name)}: {_text(row, name)}" for name in _titles() if name in row.values)]


def fit_preview(view: QTableView, model: RowsModel) -> None:
    """Show the columns that hold anything, each as wide as that."""
    for column in range(model.columnCount()):
        texts = [model.index(row, column).data() for row in range(model.rowCount())]
        view.setColumnHidden(column, column > 0 and not any(texts))
    view.resizeColumnsToContents()


def _titles() -> dict[str, str]:
    """Return the title of each body field that has a column: there is room for a short one."""
    return {
        "name": column_label("name"),
        "width_m": translate("ProfileDialog", "Width"),
        "top_m": translate("ProfileDialog", "Top"),
        "bottom_m": translate("ProfileDialog", "Bottom"),
        "owner": column_label("owner"),
        "works_from": translate("ProfileDialog", "Begin"),
        "works_to": translate("ProfileDialog", "End"),
        "status": translate("ProfileDialog", "State"),
        "body_id": column_label("body_id"),
    }


def _column(name: str, title: str) -> Column[PreviewRow]:
    return Column(title, column_label(name), lambda row: _text(row, name), numbers=name.endswith("_m"))


def _text(row: PreviewRow, name: str) -> str:
    value = row.values.get(name)
    if value is None:
        return ""
    # Adding nothing makes a zero of minus zero.
    return number(value + 0.0, _DECIMALS) if isinstance(value, float) else str(value)


def _kind(row: PreviewRow) -> str:
    if row.left_out:
        return translate("ProfileDialog", "left out")
    return load_kinds().label(str(row.values.get("kind") or ""))


def _said(row: PreviewRow) -> str:
    return row.left_out or "; ".join(row.remarks)
