"""The list of layers of services: ready-made entries by service, and the user's own connections; to be ticked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Optional

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.domain.catalogue.services import Service
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.credentials import strip_secrets
from wijkaanpak_plugin.sources.services.connections import Connection
from wijkaanpak_plugin.sources.services.entries import own_service
from wijkaanpak_plugin.sources.services.layers_at_service import LayerAtService

_NAME, _WHERE = range(2)
_KEY = int(Qt.ItemDataRole.UserRole) + 1
#: What a search looks through, in small letters.
_WORDS = _KEY + 1
#: Share of the width that the names take.
_NAMES = 0.55
#: Height in pixels beside a table: some rows, and the table stays in sight.
_HEIGHT = 120
_TICKABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable


class ServiceList(QTreeWidget):
    """Each service with its address; its layers below it. A connection of the user is asked for its layers when it is
    unfolded.
    """

    #: Something else is ticked.
    ticked_changed = pyqtSignal()
    #: The name of a connection whose layers are not known yet.
    layers_wanted = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakServiceList")
        self.setAccessibleName(translate("AddData", "Layers of services"))
        self.setHeaderLabels(
            [translate("AddData", "Service and layer"), translate("AddData", "Address, and name of the layer there")]
        )
        self.headerItem().setToolTip(_NAME, translate("AddData", "A tick: it is asked for. Space changes it."))
        self.headerItem().setToolTip(_WHERE, translate("AddData", "Where the service is; nothing is contacted yet."))
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.header().setStretchLastSection(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._own: dict[str, tuple[Connection, QTreeWidgetItem]] = {}
        self._in_plan: Collection[str] = ()
        self.itemChanged.connect(lambda _item, _column: self.ticked_changed.emit())
        self.itemExpanded.connect(self._unfolded)

    def sizeHint(self) -> QSize:
        """Ask for some rows; it takes more where there is room."""
        return QSize(super().sizeHint().width(), _HEIGHT)

    def offer(self, services: Iterable[Service], own: Iterable[Connection], in_plan: Collection[str]) -> None:
        """List ready-made entries and connections. in_plan: keys that the plan has already."""
        self._in_plan = in_plan
        self.blockSignals(True)
        self.clear()
        groups: dict[str, QTreeWidgetItem] = {}
        addresses: dict[str, list[str]] = {}
        for service in services:
            group = groups.get(service.service) or self._group(service.service)
            groups[service.service] = group
            addresses.setdefault(service.service, []).append(service.url)
            self._add(group, service)
        for name, group in groups.items():
            self._say_where(group, ", ".join(dict.fromkeys(addresses[name])))
        for connection in own:
            # A connection that a ready-made entry made is that entry.
            if connection.name not in groups:
                self._add_own(connection)
        self.blockSignals(False)

    def show_layers(self, connection: str, layers: Optional[Sequence[LayerAtService]]) -> None:
        """List the layers of a connection; None: it does not answer."""
        if connection not in self._own:
            return
        found, group = self._own[connection]
        self.blockSignals(True)
        group.takeChildren()
        for layer in layers or ():
            service = own_service(found.name, found.provider, found.address, layer.name)
            self._add(group, service, layer.title)
        if not layers:
            text = translate("AddData", "has no layers") if layers is not None else translate("AddData", "no answer")
            group.addChild(_remark(text))
        self.blockSignals(False)

    @property
    def ticked(self) -> list[str]:
        """Keys of what is ticked, in the order of the list."""
        return [
            str(item.data(_NAME, _KEY))
            for item in self._layers()
            if item.data(_NAME, _KEY) and item.checkState(_NAME) == Qt.CheckState.Checked
        ]

    def find(self, words: str) -> None:
        """Show only what holds all of these words in its name, service or address; what is ticked stays ticked."""
        asked = words.lower().split()
        for number in range(self.topLevelItemCount()):
            group = self.topLevelItem(number)
            seen = 0
            for place in range(group.childCount()):
                item = group.child(place)
                text = str(item.data(_NAME, _WORDS) or group.text(_NAME).lower())
                fits = all(word in text for word in asked)
                item.setHidden(not fits)
                seen += fits
            group.setHidden(bool(asked) and not seen)
            if asked and seen and group.text(_NAME) not in self._own:
                group.setExpanded(True)

    def resizeEvent(self, event: object) -> None:
        """Give names and addresses their share."""
        super().resizeEvent(event)
        self.setColumnWidth(_NAME, int(_NAMES * self.viewport().width()))

    def _layers(self) -> Iterable[QTreeWidgetItem]:
        for number in range(self.topLevelItemCount()):
            group = self.topLevelItem(number)
            yield from (group.child(place) for place in range(group.childCount()))

    def _group(self, name: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem([name, ""])
        font = group.font(_NAME)
        font.setBold(True)
        group.setFont(_NAME, font)
        self.addTopLevelItem(group)
        return group

    def _say_where(self, group: QTreeWidgetItem, address: str) -> None:
        shown = strip_secrets(address)
        group.setText(_WHERE, shown)
        group.setToolTip(_WHERE, as_it_is(shown))

    def _add(self, group: QTreeWidgetItem, service: Service, label: str = "") -> None:
        name = label or service.label()
        item = QTreeWidgetItem([name, service.layer])
        item.setData(_NAME, _KEY, service.key)
        item.setData(_NAME, _WORDS, " ".join((name, service.service, service.layer, service.url)).lower())
        item.setToolTip(_NAME, as_it_is(name))
        item.setToolTip(_WHERE, as_it_is(f"{service.provider}: {strip_secrets(service.url)}, {service.layer}"))
        if service.key in self._in_plan:
            item.setText(_WHERE, translate("AddData", "in the plan already"))
            item.setFlags(Qt.ItemFlag.ItemIsSelectable)
        else:
            item.setFlags(_TICKABLE)
            item.setCheckState(_NAME, Qt.CheckState.Unchecked)
        group.addChild(item)

    def _add_own(self, connection: Connection) -> None:
        group = self._group(connection.name)
        address = own_service(connection.name, connection.provider, connection.address, "").url
        self._say_where(group, address)
        group.setToolTip(_NAME, translate("AddData", "Your own connection in QGIS; unfolding it asks for its layers."))
        group.addChild(_remark(translate("AddData", "asking for its layers…")))
        self._own[connection.name] = (connection, group)

    def _unfolded(self, group: QTreeWidgetItem) -> None:
        name = group.text(_NAME)
        is_open = name in self._own and group.childCount() == 1 and not group.child(0).data(_NAME, _KEY)
        if is_open:
            self.layers_wanted.emit(name)


def _remark(text: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([text, ""])
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
