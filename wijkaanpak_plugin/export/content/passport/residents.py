"""What a package says to residents: what comes when, what they said and what becomes of it, in words from a short list.

No names of parties, costs, rules or distances: what is said here is made of streets, years and the words below, and of
what people themselves said and were answered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wijkaanpak_plugin.domain.translation import N_, Translatable, translate, translated
from wijkaanpak_plugin.export.content.passport.passport import LOSS, SHIFT, Passport, Project
from wijkaanpak_plugin.export.content.passport.periods import years_text

#: What work is about, by transition: the only words for it that residents read.
WORDS: dict[str, Translatable] = {
    "energy": N_("Residents", "heat and power"),
    "climate_adaptation": N_("Residents", "sewer and rainwater"),
    "nature_inclusivity": N_("Residents", "green"),
    "mobility": N_("Residents", "cycling and walking"),
    "urbanisation": N_("Residents", "homes"),
    "socio_economic": N_("Residents", "together"),
}
_DECIDED = "decided"
#: Words of one work, bands of years, and items on the map at most.
_MOST_WORDS, MOST_BANDS, MOST_CARDS = 3, 5, 10


@dataclass(frozen=True)
class Item:
    """Something that is done. years: in words; is_sure: decided, in a year that rests on no other decision."""

    project: Project
    where: str
    what: str
    years: str
    is_sure: bool


@dataclass(frozen=True)
class Band:
    """Years that stand together, with what is done in them."""

    years: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Quote:
    """What somebody said, with its number on the map, what becomes of it in a few words, and the answer."""

    number: int
    said: str
    label: str
    answer: str
    place: tuple[float, float]


def items_of(passport: Passport) -> list[Item]:
    """Return what is done, by when it begins; what nobody set a year for comes last."""
    found = sorted(
        passport.projects, key=lambda each: (each.period.start is None, each.period.start or 0.0, each.number)
    )
    return [Item(each, where_of(each), what_of(each), years_text(each.period), is_sure(each)) for each in found]


def what_of(project: Project) -> str:
    """Return what a project is about, in words of the list."""
    words = [translated(WORDS[key]) for key in project.transitions if key in WORDS][:_MOST_WORDS]
    return ", ".join(words) or translate("Residents", "work in the street")


def where_of(project: Project) -> str:
    """Return the streets of a project; empty where it lies along none."""
    return ", ".join(project.streets)


def is_sure(project: Project) -> bool:
    """Say whether a project is decided and its year too: a year that is not decided is always a plan."""
    period = project.period
    return project.status == _DECIDED and period.start is not None and period.end is not None and not period.decision


def bands_of(items: Sequence[Item]) -> list[Band]:
    """Return the years with what begins in them, merged until there are few; without a year comes last."""
    dated = [item for item in items if item.project.period.start is not None]
    years: list[tuple[int, int, list[Item]]] = []
    for item in dated:
        year = int((item.project.period.start or 0.0) // 12)
        if years and years[-1][0] == year:
            years[-1][2].append(item)
        else:
            years.append((year, year, [item]))
    undated = [item for item in items if item.project.period.start is None]
    while len(years) > MOST_BANDS - bool(undated):
        at = min(range(len(years) - 1), key=lambda place: len(years[place][2]) + len(years[place + 1][2]))
        first, second = years[at], years[at + 1]
        years[at : at + 2] = [(first[0], second[1], [*first[2], *second[2]])]
    bands = [Band(" – ".join(dict.fromkeys((str(first), str(last)))), tuple(own)) for first, last, own in years]
    return [*bands, Band(translate("Residents", "year not known"), tuple(undated))] if undated else bands


def quotes_of(passport: Passport) -> list[Quote]:
    """Return what people said, numbered, with what becomes of it."""
    labels = {
        "solved_otherwise": translate("Residents", "Solved in another way"),
        "not_with_reason": translate("Residents", "Not now"),
    }
    found = []
    for number, each in enumerate(passport.answers, 1):
        label = labels.get(each.status, translate("Residents", "Still open"))
        if each.status == "taken_along":
            label = translate("Residents", "In the plan")
            if each.elsewhere and not each.projects:
                label = translate("Residents", "In another plan, not in this one")
            elif each.period.is_known and each.projects:
                label = translate("Residents", "Plan for {years}").format(years=years_text(each.period))
        found.append(Quote(number, each.said, label, each.answer, each.place))
    return found


def open_questions(passport: Passport) -> list[str]:
    """Return what is still decided about: works at one moment, and what has to make room."""
    by_number = {project.number: project for project in passport.projects}
    lines = []
    for each in passport.decisions:
        if each.kind == SHIFT and each.project in by_number:
            where = where_of(by_number[each.project]) or translate("Residents", "the street")
            text = translate("Residents", "All work in one go: {where}. For that some work moves in time.")
            lines.append(text.format(where=where))
        elif each.kind == LOSS:
            lines.append(each.text)
    return lines
