"""The plan that an algorithm is given: opened, and changed or read beyond its folder only where the user says so."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.sources.registry import not_yet_trusted
from wijkaanpak_plugin.plan.sources.trust import trust
from wijkaanpak_plugin.plan.store.errors import OutdatedPlanError, PlanError
from wijkaanpak_plugin.plan.store.plan import Plan


def given_plan(
    place: str, algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> Plan:
    """Open a plan.

    UPDATE: an older one may be brought up to date. TRUST: the data that it names outside its folder may be read, from
    now on; else that is left out, and said. PlanError when it cannot be opened, or is an older one that may not change.
    """
    try:
        plan = open_plan(place, algorithm.parameterAsBool(parameters, "UPDATE", context))
    except OutdatedPlanError as error:
        text = translate(
            "Processing",
            "The plan {place} was made with an older version of Wijkaanpak; tick 'Bring an older plan up to date' to "
            "have it changed, after which older versions cannot open it, or give a copy.",
        )
        raise PlanError(text.format(place=place)) from error
    if algorithm.parameterAsBool(parameters, "TRUST", context):
        for source in not_yet_trusted(plan):
            trust(plan, source.uri, source.provider)
    return plan
