"""Fields that an expression takes for a number or a date as they stand: QGIS itself reads neither in the Dutch way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from qgis.core import (
    QgsExpression,
    QgsExpressionNode,
    QgsExpressionNodeBetweenOperator,
    QgsExpressionNodeBinaryOperator,
    QgsExpressionNodeColumnRef,
    QgsExpressionNodeCondition,
    QgsExpressionNodeFunction,
    QgsExpressionNodeInOperator,
    QgsExpressionNodeLiteral,
    QgsExpressionNodeUnaryOperator,
)

_Binary = QgsExpressionNodeBinaryOperator.BinaryOperator
_ARITHMETIC = (_Binary.boMinus, _Binary.boMul, _Binary.boDiv, _Binary.boIntDiv, _Binary.boMod, _Binary.boPow)
_COMPARING = (_Binary.boEQ, _Binary.boNE, _Binary.boLE, _Binary.boGE, _Binary.boLT, _Binary.boGT)
_NUMBER_FUNCTIONS = ("abs", "ceil", "clamp", "floor", "round", "sqrt", "to_int", "to_real", "max", "min")
#: With a second argument they are told how the date is written.
_DATE_FUNCTIONS = ("to_date", "to_datetime", "year", "month", "day")
#: What they give is what they are given.
_PASSING_ON = ("coalesce", "nullif", "try")
#: How QGIS writes an argument that was left out.
_LEFT_OUT = "NULL"
_TEXT, _NUMBER, _DATE = "text", "number", "date"


@dataclass
class TakenFor:
    """numbers, dates: names of the fields that are taken for one."""

    numbers: set[str] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)


def taken_for(expression: QgsExpression) -> TakenFor:
    """Return what an expression takes its fields for."""
    found = TakenFor()
    root = expression.rootNode()
    if root is not None:
        _visit(root, _TEXT, found)
    return found


def _visit(node: QgsExpressionNode, wanted: str, found: TakenFor) -> None:
    """Note the fields below a node, of which the outcome is wanted as a text, a number or a date."""
    if isinstance(node, QgsExpressionNodeColumnRef):
        if wanted == _NUMBER:
            found.numbers.add(node.name())
        if wanted == _DATE:
            found.dates.add(node.name())
        return
    for child, as_what in _children(node, wanted):
        _visit(child, as_what, found)


def _children(node: QgsExpressionNode, wanted: str) -> Iterator[tuple[QgsExpressionNode, str]]:
    if isinstance(node, QgsExpressionNodeBinaryOperator):
        yield from _operands(node)
    elif isinstance(node, QgsExpressionNodeUnaryOperator):
        is_minus = node.op() == QgsExpressionNodeUnaryOperator.UnaryOperator.uoMinus
        yield node.operand(), _NUMBER if is_minus else _TEXT
    elif isinstance(node, QgsExpressionNodeFunction):
        yield from _arguments(node, wanted)
    elif isinstance(node, QgsExpressionNodeCondition):
        for branch in node.conditions():
            yield branch.whenExp(), _TEXT
            yield branch.thenExp(), wanted
        if node.elseExp() is not None:
            yield node.elseExp(), wanted
    elif isinstance(node, QgsExpressionNodeInOperator):
        listed = node.list().list()
        yield node.node(), _NUMBER if listed and all(map(_is_number, listed)) else _TEXT
    elif isinstance(node, QgsExpressionNodeBetweenOperator):
        bounds = (node.lowerBound(), node.higherBound())
        for part in (node.node(), *bounds):
            yield part, _NUMBER if any(map(_is_number, bounds)) else _TEXT


def _operands(node: QgsExpressionNodeBinaryOperator) -> Iterator[tuple[QgsExpressionNode, str]]:
    left, right = node.opLeft(), node.opRight()
    joins = node.op() in (*_COMPARING, _Binary.boPlus)
    numbers = node.op() in _ARITHMETIC or (joins and (_is_number(left) or _is_number(right)))
    for side in (left, right):
        yield side, _NUMBER if numbers else _TEXT


def _arguments(node: QgsExpressionNodeFunction, wanted: str) -> Iterator[tuple[QgsExpressionNode, str]]:
    name = QgsExpression.Functions()[node.fnIndex()].name()
    arguments = node.args().list() if node.args() is not None else []
    for number, argument in enumerate(arguments):
        if name in _NUMBER_FUNCTIONS:
            yield argument, _NUMBER
        elif name in _DATE_FUNCTIONS and all(other.dump() == _LEFT_OUT for other in arguments[1:]):
            yield argument, _DATE
        elif name in _PASSING_ON or (name == "if" and number > 0):
            yield argument, wanted
        else:
            yield argument, _TEXT


def _is_number(node: QgsExpressionNode) -> bool:
    """Return whether a node is surely a number whatever the row holds."""
    if isinstance(node, QgsExpressionNodeLiteral):
        value: Any = node.value()
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if isinstance(node, QgsExpressionNodeUnaryOperator):
        return node.op() == QgsExpressionNodeUnaryOperator.UnaryOperator.uoMinus
    if isinstance(node, QgsExpressionNodeBinaryOperator):
        return node.op() in _ARITHMETIC
    if isinstance(node, QgsExpressionNodeFunction):
        return QgsExpression.Functions()[node.fnIndex()].name() in (
            *_NUMBER_FUNCTIONS,
            "length",
            "year",
            "month",
            "day",
        )
    return False
