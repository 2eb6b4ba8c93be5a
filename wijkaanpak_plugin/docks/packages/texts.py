"""Texts of the Packages panel."""

from __future__ import annotations

from collections.abc import Mapping

from wijkaanpak_plugin.domain.packages.choice_cells import ChoiceCell
from wijkaanpak_plugin.domain.packages.choices import Quadrant
from wijkaanpak_plugin.domain.packages.warnings import (
    EXCLUDES,
    GAPS,
    NO_LEADING,
    NOT_ANALYSED,
    TAKES_PLACE,
    TASKS,
    TWICE,
    UNSERVED,
    VARIANTS,
    WAITS,
    PackageWarning,
)
from wijkaanpak_plugin.domain.packages.words import label, shown_names, unknown, when_text
from wijkaanpak_plugin.domain.sentences import number, square_metres
from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.plan.findings.state import FindingsStatus
from wijkaanpak_plugin.plan.packages.contents import Extent, PackageContents
from wijkaanpak_plugin.plan.packages.members import Member
from wijkaanpak_plugin.plan.packages.tasks import PackageTask

#: Status of findings that hold for the plan as it is.
_HOLDS = (FindingsStatus.CURRENT, FindingsStatus.NO_PLAN)


def count_text(claims: int, agreements: int) -> str:
    """Return how much is in a package, in words."""
    said = [counted(claims, translate("Packages", "1 claim"), translate("Packages", "{count} claims"))]
    text = said[0].format(count=claims)
    if agreements:
        more = counted(agreements, translate("Packages", "1 agreement"), translate("Packages", "{count} agreements"))
        text = f"{text}, {more.format(count=agreements)}"
    return text


def role_text(member: Member) -> str:
    """Return in a sentence what a claim is in its package, and why."""
    role = label("package_role", member.role)
    if member.is_by_rule:
        return translate("Packages", "{role}, by rule").format(role=role)
    if member.differs:
        by_rule = label("package_role", member.by_rule)
        return translate("Packages", "{role}, as was said; by rule it is {by_rule}").format(role=role, by_rule=by_rule)
    return translate("Packages", "{role}, as was said; by rule too").format(role=role)


def member_lines(member: Member) -> list[str]:
    """Return all that the list says of a claim, in lines."""
    partners = str(member.link["partners"] or "").replace(",", ", ")
    lines = [
        member.claim.name,
        role_text(member),
        ", ".join(label("transition", key) for key in member.transitions)
        or translate("Packages", "transitions not known"),
        translate("Packages", "Pulled by: {party}").format(party=member.party or unknown()),
        translate("Packages", "Takes part: {parties}").format(parties=partners) if partners else "",
        translate("Packages", "Period: {when}").format(when=when_text(member.claim.values)),
        translate("Packages", "It was dropped and claims nothing any more.") if member.is_dropped else "",
    ]
    return [line for line in lines if line]


def group_text(role: str, contents: PackageContents) -> str:
    """Return what a group of claims is, beside its name."""
    if role == "leading" and contents.package.leading_transitions:
        named = ", ".join(label("transition", key) for key in contents.package.leading_transitions)
        return translate("Packages", "serves {transitions}").format(transitions=named)
    return {
        "occasion": translate("Packages", "stands planned, others join"),
        "leading": translate("Packages", "no transition leads yet"),
        "following": translate("Packages", "goes along"),
    }[role]


def quadrant_text(quadrant: Quadrant) -> str:
    """Return one of the four ways to organise something, in words."""
    level = label("organisation_level", quadrant.organisation_level)
    return f"{label('organisation', quadrant.organisation)}, {level}"


def cell_lines(cell: ChoiceCell, extent: Extent) -> list[str]:
    """Return what a cell of the matrix shows: a tick where it is chosen, what is there, and how much."""
    there = ""
    if cell.claims:
        text = counted(len(cell.claims), translate("Packages", "1 claim"), translate("Packages", "{count} claims"))
        there = text.format(count=len(cell.claims))
    elif cell.waits:
        text = counted(
            len(cell.waits), translate("Packages", "waits for 1"), translate("Packages", "waits for {count}")
        )
        there = text.format(count=len(cell.waits))
    elif cell.is_gap:
        there = "✖ " + translate("Packages", "nothing there")
    elif cell.is_empty_choice:
        there = "? " + translate("Packages", "not said")
    lines = [f"✓ {there}" if cell.chosen else there]
    if cell.claims:
        lines += [
            square_metres(extent.m2) if extent.m2 else "",
            f"{number(extent.metres, 0)} m" if extent.metres else "",
        ]
    return [line for line in lines if line]


def cell_sentences(transition: str, quadrant: Quadrant, cell: ChoiceCell, names: Mapping[str, str]) -> list[str]:
    """Return all about a cell, a sentence each; names: of claims by id."""
    lines = [f"{label('transition', transition)} · {quadrant_text(quadrant)}".capitalize()]
    if cell.claims:
        named = shown_names([names[name] for name in cell.claims])
        lines.append(translate("Packages", "Claims here: {names}").format(names=named))
    if cell.is_gap:
        lines.append(translate("Packages", "Chosen, and no claim of the package is organised so: a gap."))
    elif cell.is_empty_choice:
        lines.append(translate("Packages", "Chosen, and of no claim it is said that it is organised so."))
    if cell.not_said:
        named = shown_names([names[name] for name in cell.not_said])
        lines.append(translate("Packages", "Not said how these are organised: {names}").format(names=named))
    return lines


def task_state(task: PackageTask) -> str:
    """Return in a word or two what a package does with a task."""
    if task.is_out:
        return translate("Packages", "not, because")
    if task.taken_along is True:
        return translate("Packages", "in")
    if task.is_in:
        return translate("Packages", "in, by a claim")
    return translate("Packages", "not said")


def warning_text(warning: PackageWarning, contents: PackageContents, waits: Mapping[str, str]) -> str:
    """Return a warning as a sentence; waits: what is waited for, by id of the dependency."""
    names = [member.claim.name for name in warning.claims for member in contents.members if member.body_id == name]
    text = _sentences().get(warning.kind, "")
    if warning.kind == WAITS:
        who = names[0] if names else contents.package.name
        return text.format(name=who, on=waits.get(warning.about[0], ""))
    if warning.kind == UNSERVED:
        return text.format(transition=label("transition", warning.about[0]))
    if warning.kind in (TASKS, GAPS):
        return _counted(warning)
    return text.format(name=names[0] if names else "", other=names[-1] if names else "")


def _sentences() -> dict[str, str]:
    return {
        EXCLUDES: translate("Packages", "Cannot both be there: {name} and {other}"),
        VARIANTS: translate("Packages", "Two drawings of one claim: {name}"),
        TWICE: translate("Packages", "Opened twice: {name} and {other}"),
        TAKES_PLACE: translate("Packages", "Takes the place of something: {name}"),
        WAITS: translate("Packages", "Not promised: {on}, for {name}"),
        NO_LEADING: translate("Packages", "No transition leads this package"),
        UNSERVED: translate("Packages", "No claim serves {transition}, which leads"),
        NOT_ANALYSED: translate("Packages", "Nobody looked for findings yet: what excludes what is not known"),
    }


def _counted(warning: PackageWarning) -> str:
    one, several = {
        TASKS: (
            translate("Packages", "1 task is neither in nor left out with a reason"),
            translate("Packages", "{count} tasks are neither in nor left out with a reason"),
        ),
        GAPS: (
            translate("Packages", "1 choice has no claim"),
            translate("Packages", "{count} choices have no claim"),
        ),
    }[warning.kind]
    return counted(len(warning.about), one, several).format(count=len(warning.about))


def couplings_text(contents: PackageContents, status: FindingsStatus) -> str:
    """Return how many couplings there are, inside the package and with what is outside it, never added up."""
    if contents.pairs is None:
        return translate("Packages", "Couplings: not known, nobody looked for findings yet.")
    inside, across = contents.couplings_inside, contents.couplings_across
    text = translate("Packages", "Couplings inside the package: {inside} · with what is outside it: {across}")
    said = text.format(inside=inside, across=across)
    if status not in _HOLDS:
        said = translate("Packages", "{said} · as they were found last").format(said=said)
    return said
