"""Random hot spots, zones and dependencies for a random world."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import shapely
from scenes import square

from wijkaanpak_plugin.analysis.wishes.wishes import (
    DEPENDENCY_COLUMNS,
    HOT_SPOT_COLUMNS,
    PACKAGE_COLUMNS,
    ZONE_COLUMNS,
    Wishes,
)

_KINDS = ("bottleneck", "risk", "opportunity", "idea", "keep", "keep", "question")
_STATUS = ("", "open", "taken_along", "solved_otherwise", "not_with_reason")
_PARTIES = ("", "Bewoners", "Bewoners,bewoners ,School", "School,Winkels")
PACKAGES = ("p1", "p2")


def random_wishes(random: np.random.Generator, world: pd.DataFrame, size: float) -> Wishes:
    """Return wishes in and around a world (a table of bodies) of that size."""
    ids = [row["body_id"] for row in world.to_dict("records") if row["origin"] != "existing"]
    names = [*ids, *PACKAGES, "gone"]
    return Wishes(
        hot_spots=_table([_spot(random, number, ids, size) for number in range(5)], HOT_SPOT_COLUMNS),
        zones=_table([_zone(random, number, size) for number in range(2)], ZONE_COLUMNS),
        dependencies=_table([_dependency(random, number, names) for number in range(6)], DEPENDENCY_COLUMNS),
        packages=_table([{"package_id": name, "name": name} for name in PACKAGES], PACKAGE_COLUMNS),
    )


def _table(rows: list[dict[str, Any]], columns: tuple[str, ...]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(columns))


def _spot(random: np.random.Generator, number: int, ids: list[str], size: float) -> dict[str, Any]:
    x, y = random.uniform(-15, size + 15, 2)
    side = float(random.choice([0.03, 4.0, 30.0, 120.0]))
    return {
        "hot_spot_id": f"h{number}",
        "kind": str(random.choice(_KINDS)),
        "text": f"wish {number}",
        "transitions": str(random.choice(["", "energy", "energy,mobility", "climate_adaptation"])),
        "agreeing": str(random.choice(_PARTIES)),
        "linked": ",".join(map(str, random.choice(ids, int(random.integers(0, 3))))),
        "status": str(random.choice(_STATUS)),
        "geometry": shapely.Point(x, y) if random.random() < 0.5 else square(x - side / 2, y - side / 2, side),
    }


def _zone(random: np.random.Generator, number: int, size: float) -> dict[str, Any]:
    x, y = random.uniform(-5, size, 2)
    return {
        "zone_id": f"z{number}",
        "name": f"zone {number}",
        "role": str(random.choice(["frame", "frame", "ambition"])),
        "frame": str(random.choice(["fixed", "fixed", "negotiable"])),
        "geometry": square(x, y, float(random.uniform(1, 15))),
    }


def _dependency(random: np.random.Generator, number: int, names: list[str]) -> dict[str, Any]:
    def date() -> str:
        year = int(random.integers(2026, 2041))
        return str(random.choice(["", str(year), f"{year}-05-01"]))

    on = str(random.choice([*names, ""]))
    return {
        "dependency_id": f"d{number}",
        "needs_id": str(random.choice(names)),
        "on_id": on,
        "on_text": "" if on else "a source of heat",
        "kind": str(random.choice(["order", "source", "money"])),
        "party": str(random.choice(["", "grid operator"])),
        "needed_by": date(),
        "promised_by": date(),
        "status": str(random.choice(["", "open", "promised", "arranged"])),
    }
