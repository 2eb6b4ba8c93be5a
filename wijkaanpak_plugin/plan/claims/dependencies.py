"""Dependencies: what a claim, planned work or package waits for before it can begin."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from qgis.core import Qgis, QgsFeatureRequest

from wijkaanpak_plugin.domain.body import WORK
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.records.records import add_record, change_record, records, remove_records
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE, PACKAGE_CLAIM
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.schema.time_tables import DEPENDENCY
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.row_request import rows_with_ids
from wijkaanpak_plugin.plan.store.values import plain

#: Status of what nobody promised yet.
OPEN = "open"


@dataclass(frozen=True)
class Subject:
    """What can wait or be waited for: its id, what people call it, and what it is, in words."""

    subject_id: str
    name: str
    sort: str


@dataclass(frozen=True)
class Dependency:
    """A record of the table, by column, with the names of what waits and of what it waits for."""

    values: Mapping[str, Any]
    needs_name: str
    on_name: str

    @property
    def dependency_id(self) -> str:
        """Its id."""
        return str(self.values["dependency_id"])

    @property
    def needs_id(self) -> str:
        """Id of the claim, planned work or package that waits."""
        return str(self.values["needs_id"])


def subjects(plan: Plan) -> list[Subject]:
    """Return the packages, claims and planned works of a plan, by name."""
    return sorted(_subjects(plan, QgsFeatureRequest(), QgsFeatureRequest()), key=lambda each: each.name.casefold())


def dependencies(plan: Plan, needs_ids: Collection[str] = ()) -> list[Dependency]:
    """Return what waits for what, in the order in which it was noted; needs_ids: only of these claims or packages."""
    rows = records(plan, DEPENDENCY.name, "needs_id" if needs_ids else "", needs_ids)
    named = {row[column] for row in rows for column in ("needs_id", "on_id") if row[column]}
    names = {each.subject_id: each.name for each in _with_ids(plan, named)}
    return [
        Dependency(
            row,
            names.get(row["needs_id"], _gone()),
            names.get(row["on_id"], _gone()) if row["on_id"] else row["on_text"],
        )
        for row in rows
    ]


def existing_dependency(plan: Plan, dependency_id: str) -> Dependency:
    """Return one of them; PlanError when it is not there any more."""
    for each in dependencies(plan):
        if each.dependency_id == dependency_id:
            return each
    raise PlanError(translate("Dependencies", "This is not waited for any more; it was removed meanwhile."))


def add_dependency(plan: Plan, values: Mapping[str, Any]) -> Changes:
    """Note that something waits; values: by column. PlanError, one sentence, when that cannot be."""
    _check_there(plan, values)
    changes, _dependency_id = add_record(plan, DEPENDENCY.name, values)
    return changes


def change_dependency(plan: Plan, dependency_id: str, values: Mapping[str, Any]) -> Changes:
    """Change what is said of a dependency; as ``add_dependency``."""
    _check_there(plan, values)
    return change_record(plan, DEPENDENCY.name, dependency_id, values)


def remove_dependencies(plan: Plan, dependency_ids: Collection[str]) -> Changes:
    """Forget that something waits; PlanError when it is gone already."""
    return remove_records(plan, DEPENDENCY.name, dependency_ids)


def bodies_of(plan: Plan, subject_id: str) -> list[str]:
    """Return the ids of the claims that lie where something waits: itself, or all claims of a package."""
    held = plan.stored(PACKAGE_CLAIM.name).getFeatures(rows_with_ids("package_id", [subject_id]))
    return [row["body_id"] for row in held] or [subject_id]


def _check_there(plan: Plan, values: Mapping[str, Any]) -> None:
    """Refuse what names nothing, or something that was removed meanwhile."""
    if not values.get("needs_id"):
        raise PlanError(translate("Dependencies", "Choose what waits: a claim, planned work or a package."))
    named = {values[column] for column in ("needs_id", "on_id") if values.get(column)}
    if {each.subject_id for each in _with_ids(plan, named)} != named:
        text = translate(
            "Dependencies", "A claim or package that this names is not in the plan any more; choose again."
        )
        raise PlanError(text)


def _with_ids(plan: Plan, ids: Collection[str]) -> list[Subject]:
    return _subjects(plan, rows_with_ids("body_id", ids), rows_with_ids("package_id", ids)) if ids else []


def _subjects(plan: Plan, of_claims: QgsFeatureRequest, of_packages: QgsFeatureRequest) -> list[Subject]:
    found = [
        Subject(row["package_id"], plain(row["name"]) or row["package_id"], translate("Dependencies", "package"))
        for row in plan.stored(PACKAGE.name).getFeatures(of_packages)
    ]
    of_claims.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    for table in CLAIM_TABLES:
        found += _of_rows(plan.stored(table).getFeatures(of_claims))
    return found


def _of_rows(rows: Iterable[Any]) -> list[Subject]:
    claim, work = translate("Dependencies", "claim"), translate("Dependencies", "planned work")
    kinds = load_kinds()
    return [
        Subject(
            row["body_id"],
            plain(row["name"]) or kinds.label(plain(row["kind"]) or ""),
            work if row["origin"] == WORK else claim,
        )
        for row in rows
    ]


def _gone() -> str:
    return translate("Dependencies", "something that was removed")
