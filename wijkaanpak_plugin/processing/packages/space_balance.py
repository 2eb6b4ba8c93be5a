"""Work of ``wijkaanpak:spacebalance``: reads claims and what exists, works out the balance and writes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Optional

import pandas as pd
from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingFeedback, QgsWkbTypes

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies, prepare
from wijkaanpak_plugin.analysis.judging.criteria import criteria_from
from wijkaanpak_plugin.analysis.packages.impact import balance_figures
from wijkaanpak_plugin.analysis.packages.space_balance import BALANCE_COLUMNS, SpaceBalance, space_balance
from wijkaanpak_plugin.domain.body import EXISTING
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.packages.space_uses import SpaceUses, load_space_uses
from wijkaanpak_plugin.domain.sentences import number
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.audience import INTERNAL
from wijkaanpak_plugin.export.content.packages import chosen_package
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.plan.findings.analysis_input import PlanSnapshot, plan_snapshot
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.processing.given_plan import given_plan
from wijkaanpak_plugin.processing.running import progress_of, says_what_is_wrong
from wijkaanpak_plugin.processing.tables import BOOLEAN, INTEGER, NUMBER, TEXT, Columns, Outputs

#: Errors of ``given_claims``.
REFUSALS = (PlanError, ExportError)

#: Roles of sources that say what is there: planned works touch nothing.
_ROLES = (EXISTING,)

_TYPES = {"layer": TEXT, "use": TEXT, "claims": TEXT}
_COUNTS = ("lost_uncounted", "gained_uncounted", "unsized_claims", "unsized_existing")
BALANCE_FIELDS: Columns = (
    ("layer_name", TEXT),
    ("use_name", TEXT),
    *((name, _TYPES.get(name, INTEGER if name in _COUNTS else NUMBER)) for name in BALANCE_COLUMNS),
    ("names", TEXT),
    ("confidential", BOOLEAN),
)


@dataclass(frozen=True)
class GivenClaims:
    """A plan as it is at one moment. package: body_id of its claims, None for the whole plan."""

    snapshot: PlanSnapshot
    package: Optional[frozenset[str]]


def refusals() -> tuple[type[Exception], ...]:
    """Return the errors of ``given_claims``."""
    return REFUSALS


def given_claims(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> GivenClaims:
    """Take a snapshot of the plan, on the main thread; PlanError when it cannot be opened, ExportError when it has no
    such package.
    """
    plan = given_plan(algorithm.parameterAsFile(parameters, "PLAN", context), algorithm, parameters, context)
    package = chosen_package(plan, algorithm.parameterAsString(parameters, "PACKAGE", context).strip(), INTERNAL)
    return GivenClaims(plan_snapshot(plan, roles=_ROLES), None if package is None else package.claims)


@says_what_is_wrong(REFUSALS)
def write_balance(
    algorithm: QgsProcessingAlgorithm,
    taken: Callable[[], GivenClaims],
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> dict[str, Any]:
    """Read the snapshot, work out the balance and write it; return the outputs. taken: gives the snapshot, or raises
    what was wrong with it.
    """
    given = taken()
    read = given.snapshot.read(progress_of(feedback, 0, 40))
    criteria = criteria_from(rules=read.rules, settings=read.settings, kinds=read.kinds)
    bodies = prepare(read.bodies, criteria.kinds, read.report)
    for remark in read.report.remarks:
        feedback.pushInfo(remark)
    own = bodies.ids[bodies.origin != EXISTING] if given.package is None else given.package
    uses = load_space_uses(criteria.kinds)
    balance = space_balance(bodies, own, criteria.rules, criteria.kinds, uses, progress_of(feedback, 40, 90))
    _say_what_came_of_it(feedback, balance)
    with Outputs(algorithm, parameters, context) as written:
        place = written.write(
            "OUTPUT",
            _table(balance, bodies, uses),
            BALANCE_FIELDS,
            QgsWkbTypes.Type.NoGeometry,
            given.snapshot.crs,
            progress_of(feedback, 90, 100),
        )
    figures = {each.key: each.value for each in balance_figures(balance) if not each.about}
    return {
        "OUTPUT": place,
        "PARKING_CHANGE": figures["parking_change"],
        "TREES_CHANGE": figures["trees_change"],
    }


def _table(balance: SpaceBalance, bodies: PreparedBodies, uses: SpaceUses) -> pd.DataFrame:
    """Return the balance with the columns of ``BALANCE_FIELDS``; names: of the claims that a change comes from."""
    layers, table = load_vocabularies()["vertical_layer"], balance.table
    names = dict(zip(bodies.ids.tolist(), bodies.names.tolist()))
    secret = bodies.confidential
    secret_claims = frozenset(bodies.ids[secret & (bodies.origin != EXISTING)].tolist())
    # What exists and is confidential shows in the use that it is of.
    secret_uses = {uses.of(str(key)).key for key in bodies.kind_key[secret & (bodies.origin == EXISTING)]}
    return table.assign(
        layer_name=[layers.label(key) for key in table["layer"]],
        use_name=[uses.by_key[key].label() for key in table["use"]],
        claims=[",".join(ids) for ids in table["claims"]],
        names=[", ".join(str(names[name]) for name in ids) for ids in table["claims"]],
        confidential=[
            bool(secret_claims.intersection(ids)) or use in secret_uses
            for ids, use in zip(table["claims"], table["use"])
        ],
        geometry=None,
    )


def _say_what_came_of_it(feedback: QgsProcessingFeedback, balance: SpaceBalance) -> None:
    touched = translate("Processing", "Ground that is touched: {surface} m² of surface, {underground} m² underground.")
    feedback.pushInfo(touched.format(**{key: number(value, 0) for key, value in balance.touched_m2.items()}))
    in_the_way = balance.in_the_way_m2["surface"]
    if in_the_way:
        text = translate("Processing", "Ground that claims are drawn on and cannot take, by what stays there: {m2} m².")
        feedback.pushInfo(text.format(m2=number(in_the_way, 0)))
    if balance.works:
        text = translate("Processing", "Planned works, which renew what is there and touch nothing: {count}.")
        feedback.pushInfo(text.format(count=balance.works))
    if balance.without_kind:
        text = translate("Processing", "Claims of a kind that nobody knows, which are in no layer: {count}.")
        feedback.pushInfo(text.format(count=balance.without_kind))
