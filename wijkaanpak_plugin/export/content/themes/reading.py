"""Reads the parts of a package for an audience, by vertical layer and by transition.

What the audience must not know of was left out before: claims, figures and sources come from where the passport has
them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

import numpy as np
import pandas as pd
from qgis.core import QgsGeometry

from wijkaanpak_plugin.analysis.packages.all_figures import balance_of
from wijkaanpak_plugin.analysis.packages.figures import Figure
from wijkaanpak_plugin.analysis.packages.package_scene import Package, PackageScene
from wijkaanpak_plugin.analysis.packages.performance import performance
from wijkaanpak_plugin.domain.body import EXISTING, SOURCE_ID, split_list
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.finding import NO_COVERAGE
from wijkaanpak_plugin.domain.packages.roles import role_by_rule
from wijkaanpak_plugin.domain.packages.space_uses import LAYERS, UNDERGROUND
from wijkaanpak_plugin.domain.short_names import short_name
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.audience import OPEN
from wijkaanpak_plugin.export.content import texts
from wijkaanpak_plugin.export.content.above_ground import drawn_sources
from wijkaanpak_plugin.export.content.passport.own_scene import own_package, own_scene
from wijkaanpak_plugin.export.content.passport.passport import Passport, Period
from wijkaanpak_plugin.export.content.passport.rows import PackageRows
from wijkaanpak_plugin.export.content.passport.task_names import task_names
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.content.themes.goals import with_goals
from wijkaanpak_plugin.export.content.themes.sizes import ground_of, size_of
from wijkaanpak_plugin.export.content.themes.theme import (
    AGREEMENT,
    AREA,
    LAYER,
    STREET,
    TRANSITION,
    Ground,
    KnownSource,
    Size,
    TaskOfTheme,
    Theme,
    ThemeClaim,
)
from wijkaanpak_plugin.plan.claims.claims import Claim
from wijkaanpak_plugin.plan.records.zones import SUB_AREA, zones

_COVERAGE = "coverage"
_IsOf = Callable[[ThemeClaim], bool]


class ThemeReader:
    """Reads the themes of one package; ExportError when the content is of none, PlanError when it cannot be read."""

    def __init__(self, content: SheetContent, passport: Passport) -> None:
        self._content, self._passport = content, passport
        self._rows = PackageRows(content)
        self._untold = frozenset(content.nets.places)

    def layers(self) -> list[Theme]:
        """Return a theme for each vertical layer, and one for claims of which it is not known, where there are any."""
        balance = balance_of(self._scene, own_package(self._rows))
        keys = [*LAYERS, *([""] if any(not each.layer for each in self._claims) else [])]
        return [
            replace(
                self._theme(LAYER, key, [each for each in self._claims if each.layer == key]),
                known=self._known(key),
                balance=balance if key else None,
                uses=self._scene.uses,
            )
            for key in keys
        ]

    def transitions(self) -> list[Theme]:
        """Return a theme for each transition that the package serves, in the order of the list."""
        figures = self._figures
        found = []
        for key in self._keys:
            claims = [each for each in (*self._claims, *self._agreements) if key in self._serves[each]]
            if not claims:
                continue
            theme = self._theme(TRANSITION, key, claims)
            choices = tuple(each for each in self._passport.choices if each.transition == key)
            found.append(replace(theme, figures=figures, choices=choices, tasks=tuple(self._tasks(key))))
        return found

    def streets(self) -> list[Theme]:
        """Return a theme for each street along which claims of the package lie, by name; last what lies along none."""
        held: dict[str, list[ThemeClaim]] = {}
        for each in self._claims:
            held.setdefault(short_name(self._scene.streets.get(each.body_id, "")), []).append(each)
        return [
            replace(self._place(STREET, name, held[name]), shape=self._around(held[name]))
            for name in sorted(held, key=lambda name: (not name, name.casefold()))
        ]

    def areas(self) -> list[Theme]:
        """Return a theme for each sub-area in which claims of the package lie, in the order of the plan; last what lies
        in none. No theme at all where the plan has no sub-areas in which any lies.
        """
        found, left = [], {each.body_id for each in self._claims}
        for zone in zones(self._content.plan):
            name = self._rows.seen.text(zone.values["name"])
            if zone.values["role"] != SUB_AREA or not self._rows.seen.record(zone.values) or zone.geometry.isEmpty():
                continue
            inside = [each for each in self._claims if self._lies_in(each, zone.geometry)]
            if inside:
                left -= {each.body_id for each in inside}
                theme = self._place(AREA, name or translate("Passport", "sub-area"), inside)
                phase = self._rows.seen.text(zone.values["phase"])
                found.append(replace(theme, shape=zone.geometry, phase=phase))
        rest = [each for each in self._claims if each.body_id in left]
        if found and rest:
            found.append(replace(self._place(AREA, "", rest), shape=self._around(rest)))
        return found

    def _place(self, kind: str, name: str, claims: Sequence[ThemeClaim]) -> Theme:
        """Return a theme with what was found and said of its claims."""
        theme = self._theme(kind, name, claims)
        numbers = {each.number for each in claims}
        about = [
            entry
            for entry in self._content.entries
            if not entry.is_outside and theme.body_ids & {str(entry.row["a_id"]), str(entry.row["b_id"])}
        ]
        answers = [each for each in self._passport.answers if numbers & set(each.projects)]
        return replace(theme, entries=tuple(about), answers=tuple(answers))

    def _around(self, claims: Sequence[ThemeClaim]) -> QgsGeometry:
        """Return what a map of claims shows: the ground that they lie on together."""
        shapes = [self._shapes[each.body_id] for each in claims]
        return QgsGeometry.unaryUnion([shape for shape in shapes if not shape.isEmpty()]).convexHull()

    def _lies_in(self, claim: ThemeClaim, area: QgsGeometry) -> bool:
        shape = self._shapes[claim.body_id]
        return not shape.isEmpty() and shape.intersects(area)

    @cached_property
    def _shapes(self) -> dict[str, QgsGeometry]:
        """Where claims are shown to the audience."""
        return {claim.body_id: claim.geometry for claim in self._rows.claims}

    def _theme(self, kind: str, key: str, claims: Sequence[ThemeClaim]) -> Theme:
        ids = [each.body_id for each in claims if each.body_id]
        ground: Ground = ground_of(self._scene, ids, self._untold)
        return Theme(kind, key, tuple(sorted(claims, key=_order)), ground, tuple(self._unknown(ids)))

    @property
    def _keys(self) -> tuple[str, ...]:
        return tuple(load_vocabularies()["transition"].keys())

    # What the package holds

    @cached_property
    def _scene(self) -> PackageScene:
        return with_goals(own_scene(self._content, self._rows), self._rows)

    @cached_property
    def _claims(self) -> list[ThemeClaim]:
        numbers = {name: project for project in self._passport.projects for name in project.body_ids}
        return [
            ThemeClaim(
                claim.body_id,
                self._rows.seen.name_of(claim),
                numbers[claim.body_id].number,
                self._role(claim),
                self._layer(claim),
                numbers[claim.body_id].period,
                size_of(self._scene, claim.body_id, self._untold),
            )
            for claim in self._rows.claims
            if claim.body_id in numbers
        ]

    @cached_property
    def _agreements(self) -> list[ThemeClaim]:
        return [
            ThemeClaim("", project.name, 0, AGREEMENT, "", project.period, Size())
            for project in self._passport.projects
            if not project.number
        ]

    @cached_property
    def _serves(self) -> dict[ThemeClaim, tuple[str, ...]]:
        values = {claim.body_id: split_list(claim.values["transitions"]) for claim in self._rows.claims}
        agreed = [project.transitions for project in self._passport.projects if not project.number]
        return {
            **{each: values[each.body_id] for each in self._claims},
            **dict(zip(self._agreements, agreed)),
        }

    def _role(self, claim: Claim) -> str:
        values, leading = claim.values, split_list(self._rows.record["leading_transitions"])
        by_rule = role_by_rule(values["origin"], values["task_type"], split_list(values["transitions"]), leading)
        return str(self._rows.links[claim.body_id]["role"] or by_rule)

    def _layer(self, claim: Claim) -> str:
        written = str(claim.values["vertical_layer"] or "")
        if written in LAYERS:
            return written
        (row,) = self._content.known.kinds.index([claim.values["kind"]])
        return str(self._content.known.kinds.vertical_layer[row]) if row >= 0 else ""

    # What is known, and what it does

    @cached_property
    def _figures(self) -> dict[tuple[str, tuple[str, ...]], Figure]:
        package = own_package(self._rows)
        taken = frozenset(str(row["task_id"]) for row in self._rows.tasks if row["taken_along"])
        package = Package(package.package_id, package.name, package.claims - self._untold, tasks=taken)
        return {(each.key, each.about): each for each in performance(self._scene, package, self._keys)}

    def _tasks(self, transition: str) -> Iterator[TaskOfTheme]:
        said = {row["task_id"]: row for row in self._rows.tasks}
        own = self._scene.tasks[self._scene.tasks["transition"] == transition]
        by_claim = {task for claim in self._rows.claims for task in split_list(claim.values["tasks"])}
        names = task_names(self._rows)
        for task_id in own["task_id"]:
            row = said.get(task_id)
            is_taken = None if row is None or row["taken_along"] is None else bool(row["taken_along"])
            reason = "" if row is None else self._rows.seen.text(row["reason"])
            yield TaskOfTheme(names[task_id], True if task_id in by_claim else is_taken, reason)

    def _unknown(self, body_ids: Sequence[str]) -> list[str]:
        """Return what the data does not say about claims, a sentence each."""
        found = self._content.findings
        own = found[(found["type"] == NO_COVERAGE) & found["a_id"].isin(body_ids)]
        return texts.unknown_lines(replace(self._content, findings=own, hidden=0))

    def _known(self, layer: str) -> tuple[KnownSource, ...] | None:
        """Return the data that says what exists in a layer; None where the audience may not know of it."""
        if layer == UNDERGROUND and self._content.audience == OPEN:
            return None
        bodies = self._content.known.bodies
        if SOURCE_ID not in bodies.columns:
            return ()
        there = bodies[bodies["origin"] == EXISTING]
        kinds = self._content.known.kinds
        rows = kinds.index(there["kind"].tolist())
        of_kind = np.append(np.asarray(kinds.vertical_layer, dtype=object), "")[rows]
        here = there[of_kind == layer]
        found = []
        for source in drawn_sources(self._content):
            own = here[here[SOURCE_ID] == source.table]
            if source.role == _COVERAGE or not len(own):
                continue
            found.append(
                KnownSource(
                    source.name,
                    str(source.values.get("date") or ""),
                    source.values.get("complete"),
                    len(own),
                    int(_heights(own).isna().sum()),
                )
            )
        return tuple(found)


def _heights(bodies: pd.DataFrame) -> pd.Series:
    """Return the heights of the tops; all missing where the table has none."""
    if "top_m" not in bodies.columns:
        return pd.Series(np.nan, index=bodies.index)
    return pd.to_numeric(bodies["top_m"], errors="coerce")


def _order(claim: ThemeClaim) -> tuple[bool, int, float, str]:
    """Numbers of the passport in their order, agreements last."""
    period: Period = claim.period
    return not claim.number, claim.number, period.start or 0.0, claim.name
