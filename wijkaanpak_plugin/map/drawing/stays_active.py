"""Keeps a map tool in the user's hand while he works with layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.gui import QgsMapTool

if TYPE_CHECKING:
    from qgis.gui import QgsMapTool as _BesideTool
else:
    # Only one base of a class may be of QGIS: the tool that this one stands beside.
    _BesideTool = object


class StaysActive(_BesideTool):
    """Stands beside a QgsMapTool as base of a tool that edits no layer.

    QGIS takes an edit tool out of hand whenever a layer that is not being edited becomes current: a click in the layer
    tree would end the drawing. A tool that is no edit tool it remembers, to give it back later, without asking whether
    it still exists. So the tool calls itself an edit tool just while it is put on the canvas.
    """

    _in_hand = False

    def flags(self) -> QgsMapTool.Flags:
        """Call itself an edit tool until it is active."""
        return QgsMapTool.Flags() if self._in_hand else QgsMapTool.Flags(QgsMapTool.Flag.EditTool)

    def activate(self) -> None:
        """Become the active tool."""
        super().activate()
        self._in_hand = True

    def deactivate(self) -> None:
        """Go out of hand."""
        self._in_hand = False
        super().deactivate()
