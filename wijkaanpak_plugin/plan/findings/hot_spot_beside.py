"""Hot spot that lies beside works, which can take it along."""

from __future__ import annotations

from typing import NamedTuple

from qgis.core import QgsGeometry

from wijkaanpak_plugin.domain.finding import ANSWERS_HOT_SPOT
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.claims import existing_claims
from wijkaanpak_plugin.plan.findings.one_finding import one_finding
from wijkaanpak_plugin.plan.hot_spots.records import place_of
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan


class HotSpotBeside(NamedTuple):
    """A hot spot, its place in the plan's CRS, and the works (a claim or planned work) beside it."""

    hot_spot_id: str
    place: QgsGeometry
    works_id: str


def hot_spot_beside(plan: Plan, finding_id: str) -> HotSpotBeside:
    """Return what a finding says of a hot spot; PlanError when it, the hot spot or the works are not there any more."""
    found = one_finding(plan, finding_id, ANSWERS_HOT_SPOT)
    (works,) = existing_claims(plan, [found["a_id"]])
    place = place_of(plan, found["b_id"])
    if place is None:
        raise PlanError(translate("Plan", "The hot spot is not in the plan any more; it was removed meanwhile."))
    return HotSpotBeside(found["b_id"], place, works.body_id)
