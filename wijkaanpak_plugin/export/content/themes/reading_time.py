"""Reads a package in time for an audience; what it must not know of was left out before, as for the passport."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd

from wijkaanpak_plugin.analysis.judging.movable import movable_months
from wijkaanpak_plugin.analysis.packages.package_scene import PackageScene
from wijkaanpak_plugin.analysis.timeline.axis import whole_range
from wijkaanpak_plugin.analysis.timeline.scene import Link, moments_in, years_in
from wijkaanpak_plugin.domain.body import OPENS_NOTHING, split_list
from wijkaanpak_plugin.domain.finding import COUPLING, JOINT_WORKS, REDIG
from wijkaanpak_plugin.domain.short_names import short_name
from wijkaanpak_plugin.export.content.numbering import NO_FIGURES
from wijkaanpak_plugin.export.content.passport.hardness import hardness_of
from wijkaanpak_plugin.export.content.passport.own_scene import own_scene
from wijkaanpak_plugin.export.content.passport.passport import HARD, Passport, Period
from wijkaanpak_plugin.export.content.passport.periods import period_of
from wijkaanpak_plugin.export.content.passport.rows import PackageRows
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.content.themes.package_time import PackageTime, StreetInTime, TimeBar
from wijkaanpak_plugin.plan.claims.claims import Claim
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.schema.time_tables import MARKER

#: Works whose windows are nearer than this, in months, go together as planned: months are counted in days.
_AS_PLANNED = 0.05


def read_package_time(content: SheetContent, passport: Passport) -> PackageTime:
    """Return the package of a sheet in time; ExportError when it is of none, PlanError when the plan cannot be read."""
    rows = PackageRows(content)
    scene = own_scene(content, rows)
    own = {claim.body_id for claim in rows.claims}
    # What counts in the planning of somebody whom others must not know of is left out with them.
    markers = [
        {**row, "name": rows.seen.text(row["name"])}
        for row in records(content.plan, MARKER.name)
        if rows.seen.record(row) and rows.seen.text(row["name"]) and (not row["party"] or rows.seen.party(row["party"]))
    ]
    bars = [_bar(content, rows, passport, scene, claim) for claim in rows.claims]
    planned = [bar for bar in bars if bar.has_window]
    moments, _unreadable = moments_in(markers)
    first, last = whole_range(bar.window for bar in planned)
    openings = scene.openings_of(own)
    opened = {name: number for number, group in enumerate(openings.groups) for name in group.members}
    begins = [int(group.begin // 12) for group in openings.groups]
    return PackageTime(
        tuple(_streets(planned, opened, begins)),
        tuple(sorted((bar for bar in bars if not bar.has_window), key=lambda bar: (bar.number, bar.name))),
        first,
        last,
        tuple(_links(content, own)),
        passport.waits,
        moments,
        content.known.settings.max_shift_months,
        years_in(openings, {bar.body_id: bar.window[0] for bar in planned}),
    )


def _bar(content: SheetContent, rows: PackageRows, passport: Passport, scene: PackageScene, claim: Claim) -> TimeBar:
    values = claim.values
    number = next((each.number for each in passport.projects if claim.body_id in each.body_ids), 0)
    months = values["duration_months"]
    period = period_of(values["works_from"], values["works_to"])
    if period.start is not None and period.end is not None and period.end <= period.start:
        period = Period()
    hardness = str(values["hardness"] or "")
    # What opens nothing is no work beside others.
    opens = values["opens"] not in (None, "", OPENS_NOTHING)
    most = movable_months(np.array([hardness], dtype=object), content.known.settings.max_shift_months)
    return TimeBar(
        claim.body_id,
        number,
        rows.seen.name_of(claim),
        short_name(scene.streets.get(claim.body_id, "")),
        values,
        split_list(values["transitions"]),
        period,
        None if months is None or pd.isna(months) or months <= 0 else float(months),
        hardness,
        float(most[0]) if opens else 0.0,
        hardness_of(values) == HARD,
    )


def _streets(bars: list[TimeBar], opened: Mapping[str, int], begins: list[int]) -> list[StreetInTime]:
    held: dict[str, list[TimeBar]] = {}
    for bar in sorted(bars, key=lambda bar: (*bar.window, bar.name.casefold(), bar.body_id)):
        held.setdefault(bar.street, []).append(bar)
    found = []
    for name, own in held.items():
        numbers = sorted({opened[bar.body_id] for bar in own if bar.body_id in opened})
        found.append(StreetInTime(name, tuple(own), tuple(sorted(begins[number] for number in numbers))))
    return sorted(found, key=lambda each: (not each.name, each.bars[0].window[0] // 12, each.name.casefold()))


def _links(content: SheetContent, own: set[str]) -> Iterator[Link]:
    """Yield what was found between two works of the package: what goes together, and what opens the ground twice."""
    for row in content.own_findings.to_dict("records"):
        is_joint = row["type"] == COUPLING and row["subtype"] == JOINT_WORKS
        is_twice = row["subtype"] == REDIG
        if not (is_joint or is_twice) or not {row["a_id"], row["b_id"]} <= own:
            continue
        shift = _figure(row["shift_months"])
        sizes = (0.0, 0.0) if row.get(NO_FIGURES) else (_figure(row["shared_length_m"]), _figure(row["shared_area_m2"]))
        yield Link(row["a_id"], row["b_id"], is_joint and shift < _AS_PLANNED, is_twice, shift, *sizes)


def _figure(value: Any) -> float:
    return 0.0 if value is None or pd.isna(value) else float(value)
