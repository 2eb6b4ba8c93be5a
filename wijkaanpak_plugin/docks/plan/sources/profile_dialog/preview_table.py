"""The rows of a preview as a table: what would be read of each, or why it is left out."""

from __future__ import annotations

from collections.abc import Sequence

from wijkaanpak_plugin.docks.plan.rows_model import Column
from wijkaanpak_plugin.domain.body import column_label
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.sentences import number
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.profiles.proposal.preview import PreviewRow

#: Body fields that have a column, after the kind.
_SHOWN = ("name", "width_m", "top_m", "bottom_m", "owner", "works_from", "works_to", "status", "body_id")
_DECIMALS = 3


def preview_columns() -> list[Column[PreviewRow]]:
    """Return the columns: the kind, what else is read, and what is said of a row."""
    shown = [_column(name) for name in _SHOWN]
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
    return [_kind(row), *(f"{column_label(name)}: {_text(row, name)}" for name in _SHOWN if name in row.values)]


def _column(name: str) -> Column[PreviewRow]:
    label = column_label(name)
    return Column(label, label, lambda row: _text(row, name), numbers=name.endswith("_m"))


def _text(row: PreviewRow, name: str) -> str:
    value = row.values.get(name)
    if value is None:
        return ""
    return number(value, _DECIMALS) if isinstance(value, float) else str(value)


def _kind(row: PreviewRow) -> str:
    if row.left_out:
        return translate("ProfileDialog", "left out")
    return load_kinds().label(str(row.values.get("kind") or ""))


def _said(row: PreviewRow) -> str:
    return row.left_out or "; ".join(row.remarks)
