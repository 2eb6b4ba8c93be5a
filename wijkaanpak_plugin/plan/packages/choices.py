"""Choices of a package: per transition and theme central or decentral, within or above the neighbourhood, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from wijkaanpak_plugin.domain.packages.choices import QUADRANTS, Quadrant
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.packages.packages import existing_package
from wijkaanpak_plugin.plan.records.records import add_record, change_record, records, remove_records
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE_CHOICE
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan


@dataclass(frozen=True)
class PackageChoice:
    """What a package chose. theme: a key of the catalogue, or own words; quadrant: None where it is not whole."""

    choice_id: str
    transition: str
    theme: str
    quadrant: Optional[Quadrant]
    reason: str


def choices_of(plan: Plan, package_id: str) -> list[PackageChoice]:
    """Return what a package chose, in the order of choosing; PlanError when it cannot be read."""
    found = []
    for row in records(plan, PACKAGE_CHOICE.name, "package_id", [package_id]):
        said = Quadrant(str(row["organisation"] or ""), str(row["organisation_level"] or ""))
        texts = {name: str(row[name] or "") for name in ("choice_id", "transition", "theme", "reason")}
        found.append(PackageChoice(quadrant=said if said in QUADRANTS else None, **texts))
    return found


def choose(plan: Plan, package_id: str, transition: str, theme: str, quadrant: Quadrant, reason: str = "") -> Changes:
    """Note that a package organises a theme in a way, and why; what was chosen so before gets this reason.

    A theme may be organised in more ways than one. PlanError when the package is gone.
    """
    existing_package(plan, package_id)
    known = _known(plan, package_id, transition, theme, quadrant)
    if known is not None:
        return change_record(plan, PACKAGE_CHOICE.name, known.choice_id, {"reason": reason})
    about = {"package_id": package_id, "transition": transition, "theme": theme, "reason": reason}
    changes, _choice_id = add_record(plan, PACKAGE_CHOICE.name, {**about, **quadrant._asdict()})
    return changes


def take_back_choice(plan: Plan, package_id: str, transition: str, theme: str, quadrant: Quadrant) -> Changes:
    """Forget that a package organises a theme in a way; PlanError when it does not."""
    known = _known(plan, package_id, transition, theme, quadrant)
    if known is None:
        raise PlanError(translate("Packages", "This was not chosen any more; it was taken back meanwhile."))
    return remove_records(plan, PACKAGE_CHOICE.name, [known.choice_id])


def _known(plan: Plan, package_id: str, transition: str, theme: str, quadrant: Quadrant) -> Optional[PackageChoice]:
    wanted = (transition, theme, quadrant)
    found = choices_of(plan, package_id)
    return next((each for each in found if (each.transition, each.theme, each.quadrant) == wanted), None)
