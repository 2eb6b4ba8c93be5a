"""Registers a layer with a plan as the Plan panel does."""

from __future__ import annotations

from wijkaanpak_plugin.plan.sources.registry import register_source, registered_sources


def register(plan, layer, role, **values):
    """Register a layer as one step and return its source_id."""
    before = {source.source_id for source in registered_sources(plan)}
    plan.history.perform("Register source", register_source(plan, layer, role, **values))
    (source_id,) = {source.source_id for source in registered_sources(plan)} - before
    return source_id
