"""Reads the passport of a package for an audience: what it must not know of was left out before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.content.passport.answers import answers_of, any_hot_spots
from wijkaanpak_plugin.export.content.passport.decisions import decisions_of
from wijkaanpak_plugin.export.content.passport.money import summed
from wijkaanpak_plugin.export.content.passport.net_green import net_green
from wijkaanpak_plugin.export.content.passport.own_scene import own_package, own_scene
from wijkaanpak_plugin.export.content.passport.passport import Choice, Decision, LeftOut, Passport, Period, Project
from wijkaanpak_plugin.export.content.passport.projects import opened_once, projects_of
from wijkaanpak_plugin.export.content.passport.rows import PackageRows
from wijkaanpak_plugin.export.content.passport.task_names import task_names
from wijkaanpak_plugin.export.content.passport.waits import marks_of_waits, waits_of
from wijkaanpak_plugin.export.content.shown import SheetContent

_OCCASION, _LEADING, _FOLLOWING = "occasion", "leading", "following"
#: Choices about a claim with which it is not taken along.
_NOT_NOW = ("later", "not", "elsewhere")


def read_passport(content: SheetContent) -> Passport:
    """Return the passport of the package of a sheet.

    ExportError when it is of no package, PlanError when the plan cannot be read.
    """
    rows = PackageRows(content)
    scene = own_scene(content, rows)
    once = opened_once(scene)
    projects = projects_of(content, rows, once)
    decisions = decisions_of(content, rows, projects, once)
    waits = waits_of(rows, projects)
    projects = [
        replace(each, waits=marks_of_waits(each, waits) if each.number else (), period=_resting(each, decisions))
        for each in projects
    ]
    record = rows.record
    return Passport(
        name=rows.package.name,
        place=rows.place,
        vision=rows.seen.text(record["vision"]),
        occasions=split_list(record["occasions"]),
        occasion_names=_names(rows, _OCCASION),
        leading=split_list(record["leading_transitions"]),
        leading_names=_names(rows, _LEADING),
        following=_following(rows),
        lead="".join(rows.parties(record["lead"])[:1]),
        partners=tuple(rows.parties(record["partners"])),
        horizon=rows.seen.text(record["horizon"]),
        review_date=str(record["review_date"] or ""),
        openings=once.openings,
        cost=summed(project.cost for project in projects),
        projects=tuple(projects),
        choices=tuple(_choice(rows, row) for row in rows.choices if row["transition"]),
        answers=tuple(answers_of(rows, projects, content.known.settings.search_distance_m)),
        walked=any_hot_spots(rows),
        waits=tuple(waits),
        decisions=tuple(decisions),
        left_out=(*_tasks_left_out(rows), *_claims_left_out(rows)),
        without_reason=_tasks_not_said(rows),
        claims=frozenset(claim.body_id for claim in rows.claims),
        green=net_green(scene, own_package(rows)),
    )


def _resting(project: Project, decisions: Sequence[Decision]) -> Period:
    """Return the period of a project, with the decision that it rests on."""
    number = next((each.number for each in decisions if each.project and each.project == project.number), 0)
    return replace(project.period, decision=number)


def _names(rows: PackageRows, role: str) -> tuple[str, ...]:
    return tuple(rows.seen.name_of(claim) for claim in rows.claims if rows.links[claim.body_id]["role"] == role)


def _following(rows: PackageRows) -> tuple[str, ...]:
    """Return the transitions that go along: those that claims serve and that do not lead."""
    leading = set(split_list(rows.record["leading_transitions"]))
    served = [key for claim in rows.claims for key in split_list(claim.values["transitions"])]
    return tuple(dict.fromkeys(key for key in served if key not in leading))


def _choice(rows: PackageRows, row: Mapping[str, Any]) -> Choice:
    organisation, level = str(row["organisation"] or ""), str(row["organisation_level"] or "")
    has_place = any(
        row["transition"] in split_list(claim.values["transitions"])
        and claim.values["organisation"] == organisation
        and claim.values["organisation_level"] in (None, "", level)
        for claim in rows.claims
    )
    return Choice(row["transition"], rows.seen.text(row["theme"]), organisation, level, has_place)


def _tasks_left_out(rows: PackageRows) -> list[LeftOut]:
    named = task_names(rows)
    return [
        LeftOut(named.get(row["task_id"], str(row["task_id"])), rows.seen.text(row["reason"]))
        for row in rows.tasks
        if row["taken_along"] is not None and not row["taken_along"] and row["task_id"] in named
    ]


def _claims_left_out(rows: PackageRows) -> list[LeftOut]:
    return [
        LeftOut(rows.seen.name_of(claim), _chosen(claim.values["choice"]))
        for claim in rows.claims
        if claim.values["choice"] in _NOT_NOW
    ]


def _chosen(choice: str) -> str:
    return {
        "later": translate("Passport", "it is done later"),
        "elsewhere": translate("Passport", "it is done in another place"),
        "not": "",
    }[choice]


def _tasks_not_said(rows: PackageRows) -> int:
    """Return of how many tasks nobody said whether they are taken along."""
    said = {row["task_id"] for row in rows.tasks if row["taken_along"] is not None}
    return len(set(task_names(rows)) - said)
