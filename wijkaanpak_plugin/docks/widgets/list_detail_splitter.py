"""Splitter of a panel: a list above, all about one of its rows below."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QByteArray, QEvent, Qt
from qgis.PyQt.QtWidgets import QSizePolicy, QSplitter, QWidget

_DIVIDE_AT = (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show)


class ListDetailSplitter(QSplitter):
    """Gives the detail its share of the height, until the user drags the handle: then the share is what the user chose,
    also the next time QGIS is started.

    The list keeps the height it asks for, where the user did not choose otherwise. A half whose size policy does not
    let it grow gets no more than it asks for. Neither gets less than its least height.
    """

    def __init__(
        self, name: str, upper: QWidget, lower: QWidget, share: float, parent: Optional[QWidget] = None
    ) -> None:
        """name: of the panel, under which the place of the handle is kept. share: of the lower half, from 0 to 1."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self._setting = f"wijkaanpak/{name}/splitter"
        self._share = share
        self._is_dragged = False
        self.addWidget(upper)
        self.addWidget(lower)
        self.setChildrenCollapsible(False)
        self._restore()
        self.splitterMoved.connect(self._remember)

    def event(self, event: QEvent) -> bool:
        """Divide the height anew when there is another height, or when one of the halves asks for another one."""
        done = bool(super().event(event))
        if event.type() in _DIVIDE_AT:
            self._divide()
        return done

    def _divide(self) -> None:
        room = self.height() - self.handleWidth()
        upper, lower = self.widget(0), self.widget(1)
        if room <= 0 or upper is None or lower is None:
            return
        if _may_grow(upper):
            below = round(room * self._share)
            if not self._is_dragged:
                below = min(below, room - upper.sizeHint().height())
            if not _may_grow(lower):
                below = min(below, lower.sizeHint().height())
        else:
            below = room - upper.sizeHint().height()
        below = max(below, lower.minimumSizeHint().height())
        if self.sizes() != [room - below, below]:
            self.setSizes([room - below, below])

    def _restore(self) -> None:
        state = QgsSettings().value(self._setting)
        if isinstance(state, QByteArray) and self.restoreState(state):
            self._take_share()

    def _remember(self, _place: int, _index: int) -> None:
        self._take_share()
        QgsSettings().setValue(self._setting, self.saveState())

    def _take_share(self) -> None:
        above, below = self.sizes()
        if above + below > 0:
            self._share, self._is_dragged = below / (above + below), True


def _may_grow(half: QWidget) -> bool:
    return half.sizePolicy().verticalPolicy() != QSizePolicy.Policy.Maximum
