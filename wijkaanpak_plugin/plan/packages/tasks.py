"""Transition tasks of a package: taken along, left out with a reason, or nobody said anything of it yet."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Optional

from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.translation import language, translate
from wijkaanpak_plugin.plan.packages.members import Member
from wijkaanpak_plugin.plan.packages.packages import existing_package
from wijkaanpak_plugin.plan.records.records import add_record, change_record, records
from wijkaanpak_plugin.plan.schema.goal_tables import TASK
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE_TASK
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan


@dataclass(frozen=True)
class PackageTask:
    """A task of the plan as a package has it. taken_along: None: nobody said. reason: why it is left out, empty: none.

    claims: ids of the claims of the package that serve it.
    """

    task_id: str
    transition: str
    label: str
    taken_along: Optional[bool]
    reason: str
    claims: tuple[str, ...] = ()

    @property
    def is_in(self) -> bool:
        """Whether the package takes it along: people said so, or a claim of it serves it and nobody said not."""
        return self.taken_along is True or (self.taken_along is None and bool(self.claims))

    @property
    def is_out(self) -> bool:
        """Whether it is left out, and it is said why."""
        return self.taken_along is False and bool(self.reason)

    @property
    def is_open(self) -> bool:
        """Whether it is neither in, nor out with a reason."""
        return not self.is_in and not self.is_out


def tasks_of(plan: Plan, package_id: str, claims: Sequence[Member]) -> list[PackageTask]:
    """Return all tasks of the plan as a package has them, in their order. claims: those of the package."""
    said = {row["task_id"]: row for row in records(plan, PACKAGE_TASK.name, "package_id", [package_id])}
    rows = sorted(records(plan, TASK.name), key=lambda row: (row["position"] is None, row["position"] or 0))
    found = []
    for row in rows:
        about = said.get(row["task_id"], {"taken_along": None, "reason": None})
        serving = [each.body_id for each in claims if row["task_id"] in split_list(each.claim.values.get("tasks"))]
        found.append(
            PackageTask(
                task_id=str(row["task_id"]),
                transition=str(row["transition"] or ""),
                label=_label(row["label_nl"], row["label_en"]),
                taken_along=None if about["taken_along"] is None else bool(about["taken_along"]),
                reason=str(about["reason"] or ""),
                claims=tuple(serving),
            )
        )
    return found


def say_of_tasks(
    plan: Plan, package_id: str, task_ids: Collection[str], taken_along: Optional[bool], reason: str = ""
) -> Changes:
    """Note that a package takes tasks along, or (False) not, for a reason; None: nothing is said of them any more.

    PlanError when the package or a task is gone, or one is left out without a reason.
    """
    existing_package(plan, package_id)
    there = {row["task_id"] for row in records(plan, TASK.name, TASK.identity, task_ids)}
    if not task_ids or there != set(task_ids):
        raise PlanError(translate("Packages", "This task is not in the plan any more."))
    why = " ".join(reason.split())
    if taken_along is False and not why:
        raise PlanError(translate("Packages", "Say why it is left out."))
    changes = Changes(plan)
    said = {row["task_id"]: row for row in records(plan, PACKAGE_TASK.name, "package_id", [package_id])}
    values = {"taken_along": taken_along, "reason": why if taken_along is False else None}
    for task_id in dict.fromkeys(task_ids):
        known = said.get(task_id)
        if known is None and taken_along is not None:
            add_record(plan, PACKAGE_TASK.name, {"package_id": package_id, "task_id": task_id, **values}, None, changes)
        elif known is not None and taken_along is None:
            changes.remove(PACKAGE_TASK.name, known["link_id"])
        elif known is not None:
            change_record(plan, PACKAGE_TASK.name, known["link_id"], values, None, changes)
    return changes


def _label(dutch: Optional[str], english: Optional[str]) -> str:
    """Return the label in the language of the reader; the other one where that lacks."""
    return str((dutch or english if language() == "nl" else english or dutch) or "")
