"""Work of ``wijkaanpak:mergeplan``: compares a plan with another copy of it and takes over what was asked for."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingFeedback

from wijkaanpak_plugin.domain.catalogue.near_names import near_names
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.merging.differences import Comparison, Difference, compare
from wijkaanpak_plugin.plan.merging.merge import merge
from wijkaanpak_plugin.plan.merging.words import what_happened
from wijkaanpak_plugin.plan.schema.labels import table_label
from wijkaanpak_plugin.plan.schema.tables import TABLES
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.processing.given_plan import given_plan
from wijkaanpak_plugin.processing.running import progress_of, says_what_is_wrong

#: Values of the parameter BOTH, in order.
KEEP, TAKE = range(2)


@says_what_is_wrong((PlanError,))
def merge_plans(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> dict[str, Any]:
    """Compare, say what differs, and take over what was asked for unless it was only to be compared."""
    names = _tables(algorithm.parameterAsString(parameters, "TABLES", context))
    take_both = algorithm.parameterAsEnum(parameters, "BOTH", context) == TAKE
    plan = given_plan(algorithm.parameterAsFile(parameters, "PLAN", context), algorithm, parameters, context)
    other = given_plan(algorithm.parameterAsFile(parameters, "OTHER", context), algorithm, parameters, context)
    found = compare(plan, other, progress_of(feedback, 0, 80))
    wanted = [each for each in found.differences if each.table in names and (each.sort.is_proposed or take_both)]
    report = _report(found, other.backend.name, wanted)
    for line in report:
        feedback.pushInfo(line)
    taken = 0
    if not algorithm.parameterAsBool(parameters, "ONLY_COMPARE", context) and not feedback.isCanceled():
        taken = merge(plan, other, found, wanted)
    left = sum(not each.sort.is_proposed for each in found.differences)
    return {"TAKEN": taken, "DIFFERENCES": len(found.differences), "IN_BOTH": left, "REPORT": "\n".join(report)}


def _tables(asked: str) -> Collection[str]:
    """Return the tables that were asked for, all for none; PlanError for a name that is no table."""
    every = [table.name for table in TABLES]
    names = [name.strip() for name in asked.split(",") if name.strip()]
    for name in names:
        if name not in every:
            text = translate("Processing", "'{name}' is no table of a plan; the nearest are {names}.")
            raise PlanError(text.format(name=name, names=near_names(name, every)))
    return names or every


def _report(found: Comparison, name: str, wanted: Collection[Difference]) -> list[str]:
    """Return what differs, a line for each record, and which of them are asked for."""
    chosen = set(map(id, wanted))
    lines = []
    if not found.one_plan:
        text = translate("Processing", "{name} is no copy of the plan but another one.")
        lines.append(text.format(name=name))
    for each in found.differences:
        mark = "+" if id(each) in chosen else "–"
        lines.append(f"{mark} {table_label(each.table)}: {found.called(each)} ({what_happened(each)})")
    text = translate("Processing", "Records that differ: {count}; + is asked to be taken over, – stays as it is.")
    return [text.format(count=len(found.differences)), *lines]
