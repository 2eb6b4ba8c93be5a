"""QGIS expressions in profiles: only those that look at the row they are asked for and at nothing else.

A profile may come from somebody else. Functions that read files, settings of the machine, other layers or the project
are refused, and so are variables; what is left can run on any thread.
"""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsFeature,
    QgsField,
    QgsFields,
)
from qgis.PyQt.QtCore import QMetaType

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.profiles.profile import ProfileError

_NUMBERS = ("abs", "ceil", "clamp", "floor", "max", "min", "round", "sqrt")
_TEXTS = (
    *("concat", "left", "length", "lower", "lpad", "ltrim", "regexp_match", "regexp_replace", "regexp_substr"),
    *("replace", "right", "rpad", "rtrim", "strpos", "substr", "title", "trim", "upper"),
)
_DATES = ("day", "make_date", "month", "to_date", "to_datetime", "year", "format_date")
_CHOICES = ("coalesce", "if", "nullif", "to_int", "to_real", "to_string", "try")
_LISTS = (
    *("array", "array_contains", "array_first", "array_last", "array_length", "array_to_string"),
    "string_to_array",
)

#: Functions that look at nothing but their arguments.
ALLOWED_FUNCTIONS = frozenset((*_NUMBERS, *_TEXTS, *_DATES, *_CHOICES, *_LISTS))


def read_expression(text: str) -> QgsExpression:
    """Return the expression; ProfileError when it is none or looks further than its own row."""
    expression = QgsExpression(text)
    if expression.hasParserError():
        reason = translate("Profiles", "'{expression}' is no expression: {reason}.")
        raise ProfileError(reason.format(expression=text, reason=" ".join(expression.parserErrorString().split())))
    refused = sorted(expression.referencedFunctions() - ALLOWED_FUNCTIONS)
    if refused:
        reason = translate(
            "Profiles", "'{expression}' uses {names}: an expression in a profile may look at the fields of a row only."
        )
        raise ProfileError(reason.format(expression=text, names=", ".join(refused)))
    return expression


class RowExpressions:
    """Expressions on rows with the same fields; ``use`` takes the next row."""

    def __init__(self, names: list[str]) -> None:
        """names: the fields, in the order of the values of a row."""
        self._fields = QgsFields()
        for name in names:
            self._fields.append(QgsField(name, QMetaType.Type.QString))
        self._feature = QgsFeature(self._fields)
        self._context = QgsExpressionContext()
        self._context.appendScope(QgsExpressionContextScope())
        self._context.setFields(self._fields)

    def prepared(self, text: str) -> QgsExpression:
        """Return the expression, ready for ``value``; ProfileError when it may not be used."""
        expression = read_expression(text)
        expression.prepare(self._context)
        return expression

    def use(self, values: list[Any]) -> None:
        """Take the values of the next row."""
        self._feature.setAttributes(values)
        self._context.setFeature(self._feature)

    def value(self, expression: QgsExpression) -> Any:
        """Return what an expression gives for the row; ArithmeticError, with QGIS' words, when it gives nothing."""
        result = expression.evaluate(self._context)
        if expression.hasEvalError():
            raise ArithmeticError(expression.evalErrorString())
        return result
