"""Windows of claims and works in QGIS' own time: its temporal controller shows each one while its window lasts.

A window is written as people write it ("2028", "Q2 2027", "1-5-2027"). Plain QGIS reads it by an expression, so that a
style of the plan works without the plugin. What has no window is always shown, and so is one that cannot be read so or
that ends before it begins: nothing goes out of sight because of how it is written.
"""

from __future__ import annotations

from typing import NamedTuple

from qgis.core import Qgis, QgsExpression, QgsVectorLayer

from wijkaanpak_plugin.plan.schema.table import Table
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES

#: Custom property of a layer that was given its periods once: what a user makes of them afterwards stays.
_PROPERTY = "wijkaanpak/periods"
#: Compared with a moment QGIS takes these for text: the first comes before, the second after whatever moment. They are
#: no moments themselves, so that the range of all moments of a layer leaves them out.
_ALWAYS_BEGUN, _NEVER_ENDED = "''", "'~'"
_MONTHS = (
    *(("januari", "january", "jan"), ("februari", "february", "feb"), ("maart", "march", "mrt", "mar")),
    *(("april", "apr"), ("mei", "may"), ("juni", "june", "jun"), ("juli", "july", "jul")),
    *(("augustus", "august", "aug"), ("september", "sep", "sept"), ("oktober", "october", "okt", "oct")),
    *(("november", "nov"), ("december", "dec")),
)
#: A time of the day says nothing here; one of another zone may be of another day, and is not read.
_TIME = "(?:[t ][0-9]{1,2}:[0-9:.]+)?"
#: The last year that there is means that there is no date.
_YEAR, _MONTH, _DAY = "((?!9999)[0-9]{4})", "(0?[1-9]|1[0-2])", "([0-9]{1,2})"
#: Whether a year has a 53rd week is not worked out here.
_WEEK_NUMBER = "(0?[1-9]|[1-4][0-9]|5[0-2])"
_QUARTER, _HALF, _WEEK = "(?:q|k|kw|kwartaal)", "(?:h|helft|halfjaar)", "(?:w|wk|week)"


class _Way(NamedTuple):
    """One way to write a period: its pattern, and expressions of its first day and of the day after it."""

    pattern: str
    first: str
    after: str


def _found(number: int) -> str:
    """Return the expression of what a group of the pattern caught, as a number."""
    return f"to_int(@found[{number}])"


def _months(pattern: str, year: str, month: str, count: int, last_year: str = "") -> _Way:
    """So many whole months, from one of a year on; last_year: in which they end, where that may be a later one."""
    after = f"{month} + {count}"
    following = f"make_date({last_year or year} + if({after} > 12, 1, 0), {after} - if({after} > 12, 12, 0), 1)"
    return _Way(pattern, f"make_date({year}, {month}, 1)", following)


def _days(pattern: str, first: str, count: int) -> _Way:
    return _Way(pattern, first, f"{first} + make_interval(days:={count})")


def _day(pattern: str, year: str, month: str, day: str) -> _Way:
    return _days(pattern, f"make_date({year}, {month}, {day})", 1)


def _week(pattern: str, year: str, week: str) -> _Way:
    """The first week of a year is that with 4 January; it begins on a Monday."""
    january = f"make_date({year}, 1, 4)"
    monday = (
        f"{january} - make_interval(days:=(day_of_week({january}) + 6) % 7) + make_interval(days:=7 * ({week} - 1))"
    )
    return _days(pattern, f"to_date({monday})", 7)


def _named_month(number: int) -> str:
    named = ", ".join(f"'{name}', {place}" for place, names in enumerate(_MONTHS, 1) for name in names)
    return f"map_get(map({named}), @found[{number}])"


def _part_of_year(unit: str, most: int, months: int) -> tuple[_Way, ...]:
    """Parts of a year of so many months each, with their number before or after the year."""

    def way(pattern: str, year: int, part: int) -> _Way:
        return _months(pattern, _found(year), f"({months} * {_found(part)} - {months - 1})", months)

    return (
        way(f"{unit} ?([1-{most}])[ -]?{_YEAR}", 1, 0),
        way(f"([1-{most}])e? ?{unit} {_YEAR}", 1, 0),
        way(f"{_YEAR}[ -]?{unit} ?([1-{most}])", 0, 1),
    )


#: What is written most comes first. No slash and no backslash: a style with one is looked through for addresses. A
#: slash in a date has become a dash before.
_WAYS = (
    _months(_YEAR, _found(0), "1", 12),
    _day(f"{_YEAR}[-.]{_MONTH}[-.]{_DAY}{_TIME}", _found(0), _found(1), _found(2)),
    *_part_of_year(_QUARTER, 4, 3),
    _day(f"{_DAY}[-.]{_MONTH}[-.]{_YEAR}{_TIME}", _found(2), _found(1), _found(0)),
    _months(f"{_YEAR}-{_MONTH}", _found(0), _found(1), 1),
    _months(f"{_MONTH}-{_YEAR}", _found(1), _found(0), 1),
    _months(f"([a-z]+)[.]?[ -]{_YEAR}", _found(1), _named_month(0), 1),
    _day(f"{_DAY}[ -]([a-z]+)[.]?[ -]{_YEAR}", _found(2), _named_month(1), _found(0)),
    *_part_of_year(_HALF, 2, 6),
    _months(f"{_YEAR} ?[-–] ?{_YEAR}", _found(0), "1", 12, last_year=_found(1)),
    _week(f"{_WEEK} ?{_WEEK_NUMBER}[ -]{_YEAR}", _found(1), _found(0)),
    _week(f"{_YEAR}[ -]?{_WEEK} ?{_WEEK_NUMBER}", _found(0), _found(1)),
)


def show_in_time(layer: QgsVectorLayer, table: Table) -> None:
    """Let QGIS' temporal controller follow the windows of a layer of claims and works; of others nothing happens."""
    if table.name not in CLAIM_TABLES:
        return
    periods = layer.temporalProperties()
    periods.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromExpressions)
    periods.setStartExpression(begin_expression())
    periods.setEndExpression(end_expression())
    periods.setIsActive(True)


def show_in_time_once(layer: QgsVectorLayer, table: Table) -> None:
    """Do so for a layer of a plan whose style is older than that; who switched it off in the project keeps it off."""
    if table.name in CLAIM_TABLES and not layer.customProperty(_PROPERTY):
        if not layer.temporalProperties().isActive():
            show_in_time(layer, table)
        layer.setCustomProperty(_PROPERTY, True)


def begin_expression() -> str:
    """Return the QGIS expression of the first moment of a claim or work, before any other where it has none."""
    return _of_window("if(@begin <= @end, @begin, '')")


def end_expression() -> str:
    """Return the QGIS expression of the last moment of a claim or work, after any other where it has none."""
    return _of_window("if(@begin <= @end, @end, '~')")


def _of_window(result: str) -> str:
    begin = _read("works_from", "{0.first}", _ALWAYS_BEGUN)
    end = _read("works_to", "{0.after} - make_interval(seconds:=1)", _NEVER_ENDED)
    return f"with_variable('begin', {begin}, with_variable('end', {end}, {result}))"


def _read(column: str, what: str, otherwise: str) -> str:
    """Return the expression of the first or last moment of the period that a column holds."""
    quoted = QgsExpression.quotedString
    cases = " ".join(
        f"WHEN regexp_match(@written, {quoted(f'^{way.pattern}$')}) THEN with_variable('found', "
        f"regexp_matches(@written, {quoted(f'^{way.pattern}$')}), {what.format(way)})"
        for way in _WAYS
    )
    # A day that there is not (30 February) is an error of the expression, which would hide the claim.
    read = f"try(coalesce(CASE {cases} END, {otherwise}), {otherwise})"
    written = f"replace(lower(trim({QgsExpression.quotedColumnRef(column)})), char(47), '-')"
    return f"with_variable('written', {written}, {read})"
