"""Renderers of the layers of a plan: which symbol for which record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Optional

from qgis.core import (
    Qgis,
    QgsExpression,
    QgsFeatureRenderer,
    QgsLineSymbol,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
)

from wijkaanpak_plugin.domain.plain_text import without_expressions
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.labels import choice_label
from wijkaanpak_plugin.plan.schema.table import Table
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES, TAG_TABLES
from wijkaanpak_plugin.plan.styling import symbols
from wijkaanpak_plugin.plan.styling.lists import UNKNOWN_COLOUR, Entry, Lists

#: The transition that leads is the first of the list.
FIRST_TRANSITION = "trim(string_to_array(coalesce(\"transitions\", ''), ',')[0])"

#: Red and blue-green of ColorBrewer's colour-blind safe diverging schemes (RdGy, BrBG), purple of PRGn, orange of PuOr,
#: blue of RdBu.
CONFLICT, COUPLING, UNCERTAIN, NOT_KNOWN = "#B2182B", "#01665E", "#762A83", "#6E6E6E"
WEIGH, INFO = "#B35806", "#2166AC"
#: Signs of findings are drawn at this scale and larger ones: further away they would lie on each other. Assumption.
FINDINGS_SEEN_FROM = 5000.0
#: Of zones that are no ambition.
FRAME = "#4D4D4D"

_HOT_SPOTS = {
    "opportunity": (Qgis.MarkerShape.Star, "#01665E"),
    "bottleneck": (Qgis.MarkerShape.CrossFill, "#B2182B"),
    "risk": (Qgis.MarkerShape.Triangle, "#D55E00"),
    "question": (Qgis.MarkerShape.Diamond, "#762A83"),
    "idea": (Qgis.MarkerShape.Circle, "#E69F00"),
    "keep": (Qgis.MarkerShape.Heart, "#CC79A7"),
}
#: Line width in millimetres by scale level: the larger the scale, the heavier.
_TAG_WIDTHS = {"metropolitan": "1.8", "urban": "1.1", "neighbourhood": "0.5"}


def renderer(table: Table, lists: Lists) -> Optional[QgsFeatureRenderer]:
    """Return how the records of a table are drawn; None for a table without geometry."""
    if table.geometry is None:
        return None
    if table.name in CLAIM_TABLES:
        return _claims(table.geometry, lists)
    if table.name in TAG_TABLES:
        return _tags(table.geometry, lists)
    builders: dict[str, Callable[[], QgsFeatureRenderer]] = {
        "hot_spot": lambda: _hot_spots(lists, symbols.spot),
        "hot_spot_area": lambda: _hot_spots(lists, symbols.spot_area),
        "finding": _findings,
        "zone": lambda: _zones(lists),
        "street": lambda: QgsSingleSymbolRenderer(QgsLineSymbol.createSimple({"color": UNKNOWN_COLOUR})),
        "street_area": lambda: QgsSingleSymbolRenderer(symbols.outline(UNKNOWN_COLOUR, 0.3, None)),
        "plan_area": lambda: QgsSingleSymbolRenderer(symbols.outline("#222222", 1.4, (5.0, 2.5))),
        "coverage": lambda: QgsSingleSymbolRenderer(symbols.outline("#4A6FA5", 0.4, (1.0, 1.0), 0.04)),
    }
    return builders[table.name]()


def case(subject: str, results: Iterable[tuple[str, str]], otherwise: str) -> str:
    """Return an expression that picks a text by the value of ``subject``, another expression."""
    quoted = QgsExpression.quotedValue
    cases = " ".join(f"WHEN {subject} = {quoted(key)} THEN {quoted(result)}" for key, result in results)
    return f"CASE {cases} ELSE {quoted(otherwise)} END" if cases else quoted(otherwise)


def _claims(geometry: str, lists: Lists) -> QgsFeatureRenderer:
    transitions = lists.get("transition", [])
    colours = [(entry.key, entry.colour or UNKNOWN_COLOUR) for entry in transitions]
    dark = f"darker({case(FIRST_TRANSITION, colours, UNKNOWN_COLOUR)}, 140)"
    colour_rules = _transition_rules(transitions, lambda colour: symbols.wash(geometry, colour))
    layer_rules = [
        _rule(symbols.pattern(geometry, entry.key, dark), entry.label, _equals("vertical_layer", entry.key))
        for entry in lists.get("vertical_layer", [])
    ]
    layer_rules.append(_rule(symbols.pattern(geometry, "", dark), translate("PlanStyle", "Layer unknown")))
    claims = _group(
        translate("PlanStyle", "Claims"),
        [
            _group(translate("PlanStyle", "Transition that leads"), colour_rules),
            _group(translate("PlanStyle", "Vertical layer"), layer_rules),
        ],
        "coalesce(\"origin\", '') <> 'work' AND coalesce(\"status\", '') <> 'dropped'",
    )
    work = _rule(
        symbols.pattern(geometry, "work"),
        translate("PlanStyle", "Planned works"),
        "\"origin\" = 'work' AND coalesce(\"status\", '') <> 'dropped'",
    )
    dropped = _rule(
        symbols.pattern(geometry, "", colour=symbols.GREY.lighter(160)),
        translate("PlanStyle", "Dropped"),
        "\"status\" = 'dropped'",
    )
    return _by_rules([claims, work, dropped])


def _tags(geometry: str, lists: Lists) -> QgsFeatureRenderer:
    width = case('"scale_level"', _TAG_WIDTHS.items(), "0.3")
    suggested = 'coalesce("suggested", false)'
    rules = _transition_rules(
        lists.get("transition", []), lambda colour: symbols.tag(geometry, colour, width, suggested)
    )
    return _by_rules(rules)


def _hot_spots(lists: Lists, symbol: Callable[[Qgis.MarkerShape, str], QgsSymbol]) -> QgsFeatureRenderer:
    unknown = (Qgis.MarkerShape.Pentagon, UNKNOWN_COLOUR)
    rules = []
    for entry in lists.get("hot_spot_kind", []):
        shape, colour = _HOT_SPOTS.get(entry.key, unknown)
        rules.append(_rule(symbol(shape, entry.colour or colour), entry.label, _equals("kind", entry.key)))
    rules.append(_rule(symbol(*unknown), translate("PlanStyle", "Kind unknown")))
    return _by_rules(rules)


def _zones(lists: Lists) -> QgsFeatureRenderer:
    """Ambitions by transition, with a wide hatch; frames with another one; sub-areas and others as an outline."""
    transitions = [(entry.label, entry.key, entry.colour or UNKNOWN_COLOUR) for entry in lists.get("transition", [])]
    ambitions = [
        _rule(symbols.hatched(colour, 0.5, 135.0, 5.0), label, _equals("transition", key))
        for label, key, colour in transitions
    ]
    ambitions.append(
        _rule(symbols.hatched(UNKNOWN_COLOUR, 0.5, 135.0, 5.0), translate("PlanStyle", "Transition unknown"))
    )
    symbols_of = {
        "frame": symbols.hatched(FRAME, 0.5, 45.0, 5.0, (3.0, 1.0)),
        "sub_area": symbols.outline(FRAME, 0.8, (6.0, 1.5)),
    }
    rules = [
        _group(entry.label, ambitions, _equals("role", entry.key))
        if entry.key == "ambition"
        else _rule(symbols_of.pop(entry.key, symbols.outline(FRAME, 0.4)), entry.label, _equals("role", entry.key))
        for entry in lists.get("zone_role", [])
    ]
    return _by_rules([*rules, _rule(symbols.outline(FRAME, 0.4), translate("PlanStyle", "Role unknown"))])


def _findings() -> QgsFeatureRenderer:
    """Return small signs, each in the zone of a finding: zones reach far and cross each other, and would lie over the
    claims and names that the map is about. Which finding it is says the panel, which draws the zone of the one that is
    meant.
    """
    conflict = "\"type\" = 'conflict' AND {}"
    severities = [
        ("blocking", symbols.sign_inside(Qgis.MarkerShape.Octagon, CONFLICT, 2.4)),
        ("warning", symbols.sign_inside(Qgis.MarkerShape.EquilateralTriangle, CONFLICT, 2.4, is_filled=False)),
        ("weigh", symbols.sign_inside(Qgis.MarkerShape.Square, WEIGH, 2.0)),
        ("uncertain", symbols.sign_inside(Qgis.MarkerShape.Diamond, UNCERTAIN, 2.4)),
        ("info", symbols.sign_inside(Qgis.MarkerShape.Square, INFO, 1.8, is_filled=False)),
    ]
    conflicts = [
        _rule(symbol, choice_label(key), conflict.format(_equals("severity", key))) for key, symbol in severities
    ]
    not_known = symbols.sign_inside(Qgis.MarkerShape.Circle, NOT_KNOWN, 2.2, is_filled=False)
    coupling = symbols.sign_inside(Qgis.MarkerShape.Circle, COUPLING, 2.2)
    rules = [
        _rule(not_known, choice_label("no_coverage"), _equals("type", "no_coverage")),
        _rule(coupling, choice_label("coupling"), _equals("type", "coupling")),
        *conflicts,
    ]
    for rule in rules:
        rule.setMinimumScale(FINDINGS_SEEN_FROM)
    return _by_rules([*rules[:2], _group(choice_label("conflict"), conflicts)])


def _transition_rules(transitions: list[Entry], symbol: Callable[[str], QgsSymbol]) -> list[QgsRuleBasedRenderer.Rule]:
    quoted = QgsExpression.quotedValue
    rules = [
        _rule(symbol(entry.colour or UNKNOWN_COLOUR), entry.label, f"{FIRST_TRANSITION} = {quoted(entry.key)}")
        for entry in transitions
    ]
    return [*rules, _rule(symbol(UNKNOWN_COLOUR), translate("PlanStyle", "Transition unknown"))]


def _equals(field: str, key: str) -> str:
    return QgsExpression.createFieldEqualityExpression(field, key)


def _rule(symbol: QgsSymbol, label: str, filter_expression: str = "") -> QgsRuleBasedRenderer.Rule:
    """Return a rule; without a filter it takes what its siblings leave."""
    rule = QgsRuleBasedRenderer.Rule(symbol, 0, 0, filter_expression, without_expressions(label))
    if not filter_expression:
        rule.setIsElse(True)
    return rule


def _group(
    label: str, rules: list[QgsRuleBasedRenderer.Rule], filter_expression: str = ""
) -> QgsRuleBasedRenderer.Rule:
    group = QgsRuleBasedRenderer.Rule(None, 0, 0, filter_expression, label)
    for rule in rules:
        group.appendChild(rule)
    return group


def _by_rules(rules: list[QgsRuleBasedRenderer.Rule]) -> QgsFeatureRenderer:
    root = QgsRuleBasedRenderer.Rule(None)
    for rule in rules:
        root.appendChild(rule)
    return QgsRuleBasedRenderer(root)
