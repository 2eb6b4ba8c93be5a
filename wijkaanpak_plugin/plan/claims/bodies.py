"""Bodies of some claims of a plan: what an index of bodies has to take over after an edit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Optional

import pandas as pd
from qgis.core import Qgis, QgsFeatureRequest, QgsProject, QgsVectorLayer

from wijkaanpak_plugin.domain.body import CLAIM, DROPPED, WORK, empty_bodies, stacked
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE, PACKAGE_CLAIM
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.confidential_records import confidential_records
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.row_request import rows_with_ids
from wijkaanpak_plugin.plan.store.values import plain
from wijkaanpak_plugin.sources.vector_layer import LayerError, layer_bodies

_NO_SHAPES = Qgis.FeatureRequestFlag.NoGeometry


def table_bodies(plan: Plan, name: str, request: Optional[QgsFeatureRequest] = None) -> pd.DataFrame:
    """Return the claims and works of one table as bodies, in the order of the table; PlanError when it cannot be read.

    Columns as in ``domain/body.py``: a work renews the object that it works on where nothing else is said. Besides
    copy_of, the body_id of the claim that it is a copy or a part of, empty for most, and confidential. request: which
    rows, all when None.
    """
    layer = plan.stored(name)
    context = QgsProject.instance().transformContext()
    try:
        table = layer_bodies(layer, plan.crs, context, origin=CLAIM, request=request)[0]
    except LayerError as error:  # a column is missing, say: what is wrong is the plan
        raise PlanError(str(error)) from error
    renewed = _values(layer, "on_object", table["body_id"]).where(table["origin"] == WORK)
    return table.assign(
        copy_of=_values(layer, "copy_of", table["body_id"]),
        renews=table["renews"].where(table["renews"].notna(), renewed),
        packages=table["body_id"].map(_packages(plan)),
        confidential=table["body_id"].isin(confidential_records(plan, name)),
    )


def claim_bodies(plan: Plan, body_ids: Iterable[str]) -> tuple[pd.DataFrame, set[str]]:
    """Return the claims and works of these ids as bodies, and the ids that claim nothing (any more).

    Columns as in ``domain/body.py``. Nothing is claimed by what was removed, was dropped, has no shape, or was called
    neither claim nor work in a table of attributes. Of an id that stands in two tables the first counts. PlanError
    when a table cannot be read.
    """
    wanted = set(body_ids)
    request = rows_with_ids("body_id", wanted)
    bodies = stacked([table_bodies(plan, name, request) for name in CLAIM_TABLES], empty_bodies())
    counting = bodies[(bodies["status"] != DROPPED) & bodies["geometry"].notna() & bodies["origin"].isin((CLAIM, WORK))]
    counting = counting.drop_duplicates("body_id").reset_index(drop=True)
    return counting, wanted - set(counting["body_id"])


def _values(layer: QgsVectorLayer, column: str, body_ids: pd.Series) -> pd.Series:
    """Return what a column holds for these claims, None where it is empty, as it is for most."""
    request = QgsFeatureRequest().setFilterExpression(f'"{column}" IS NOT NULL').setFlags(_NO_SHAPES)
    held = {row["body_id"]: plain(row[column]) for row in layer.getFeatures(request)}
    return body_ids.map(held).astype(object).where(body_ids.isin(held), None)


def report_roles_without_package(plan: Plan, claims: Iterable[pd.DataFrame], report: Report) -> None:
    """Say which of these claims have a role in a package that is not there: somebody wrote it in plain QGIS."""
    known = _known_packages(plan)
    apart = {body_id for body_id, package in _roles(plan) if package not in known}
    names = [table.loc[table["body_id"].isin(apart), "name"] for table in claims]
    report.say_of(
        translate(
            "Plan", "Claims with a role in a package that is not in the plan, which count as in none: {count} ({names})"
        ),
        sorted(name or "?" for column in names for name in column),
    )


def _packages(plan: Plan) -> dict[str, str]:
    """Return the packages that each claim stands in, by body_id, as a list with commas."""
    known = _known_packages(plan)
    found: dict[str, list[str]] = {}
    for body_id, package in _roles(plan):
        if package in known:
            found.setdefault(body_id, []).append(package)
    return {body_id: ",".join(dict.fromkeys(packages)) for body_id, packages in found.items()}


def _roles(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield claims with the packages in which they have a role, by their ids."""
    for row in plan.stored(PACKAGE_CLAIM.name).getFeatures(QgsFeatureRequest().setFlags(_NO_SHAPES)):
        yield row["body_id"], row["package_id"]


def _known_packages(plan: Plan) -> set[str]:
    return {row["package_id"] for row in plan.stored(PACKAGE.name).getFeatures()}
