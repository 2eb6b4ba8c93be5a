"""Work of ``wijkaanpak:analyse``: reads what was given, analyses it and writes the findings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Callable

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsWkbTypes,
)

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.results.analysis_result import AnalysisResult
from wijkaanpak_plugin.domain.catalogue.rule_book import load_rule_book
from wijkaanpak_plugin.domain.catalogue.table_schema import TableError
from wijkaanpak_plugin.domain.finding import CONFLICT, COUPLING, FINDING_DECIMALS, INFO, NO_COVERAGE
from wijkaanpak_plugin.domain.sentences import in_words
from wijkaanpak_plugin.domain.settings import SettingError
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.processing.analyse_input import REFUSALS, GivenInput
from wijkaanpak_plugin.processing.running import progress_of, says_what_is_wrong
from wijkaanpak_plugin.processing.tables import FINDING_FIELDS, Outputs


@says_what_is_wrong((*REFUSALS, TableError, SettingError))
def find_conflicts(
    algorithm: QgsProcessingAlgorithm,
    taken: Callable[[], GivenInput],
    figures: Callable[[], dict[str, float]],
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> dict[str, Any]:
    """Read the snapshot, analyse it and write the findings; return the outputs.

    taken: gives the snapshot, or raises what was wrong with it. figures: gives the settings that the user filled in.
    """
    given = taken()
    bodies, coverage, rules, settings, kinds, wishes, report = given.read(progress_of(feedback, 0, 30))
    rules_file = algorithm.parameterAsFile(parameters, "RULES", context)
    if rules_file:
        rules = load_rule_book(Path(rules_file))
    for problem in rules.remarks:
        feedback.pushWarning(str(problem))
    settings = replace(settings, **figures())
    result = analyse(bodies, coverage, rules, settings, kinds, progress_of(feedback, 30, 90), wishes)
    for remark in (*report.remarks, *result.report.remarks):
        feedback.pushInfo(remark)
    _report(feedback, result)
    with Outputs(algorithm, parameters, context) as written:
        place = written.write(
            "OUTPUT",
            in_words(result.findings).round(FINDING_DECIMALS),
            FINDING_FIELDS,
            QgsWkbTypes.Type.MultiPolygon,
            given.crs,
            progress_of(feedback, 90, 100),
        )
    return {
        "OUTPUT": place,
        "CONFLICTS": result.count(CONFLICT),
        "CONFLICT_GROUPS": result.groups(CONFLICT),
        "COUPLINGS": result.count(COUPLING),
        "COUPLING_GROUPS": result.groups(COUPLING),
        "INFO": result.count(INFO),
        "UNCERTAIN": result.uncertain,
        "NO_COVERAGE": result.count(NO_COVERAGE),
    }


def _report(feedback: QgsProcessingFeedback, result: AnalysisResult) -> None:
    """Write the counts, and how many joint works another largest shift would give."""
    counts = translate("Processing", "{bodies} bodies compared: {conflicts} conflicts, {couplings} couplings.")
    feedback.pushInfo(
        counts.format(bodies=result.bodies_compared, conflicts=result.count(CONFLICT), couplings=result.count(COUPLING))
    )
    for months, couplings in result.couplings_per_shift.items():
        text = translate("Processing", "Joint works when a planning may move {months} months: {couplings}")
        feedback.pushInfo(text.format(months=months, couplings=couplings))
