"""The section with what waits for what."""

from __future__ import annotations

from wijkaanpak_plugin.docks.plan.rows_section import RowsSection
from wijkaanpak_plugin.docks.widgets.lists.rows_list import RowsText
from wijkaanpak_plugin.docks.widgets.lists.rows_model import Column
from wijkaanpak_plugin.docks.widgets.waits.texts import details, state_text
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.dependencies import Dependency

_NEEDS, _ON = 0, 1


def waits_section() -> RowsSection:
    """Return the section; its rows are of ``Dependency``."""
    text = RowsText(
        name="WijkaanpakWaits",
        title=translate("Dependencies", "Waits for"),
        nothing=translate(
            "Dependencies",
            "Nothing is noted that waits for something else, such as a heat pipe for its source or a station for room "
            "on the grid.",
        ),
        add=translate("Dependencies", "Note what a claim, planned work or package has to wait for."),
        change=translate("Dependencies", "Change what is said of this row."),
        remove=translate("Dependencies", "It does not wait any more; the claims stay."),
    )
    return RowsSection(text, _columns(), lambda row: row.dependency_id, details, widest=(_NEEDS, _ON))


def _columns() -> list[Column[Dependency]]:
    return [
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
