"""Functions for expressions of QGIS: what the open plan says of a claim, for people's own styles, labels and layouts.

They are there from the start, because QGIS takes a rule with a function that it does not know for broken as long as the
project is open. What reads the plan is loaded with the first one. They write nothing, and look at nothing but the plan
that the user has opened: an expression in a plan of somebody else learns no more by them than what its own file says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import TYPE_CHECKING, Any, Callable, Optional

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionFunction,
    QgsExpressionNodeFunction,
    QgsProject,
)
from qgis.PyQt.QtCore import QDate, QObject, QTimer

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.map.plan_in_project import PlanInProject

if TYPE_CHECKING:
    from wijkaanpak_plugin.plan.findings.claim_numbers import ClaimNumbers
    from wijkaanpak_plugin.plan.records.read_anew import ReadAnew
    from wijkaanpak_plugin.plan.store.plan import Plan

_read_anew = imported("wijkaanpak_plugin.plan.records.read_anew", "ReadAnew")
_claim_numbers = imported("wijkaanpak_plugin.plan.findings.claim_numbers", "claim_numbers")
_first_day = imported("wijkaanpak_plugin.domain.window", "first_day")
_last_day = imported("wijkaanpak_plugin.domain.window", "last_day")

#: Group of the functions, and how their names begin.
GROUP, PREFIX = "Wijkaanpak", "wijkaanpak_"
#: The column that says which claim a row is.
_CLAIM = "body_id"
#: A variable of the sheets of the plugin itself: what stands on those was made for their readers, without what is
#: confidential, and the plan that is open here still has that.
_SHEET = "wijkaanpak_audience"


class ClaimFunctions(QObject):
    """Registers the functions, and follows the open plan; without one they say nothing (NULL)."""

    def __init__(self, plan_in_project: PlanInProject) -> None:
        super().__init__()
        self._plan_in_project = plan_in_project
        self._plan: Optional[Plan] = None
        self._numbers: Optional[ReadAnew[Mapping[str, ClaimNumbers]]] = None
        #: Whether anybody has asked since the map was drawn anew.
        self._asked = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._draw_anew)
        self._functions: tuple[QgsExpressionFunction, ...] = (*_of_claims(self._of), *_of_periods())
        for function in self._functions:
            QgsExpression.registerFunction(function)
        plan_in_project.opened.connect(self._open)
        plan_in_project.closed.connect(self._close)

    def unload(self) -> None:
        """Take the functions away."""
        for function in self._functions:
            QgsExpression.unregisterFunction(function.name())
        self._plan_in_project.opened.disconnect(self._open)
        self._plan_in_project.closed.disconnect(self._close)
        self._close()
        self.deleteLater()

    def _of(self, body_id: str) -> Optional[ClaimNumbers]:
        """Return what the open plan says of a claim, in whatever thread; None where it has no such claim."""
        numbers = self._numbers
        if numbers is None:
            return None
        self._asked = True
        return (numbers.value() or {}).get(body_id)

    def _open(self, plan: Plan) -> None:
        self._close()
        self._plan, self._numbers = plan, _read_anew(plan.backend, _claim_numbers)
        plan.history.written.connect(self._written)

    def _close(self) -> None:
        if self._plan is not None:
            self._plan.history.written.disconnect(self._written)
        self._plan = self._numbers = None
        self._asked = False

    def _written(self) -> None:
        if self._numbers is not None:
            self._numbers.outdated()
        if self._asked:
            self._soon.start()

    def _draw_anew(self) -> None:
        """Draw the plan anew: its labels may say what was found since."""
        plan, self._asked = self._plan, False
        if plan is None:
            return
        for layer in QgsProject.instance().mapLayers().values():
            if plan.backend.is_shown_by(layer):
                layer.triggerRepaint()


class _OfClaim(QgsExpressionFunction):
    """Says something of the claim with an id, or of the one that the row is."""

    def __init__(
        self,
        name: str,
        help_text: str,
        claim: Callable[[str], Optional[ClaimNumbers]],
        say: Callable[[ClaimNumbers], Any],
    ) -> None:
        parameter = QgsExpressionFunction.Parameter(_CLAIM, True, None)
        super().__init__(PREFIX + name, [parameter], GROUP, help_text, handlesNull=True)
        self._claim, self._say = claim, say

    def isStatic(self, _node: Any, _parent: Any, _context: Any) -> bool:
        """Ask anew for each row: without an argument QGIS takes it for the same everywhere."""
        return False

    def referencedColumns(self, _node: Any) -> set[str]:
        """Name the column that is read."""
        return {_CLAIM}

    def func(
        self,
        values: Iterable[Any],
        context: Optional[QgsExpressionContext],
        _parent: QgsExpression,
        _node: QgsExpressionNodeFunction,
    ) -> Any:
        """Return what is said, NULL where nothing is known."""
        if context is not None and context.hasVariable(_SHEET):
            return None
        given = next(iter(values), None)
        body_id = given if isinstance(given, str) else _row_id(context)
        found = self._claim(body_id) if body_id else None
        return None if found is None else self._say(found)


class _OfPeriod(QgsExpressionFunction):
    """Reads a date or period as people write it."""

    def __init__(self, name: str, help_text: str, read: Callable[[object], Any]) -> None:
        parameter = QgsExpressionFunction.Parameter("text")
        super().__init__(PREFIX + name, [parameter], GROUP, help_text)
        self._read = read

    def func(self, values: Iterable[Any], _context: Any, _parent: Any, _node: Any) -> Optional[QDate]:
        """Return the day, NULL when it cannot be read."""
        try:
            day = self._read(next(iter(values), None))
        except ValueError:
            return None
        return None if day is None else QDate(day.year, day.month, day.day)


def _row_id(context: Optional[QgsExpressionContext]) -> str:
    feature = context.feature() if context is not None else None
    place = feature.fields().lookupField(_CLAIM) if feature is not None else -1
    value = feature.attribute(place) if feature is not None and place >= 0 else None
    return value if isinstance(value, str) else ""


def _of_claims(claim: Callable[[str], Optional[ClaimNumbers]]) -> tuple[_OfClaim, ...]:
    which = translate(
        "ClaimFunctions",
        "body_id of the claim or planned work; without it of the row itself, in a layer that has this column",
    )

    def function(name: str, meaning: str, example: str, say: Callable[[ClaimNumbers], Any]) -> _OfClaim:
        return _OfClaim(name, _help(name, f"[{_CLAIM}]", meaning, which, example), claim, say)

    return (
        function(
            "conflicts",
            translate(
                "ClaimFunctions",
                "Number of conflicts of a claim in the open plan, as the panel Findings lists them: several of the "
                "same kind are one. NULL where no plan is open or the claim is not in it. 0 does not mean that the "
                "ground is free: what is not known is no conflict.",
            ),
            f"{PREFIX}conflicts() > 0",
            lambda numbers: numbers.conflicts,
        ),
        function(
            "couplings",
            translate(
                "ClaimFunctions",
                "Number of coupling opportunities of a claim in the open plan, as the panel Findings lists them. NULL "
                "where no plan is open or the claim is not in it.",
            ),
            f"\"name\" || ': ' || {PREFIX}couplings()",
            lambda numbers: numbers.couplings,
        ),
        function(
            "packages",
            translate(
                "ClaimFunctions",
                "Names of the packages that a claim stands in, as an array. NULL where no plan is open or the claim is "
                "not in it.",
            ),
            f"array_to_string({PREFIX}packages(), ', ')",
            lambda numbers: list(numbers.packages),
        ),
        function(
            "party",
            translate(
                "ClaimFunctions",
                "Party that owns a claim in the open plan. NULL where that is not known, no plan is open or the claim "
                "is not in it.",
            ),
            f"coalesce({PREFIX}party(), '?')",
            lambda numbers: numbers.party or None,
        ),
    )


def _of_periods() -> tuple[_OfPeriod, ...]:
    which = translate("ClaimFunctions", "a date or period as people write it, such as 2028, Q2 2027 or 1-5-2027")

    def function(name: str, meaning: str, example: str, read: Callable[[object], Any]) -> _OfPeriod:
        return _OfPeriod(name, _help(name, "text", meaning, which, example), read)

    return (
        function(
            "first_day",
            translate("ClaimFunctions", "First day of a date or period. NULL where it cannot be read."),
            f'{PREFIX}first_day("works_from")',
            _first_day,
        ),
        function(
            "last_day",
            translate("ClaimFunctions", "Last day of a date or period. NULL where it cannot be read."),
            f'{PREFIX}last_day("works_to")',
            _last_day,
        ),
    )


def _help(name: str, argument: str, meaning: str, which: str, example: str) -> str:
    """Return the help of a function as the expression builder of QGIS shows it."""
    syntax, arguments, examples = (
        translate("ClaimFunctions", "Syntax"),
        translate("ClaimFunctions", "Argument"),
        translate("ClaimFunctions", "Example"),
    )
    return (
        f"<h3>{PREFIX}{name}</h3><p>{escape(meaning)}</p>"
        f"<h4>{syntax}</h4><p><code>{PREFIX}{name}({argument})</code></p>"
        f"<h4>{arguments}</h4><p><code>{argument.strip('[]')}</code>: {escape(which)}</p>"
        f"<h4>{examples}</h4><p><code>{escape(example)}</code></p>"
    )
