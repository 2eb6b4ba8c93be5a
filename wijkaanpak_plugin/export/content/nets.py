"""Nets on a sheet for others: where they lie, how far and how deep is for those who asked for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Optional

import pandas as pd
import shapely
from qgis.core import QgsFeature, QgsGeometry

from wijkaanpak_plugin.domain.body import EXISTING, GEOMETRY, SOURCE_ID
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.confidential import shows_what_is_withheld
from wijkaanpak_plugin.domain.finding import CONFLICT, COUPLING
from wijkaanpak_plugin.export.content.numbering import NO_FIGURES
from wijkaanpak_plugin.plan.claims.claims import Claim, all_claims
from wijkaanpak_plugin.plan.records.streets import plan_streets
from wijkaanpak_plugin.plan.sources.deliveries.delivery import registered_deliveries
from wijkaanpak_plugin.plan.sources.registry import RegisteredSource
from wijkaanpak_plugin.plan.store.plan import Plan

_UNDERGROUND = "underground"
_KLIC = "klic"


@dataclass(frozen=True)
class HiddenNets:
    """What a sheet for others does not tell the place of.

    tables: of the sources of nets. things: body_id and kind of what exists in a net, and of works on an object of which
    the source is not for others, such as a cable that KLIC delivered. places: by body_id of such a work the stretch of
    street where it is shown instead, None where it is shown nowhere.
    """

    tables: frozenset[str] = frozenset()
    things: frozenset[tuple[str, str]] = frozenset()
    places: Mapping[str, Optional[QgsGeometry]] = field(default_factory=dict)

    def shown(self, claims: Iterable[Claim]) -> list[Claim]:
        """Return claims where they are shown; one that is shown nowhere has no shape."""
        return [
            replace(claim, geometry=QgsGeometry(self.places[claim.body_id] or QgsGeometry()))
            if claim.body_id in self.places
            else claim
            for claim in claims
        ]

    def shown_rows(self, rows: Iterable[QgsFeature]) -> list[QgsFeature]:
        """Return rows of a claim table where they are shown; those that are shown nowhere are left out."""
        found = []
        for row in rows:
            if row["body_id"] not in self.places:
                found.append(row)
            elif place := self.places[row["body_id"]]:
                moved = QgsFeature(row)
                moved.setGeometry(QgsGeometry(place))
                found.append(moved)
        return found

    def findings(self, found: pd.DataFrame, bodies: pd.DataFrame) -> pd.DataFrame:
        """Return findings with the column ``NO_FIGURES``; those with a net lie in the middle of the other one."""
        with_nets = {row["group_id"] or row["finding_id"] for row in found.to_dict("records") if self.hides(row)}
        # What findings of one group say together is told of none of them.
        hidden = [(group or name) in with_nets for group, name in zip(found["group_id"], found["finding_id"])]
        if not any(hidden):
            return found.assign(**{NO_FIGURES: False})
        drawn = bodies[bodies["origin"] != EXISTING]
        shapes: dict[str, Any] = dict(zip(drawn["body_id"], drawn[GEOMETRY]))
        for body_id, place in self.places.items():
            shapes[body_id] = shapely.from_wkb(bytes(place.asWkb())) if place else None
        geometry = [
            _middle(shapes.get(a), shapes.get(b)) if is_hidden else shape
            for is_hidden, a, b, shape in zip(hidden, found["a_id"], found["b_id"], found["geometry"])
        ]
        moved = pd.Series(geometry, index=found.index, dtype=object)
        return found.assign(**{NO_FIGURES: hidden, "geometry": moved})

    def hides(self, row: Mapping[str, Any]) -> bool:
        """Say whether a finding (values by column) is with a net, so that no figure of it is told."""
        sides = {(str(row[f"{side}_id"]), str(row[f"{side}_kind"])) for side in ("a", "b")}
        return row["type"] in (CONFLICT, COUPLING) and bool(sides & self.things)


def hidden_nets(
    plan: Plan, sources: Iterable[RegisteredSource], bodies: pd.DataFrame, kinds: KindCatalogue
) -> HiddenNets:
    """Return the nets among what was analysed. sources: those that the audience may know of."""
    if SOURCE_ID not in bodies.columns:
        return HiddenNets()
    nets = net_tables(bodies, kinds)
    there = bodies[bodies[SOURCE_ID].isin(nets) & (bodies["origin"] == EXISTING)]
    known = {source.source_id for source in sources}
    on_hidden = [claim for claim in all_claims(plan) if shows_what_is_withheld(claim.values, known)]
    own = bodies[bodies["body_id"].isin({claim.body_id for claim in on_hidden}) & (bodies["origin"] != EXISTING)]
    streets = plan_streets(plan) if on_hidden else None
    places = {claim.body_id: streets and _in_the_street(claim, streets.stretch(_shape(claim))) for claim in on_hidden}
    return HiddenNets(frozenset(nets), _things(there) | _things(own), places)


def nets_of(tables: Collection[str], bodies: pd.DataFrame) -> HiddenNets:
    """Return what exists in the sources of these tables as nets, among what was analysed."""
    if SOURCE_ID not in bodies.columns:
        return HiddenNets()
    there = bodies[bodies[SOURCE_ID].isin(tables) & (bodies["origin"] == EXISTING)]
    return HiddenNets(frozenset(tables), _things(there))


def klic_tables(plan: Plan, sources: Iterable[RegisteredSource]) -> set[str]:
    """Return the tables of those sources that came with a KLIC delivery."""
    klic = {each.delivery_id for each in registered_deliveries(plan) if each.format.startswith(_KLIC)}
    return {source.table for source in sources if source.values["delivery_id"] in klic}


def net_tables(bodies: pd.DataFrame, kinds: KindCatalogue) -> set[str]:
    """Return the tables of sources in which most bodies lie underground."""
    if SOURCE_ID not in bodies.columns:
        return set()
    rows = kinds.index(bodies["kind"].tolist())
    below = (rows >= 0) & (kinds.vertical_layer[rows] == _UNDERGROUND)
    shares = bodies.assign(below=below).groupby(SOURCE_ID)["below"].mean()
    return {str(name) for name, share in shares.items() if share > 0.5}


def _things(bodies: pd.DataFrame) -> frozenset[tuple[str, str]]:
    return frozenset((str(name), str(kind)) for name, kind in zip(bodies["body_id"], bodies["kind"]))


def _in_the_street(claim: Claim, stretch: Optional[shapely.Geometry]) -> Optional[QgsGeometry]:
    """Return where a work is shown on a stretch of street: lines along it, points in its middle, areas nowhere."""
    if stretch is None or claim.table == "claim_area":
        return None
    place = stretch if claim.table == "claim_line" else shapely.point_on_surface(stretch)
    shown = QgsGeometry()
    shown.fromWkb(shapely.to_wkb(place))
    return shown


def _shape(claim: Claim) -> shapely.Geometry:
    return shapely.from_wkb(bytes(claim.geometry.asWkb()))


def _middle(*shapes: Any) -> Optional[shapely.Point]:
    found = next((shape for shape in shapes if shape is not None and not shape.is_empty), None)
    return None if found is None else shapely.point_on_surface(found)
