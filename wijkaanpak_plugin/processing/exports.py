"""Work of ``wijkaanpak:exportpackagemap`` and ``wijkaanpak:exportplan``: a plan on one sheet, and as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from wijkaanpak_plugin.domain.export_formats import FORMAT_KEYS
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.package_map import ExportError, export_package_map
from wijkaanpak_plugin.export.plan_export import export_plan
from wijkaanpak_plugin.export.sheets import BOOKLET, COMPARISON
from wijkaanpak_plugin.export.written_file import make_folder
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
    sheet = _choice(parameters, "SHEET", *choices["SHEET"])
    package = algorithm.parameterAsString(parameters, "PACKAGE", context) or None
    report = export_package_map(
        plan,
        output,
        paper=_choice(parameters, "PAPER", *choices["PAPER"]),
        audience=_choice(parameters, "AUDIENCE", *choices["AUDIENCE"]),
        package=package if sheet != COMPARISON else None,
        template=Path(template) if template else None,
        sheet=sheet,
        party=algorithm.parameterAsString(parameters, "PARTY", context).strip() or None,
        compared=_named(package) if sheet == COMPARISON else None,
        feedback=progress_of(feedback),
    )
    for remark in report.remarks:
        feedback.pushInfo(remark)
    return {"OUTPUT": str(report.path)}


@says_what_is_wrong((ExportError, PlanError))
def export_booklet(
    algorithm: QgsProcessingAlgorithm,
    choices: Mapping[str, tuple[Sequence[str], int]],
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> dict[str, Any]:
    """Export the booklet of a package and return its path; choices: as for ``export_sheet``."""
    plan = given_plan(algorithm.parameterAsFile(parameters, "PLAN", context), algorithm, parameters, context)
    report = export_package_map(
        plan,
        Path(algorithm.parameterAsFileOutput(parameters, "OUTPUT", context)),
        paper=_choice(parameters, "PAPER", *choices["PAPER"]),
        audience=_choice(parameters, "AUDIENCE", *choices["AUDIENCE"]),
        package=algorithm.parameterAsString(parameters, "PACKAGE", context).strip() or None,
        sheet=BOOKLET,
        feedback=progress_of(feedback),
    )
    for remark in report.remarks:
        feedback.pushInfo(remark)
    return {"OUTPUT": str(report.path)}


@says_what_is_wrong((ExportError, PlanError))
def export_data(
    algorithm: QgsProcessingAlgorithm,
    choices: Mapping[str, tuple[Sequence[str], int]],
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> dict[str, Any]:
    """Export a plan as data and return the new folder, and the files in it; choices: as for ``export_sheet``."""
    plan = given_plan(algorithm.parameterAsFile(parameters, "PLAN", context), algorithm, parameters, context)
    folder = Path(algorithm.parameterAsString(parameters, "OUTPUT", context))
    formats = [FORMAT_KEYS[number] for number in algorithm.parameterAsEnums(parameters, "FORMATS", context)]
    audience = _choice(parameters, "AUDIENCE", *choices["AUDIENCE"])
    make_folder(folder)
    made = export_plan(plan, folder, audience, formats, progress_of(feedback))
    for remark in made.remarks:
        feedback.pushInfo(remark)
    return {"OUTPUT": str(made.folder), "FILES": [str(file) for file in made.files]}


def _named(packages: Optional[str]) -> Optional[list[str]]:
    """Return the packages that are named with ; between; None for none."""
    return [name.strip() for name in (packages or "").split(";") if name.strip()] or None


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
