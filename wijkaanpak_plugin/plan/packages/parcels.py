"""Whose ground it is: registered parcels of which the owner is known, as the figures of packages need them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np
import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsProject

from wijkaanpak_plugin.analysis.bodies.shapes import Geometries
from wijkaanpak_plugin.analysis.progress import Feedback, part_of
from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.packages.package_figures import NO_OWNERS, NO_PARCELS
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.plan.records.withheld import Withheld
from wijkaanpak_plugin.plan.sources.profile_of import source_profile
from wijkaanpak_plugin.plan.sources.registry import open_source, registered_sources
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.profiles.facts import read_facts
from wijkaanpak_plugin.sources.profiles.profile import ProfileError
from wijkaanpak_plugin.sources.profiles.profile_model import BACKGROUND, Profile
from wijkaanpak_plugin.sources.snapshot import LayerSnapshot
from wijkaanpak_plugin.sources.vector_layer import LayerError

#: The fact of a profile that says whose ground it is, and what it says of ground that is private, or is not.
_FACT, _PRIVATE, _PUBLIC = "ground", "private", "public"


@dataclass(frozen=True)
class KnownGround:
    """Ground of which it is known whose it is, near claims. reason: why of none it is, empty where of some it is."""

    private: Optional[shapely.Geometry] = None
    known: Optional[shapely.Geometry] = None
    reason: str = NO_PARCELS


@dataclass(frozen=True)
class PlanParcels:
    """Layers of parcels as they are at one moment, each with the profile that they are read with."""

    layers: tuple[tuple[LayerSnapshot, Profile], ...]
    crs: QgsCoordinateReferenceSystem
    context: QgsCoordinateTransformContext

    def read(self, near: Geometries, report: Report, feedback: Feedback = None) -> KnownGround:
        """Return whose the ground is in and near some shapes; what could not be read is said in report. In any thread;
        AnalysisCancelled when feedback says so.
        """
        found: dict[str, list[shapely.Geometry]] = {_PRIVATE: [], _PUBLIC: []}
        tree = shapely.STRtree(near)
        for number, (layer, profile) in enumerate(self.layers):
            part = part_of(feedback, number / len(self.layers), (number + 1) / len(self.layers))
            try:
                table = read_facts(layer, profile, self.crs, self.context, part).table
            except (LayerError, ProfileError) as error:
                report.say(str(error))
                continue
            for whose, shapes in found.items():
                parcels = shapely.make_valid(table.loc[table[_FACT] == whose, GEOMETRY].to_numpy(dtype=object))
                hit = np.unique(tree.query(parcels, predicate="intersects")[0]) if len(parcels) else []
                shapes.extend(parcels[hit])
        if not found[_PRIVATE] and not found[_PUBLIC]:
            return KnownGround(reason=NO_OWNERS if self.layers else NO_PARCELS)
        private = shapely.union_all(found[_PRIVATE])
        return KnownGround(private, shapely.union_all([private, *found[_PUBLIC]]), "")


def plan_parcels(plan: Plan, secret: Optional[Withheld] = None) -> PlanParcels:
    """Take a snapshot of the registered layers of parcels, on the main thread. secret: what is not for others.

    Which layers they are their profile says: one that tells of each area whether it is private ground.
    """
    layers = []
    withheld = secret.ids["source_id"] if secret is not None else set()
    for source in registered_sources(plan):
        if source.role != BACKGROUND or source.source_id in withheld:
            continue
        try:
            profile = source_profile(source.values)
        except ProfileError:
            continue
        if _FACT not in profile.facts:
            continue
        opened = open_source(plan, source, styled=False)
        if opened.layer is not None:
            layers.append((LayerSnapshot(opened.layer), profile))
    return PlanParcels(tuple(layers), plan.crs, QgsProject.instance().transformContext())
