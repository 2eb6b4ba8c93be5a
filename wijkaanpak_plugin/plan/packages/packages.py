"""Repository of packages: made, copied, renamed, changed, removed, and one of them preferred."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Optional

from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.records.records import add_record, change_record, records, remove_records
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE
from wijkaanpak_plugin.plan.schema.tables import TABLES
from wijkaanpak_plugin.plan.schema.time_tables import DEPENDENCY
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan

#: Tables whose rows say something about one package, each with the column that names it.
_OF_A_PACKAGE = {
    **{table.name: "package_id" for table in TABLES if "package_id" in table.field_names and table is not PACKAGE},
    DEPENDENCY.name: "needs_id",
}
#: What a package is not copied with: its own name, and that people chose it.
_OWN = ("package_id", "name", "preferred", "added_by", "added_at")


@dataclass(frozen=True)
class PackageName:
    """A package by its id, and what people call it."""

    package_id: str
    name: str


@dataclass(frozen=True)
class Package:
    """A package; values: plain, by column of its table."""

    values: Mapping[str, Any]

    @property
    def package_id(self) -> str:
        """Its id."""
        return str(self.values["package_id"])

    @property
    def name(self) -> str:
        """What people call it."""
        return str(self.values["name"] or "")

    @property
    def leading_transitions(self) -> tuple[str, ...]:
        """Keys of the transitions that lead."""
        return tuple(split_list(self.values["leading_transitions"]))

    @property
    def is_preferred(self) -> bool:
        """Whether it is the preferred one."""
        return bool(self.values["preferred"])


def packages(plan: Plan) -> list[Package]:
    """Return the packages of a plan by name; PlanError when they cannot be read."""
    return sorted((Package(row) for row in records(plan, PACKAGE.name)), key=lambda each: each.name.casefold())


def package_names(plan: Plan) -> list[PackageName]:
    """Return the packages of the plan by name."""
    return [PackageName(package.package_id, package.name) for package in packages(plan)]


def existing_package(plan: Plan, package_id: str) -> Package:
    """Return a package; PlanError when it is not there any more."""
    for row in records(plan, PACKAGE.name, "package_id", [package_id]):
        return Package(row)
    raise PlanError(translate("Claims", "That package is not in the plan any more."))


def make_package(
    plan: Plan, name: str, values: Optional[Mapping[str, Any]] = None, changes: Optional[Changes] = None
) -> tuple[Changes, str]:
    """Make a package of this name and return the changes and its id.

    values: what else is known of it, by column. changes: of a step that goes on. PlanError, one sentence, when it has
    no name, or there is one of that name already, capitals and blanks aside.
    """
    return add_record(plan, PACKAGE.name, {**(values or {}), "name": _free_name(plan, name)}, None, changes)


def copy_package(plan: Plan, package_id: str, name: str) -> tuple[Changes, str]:
    """Make a package with all that is said of another one: the same claims in their roles, agreements, tasks, choices,
    scores and what it waits for; return the changes and its id. It is not the preferred one. PlanError as
    ``make_package``, and when that other one is gone.
    """
    original = existing_package(plan, package_id)
    changes, copied = make_package(
        plan, name, {key: value for key, value in original.values.items() if key not in _OWN}
    )
    for table in TABLES:
        column = _OF_A_PACKAGE.get(table.name, "")
        for row in records(plan, table.name, column, [package_id]) if column else ():
            changes.add(table.name, {**row, table.identity: None, column: copied})
    return changes, copied


def rename_package(plan: Plan, package_id: str, name: str) -> Changes:
    """Give a package another name; PlanError as ``make_package``, and when it is gone."""
    return change_record(plan, PACKAGE.name, package_id, {"name": _free_name(plan, name, package_id)})


def change_package(plan: Plan, package_id: str, values: Mapping[str, Any]) -> Changes:
    """Change what is said of a package, by column, its name apart; a party that is named and not there is made too.

    PlanError when it is gone, or a value makes no sense.
    """
    return change_record(plan, PACKAGE.name, package_id, values)


def delete_package(plan: Plan, package_id: str) -> Changes:
    """Remove a package with all that is said of it; its claims stay. PlanError when it is gone."""
    return remove_records(plan, PACKAGE.name, [package_id])


def prefer_package(plan: Plan, package_id: str, on: bool = True) -> Changes:
    """Make a package the preferred one and no other, or (off) none; PlanError when it is gone."""
    existing_package(plan, package_id)
    changes = Changes(plan)
    for package in packages(plan):
        wanted = on and package.package_id == package_id
        if package.is_preferred != wanted:
            changes.change(PACKAGE.name, package.package_id, {"preferred": wanted})
    return changes


def _free_name(plan: Plan, name: str, besides: str = "") -> str:
    """Return a name as it is stored; PlanError when it is empty, or of another package than ``besides``."""
    wanted = " ".join(name.split())
    if not wanted:
        raise PlanError(translate("Claims", "A package needs a name."))
    for package in package_names(plan):
        if package.package_id != besides and " ".join(package.name.split()).casefold() == wanted.casefold():
            raise PlanError(translate("Claims", "There is a package of that name already; choose it, or another name."))
    return wanted
