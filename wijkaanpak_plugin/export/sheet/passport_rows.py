"""The rows of the tables on a passport sheet, in the words of the reader."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.packages.choices import theme_label
from wijkaanpak_plugin.domain.translation import N_, counted, translate, translated
from wijkaanpak_plugin.domain.written_days import day_text
from wijkaanpak_plugin.export.content.passport.money import euros
from wijkaanpak_plugin.export.content.passport.passport import (
    CHANCE,
    HARD,
    NOT_SAID,
    PARTLY,
    Answer,
    Choice,
    Passport,
    Period,
    Project,
)
from wijkaanpak_plugin.export.content.passport.periods import period_text, years_text
from wijkaanpak_plugin.export.layers.typography import GREY
from wijkaanpak_plugin.export.sheet.text_table import Cell, Row, small
from wijkaanpak_plugin.plan.styling.lists import Entry, Lists

#: What is not known or not chosen. It is always said in words too.
NOT_KNOWN = "#6A2C91"
_VIOLET_FIELD = "#F1EAF6"
_PALE = 0.28
_HARDNESS = {
    HARD: N_("Passport", "hard"),
    PARTLY: N_("Passport", "partly hard"),
    CHANCE: N_("Passport", "chance"),
    NOT_SAID: N_("Passport", "not said"),
}
_SIGNS = {
    "elsewhere": "\u25d1",
    "taken_along": "\u25cf",
    "solved_otherwise": "\u25d0",
    "not_with_reason": "\u2298",
    "": "\u25cb",
}
_ANSWERS = {
    # Taken along, and not by this package.
    "elsewhere": N_("Passport", "In another package"),
    "taken_along": N_("Passport", "Taken along"),
    "solved_otherwise": N_("Passport", "Solved otherwise"),
    "not_with_reason": N_("Passport", "Not, because"),
    "": N_("Passport", "Open"),
}
#: Sign and word for how it stands with what is waited for, by key.
WAITS = {
    "open": ("\u25cb", N_("Passport", "open")),
    "promised": ("\u25d0", N_("Passport", "promised")),
    "arranged": ("\u25cf", N_("Passport", "arranged")),
}
#: What the names of a fictional plan end in.
_FICTIONAL = re.compile(r"\s*\((?:fictief|fictional)\)$", re.IGNORECASE)
#: The four fields of the choices, from left to right.
_FIELDS = (("within", "central"), ("within", "decentral"), ("above", "central"), ("above", "decentral"))


def called(name: str) -> str:
    """Return the name of a party without that it is fictional: the sheet says that of all it shows.

    >>> called("Gemeente (fictief)"), called("Gemeente (water)")
    ('Gemeente', 'Gemeente (water)')
    """
    return _FICTIONAL.sub("", name)


def unknown(text: str = "") -> Cell:
    """Return a cell that says that something is not known."""
    return Cell(text or translate("Passport", "unknown"), colour=NOT_KNOWN)


def more_row(columns: int, at: int, many: str) -> MoreText:
    """Return what makes the row that counts those for which there is no room. at: the column that says it; many: the
    sentence, with {count}.
    """
    return MoreText(columns, at, many)


class MoreText:
    """Makes the row that counts those for which there is no room."""

    def __init__(self, columns: int, at: int, many: str) -> None:
        self._columns, self._at, self._many = columns, at, many

    def __call__(self, count: int) -> Row:
        """Return the row."""
        text = self._many.format(count=count)
        return [Cell(text, colour=GREY) if place == self._at else Cell("") for place in range(self._columns)]


def letters_of(keys: Sequence[str], lists: Lists) -> str:
    """Return the letters of transitions, three at most; a question mark where none is known."""
    labels = {entry.key: entry.label for entry in lists.get("transition", [])}
    found = [labels.get(key, key)[:1].upper() for key in _in_order(keys, lists)]
    return " ".join(found[:3]) + (f" +{len(found) - 3}" if len(found) > 3 else "") if found else "?"


def when_text(period: Period, in_years: bool = False) -> str:
    """Return a period in words, with the decision that it rests on."""
    said = years_text(period) if in_years else period_text(period)
    if not period.decision or not period.is_known:
        return said
    text = translate("Passport", "{period}, if decision {number}")
    return text.format(period=said, number=period.decision)


def project_head() -> list[Row]:
    """Return the heading of the table of projects."""
    heads = (
        translate("Passport", "no."),
        translate("Passport", "what"),
        translate("Passport", "serves"),
        translate("Passport", "who (lead first)"),
        translate("Passport", "when"),
        translate("Passport", "cost from – to (€)"),
        translate("Passport", "who pays"),
        translate("Passport", "certain"),
        translate("Passport", "decision"),
    )
    return [list(map(small, heads))]


def project_row(project: Project, lists: Lists) -> Row:
    """Return the row of a project."""
    return [
        Cell(str(project.number) if project.number else "\u25cb", is_bold=True, is_centred=True),
        Cell(_what(project), is_bold=project.is_opening),
        Cell(letters_of(project.transitions, lists), is_bold=True),
        _names(project.parties),
        Cell(when_text(project.period)) if project.period.is_known else unknown(),
        _cost(project),
        _bearers(project),
        Cell(hardness_text(project.hardness)),
        Cell(_standing(project, lists)),
    ]


def passport_rows(passport: Passport, lists: Lists) -> list[Row]:
    """Return the six rows of the passport itself."""
    occasions = [*_labels(passport.occasions, lists, "occasion"), *passport.occasion_names]
    leading = [*_labels(passport.leading, lists, "transition"), *passport.leading_names]
    horizon = passport.horizon
    if horizon and passport.review_date:
        text = translate("Passport", "{year} · looked at again on {date}")
        horizon = text.format(year=horizon, date=day_text(passport.review_date))
    rows = (
        (translate("Passport", "Occasion"), " · ".join(occasions), translate("Passport", "not named yet")),
        (translate("Passport", "Leading"), " · ".join(leading), translate("Passport", "not chosen yet")),
        (
            translate("Passport", "Going along"),
            " · ".join(_labels(_in_order(passport.following, lists), lists, "transition")),
            translate("Passport", "no other transition"),
        ),
        (translate("Passport", "Lead"), called(passport.lead), translate("Passport", "not appointed yet")),
        (
            translate("Passport", "Partners"),
            " · ".join(map(called, passport.partners)),
            translate("Passport", "not named yet"),
        ),
        (translate("Passport", "Horizon"), horizon, translate("Passport", "not set yet")),
    )
    return [[Cell(label, colour=GREY), Cell(text) if text else unknown(without)] for label, text, without in rows]


def choice_head() -> list[Row]:
    """Return the heading of the choices."""
    terms = load_vocabularies()
    return [
        [small("")]
        + [
            small(f"{terms['organisation'].label(organisation)}, {terms['organisation_level'].label(level)}")
            for level, organisation in _FIELDS
        ]
    ]


def choice_rows(passport: Passport, lists: Lists) -> list[Row]:
    """Return a row per transition with what is chosen for it; where no claim is of that sort, that is said."""
    rows: list[Row] = []
    for entry in lists.get("transition", []):
        own = [choice for choice in passport.choices if choice.transition == entry.key]
        label = f"{entry.label[:1].upper()}  {entry.label}"
        rows.append([Cell(label), *(_field(own, level, how, entry) for level, how in _FIELDS)])
    return rows


def answer_head() -> list[Row]:
    """Return the heading of the hot spots."""
    heads = (
        "",
        translate("Passport", "what was said"),
        translate("Passport", "answer"),
        "",
        translate("Passport", "year"),
    )
    return [list(map(small, heads))]


def answer_row(answer: Answer) -> Row:
    """Return the row of a hot spot."""
    status = answer.status if answer.status in _ANSWERS else ""
    said = answer.answer
    if answer.elsewhere and not answer.projects:
        text = translate("Passport", "{name}: {answer}") if said else "{name}"
        said = text.format(answer=said, name=answer.elsewhere[0])
        status = "elsewhere" if status == "taken_along" else status
    year = Cell("")
    if status == "taken_along" and answer.projects:
        year = Cell(when_text(answer.period, in_years=True)) if answer.period.is_known else unknown()
    return [
        Cell(answer.mark, is_bold=True, is_centred=True),
        Cell(answer.said),
        Cell(f"{_SIGNS[status]} {translated(_ANSWERS[status])}", is_bold=True, is_kept=True),
        Cell(said),
        year,
    ]


def wait_rows(passport: Passport) -> list[Row]:
    """Return a row for each thing that is waited for."""
    rows: list[Row] = []
    for wait in passport.waits:
        who = translate("Passport", "project {numbers}").format(numbers=", ".join(map(str, wait.projects)))
        what = f"{wait.what} ({who})" if wait.projects else wait.what
        needed = translate("Passport", "needed by {date}").format(date=day_text(wait.needed_by))
        rows.append(
            [
                Cell(wait.mark, is_bold=True),
                Cell(what),
                Cell(called(wait.party)) if wait.party else unknown(),
                Cell(needed) if wait.needed_by else unknown(translate("Passport", "needed by: unknown")),
                Cell(standing_of_wait(wait.status)),
            ]
        )
    return rows


def standing_of_wait(status: str) -> str:
    """Return how far something is that is waited for."""
    sign, word = WAITS.get(status, WAITS["open"])
    return f"{sign} {translated(word)}"


def hardness_text(hardness: str) -> str:
    """Return how sure it is that something is done."""
    return translated(_HARDNESS[hardness])


def decision_rows(passport: Passport) -> list[Row]:
    """Return a row for each thing that is still to decide."""
    return [[Cell(str(each.number), is_bold=True), Cell(each.text)] for each in passport.decisions]


def left_out_rows(passport: Passport) -> list[Row]:
    """Return a row for each thing that is not taken along, with why."""
    because, without = (
        translate("Passport", "{name}, because: {reason}"),
        translate("Passport", "{name}: no reason given"),
    )
    rows: list[Row] = [
        [Cell((because if each.reason else without).format(name=each.name, reason=each.reason))]
        for each in passport.left_out
    ]
    if passport.without_reason:
        one, several = (
            translate("Passport", "1 task without a place and without a reason"),
            translate("Passport", "{count} tasks without a place and without a reason"),
        )
        text = counted(passport.without_reason, one, several)
        rows.append([Cell(text.format(count=passport.without_reason), colour=GREY)])
    return rows


def _what(project: Project) -> str:
    if not project.is_opening:
        if project.number:
            return project.name
        return translate("Passport", "{name} (agreement without a place)").format(name=project.name)
    return f"{project.name}: {', '.join(project.parts)}"


def _names(names: Sequence[str]) -> Cell:
    return Cell(", ".join(map(called, names))) if names else unknown()


def _cost(project: Project) -> Cell:
    cost = project.cost
    if not cost.known:
        return unknown()
    if not cost.unknown:
        return Cell(euros(cost))
    text = translate("Passport", "{range}\n+ {count} unknown")
    return Cell(text.format(range=euros(cost), count=cost.unknown))


def _bearers(project: Project) -> Cell:
    if not project.bearers:
        return unknown()
    said = ", ".join(map(called, project.bearers))
    return Cell(translate("Passport", "{names}; rest unknown").format(names=said) if project.without_bearer else said)


def _standing(project: Project, lists: Lists) -> str:
    """Return how far the decision about a project is, and what it waits for."""
    said = _labels([project.status], lists, "status") if project.status else [translate("Passport", "status unknown")]
    if project.period.decision:
        said = [translate("Passport", "open: decision {number}").format(number=project.period.decision)]
    said += [translate("Passport", "waits for {marks}").format(marks=", ".join(project.waits))] if project.waits else []
    return "; ".join(said) if project.number else ""


def _field(choices: Sequence[Choice], level: str, organisation: str, entry: Entry) -> Cell:
    here = [choice for choice in choices if (choice.level, choice.organisation) == (level, organisation)]
    if not here:
        return Cell("")
    said = ", ".join(theme_label(choice.theme) or translate("Passport", "chosen") for choice in here)
    if any(choice.has_place for choice in here):
        return Cell(said, fill=_pale(entry.colour))
    text = translate("Passport", "{theme}: no place yet")
    return Cell(text.format(theme=said), colour=NOT_KNOWN, fill=_VIOLET_FIELD)


def _pale(colour: str) -> str:
    paint = QColor(colour or "#FFFFFF")
    parts = (paint.red(), paint.green(), paint.blue())
    return QColor(*(round(255 + _PALE * (part - 255)) for part in parts)).name()


def _labels(keys: Sequence[str], lists: Lists, name: str) -> list[str]:
    known: Mapping[str, str] = {entry.key: entry.label for entry in lists.get(name, [])}
    return [known.get(key, key) for key in keys]


def _in_order(keys: Sequence[str], lists: Lists) -> list[str]:
    order = [entry.key for entry in lists.get("transition", [])]
    return sorted(keys, key=lambda key: order.index(key) if key in order else len(order))
