"""Agreements of a package that have no place: what is agreed, who does it, when, and what it costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.packages.packages import existing_package
from wijkaanpak_plugin.plan.records.records import add_record, change_record, records, remove_records
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE_MEASURE
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan


@dataclass(frozen=True)
class Measure:
    """An agreement; values: plain, by column of its table."""

    values: Mapping[str, Any]

    @property
    def measure_id(self) -> str:
        """Its id."""
        return str(self.values["measure_id"])

    @property
    def transitions(self) -> tuple[str, ...]:
        """Keys of the transitions that it serves, the first one leads."""
        return tuple(split_list(self.values["transitions"]))


def measures_of(plan: Plan, package_id: str) -> list[Measure]:
    """Return the agreements of a package in the order in which they were made; PlanError when they cannot be read."""
    return [Measure(row) for row in records(plan, PACKAGE_MEASURE.name, "package_id", [package_id])]


def add_measure(plan: Plan, package_id: str, values: Mapping[str, Any]) -> tuple[Changes, str]:
    """Add an agreement to a package; values: by column. Return the changes and its id.

    A party that is named and not there is made too. PlanError when the package is gone, or a value makes no sense.
    """
    existing_package(plan, package_id)
    _check_text(values)
    return add_record(plan, PACKAGE_MEASURE.name, {**values, "package_id": package_id})


def change_measure(plan: Plan, measure_id: str, values: Mapping[str, Any]) -> Changes:
    """Change what is said of an agreement; as ``add_measure``. PlanError when it is gone."""
    _check_text(values)
    return change_record(plan, PACKAGE_MEASURE.name, measure_id, values)


def remove_measure(plan: Plan, measure_id: str) -> Changes:
    """Remove an agreement; PlanError when it is gone."""
    return remove_records(plan, PACKAGE_MEASURE.name, [measure_id])


def _check_text(values: Mapping[str, Any]) -> None:
    if not str(values.get("text") or "").strip():
        raise PlanError(translate("Packages", "Say what is agreed."))
