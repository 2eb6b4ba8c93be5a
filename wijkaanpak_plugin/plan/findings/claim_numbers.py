"""What a plan says of each claim and planned work in a number or a name: for labels, styles and layouts of people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from wijkaanpak_plugin.domain.finding import CONFLICT, COUPLING, counted_as
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE, PACKAGE_CLAIM
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.backend import Rows

_FINDING_COLUMNS = ("finding_id", "group_id", "type", "severity", "a_id", "b_id")


@dataclass(frozen=True)
class ClaimNumbers:
    """One claim. conflicts, couplings: as a panel lists them, a group of findings being one. packages: by name.

    party: that owns it, empty where that is not known.
    """

    conflicts: int
    couplings: int
    packages: tuple[str, ...]
    party: str


def claim_numbers(rows: Rows) -> Mapping[str, ClaimNumbers]:
    """Return what the rows of a plan say of each claim and work, by body_id; StoreError when they cannot be read."""
    about = _about(rows)
    conflicts, couplings = about.get(CONFLICT, {}), about.get(COUPLING, {})
    packages = _packages(rows)
    numbers = {
        str(claim["body_id"]): ClaimNumbers(
            len(conflicts.get(claim["body_id"], ())),
            len(couplings.get(claim["body_id"], ())),
            tuple(sorted(packages.get(claim["body_id"], ()), key=str.casefold)),
            str(claim["owner"] or ""),
        )
        for table in CLAIM_TABLES
        for _fid, claim in rows.rows(table, ("body_id", "owner"))
    }
    return MappingProxyType(numbers)


def _about(rows: Rows) -> dict[str, dict[Any, set[str]]]:
    """Return the findings under each heading by the id of each of the two that they are about."""
    about: dict[str, dict[Any, set[str]]] = {}
    for _fid, found in rows.rows(FINDING.name, _FINDING_COLUMNS):
        of_heading = about.setdefault(counted_as(found["type"] or "", found["severity"] or ""), {})
        for body_id in {found["a_id"], found["b_id"]}:
            of_heading.setdefault(body_id, set()).add(found["group_id"] or found["finding_id"])
    return about


def _packages(rows: Rows) -> dict[Any, set[str]]:
    """Return the names of the packages by the body_id of what stands in them."""
    names = {row["package_id"]: str(row["name"] or "") for _fid, row in rows.rows(PACKAGE.name, ("package_id", "name"))}
    packages: defaultdict[Any, set[str]] = defaultdict(set)
    for _fid, row in rows.rows(PACKAGE_CLAIM.name, ("package_id", "body_id")):
        if names.get(row["package_id"]):
            packages[row["body_id"]].add(names[row["package_id"]])
    return packages
