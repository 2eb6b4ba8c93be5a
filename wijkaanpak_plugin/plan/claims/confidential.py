"""Claims that must not leave the machine in an export meant for others, and what makes a new one so."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsFeature, QgsVectorLayer

from wijkaanpak_plugin.domain.confidential import is_confidential
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING
from wijkaanpak_plugin.plan.schema.source_tables import SOURCE
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.sources.proposals import proposes_confidential
from wijkaanpak_plugin.plan.sources.registry import sources_shown_by
from wijkaanpak_plugin.plan.store.confidential_records import confidential_records
from wijkaanpak_plugin.plan.store.plan import TABLE_PROPERTY, Plan
from wijkaanpak_plugin.plan.store.values import plain


def confidential_ids(plan: Plan) -> set[str]:
    """Return the body_id of each claim that must not leave the machine in an export meant for others."""
    return {body_id for name in CLAIM_TABLES for body_id in confidential_records(plan, name)}


def feature_is_confidential(
    plan: Plan, layer: QgsVectorLayer, feature: QgsFeature, source_id: Optional[str] = None
) -> bool:
    """Say whether a claim that is made of a feature of a layer is confidential: because the feature is, or its source.

    source_id: as for ``layer_is_confidential``.
    """
    names = layer.fields().names()
    if "confidential" in names and is_confidential(plain(feature["confidential"])):
        return True
    secret = confidential_records(plan, SOURCE.name)
    # A tag, or an area where a source holds, shows what lies in that source.
    if "source_id" in names and plain(feature["source_id"]) in secret:
        return True
    if layer.customProperty(TABLE_PROPERTY) == FINDING.name:
        return _is_of_secret(plan, feature, bool(secret))
    return layer_is_confidential(plan, layer, source_id)


def layer_is_confidential(plan: Plan, layer: QgsVectorLayer, source_id: Optional[str] = None) -> bool:
    """Say whether the data that a layer shows is confidential: registered so, or proposed so and not registered.

    source_id: the registered source that the layer is known to show; others that show the same data count too.
    """
    shown = sources_shown_by(plan, layer) | ({source_id} if source_id else set())
    return bool(shown & confidential_records(plan, SOURCE.name)) if shown else proposes_confidential(layer)


def _is_of_secret(plan: Plan, finding: QgsFeature, are_secret_sources: bool) -> bool:
    """Say whether the zone of a finding may show where something confidential lies.

    Of an existing object a finding does not tell the source: where one of the sources is confidential it may be that.
    """
    about = {plain(finding["a_id"]), plain(finding["b_id"])} - {None}
    if about & confidential_ids(plan):
        return True
    return are_secret_sources and not about <= _all_ids(plan)


def _all_ids(plan: Plan) -> set[str]:
    return {row["body_id"] for name in CLAIM_TABLES for row in plan.stored(name).getFeatures()}
