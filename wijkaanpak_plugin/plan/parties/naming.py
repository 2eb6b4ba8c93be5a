"""Naming of parties: whoever writes the name of one that is not there makes it, in the same step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from qgis.core import Qgis, QgsFeatureRequest

from wijkaanpak_plugin.domain.parties import Parties, is_left_out
from wijkaanpak_plugin.plan.schema.party_tables import PARTY
from wijkaanpak_plugin.plan.schema.tables import PARTY_COLUMNS
from wijkaanpak_plugin.plan.schema.tables import table as table_of
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain


class NamedParties:
    """The parties that one step names: first ``spelled`` for each record, at its end ``add_new``.

    The record that is written comes first in a step, because the log says what the step is about by it.
    """

    def __init__(self, plan: Plan, changes: Changes) -> None:
        self._changes = changes
        self._parties = Parties(party_names(plan))
        added = [change.values["name"] for change in changes if change.table == PARTY.name and "name" in change.values]
        for name in added:
            self._parties.spelled(name)
        self._known = set(self._parties.names)

    def spelled(self, table: str, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return the values of a record of a table with its parties as they are spelled."""
        described = table_of(table)
        party_fields = {field.name: field for field in described.fields if field.party}
        return {
            name: self._parties.spelled(value, party_fields[name].list) if name in party_fields else value
            for name, value in values.items()
        }

    def add_new(self) -> None:
        """Add the parties that were not there to the changes."""
        for name in self._parties.names:
            if name not in self._known and not is_left_out(name):
                self._changes.add(PARTY.name, {"name": name})
                self._known.add(name)


def named_everywhere(plan: Plan) -> Changes:
    """Return the changes after which each party that any record names is there, and is spelled in one way."""
    changes = Changes(plan)
    parties = NamedParties(plan, changes)
    columns: dict[str, list[str]] = defaultdict(list)
    for name, field in PARTY_COLUMNS:
        columns[name].append(field.name)
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    for name, named in columns.items():
        for row in plan.stored(name).getFeatures(request):
            values = {column: plain(row[column]) for column in named}
            spelled = {column: text for column, text in parties.spelled(name, values).items() if text != values[column]}
            if spelled:
                changes.change(name, row[table_of(name).identity], spelled)
    parties.add_new()
    return changes


def party_names(plan: Plan) -> list[str]:
    """Return the names of the parties of a plan, in the order in which they were added."""
    names = (plain(row["name"]) for row in plan.stored(PARTY.name).getFeatures())
    return [str(name) for name in names if name]
