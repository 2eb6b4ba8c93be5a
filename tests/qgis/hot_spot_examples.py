"""Hot spots for the tests of the Hot spots panel."""

from __future__ import annotations

from qgis.core import QgsGeometry

from wijkaanpak_plugin.docks.widgets.hot_spot_kinds import plan_kinds
from wijkaanpak_plugin.plan.hot_spots.records import HotSpot, LinkedClaim, Reaction
from wijkaanpak_plugin.plan.styling.lists import Entry

KEYS = ("opportunity", "bottleneck", "risk", "question", "idea")


def kinds(*more):
    """Return the kinds of a plan that has these keys beside the standard ones."""
    return plan_kinds({"hot_spot_kind": [Entry(key, key, "") for key in (*KEYS, *more)]})


def reaction(number, stance, party="", text=""):
    return Reaction(f"r{number}", stance, party, text, "Noor", "2026-01-02T03:04:05Z")


def spot(hot_spot_id, **values):
    point = QgsGeometry.fromWkt("MultiPoint ((155100 463100))")
    return HotSpot(**{"hot_spot_id": hot_spot_id, "table": "hot_spot", "fid": 1, "geometry": point, **values})


def three_spots():
    """Return one that everybody talks about, one of an unknown kind, and an area without a text."""
    reactions = (
        reaction(1, "agree", "Waterschap", "Klopt"),
        reaction(2, "agree", "Bewoners"),
        reaction(3, "disagree", "Netbeheer", "Kabels"),
    )
    return [
        spot(
            "wet",
            kind="bottleneck",
            text="Hier <b>staat</b> water",
            moment="walk",
            transitions=("climate_adaptation", "mobility"),
            reactions=reactions,
            claims=(LinkedClaim("c1", "Wadi", "claim_area"),),
            added_by="Noor",
            added_at="2026-01-02T03:04:05Z",
        ),
        spot("odd", kind="smell", text="Stank", fid=2),
        spot("loop", kind="idea", table="hot_spot_area", confidential=True),
    ]
