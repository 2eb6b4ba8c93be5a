"""Bodies made ready for comparing: one array per property, rows in the order of their ids.

Everything that one bad row could break is settled here once, and reported: the rest of the engine needs no checks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Numbers, Texts, are_among
from wijkaanpak_plugin.analysis.bodies.designs import designs_that_undo_themselves
from wijkaanpak_plugin.analysis.bodies.line_ends import NETS, ends_and_nets
from wijkaanpak_plugin.analysis.bodies.planning_windows import planning_windows
from wijkaanpak_plugin.analysis.bodies.possible_sizes import with_possible_sizes
from wijkaanpak_plugin.analysis.bodies.row_names import is_made, text_column, unique_ids
from wijkaanpak_plugin.analysis.bodies.same_objects import united_objects
from wijkaanpak_plugin.analysis.bodies.shapes import QUARTER_SEGMENTS, Geometries, buffered, repaired
from wijkaanpak_plugin.analysis.bodies.sizes import cautious_radius, heights, widths
from wijkaanpak_plugin.analysis.bodies.usable_shapes import with_usable_shapes
from wijkaanpak_plugin.domain.body import (
    BODY_COLUMN_NAMES,
    DISUSED,
    DROPPED,
    EXISTING,
    GEOMETRY,
    NUMBER_COLUMNS,
    OPENS,
    ORIGINS,
    split_list,
)
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.confidential import is_confidential
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate

#: A line of so many parts is grown in portions, of so many parts beside each other.
_MANY_PARTS, _PARTS_AT_ONCE = 32, 16


@dataclass(frozen=True)
class PreparedBodies:
    """n bodies as arrays of length n; heights and widths in metres, windows in months, NaN where unknown.

    ids, names, owner, opens: text; origin: text of ``ORIGINS``; kind_key: text, kind: row in the catalogue or -1;
    shape: repaired geometry, footprint: shape grown by half its width; bounds: (n, 4) box of the footprint;
    ends: of lines, net: number of the net that a piece of an existing cable or pipe belongs to, else -1;
    width: 0 where unknown, cautious: how far a body of unknown size may reach beyond its shape, else 0;
    sure_top, sure_bottom: heights that are measured or given, depth_source: what the least certain height rests on;
    transitions, frees: tuples of keys; start, end, duration: planning window; asked: the duration as it was given, NaN
    where works take the whole window; hardness: how hard the planning is; design: id of the design it is part of;
    removable: exists and is out of use; building_block: key; renews, packages: tuples of ids; confidential: not for
    others (optional column); family: the same text for bodies that are copies or parts of one claim (optional column
    ``copy_of``), which are not compared with each other.
    """

    ids: Texts
    names: Texts
    origin: Texts
    kind_key: Texts
    kind: NDArray[np.int64]
    shape: Geometries
    ends: Geometries
    net: NDArray[np.int64]
    footprint: Geometries
    bounds: Numbers
    width: Numbers
    cautious: Numbers
    top: Numbers
    bottom: Numbers
    sure_top: Numbers
    sure_bottom: Numbers
    depth_source: Texts
    accuracy: Numbers
    owner: Texts
    transitions: Texts
    opens: Texts
    frees: Texts
    start: Numbers
    end: Numbers
    duration: Numbers
    asked: Numbers
    hardness: Texts
    design: Texts
    removable: NDArray[np.bool_]
    building_block: Texts
    renews: Texts
    packages: Texts
    confidential: NDArray[np.bool_]
    family: Texts

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def slack(self) -> Numbers:
        """How far each body may lie or reach beyond its footprint, in metres, by what is not known of it."""
        return self.accuracy + self.cautious

    def rows(self, selection: Any) -> PreparedBodies:
        """Return the bodies of a mask or an array of row numbers."""
        return PreparedBodies(**{name: getattr(self, name)[selection] for name in self.__dataclass_fields__})


def prepare(bodies: pd.DataFrame, kinds: KindCatalogue, report: Report | None = None) -> PreparedBodies:
    """Make a table of bodies ready (columns of ``domain/body.py``, geometry in a metric CRS).

    Rows that cannot be compared (no usable geometry, unknown origin) or claim nothing (dropped) are left out; what is
    repaired, left out or unknown is said in ``report``. Never raises for a bad row.
    """
    report = Report() if report is None else report
    usable = with_usable_shapes(_claiming(_with_origin(bodies, report), report), _labels, report)
    possible = with_possible_sizes(usable, _labels, report)
    table = _in_order(united_objects(possible), report)
    texts = {name: text_column(table, name) for name in BODY_COLUMN_NAMES if name not in NUMBER_COLUMNS}
    numbers = {name: _numbers(table, name) for name in NUMBER_COLUMNS}
    names = _names(texts["name"], texts["body_id"], texts["kind"])
    shape = _mended(table[GEOMETRY].to_numpy(dtype=object), names, report)
    kind = kinds.index(list(texts["kind"]))
    _report_unknown_kinds(texts["kind"], kind, report)
    width = widths(numbers["width_m"], kind, kinds, names, report)
    height = heights(numbers["top_m"], numbers["bottom_m"], texts["depth_source"], kind, kinds, names, report)
    footprint = footprints(shape, width)
    nets = are_among(texts["kind"], kinds.members(NETS)) & (texts["origin"] == EXISTING)
    ends, net = ends_and_nets(shape, nets, kind, texts["owner"])
    _report_unknown_frees(texts["frees"], kinds, report)
    report.say_of(
        translate(
            "Analysis",
            "Designs with parts that take each other away, so that nothing of these stays: {count} ({names})",
        ),
        designs_that_undo_themselves(
            texts["design_id"], texts["origin"], texts["kind"], texts["frees"], footprint, names, kinds
        ),
    )
    start, end, duration = planning_windows(
        texts["works_from"], texts["works_to"], numbers["duration_months"], names, report
    )
    copy_of = text_column(table, "copy_of")
    return PreparedBodies(
        ids=texts["body_id"],
        names=names,
        origin=texts["origin"],
        kind_key=texts["kind"],
        kind=kind,
        shape=shape,
        ends=ends,
        net=net,
        footprint=footprint,
        bounds=shapely.bounds(footprint).reshape(-1, 4),
        width=width,
        cautious=cautious_radius(shape, width, kind, kinds),
        top=height.top,
        bottom=height.bottom,
        sure_top=height.sure_top,
        sure_bottom=height.sure_bottom,
        depth_source=height.source,
        accuracy=np.nan_to_num(np.abs(numbers["accuracy_m"]), nan=0.0, posinf=0.0),
        owner=texts["owner"],
        transitions=_tuples(texts["transitions"]),
        opens=_opens(texts["opens"], kind, kinds, names, report),
        frees=_tuples(texts["frees"]),
        start=start,
        end=end,
        duration=duration,
        asked=np.where(numbers["duration_months"] > 0, numbers["duration_months"], np.nan),
        hardness=texts["hardness"],
        design=texts["design_id"],
        removable=(texts["origin"] == EXISTING) & (texts["status"] == DISUSED),
        building_block=texts["building_block"],
        renews=_tuples(texts["renews"]),
        packages=_tuples(texts["packages"]),
        confidential=_confidential(table),
        family=np.where(copy_of == "", texts["body_id"], copy_of),
    )


def footprints(shape: Geometries, width: Numbers) -> Geometries:
    """Return the ground that bodies take: lines and points grown by half their width, lines with flat ends."""
    result = shape.copy()
    dimension = shapely.get_dimensions(shape)
    wide = np.nan_to_num(width) > 0
    lines = wide & (dimension == 1)
    points = wide & (dimension == 0)
    if lines.any():
        strips = _strips(shape[lines], width[lines])
        # A line that is shorter than a hair has no flat end to grow from.
        lost = shapely.is_empty(strips)
        strips[lost] = buffered(shape[lines][lost], width[lines][lost] / 2)
        result[lines] = strips
    if points.any():
        result[points] = buffered(shape[points], width[points] / 2)
    return result


def _strips(lines: Geometries, width: Numbers) -> Geometries:
    """Return lines as wide as that; one of many parts in portions, which is the same and much less work."""
    many = shapely.get_num_geometries(lines) >= _MANY_PARTS
    strips = np.empty(len(lines), dtype=object)
    strips[~many] = _strip(lines[~many], width[~many])
    for row in np.flatnonzero(many):
        strips[row] = shapely.union_all(_strip(_bundles(shapely.get_parts(lines[row])), width[row]))
    return strips


def _bundles(parts: Geometries) -> Geometries:
    """Return lines as lines of some parts each that lie beside each other: column by column, upward."""
    count = len(parts)
    corner = shapely.bounds(parts)[:, :2]
    columns = int(np.ceil(np.sqrt(count / _PARTS_AT_ONCE)))
    column = np.empty(count, dtype=np.int64)
    column[np.argsort(corner[:, 0], kind="stable")] = np.arange(count) * columns // count
    order = np.lexsort((corner[:, 1], column))
    bundles: Geometries = shapely.multilinestrings(parts[order], indices=np.arange(count) // _PARTS_AT_ONCE)
    return bundles


def _strip(lines: Geometries, width: Any) -> Geometries:
    return shapely.buffer(lines, width / 2, quad_segs=QUARTER_SEGMENTS, cap_style="flat")


def _with_origin(bodies: pd.DataFrame, report: Report) -> pd.DataFrame:
    known = are_among(text_column(bodies, "origin"), ORIGINS)
    if known.all():
        return bodies
    report.say_of(
        translate("Analysis", "Rows without origin (claim, work or existing), left out: {count} ({names})"),
        text_column(bodies[~known], "body_id"),
    )
    return bodies[known]


def _claiming(bodies: pd.DataFrame, report: Report) -> pd.DataFrame:
    """Leave out claims and works that were dropped; what exists lies there, whatever it is called."""
    dropped = (text_column(bodies, "status") == DROPPED) & (text_column(bodies, "origin") != EXISTING)
    if not dropped.any():
        return bodies
    report.say_of(
        translate("Analysis", "Claims or works that were dropped, so that they claim nothing: {count} ({names})"),
        _labels(bodies[dropped]),
    )
    return bodies[~dropped]


def _in_order(bodies: pd.DataFrame, report: Report) -> pd.DataFrame:
    given = text_column(bodies, "body_id")
    if len(given) == 1 and given[0]:
        return bodies
    ids, repeated = unique_ids(given, text_column(bodies, "origin"), bodies)
    report.say_of(
        translate("Analysis", "Rows with a body_id that another row has too, named anew: {count} ({names})"),
        sorted(set(repeated)),
    )
    order = np.argsort(ids.astype(str), kind="stable") if len(ids) else np.zeros(0, dtype=int)
    return bodies.assign(body_id=ids).iloc[order]


def _labels(bodies: pd.DataFrame) -> Texts:
    return _names(text_column(bodies, "name"), text_column(bodies, "body_id"), text_column(bodies, "kind"))


def _names(names: Texts, ids: Texts, kinds: Texts) -> Texts:
    """Return what rows are called: of one without a name and an id of its own the key of its kind."""
    return np.array(
        [n or ("" if is_made(i) else i) or k or i or "?" for n, i, k in zip(names, ids, kinds)], dtype=object
    )


def _numbers(bodies: pd.DataFrame, column: str) -> Numbers:
    if column not in bodies.columns:
        return np.full(len(bodies), np.nan)
    return pd.to_numeric(bodies[column], errors="coerce").to_numpy(dtype=float, na_value=np.nan).copy()


def _mended(shapes: Geometries, names: Texts, report: Report) -> Geometries:
    flat = shapely.force_2d(shapes)
    mended, broken = repaired(flat)
    report.say_of(translate("Analysis", "Invalid geometries, repaired: {count} ({names})"), names[broken])
    return mended


def _report_unknown_kinds(keys: Texts, kind: NDArray[np.int64], report: Report) -> None:
    unknown = sorted({key or "-" for key in keys[kind < 0]})
    report.say_of(
        translate(
            "Analysis", "Kinds that are not in the catalogue, so that no rule is known for them: {count} ({names})"
        ),
        unknown,
    )


def _report_unknown_frees(lists: Texts, kinds: KindCatalogue, report: Report) -> None:
    named = {key for text in set(lists) for key in split_list(text)}
    report.say_of(
        translate(
            "Analysis", "Names that claims say they take away and that are no kind and no group: {count} ({names})"
        ),
        sorted(key for key in named if not kinds.members(key)),
    )


def _confidential(bodies: pd.DataFrame) -> NDArray[np.bool_]:
    if "confidential" not in bodies.columns:
        return np.zeros(len(bodies), dtype=bool)
    return np.array(
        [value == value and is_confidential(value) for value in bodies["confidential"].tolist()], dtype=bool
    )


def _opens(given: Texts, kind: NDArray[np.int64], kinds: KindCatalogue, names: Texts, report: Report) -> Texts:
    wrong = np.array([bool(text) and text not in OPENS for text in given], dtype=bool)
    report.say_of(
        translate(
            "Analysis",
            "Bodies that say they open something else than none, surface, underground or building: {count} ({names})",
        ),
        names[wrong],
    )
    default = np.append(np.asarray(kinds.opens, dtype=object), "")[kind]
    return np.where((given == "") | wrong, default, given)


def _tuples(lists: Texts) -> Texts:
    known: dict[str, tuple[str, ...]] = {}
    result = np.empty(len(lists), dtype=object)
    for row, text in enumerate(lists):
        if text not in known:
            known[text] = tuple(sorted(split_list(text)))
        result[row] = known[text]
    return result
