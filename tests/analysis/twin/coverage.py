"""What is not known, found the slow way: every claim against every source, and of a delivery the worst one."""

from __future__ import annotations

from collections.abc import Iterable

import shapely


def unknown(claims: dict[str, shapely.Geometry], areas: Iterable[dict]) -> set[tuple[str, str, float]]:
    """Return claim, source and the m2 of the claim (a polygon) that lie outside it, to a tenth.

    areas: rows with source, delivery ("" for none) and geometry (None: it covers nothing). Of a delivery one source is
    told per claim; where several leave as much, the first by name.
    """
    told = {}
    for source in sorted({row["source"] for row in areas}):
        rows = [row for row in areas if row["source"] == source]
        (delivery,) = {row["delivery"] for row in rows}
        for claim, ground in claims.items():
            for row in rows:
                if row["geometry"] is not None:
                    ground = ground.difference(row["geometry"])
            lies_out = round(ground.area, 1)
            if lies_out > told.get((claim, delivery or source, bool(delivery)), ("", 0.0))[1]:
                told[claim, delivery or source, bool(delivery)] = (source, lies_out)
    return {(claim, source, lies_out) for (claim, _key, _has), (source, lies_out) in told.items()}
