"""Repository of hot spots: read as records, with their reactions and the claims that answer them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.confidential import is_confidential
from wijkaanpak_plugin.domain.translation import language
from wijkaanpak_plugin.plan.schema.hot_spot_tables import HOT_SPOT, HOT_SPOT_AREA, HOT_SPOT_CLAIM, HOT_SPOT_REACTION
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.row_request import rows_with_ids
from wijkaanpak_plugin.plan.store.values import plain

HOT_SPOT_TABLES = (HOT_SPOT.name, HOT_SPOT_AREA.name)
AGREE, DISAGREE, REMARK = "agree", "disagree", "remark"
STANCES = (AGREE, DISAGREE, REMARK)
#: What became of a hot spot: no answer yet, done together with works, and not done, for a reason that the answer gives.
OPEN, TAKEN_ALONG, NOT_WITH_REASON = "open", "taken_along", "not_with_reason"


@dataclass(frozen=True)
class Reaction:
    """What a party says about a hot spot; empty texts are not known. ``at``: ISO 8601, UTC."""

    reaction_id: str
    stance: str
    party: str
    text: str
    by: str
    at: str


@dataclass(frozen=True)
class LinkedClaim:
    """A claim that answers a hot spot; ``table`` is empty when the claim is not in the plan any more."""

    body_id: str
    name: str
    table: str


@dataclass(frozen=True)
class HotSpot:
    """One hot spot. geometry: in the plan's CRS. Empty texts are not known. ``added_at``: ISO 8601, UTC."""

    hot_spot_id: str
    table: str
    fid: int
    geometry: QgsGeometry
    kind: str = ""
    text: str = ""
    photo: str = ""
    moment: str = ""
    transitions: tuple[str, ...] = ()
    session_id: str = ""
    confidential: bool = False
    added_by: str = ""
    added_at: str = ""
    answer: str = ""
    #: Key of the list answer_status.
    answer_status: str = ""
    reactions: tuple[Reaction, ...] = ()
    claims: tuple[LinkedClaim, ...] = ()

    @property
    def is_area(self) -> bool:
        """Whether it was drawn as an area."""
        return self.table == HOT_SPOT_AREA.name

    def count(self, stance: str) -> int:
        """Return the number of reactions with this stance; an empty stance: those of which it is not known."""
        return sum(reaction.stance == stance for reaction in self.reactions)


def hot_spots(plan: Plan) -> list[HotSpot]:
    """Return all hot spots, the one that was noted last first; PlanError when a table cannot be read."""
    reactions = _reactions(plan)
    claims = linked_claims(plan)
    rows = [
        _hot_spot(table, feature, reactions, claims)
        for table in HOT_SPOT_TABLES
        for feature in plan.stored(table).getFeatures()
    ]
    return sorted(rows, key=lambda row: (row.added_at, row.fid), reverse=True)


def place_of(plan: Plan, hot_spot_id: str) -> Optional[QgsGeometry]:
    """Return where a hot spot lies, in the plan's CRS; None when it is not in the plan (any more)."""
    for table in HOT_SPOT_TABLES:
        for row in plan.stored(table).getFeatures(rows_with_ids("hot_spot_id", [hot_spot_id])):
            return QgsGeometry(row.geometry())
    return None


def linked_claims(plan: Plan) -> dict[str, tuple[LinkedClaim, ...]]:
    """Return the claims that answer hot spots, by hot_spot_id."""
    rows = plan.stored(HOT_SPOT_CLAIM.name).getFeatures()
    links = [(_text(row, "hot_spot_id"), _text(row, "body_id")) for row in rows]
    known = _claims(plan) if links else {}
    found: dict[str, list[LinkedClaim]] = defaultdict(list)
    for hot_spot_id, body_id in links:
        found[hot_spot_id].append(known.get(body_id, LinkedClaim(body_id, "", "")))
    return {hot_spot_id: tuple(claims) for hot_spot_id, claims in found.items()}


def used_parties(plan: Plan) -> list[str]:
    """Return the parties that reacted to a hot spot, each once, alphabetically."""
    named = {_text(row, "party") for row in plan.stored(HOT_SPOT_REACTION.name).getFeatures()}
    return sorted(named - {""}, key=str.casefold)


def _claims(plan: Plan) -> dict[str, LinkedClaim]:
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    kinds = load_kinds()
    found = {}
    for table in CLAIM_TABLES:
        for row in plan.stored(table).getFeatures(request):
            kind = _text(row, "kind")
            name = _text(row, "name") or (kinds.label(kind, language()) if kind else "")
            found[_text(row, "body_id")] = LinkedClaim(_text(row, "body_id"), name, table)
    return found


def _reactions(plan: Plan) -> dict[str, list[Reaction]]:
    found: dict[str, list[Reaction]] = defaultdict(list)
    for row in plan.stored(HOT_SPOT_REACTION.name).getFeatures():
        values = {name: _text(row, name) for name in Reaction.__dataclass_fields__}
        found[_text(row, "hot_spot_id")].append(Reaction(**values))
    for reactions in found.values():
        reactions.sort(key=lambda reaction: reaction.at)
    return found


def _hot_spot(
    table: str,
    row: QgsFeature,
    reactions: Mapping[str, list[Reaction]],
    claims: Mapping[str, tuple[LinkedClaim, ...]],
) -> HotSpot:
    hot_spot_id = _text(row, "hot_spot_id")
    texts = {
        column: _text(row, column)
        for column in (
            "kind",
            "text",
            "photo",
            "moment",
            "session_id",
            "added_by",
            "added_at",
            "answer",
            "answer_status",
        )
    }
    return HotSpot(
        hot_spot_id=hot_spot_id,
        table=table,
        fid=row.id(),
        geometry=QgsGeometry(row.geometry()),
        transitions=keys(plain(row["transitions"])),
        confidential=is_confidential(plain(row["confidential"])),
        reactions=tuple(reactions.get(hot_spot_id, ())),
        claims=claims.get(hot_spot_id, ()),
        **texts,
    )


def keys(written: Optional[str]) -> tuple[str, ...]:
    """Return the keys of a list that is stored as text with commas."""
    return tuple(key.strip() for key in (written or "").split(",") if key.strip())


def _text(row: QgsFeature, column: str) -> str:
    value: Any = plain(row[column])
    return "" if value is None else str(value)
