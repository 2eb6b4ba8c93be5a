"""Audience of an export: an open one is made as if confidential claims and data did not exist."""

from __future__ import annotations

from wijkaanpak_plugin.domain.confidential import FOR_OTHERS
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.plan.claims.confidential import confidential_ids
from wijkaanpak_plugin.plan.records.withheld import Withheld
from wijkaanpak_plugin.plan.sources.registry import RegisteredSource, registered_sources
from wijkaanpak_plugin.plan.store.plan import Plan

OPEN = FOR_OTHERS
INTERNAL = "internal"
AUDIENCES = (OPEN, INTERNAL)


def checked_audience(audience: str) -> str:
    """Return the audience; ExportError when there is no such audience."""
    if audience not in AUDIENCES:
        text = translate("Export", "'{audience}' is no audience; choose open or internal.")
        raise ExportError(text.format(audience=audience))
    return audience


def withheld_claims(plan: Plan, audience: str) -> set[str]:
    """Return the body_id of each claim and planned work that this audience must not know of."""
    return confidential_ids(plan) if audience == OPEN else set()


def sources_for(plan: Plan, audience: str) -> list[RegisteredSource]:
    """Return the registered sources that this audience may know of."""
    withheld = Withheld.of_plan(plan).ids["source_id"] if audience == OPEN else set()
    return [source for source in registered_sources(plan) if source.source_id not in withheld]
