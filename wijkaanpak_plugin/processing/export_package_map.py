"""Work of ``wijkaanpak:exportpackagemap``: draws a plan on one sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.package_map import ExportError, export_package_map
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.processing.given_plan import given_plan
from wijkaanpak_plugin.processing.running import progress_of, says_what_is_wrong


@says_what_is_wrong((ExportError, PlanError))
def export_sheet(
    algorithm: QgsProcessingAlgorithm,
    choices: Mapping[str, tuple[Sequence[str], int]],
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> dict[str, Any]:
    """Export the sheet and return its path.

    choices: the words that a parameter may have, and the place of the one that counts when it is empty.
    """
    plan = given_plan(algorithm.parameterAsFile(parameters, "PLAN", context), algorithm, parameters, context)
    output = Path(algorithm.parameterAsFileOutput(parameters, "OUTPUT", context))
    template = algorithm.parameterAsFile(parameters, "TEMPLATE", context)
    report = export_package_map(
        plan,
        output,
        paper=_choice(parameters, "PAPER", *choices["PAPER"]),
        audience=_choice(parameters, "AUDIENCE", *choices["AUDIENCE"]),
        package=algorithm.parameterAsString(parameters, "PACKAGE", context) or None,
        template=Path(template) if template else None,
        sheet=_choice(parameters, "SHEET", *choices["SHEET"]),
        feedback=progress_of(feedback),
    )
    for remark in report.remarks:
        feedback.pushInfo(remark)
    return {"OUTPUT": str(report.path)}


def _choice(parameters: dict[str, Any], name: str, choices: Sequence[str], default: int) -> str:
    """Return what was chosen, given as its number or as its word (scripts read better with words)."""
    value = parameters.get(name)
    if value is None or value == "":
        return choices[default]
    if str(value) in choices:
        return str(value)
    try:
        return choices[int(value)]
    except (ValueError, IndexError):
        text = translate("Processing", "{name} is '{value}'; choose one of {choices}.")
        raise ExportError(text.format(name=name, value=value, choices=", ".join(choices))) from None
