"""Input of tag suggestions: what the features of a layer are called and are, as far as the layer tells."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsVectorLayer,
)

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.tag_suggestion import Suggestion, suggest
from wijkaanpak_plugin.plan.store.values import plain
from wijkaanpak_plugin.sources.foreign_expressions import reaches_out

#: Fields that say what a feature is, in order of trust: names in use in Dutch base registers, OpenStreetMap and plans.
_TYPE_FIELDS = (
    "feature_type",
    "kind",
    "type",
    "soort",
    "functie",
    "function",
    "fysiek_voorkomen",
    "fysiekvoorkomen",
    "plus_type",
    "plustype",
    "klasse",
    "class",
    "fclass",
    "categorie",
    "category",
    "highway",
    "gebruiksdoel",
)


def _display(layer: QgsVectorLayer) -> str:
    """Return the expression for the name of a feature: that of the layer; "" when it looks further than its row.

    What it gives stays in the plan. A style that somebody else made may ask for the name of the user.
    """
    shown = layer.displayExpression()
    return "" if reaches_out(shown) else shown


class FeatureWords:
    """Name, type, vertical layer and suggestion of the features of one layer."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._title = layer.name()
        names = [name.lower() for name in layer.fields().names()]
        self._types = [names.index(name) for name in _TYPE_FIELDS if name in names]
        self._expression = QgsExpression(_display(layer))
        self._context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        self._context.setFields(layer.fields())
        self._expression.prepare(self._context)

    def own_name(self, feature: QgsFeature) -> Optional[str]:
        """Return the display name of a feature; None where that is empty or a mere number."""
        text = self._text(feature)
        return text if text and not text.isdigit() else None

    def name(self, feature: QgsFeature) -> str:
        """Return the display name of a feature; where that is a mere number, the layer's name and the number."""
        return self.own_name(feature) or f"{self._title} {self._text(feature) or feature.id()}"

    def _text(self, feature: QgsFeature) -> str:
        self._context.setFeature(feature)
        value = self._expression.evaluate(self._context) if self._expression.isValid() else None
        return str(plain(value) or "").strip()

    def type(self, feature: QgsFeature) -> Optional[str]:
        """Return what a feature is, in the words of its layer; None when the layer has no field for it."""
        return next(iter(self._type_texts(feature)), None)

    def suggestion(self, feature: QgsFeature) -> Optional[Suggestion]:
        """Return the default tag that fits its type, else the name of the layer, else its own name."""
        return suggest([*self._type_texts(feature), self._title, self.name(feature)])

    def vertical_layer(self, feature: QgsFeature) -> Optional[str]:
        """Return the vertical layer of its kind, or of the default tag that fits; None when neither is known."""
        kinds = load_kinds()
        for text in self._type_texts(feature):
            if text in kinds:
                return str(kinds.vertical_layer[kinds.keys.index(text)]) or None
        found = self.suggestion(feature)
        return found.vertical_layer if found is not None else None

    def _type_texts(self, feature: QgsFeature) -> list[str]:
        values = (plain(feature.attribute(place)) for place in self._types)
        return [value.strip() for value in values if isinstance(value, str) and value.strip()]
