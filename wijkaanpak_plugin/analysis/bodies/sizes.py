"""Sizes of bodies: widths and heights as given, else those of the kind, and how far either can be relied on."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Numbers, Texts, are_among
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate

UNKNOWN, DEFAULT, NETWORK, GIVEN, MEASURED = "unknown", "default", "network", "given", "measured"
#: Where a depth can come from, the least certain first.
DEPTH_SOURCES = (UNKNOWN, DEFAULT, NETWORK, GIVEN, MEASURED)
#: On these a verdict may rest; what is typed on a claim is what is meant to be built.
_RELIABLE = (GIVEN, MEASURED)


class Heights(NamedTuple):
    """Heights in metres, NaN where unknown; sure_top, sure_bottom: NaN too where only a default says so.

    source: of each body what the least certain of its known heights rests on.
    """

    top: Numbers
    bottom: Numbers
    sure_top: Numbers
    sure_bottom: Numbers
    source: Texts


def of_kind(values: Numbers, kind: NDArray[np.int64]) -> Numbers:
    """Return the kind's figure for each row, NaN for an unknown kind."""
    return np.append(values, np.nan)[kind]


def flag_of_kind(flags: NDArray[np.bool_], kind: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return the kind's flag for each row, False for an unknown kind."""
    return np.append(flags, False)[kind]


def widths(given: Numbers, kind: NDArray[np.int64], kinds: KindCatalogue, names: Texts, report: Report) -> Numbers:
    """Return widths in metres, 0 where unknown, and for kinds that are measured from their centre."""
    wrong = (given < 0) | np.isinf(given)
    report.say_of(
        translate("Analysis", "Widths that are not possible, taken as empty: {count} ({names})"), names[wrong]
    )
    known = np.where(wrong | (given == 0), np.nan, given)
    width = np.nan_to_num(np.where(np.isnan(known), of_kind(kinds.width_m, kind), known))
    return np.where(flag_of_kind(kinds.from_centre, kind), 0.0, width)


def cautious_radius(shape: Geometries, width: Numbers, kind: NDArray[np.int64], kinds: KindCatalogue) -> Numbers:
    """Return how far bodies of unknown size may reach beyond their shape: half the cautious width, else 0."""
    bare = (shapely.get_dimensions(shape) < 2) & (width <= 0)
    return np.where(bare, np.nan_to_num(of_kind(kinds.cautious_width_m, kind)) / 2, 0.0)


def heights(
    top: Numbers,
    bottom: Numbers,
    said: Texts,
    kind: NDArray[np.int64],
    kinds: KindCatalogue,
    names: Texts,
    report: Report,
) -> Heights:
    """Fill empty heights from the kind; where that would turn a body upside down, keep the kind's thickness.

    said: where the given ones come from, empty: measured or meant.
    """
    top = np.where(np.isfinite(top), top, np.nan)
    bottom = np.where(np.isfinite(bottom), bottom, np.nan)
    turned = top < bottom
    report.say_of(translate("Analysis", "Bodies with top and bottom exchanged: {count} ({names})"), names[turned])
    top, bottom = np.where(turned, bottom, top), np.where(turned, top, bottom)
    default_top, default_bottom = of_kind(kinds.top_m, kind), of_kind(kinds.bottom_m, kind)
    thickness = default_top - default_bottom
    no_top, no_bottom = np.isnan(top), np.isnan(bottom)
    relied = are_among(said, ("", *_RELIABLE))
    sure_top, sure_bottom = np.where(relied, top, np.nan), np.where(relied, bottom, np.nan)
    top = np.where(no_top, default_top, top)
    bottom = np.where(no_bottom, default_bottom, bottom)
    upside_down = top < bottom
    bottom = np.where(upside_down & no_bottom, top - thickness, bottom)
    top = np.where(upside_down & no_top & ~no_bottom, bottom + thickness, top)
    return Heights(top, bottom, sure_top, sure_bottom, _sources(said, no_top, no_bottom, top, bottom))


def _sources(
    said: Texts, no_top: NDArray[np.bool_], no_bottom: NDArray[np.bool_], top: Numbers, bottom: Numbers
) -> Texts:
    own = np.where(are_among(said, DEPTH_SOURCES), said, MEASURED).astype(object)
    filled = (no_top & ~np.isnan(top)) | (no_bottom & ~np.isnan(bottom))
    order = {name: place for place, name in enumerate(DEPTH_SOURCES)}
    rank = np.array([order[name] for name in own], dtype=np.int64)
    rank = np.where(no_top & no_bottom, order[MEASURED], rank)
    rank = np.where(filled, np.minimum(rank, order[DEFAULT]), rank)
    rank = np.where(np.isnan(top) & np.isnan(bottom), order[UNKNOWN], rank)
    return np.array(DEPTH_SOURCES, dtype=object)[rank]
