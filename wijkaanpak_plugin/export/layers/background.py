"""The existing neighbourhood under the claims: the plan's registered data, as the map shows it but muted."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import Qgis, QgsProject, QgsRasterLayer, QgsRenderContext, QgsSymbol, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.export.layers.foreign_symbols import close_off
from wijkaanpak_plugin.map.klic_base_map import open_base_map
from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY, base_map_of, dress
from wijkaanpak_plugin.plan.sources.registry import RegisteredSource, SourceLayer, open_source
from wijkaanpak_plugin.plan.store.plan import Plan

#: The part of its own colour that stays, by geometry: thin lines and small points would vanish first.
_STRENGTHS = {Qgis.GeometryType.Polygon: 0.5, Qgis.GeometryType.Line: 0.52, Qgis.GeometryType.Point: 0.55}
#: Grey values: above the first a colour keeps more of itself, from the second on all.
_PALE, _WHITE = 190.0, 240.0
#: How much grey goes into it.
_DESATURATE = 0.3
#: From the bottom up.
_ORDER = {Qgis.GeometryType.Polygon: 0, Qgis.GeometryType.Line: 1, Qgis.GeometryType.Point: 2}
_SHOWN = ("background", "existing", "works")


@dataclass(frozen=True)
class Background:
    """Layers, the upper one first; base_maps: pictures that lie below all of them; unreadable: source_id of what could
    not be read, which ``remarks`` explain.
    """

    layers: list[QgsVectorLayer]
    base_maps: list[QgsRasterLayer]
    unreadable: set[str]
    remarks: list[str]


def background(plan: Plan, sources: list[RegisteredSource]) -> Background:
    """Open the registered data that a sheet shows and mute it."""
    opened = [open_source(plan, source) for source in sources if source.role in _SHOWN]
    for each in opened:
        dress(each)
        _dress_as_on_the_map(each)
    found = [(each.source.role, each.layer) for each in opened if each.layer is not None and each.layer.isSpatial()]
    # Sorting is stable: within one geometry type the order of registration holds.
    found.sort(key=lambda shown: (shown[0] != "background", _ORDER.get(shown[1].geometryType(), 0)))
    for _role, layer in found:
        mute(layer)
        layer.setLabelsEnabled(False)
    failed = [each for each in opened if each.problem]
    return Background(
        [layer for _role, layer in reversed(found)],
        _base_maps(plan, sources),
        {each.source.source_id for each in failed},
        [each.problem for each in failed],
    )


def _base_maps(plan: Plan, sources: list[RegisteredSource]) -> list[QgsRasterLayer]:
    """Open the base map of each delivery of which something is shown. It is pale already, and stays as it is."""
    deliveries = dict.fromkeys(source.values["delivery_id"] for source in sources if source.values["delivery_id"])
    pictures = (base_map_of(plan, delivery_id) for delivery_id in deliveries)
    opened = (open_base_map(picture) for picture in pictures if picture is not None)
    return [layer for layer in opened if layer is not None]


def _dress_as_on_the_map(opened: SourceLayer) -> None:
    """Give a source the style of its layer in the project: what the user sees there is what the sheet should show."""
    for shown in QgsProject.instance().mapLayers().values():
        if opened.layer is None or shown.customProperty(SOURCE_PROPERTY) != opened.source.source_id:
            continue
        alike = isinstance(shown, QgsVectorLayer) and shown.geometryType() == opened.layer.geometryType()
        if alike and shown.renderer() is not None:
            opened.layer.setRenderer(shown.renderer().clone())
            return


def mute(layer: QgsVectorLayer) -> None:
    """Let a layer recede: every symbol paler and greyer. Opacity would turn a whole PDF map into one picture."""
    if layer.renderer() is None:
        return
    changed = layer.renderer().clone()
    close_off(changed)
    for symbol in changed.symbols(QgsRenderContext()):
        _mute_symbol(symbol, _STRENGTHS.get(layer.geometryType(), 0.5))
    layer.setRenderer(changed)


def muted(colour: QColor, strength: float) -> QColor:
    """Return a paler and greyer colour of the same opacity. strength: from 0, white, to 1, of a colour that is not pale
    itself.
    """
    grey = 0.299 * colour.red() + 0.587 * colour.green() + 0.114 * colour.blue()
    # What is pale already, such as the yellow of gas pipes or a road, would not be told from paper any more.
    strength += (1.0 - strength) * min(max((grey - _PALE) / (_WHITE - _PALE), 0.0), 1.0)
    parts = []
    for part in (colour.red(), colour.green(), colour.blue()):
        calm = part + _DESATURATE * (grey - part)
        parts.append(round(255 + strength * (calm - 255)))
    return QColor(*parts, colour.alpha())


def _mute_symbol(symbol: QgsSymbol, strength: float) -> None:
    for layer in symbol.symbolLayers():
        stroke = layer.strokeColor()
        fill = layer.fillColor()
        layer.setColor(muted(layer.color(), strength))
        if stroke.isValid():
            layer.setStrokeColor(muted(stroke, strength))
        if fill.isValid():
            layer.setFillColor(muted(fill, strength))
        if layer.subSymbol() is not None:
            _mute_symbol(layer.subSymbol(), strength)
