"""Rows of a reading by the type of their geometry: a layer in a file holds one type only."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import numpy as np
import pandas as pd
import shapely

from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.layer_rows import ReadableLayer
from wijkaanpak_plugin.sources.profiles.profile_model import GEOMETRIES, LINE, POINT, POLYGON, geometry_word
from wijkaanpak_plugin.sources.profiles.profile_reader import Reading

#: Words for the types of shapely: point, line, ring, polygon and their multiples.
_WORDS = {0: POINT, 1: LINE, 2: LINE, 3: POLYGON, 4: POINT, 5: LINE, 6: POLYGON}
_COLLECTION = 7

#: The output that holds rows of a type, by its word.
OUTPUTS = {POINT: "POINTS", LINE: "LINES", POLYGON: "AREAS"}


def by_geometry(bodies: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Return for each word of ``GEOMETRIES`` the rows of that type, with their number in ``bodies`` as index.

    A row of several types is in the table of each, with the parts that belong there; one without geometry in none.
    """
    shapes = bodies[GEOMETRY].to_numpy(dtype=object)
    types = shapely.get_type_id(shapes)
    owned: dict[str, dict[int, shapely.Geometry]] = {word: {} for word in GEOMETRIES}
    for row in np.flatnonzero(types == _COLLECTION):
        # As it was read, a collection holds one part of each type.
        for part in shapely.get_parts(shapes[row]):
            owned[_WORDS[int(shapely.get_type_id(part))]][int(row)] = part
    tables = {}
    for word in GEOMETRIES:
        whole = np.isin(types, [number for number, name in _WORDS.items() if name == word])
        rows = np.sort([*np.flatnonzero(whole), *owned[word]]).astype(int)
        parts = np.array([owned[word].get(row, shapes[row]) for row in rows.tolist()] + [None], dtype=object)[:-1]
        table = bodies.iloc[rows].copy()
        table[GEOMETRY] = parts
        tables[word] = table.set_axis(rows, axis=0)
    return tables


def commonest(tables: Mapping[str, pd.DataFrame], layer: ReadableLayer) -> str:
    """Return the word for the type of most rows; between equals, that of the layer."""
    of_layer = geometry_word(layer.geometryType()) or POLYGON
    return max(tables, key=lambda word: (len(tables[word]), word == of_layer))


def leave_out(reading: Reading, tables: Mapping[str, pd.DataFrame], most: str, asked: Collection[str]) -> None:
    """Count in ``reading`` which rows are not written, when only the commonest type and those asked for are."""
    counts = reading.counts
    written = {most, *asked}
    is_written = np.zeros(len(reading.bodies), dtype=bool)
    for word in written:
        is_written[tables[word].index] = True
    reasons = np.full(len(reading.bodies), "", dtype=object)
    remarks: dict[int, list[str]] = {}
    for word in GEOMETRIES:
        if word in written:
            continue
        rows = tables[word].index.to_numpy()
        reasons[rows[~is_written[rows]]] = _gone(word, most)
        for row in rows[is_written[rows]].tolist():
            remarks.setdefault(row, []).append(_gone_in_part(word, most))
    placed = ~shapely.is_missing(reading.bodies[GEOMETRY].to_numpy(dtype=object))
    for number, row in enumerate(np.flatnonzero(placed).tolist()):
        counts.noted[number] = (*counts.noted[number], *remarks.get(row, ()))
    counts.leave_out(reasons[placed].tolist())


def _gone(word: str, most: str) -> str:
    text = translate("Profiles", "{these}: this output holds {those}; ask for {output} as well")
    return text.format(these=_plural(word), those=_plural(most), output=OUTPUTS[word])


def _gone_in_part(word: str, most: str) -> str:
    text = translate("Profiles", "without its {these}: this output holds {those}; ask for {output} as well")
    return text.format(these=_plural(word), those=_plural(most), output=OUTPUTS[word])


def _plural(word: str) -> str:
    return {
        POINT: translate("Profiles", "points"),
        LINE: translate("Profiles", "lines"),
        POLYGON: translate("Profiles", "areas"),
    }[word]
