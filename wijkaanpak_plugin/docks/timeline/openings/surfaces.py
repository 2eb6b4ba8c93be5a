"""Surfaces of a plan that have a cost per m2: registered objects and claims, as the figures of openings take them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

import pandas as pd
from qgis.core import Qgis

from wijkaanpak_plugin.analysis.bodies.prepared import prepare
from wijkaanpak_plugin.analysis.progress import Feedback
from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.plan.findings.analysis_input import PlanSnapshot, plan_snapshot
from wijkaanpak_plugin.plan.store.plan import Plan

_SURFACE = "surface"
#: Layers in which surfaces may lie.
_AREAS = (Qgis.GeometryType.Polygon, Qgis.GeometryType.Unknown)


class Surfaces(NamedTuple):
    """table: kind and geometry (CRS of the plan); unread: names of sources that could not be read."""

    table: pd.DataFrame
    unread: tuple[str, ...] = ()


NO_SURFACES = Surfaces(pd.DataFrame({"kind": [], GEOMETRY: []}))


def surface_kinds(kinds: Collection[str]) -> frozenset[str]:
    """Return those of some kinds that lie on the surface."""
    known = load_kinds()
    return frozenset(
        kind for kind in kinds if kind in known and known.vertical_layer[known.index([kind])[0]] == _SURFACE
    )


def surface_snapshot(plan: Plan) -> PlanSnapshot:
    """Take what surfaces are read from, on the main thread; PlanError or LayerError when that is not possible."""
    snapshot = plan_snapshot(plan, roles=("existing",))
    areas = [(source, layer) for source, layer in snapshot.sources if layer.geometryType() in _AREAS]
    return replace(snapshot, sources=areas)


def read_surfaces(snapshot: PlanSnapshot, kinds: Collection[str], feedback: Feedback = None) -> Surfaces:
    """Return the surfaces of these kinds, in any thread; ``AnalysisCancelled`` when feedback says so."""
    read = snapshot.read(feedback)
    of_kinds = read.bodies[read.bodies["kind"].isin(list(kinds))]
    scene = prepare(of_kinds, snapshot.kinds, Report())
    failed = [source for source, _layer in snapshot.sources if source.source_id not in read.readings]
    names = sorted({str(source.name) for source in (*snapshot.unreadable, *failed)})
    return Surfaces(pd.DataFrame({"kind": scene.kind_key, GEOMETRY: scene.footprint}), tuple(names))
