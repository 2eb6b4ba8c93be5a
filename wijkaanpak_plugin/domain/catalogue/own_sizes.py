"""Own sizes of a municipality: they take the place of the sizes that the catalogue gives for a kind."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate

_FIGURES = ("width_m", "top_m", "bottom_m")


def with_own_sizes(
    kinds: KindCatalogue, rows: Iterable[Mapping[str, Any]], report: Report | None = None
) -> KindCatalogue:
    """Return a catalogue in which these sizes are those of their kinds; what they leave empty stays as it was.

    rows: kind, width_m, top_m and bottom_m in metres (None: not said) and source. Of one kind the last row counts. What
    makes no sense is left out, and said in ``report``: a kind that is not known, a width that is not above zero, a top
    that is not above the bottom. Where one height is given and the other of the kind would turn it upside down, the
    kind's thickness is kept.
    """
    report = Report() if report is None else report
    given = {str(row.get("kind") or "-"): row for row in rows}
    report.say_of(
        translate("Analysis", "Own sizes of a kind that is not in the catalogue: {count} ({names})"),
        sorted(key for key in given if key not in kinds),
    )
    sizes = {key: figures for key in given if key in kinds for figures in (_figures(key, given[key], kinds, report),)}
    return kinds.with_sizes({key: figures for key, figures in sizes.items() if figures})


def _figures(key: str, row: Mapping[str, Any], kinds: KindCatalogue, report: Report) -> dict[str, Any]:
    """Return what an own size says of a kind, empty when it says nothing."""
    own = {name: float(row[name]) for name in _FIGURES if _is_known(row.get(name))}
    if own.get("width_m", 1.0) <= 0:
        text = translate("Analysis", "Own widths that are not more than zero, left out: {count} ({names})")
        report.say_of(text, [kinds.label(key)])
        del own["width_m"]
    if "top_m" in own and "bottom_m" in own and own["bottom_m"] >= own["top_m"]:
        text = translate("Analysis", "Own sizes with a top that is not above the bottom, left out: {count} ({names})")
        report.say_of(text, [kinds.label(key)])
        del own["top_m"], own["bottom_m"]
    own.update(_other_height(own, key, kinds))
    return {**own, "source": row.get("source") or ""} if own else {}


def _other_height(own: Mapping[str, float], key: str, kinds: KindCatalogue) -> dict[str, float]:
    """Return the height that has to move with the one that is given, so that the kind is not turned upside down."""
    number = int(kinds.index([key])[0])
    top, bottom = float(kinds.top_m[number]), float(kinds.bottom_m[number])
    if "top_m" in own and "bottom_m" not in own and bottom >= own["top_m"]:
        return {"bottom_m": round(own["top_m"] - (top - bottom), 3)} if top > bottom else {}
    if "bottom_m" in own and "top_m" not in own and top <= own["bottom_m"]:
        return {"top_m": round(own["bottom_m"] + (top - bottom), 3)} if top > bottom else {}
    return {}


def _is_known(value: Any) -> bool:
    return value is not None and math.isfinite(float(value))
