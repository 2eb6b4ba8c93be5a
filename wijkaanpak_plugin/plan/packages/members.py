"""Claims in packages: put in, taken out, and what each is there: its role, who pulls it, who takes part.

A claim may stand in several packages, with another role in each. A role that nobody gave follows from the rule
(``domain/packages/roles.py``), and changes with what the claim and the package are.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Optional

from wijkaanpak_plugin.domain.body import CLAIM, DROPPED, split_list
from wijkaanpak_plugin.domain.packages.roles import ROLES, role_by_rule
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.claims import Claim, claims_with, existing_claims
from wijkaanpak_plugin.plan.packages.packages import Package, existing_package
from wijkaanpak_plugin.plan.parties.naming import NamedParties
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE_CLAIM
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan


@dataclass(frozen=True)
class Member:
    """A claim in a package. link: values of the row that puts it there, by column. by_rule: its role by rule."""

    claim: Claim
    link: Mapping[str, Any]
    by_rule: str

    @property
    def body_id(self) -> str:
        """Id of the claim."""
        return self.claim.body_id

    @property
    def role(self) -> str:
        """The role that was given, else the one by rule."""
        return str(self.link["role"] or self.by_rule)

    @property
    def is_by_rule(self) -> bool:
        """Whether nobody gave it a role."""
        return not self.link["role"]

    @property
    def differs(self) -> bool:
        """Whether it was given another role than the one by rule."""
        return self.role != self.by_rule

    @property
    def transitions(self) -> tuple[str, ...]:
        """Keys of the transitions that it serves, the first one leads."""
        return tuple(split_list(self.claim.values.get("transitions")))

    @property
    def party(self) -> str:
        """Who pulls it; the owner where nobody was named, empty where neither is known."""
        return str(self.link["initiator"] or self.claim.values.get("owner") or "")

    @property
    def is_dropped(self) -> bool:
        """Whether it claims nothing any more."""
        return bool(self.claim.values.get("status") == DROPPED)


def members(plan: Plan, package: Package) -> list[Member]:
    """Return the claims in a package, in the order in which they were put in; PlanError when they cannot be read."""
    links = {row["body_id"]: row for row in records(plan, PACKAGE_CLAIM.name, "package_id", [package.package_id])}
    return [Member(claim, links[claim.body_id], _by_rule(claim, package)) for claim in claims_with(plan, links)]


def put_in(
    plan: Plan,
    package_id: str,
    body_ids: Collection[str],
    changes: Optional[Changes] = None,
    role: Optional[str] = None,
) -> Changes:
    """Put claims in a package; those that are in it already stay as they are. role: None: the one by rule.

    changes: of a step that goes on, which may make the package. PlanError when the package or a claim is not there, or
    all of them are in it already.
    """
    _check_role(role)
    is_new = changes is not None and any(change.record_id == package_id for change in changes)
    changes = Changes(plan) if changes is None else changes
    if not is_new:
        existing_package(plan, package_id)
    known = {row["body_id"] for row in records(plan, PACKAGE_CLAIM.name, "package_id", [package_id])}
    coming = [claim.body_id for claim in existing_claims(plan, body_ids) if claim.body_id not in known]
    if not coming:
        raise PlanError(translate("Packages", "What was chosen is in this package already."))
    for body_id in coming:
        changes.add(PACKAGE_CLAIM.name, {"package_id": package_id, "body_id": body_id, "role": role})
    return changes


def take_out(plan: Plan, package_id: str, body_ids: Collection[str]) -> Changes:
    """Take claims out of a package; they stay in the plan and in other packages. PlanError when one is not in it."""
    changes = Changes(plan)
    for row in _links(plan, package_id, body_ids):
        changes.remove(PACKAGE_CLAIM.name, row["link_id"])
    return changes


def give_role(plan: Plan, package_id: str, body_ids: Collection[str], role: Optional[str]) -> Changes:
    """Give claims a role in a package; None: that by rule. PlanError for no such role, or when one is not in it."""
    _check_role(role)
    return _changed(plan, package_id, body_ids, {"role": role})


def change_members(plan: Plan, package_id: str, body_ids: Collection[str], values: Mapping[str, Any]) -> Changes:
    """Say who pulls claims in a package (initiator), who takes part (partners) and remarks, by column.

    A party that is named and not there is made too. PlanError when a claim is not in the package.
    """
    return _changed(plan, package_id, body_ids, values)


def _changed(plan: Plan, package_id: str, body_ids: Collection[str], values: Mapping[str, Any]) -> Changes:
    changes = Changes(plan)
    parties = NamedParties(plan, changes)
    spelled = parties.spelled(PACKAGE_CLAIM.name, values)
    for row in _links(plan, package_id, body_ids):
        new = {name: value for name, value in spelled.items() if row[name] != value}
        if new:
            changes.change(PACKAGE_CLAIM.name, row["link_id"], new)
    parties.add_new()
    return changes


def _links(plan: Plan, package_id: str, body_ids: Collection[str]) -> list[dict[str, Any]]:
    """Return the rows that put claims in a package; PlanError when the package is gone, or one of them is not in it."""
    existing_package(plan, package_id)
    wanted = set(body_ids)
    rows = records(plan, PACKAGE_CLAIM.name, "package_id", [package_id])
    found = [row for row in rows if row["body_id"] in wanted]
    if not wanted or {row["body_id"] for row in found} != wanted:
        raise PlanError(translate("Packages", "It is not in this package any more."))
    return found


def _by_rule(claim: Claim, package: Package) -> str:
    values = claim.values
    transitions = split_list(values.get("transitions"))
    origin = str(values.get("origin") or CLAIM)
    return role_by_rule(origin, values.get("task_type"), transitions, package.leading_transitions)


def _check_role(role: Optional[str]) -> None:
    if role is not None and role not in ROLES:
        raise PlanError(translate("Packages", "'{role}' is no role in a package.").format(role=role))
