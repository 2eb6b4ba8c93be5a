"""Rows of a layer as the values of bodies, by a profile."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Callable, NamedTuple, Optional

from qgis.core import QgsExpression

from wijkaanpak_plugin.domain.body import BODY_COLUMN_NAMES, column_label
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.window import WindowError, first_day, iso_day
from wijkaanpak_plugin.domain.written_numbers import AmbiguousNumber, read_number
from wijkaanpak_plugin.sources.profiles.expression_fields import taken_for
from wijkaanpak_plugin.sources.profiles.profile import ProfileError
from wijkaanpak_plugin.sources.profiles.profile_expressions import RowExpressions, read_expression
from wijkaanpak_plugin.sources.profiles.profile_model import (
    BACKGROUND,
    Condition,
    FieldMapping,
    Profile,
    field_positions,
    folded,
)
from wijkaanpak_plugin.sources.row_counts import LeftOut, LeftOutOnPurpose
from wijkaanpak_plugin.sources.vector_layer import plain_text

#: Longest part of a value that is told as a reason.
_LONGEST = 60


class _Calculation(NamedTuple):
    """An expression, and the places of the fields that it takes for a number or for a date."""

    expression: QgsExpression
    numbers: tuple[int, ...]
    dates: tuple[int, ...]


class RowReader:
    """Reads rows of one layer by one profile.

    columns: body fields that it fills. attributes: numbers of the layer's fields that it needs.
    """

    def __init__(self, profile: Profile, field_names: Sequence[str]) -> None:
        """field_names: of the layer, in order. ProfileError when an expression may not be used or a field that is not
        declared in the profile is not there.
        """
        self._profile = profile
        positions = field_positions(field_names)
        self._names = _source_fields(profile)
        self._place_of = {name.casefold(): place for place, name in enumerate(self._names)}
        self._places = [profile.position(name, positions) for name in self._names]
        places = zip(self._names, self._places)
        strange = [name for name, place in places if place is None and name not in profile.fields]
        if strange:
            text = translate("Profiles", "The field mapping names {names}, which the layer does not have.")
            raise ProfileError(text.format(names=", ".join(strange)))
        self._expressions = RowExpressions(self._names)
        self._taken_over = self._as_is(positions)
        self._mappings = _mappings(profile)
        self._leave_out = [(each, self._prepared(each.where)) for each in profile.leave_out]
        self._remarks = [(each, self._prepared(each.where)) for each in profile.remarks]
        self._makers = {mapping.column: self._maker(mapping) for mapping in self._mappings}
        self._dated = self._place_of[profile.date_field.casefold()] if profile.date_field else None
        self.columns = (*self._makers, *self._taken_over)
        #: Where the kind stands among them; None for rows that are no bodies.
        self._kind = None if profile.role == BACKGROUND else self._place_of_kind()
        self.attributes = sorted({place for place in (*self._places, *self._taken_over.values()) if place is not None})
        #: Sentence parts on what could not be calculated in the row that was read last, or may be two things.
        self._unclear: list[str] = []
        #: What stands in the expressions in place of texts of that row; None when nothing does yet.
        self._stands_as: Optional[tuple[tuple[int, Any], ...]] = None
        self.newest: Optional[str] = None
        self._values: list[Any] = []

    def read(self, attributes: Sequence[Any]) -> list[Any]:
        """Return the values of ``columns``; LeftOut with the reason when the row is no body."""
        values = [None if place is None else self._known(attributes[place]) for place in self._places]
        self._values, self._unclear, self._stands_as = values, [], None
        for condition, expression in self._leave_out:
            if self._holds(condition, expression):
                raise LeftOutOnPurpose(condition.text())
        made = [make(values) for make in self._makers.values()]
        taken = [attributes[place] for place in self._taken_over.values()]
        if self._kind is not None and plain_text([*made, *taken][self._kind]) is None:
            raise LeftOut(self._no_kind(values))
        return [*made, *taken]

    def _place_of_kind(self) -> int:
        if "kind" not in self.columns:
            raise ProfileError(translate("Profiles", "The layer has no field 'kind', and the profile gives none."))
        return self.columns.index("kind")

    def noted(self) -> tuple[str, ...]:
        """Return what must be said of the row that was read last, which became a body, and count its date."""
        lines = [condition.text() for condition, expression in self._remarks if self._holds(condition, expression)]
        lines += dict.fromkeys(self._unclear)
        if self._dated is not None:
            date = iso_day(plain_text(self._values[self._dated]) or "")
            self.newest = max(self.newest or "", date) or None
        return tuple(lines)

    def _as_is(self, positions: dict[str, int]) -> dict[str, int]:
        if not self._profile.as_is:
            return {}
        wanted = (column for column in BODY_COLUMN_NAMES if column not in self._profile.body)
        return {column: positions[folded(column)] for column in wanted if folded(column) in positions}

    def _known(self, value: Any) -> Any:
        """Return a value as the profile may use it: blank text is empty, whatever the format makes of an empty cell."""
        numbers = self._profile.unknown_numbers
        if not isinstance(value, str):
            return None if numbers and isinstance(value, (int, float)) and value in numbers else value
        unknown = self._profile.unknown
        if not value.strip() or (unknown and folded(value) in unknown):
            return None
        return None if numbers and self._is_unknown_number(value) else value

    def _is_unknown_number(self, text: str) -> bool:
        try:
            return read_number(text) in self._profile.unknown_numbers
        except ValueError:
            return False

    def _prepared(self, text: str) -> _Calculation:
        expression = self._expressions.prepared(text)
        fields = taken_for(expression)
        numbers, dates = (
            tuple(sorted(self._place_of[name.casefold()] for name in names)) for names in (fields.numbers, fields.dates)
        )
        return _Calculation(expression, numbers, dates)

    def _value(self, calculation: _Calculation) -> Any:
        """Return what an expression gives; ArithmeticError when it gives nothing."""
        stands_as = self._taken(calculation) if calculation.numbers or calculation.dates else ()
        if stands_as != self._stands_as:
            values = self._values
            if stands_as:
                values = list(values)
                for place, value in stands_as:
                    values[place] = value
            self._expressions.use(values)
            self._stands_as = stands_as
        return self._expressions.value(calculation.expression)

    def _taken(self, calculation: _Calculation) -> tuple[tuple[int, Any], ...]:
        """Return the texts that an expression takes for something else, by their place, as what they are taken for."""
        found: list[tuple[int, Any]] = []
        for place in calculation.numbers:
            if isinstance(self._values[place], str):
                found.append((place, self._number(place, self._values[place])))
        for place in calculation.dates:
            if isinstance(self._values[place], str):
                found.append((place, _first_day(self._values[place])))
        return tuple(found)

    def _number(self, place: int, value: str) -> Any:
        """Return a text that is taken for a number as that number, however the publisher writes it."""
        try:
            return read_number(value)
        except AmbiguousNumber:
            text = translate("Profiles", "{field} '{value}' may be thousands or decimals and is taken as empty")
            self._unclear.append(text.format(field=self._names[place], value=value[:_LONGEST]))
            return None
        except ValueError:
            return value

    def _maker(self, mapping: FieldMapping) -> Callable[[list[Any]], Any]:
        """Return what makes a body field of the values of a row."""
        raw = self._raw(mapping)
        if mapping.values is None:
            return raw
        words, otherwise = mapping.values, mapping.otherwise

        def word(values: list[Any]) -> Optional[str]:
            text = plain_text(raw(values))
            return otherwise if text is None else words.get(folded(text), otherwise)

        return word

    def _raw(self, mapping: FieldMapping) -> Callable[[list[Any]], Any]:
        if mapping.field is not None:
            place = self._place_of[mapping.field.casefold()]
            return lambda values: values[place]
        if mapping.expression is not None:
            calculation = self._prepared(mapping.expression)
            return lambda _values: self._calculated(mapping.column, calculation)
        return lambda values: mapping.value

    def _calculated(self, column: str, calculation: _Calculation) -> Any:
        try:
            return self._value(calculation)
        except ArithmeticError:
            self._say_failed(column_label(column), calculation)
            return None

    def _holds(self, condition: Condition, calculation: _Calculation) -> bool:
        try:
            return bool(self._value(calculation))
        except ArithmeticError:
            self._say_failed(condition.where, calculation)
            return False

    def _say_failed(self, what: str, calculation: _Calculation) -> None:
        """Say what could not be calculated, and of which values."""
        used = {place: self._values[place] for place in (*calculation.numbers, *calculation.dates)}
        of = [
            f"{self._names[place]} '{value[:_LONGEST]}'"
            for place, value in used.items()
            if isinstance(value, str) and not _is_readable(value, place in calculation.numbers)
        ]
        if of:
            text = translate("Profiles", "'{what}' could not be calculated of {values} and is taken as empty")
        else:
            text = translate("Profiles", "'{what}' could not be calculated and is taken as empty")
        self._unclear.append(text.format(what=what, values=", ".join(of)))

    def _no_kind(self, values: list[Any]) -> str:
        """Return the reason for which a row without a kind is left out; it names the value that has none."""
        mapping = self._profile.body.get("kind")
        given = plain_text(self._raw(mapping)(values)) if mapping is not None else None
        if given is None:
            return translate("Profiles", "no kind is given")
        if mapping is not None and folded(given) in (mapping.values or ()):
            return translate("Profiles", "'{value}' is left out by the profile").format(value=given[:_LONGEST])
        return translate("Profiles", "no kind is known for '{value}'").format(value=given[:_LONGEST])


def _first_day(value: str) -> str:
    """Return a date or period as its first day in ISO 8601, which QGIS reads; another text as it is."""
    try:
        day = first_day(value)
    except WindowError:
        return value
    return value if day is None else day.isoformat()


def _is_readable(text: str, as_number: bool) -> bool:
    try:
        return read_number(text) is not None if as_number else first_day(text) is not None
    except ValueError:
        return False


def _mappings(profile: Profile) -> list[FieldMapping]:
    """Return what is read of each row: a body, or facts where there are no bodies."""
    if profile.role == BACKGROUND:
        return [fact.mapping for fact in profile.facts.values()]
    return list(profile.body.values())


def _source_fields(profile: Profile) -> list[str]:
    """Return the source fields that a profile uses, each once; those of expressions as they are written there."""
    named = [*profile.fields, *(mapping.field for mapping in _mappings(profile) if mapping.field)]
    named += [profile.date_field] if profile.date_field else []
    for text in _written(profile):
        named += sorted(read_expression(text).referencedColumns())
    return list({name.casefold(): name for name in reversed(named)}.values())


def _written(profile: Profile) -> list[str]:
    """Return the expressions of a profile."""
    return [
        *(mapping.expression for mapping in _mappings(profile) if mapping.expression),
        *(condition.where for condition in (*profile.leave_out, *profile.remarks)),
    ]
