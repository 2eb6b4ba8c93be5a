"""View of the Hot spots panel. It shows what it is given and says what the user wants; it knows no plan and no map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QEvent, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.hot_spots.detail import HotSpotDetail
from wijkaanpak_plugin.docks.hot_spots.filters import HotSpotFilters
from wijkaanpak_plugin.docks.hot_spots.kind_buttons import KindButtons
from wijkaanpak_plugin.docks.hot_spots.list_view import HotSpotsList
from wijkaanpak_plugin.docks.hot_spots.model import HOT_SPOT_ROLE, HotSpotsFilter, HotSpotsModel
from wijkaanpak_plugin.docks.hot_spots.toolbar import HotSpotButtons
from wijkaanpak_plugin.docks.panel.dock_contents import DockContents
from wijkaanpak_plugin.docks.panel.help_button import help_button
from wijkaanpak_plugin.docks.panel.own_key import OwnKey
from wijkaanpak_plugin.docks.panel.studio import StudioChanged, renew_studio
from wijkaanpak_plugin.docks.panel.unsaved_notice import UnsavedNotice
from wijkaanpak_plugin.docks.widgets.empty_message import EmptyMessage
from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.docks.widgets.hot_spot_kinds import Kind
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.docks.widgets.list_detail_splitter import ListDetailSplitter
from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.plan.hot_spots.records import HotSpot
from wijkaanpak_plugin.plan.store.backend import Backend

#: Part of the height that all about one hot spot gets where there is room.
_DETAIL = 0.6


class HotSpotsDock(DockContents):
    """Choose a kind, note on the map, and see what was noted."""

    #: A kind was chosen for the next hot spot: its key.
    kind_chosen = pyqtSignal(str)
    #: Whether clicks on the map are hot spots.
    drawing_toggled = pyqtSignal(bool)
    #: A hot spot became current (``HotSpot``), or none (None).
    hot_spot_current = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._model = HotSpotsModel(self)
        self._listed = HotSpotsFilter(self)
        self._listed.setSourceModel(self._model)
        self._backend: Optional[Backend] = None
        self._kinds_of_plan: tuple[Kind, ...] = ()
        self._filling = False
        self.kinds = KindButtons()
        self.filters = HotSpotFilters()
        self.list = HotSpotsList(self._listed)
        self.detail = HotSpotDetail()
        self.buttons = HotSpotButtons()
        self.unsaved = UnsavedNotice(
            "WijkaanpakHotSpot",
            translate("HotSpotsDock", "Save the hot spots and texts that could not be saved, at the places you drew."),
            translate("HotSpotsDock", "Throw away the hot spots and texts that could not be saved."),
        )
        self._build()
        self._connect()
        self.show_no_plan()

    # What is shown

    def show_no_plan(self) -> None:
        """Say what to do first."""
        self._backend = None
        self.filters.clear()
        self.detail.leave()
        self._show([])
        self._pages.setCurrentWidget(self._message)

    def show_plan(self, backend: Backend, kinds: Sequence[Kind]) -> None:
        """Work on a plan with these kinds."""
        self._backend = backend
        self._kinds_of_plan = tuple(kinds)
        self.detail.leave()
        self.kinds.set_kinds(kinds)
        self.filters.set_kinds(kinds)
        self.detail.set_kinds(kinds)
        self._pages.setCurrentWidget(self._page)
        # The buttons of the kinds are new.
        renew_studio(self)

    def show_hot_spots(self, hot_spots: Sequence[HotSpot], current_id: str = "") -> None:
        """List these hot spots. ``current_id``: the one to be current; empty leaves the one that is."""
        wanted = current_id or self.current_id
        # A filter must not hide what was noted just now.
        self._show(hot_spots)
        self.choose(wanted)

    def choose(self, hot_spot_id: str) -> None:
        """Make a hot spot current, silently towards the map; none when it is not there. A filter gives way."""
        if self._model.index_of(hot_spot_id).isValid() and not self._place_of(hot_spot_id).isValid():
            self.filters.clear()
        place = self._place_of(hot_spot_id)
        self._filling = True
        self.list.setCurrentIndex(place)
        self._filling = False
        self.list.scrollTo(place)
        self._show_current(place.data(HOT_SPOT_ROLE) if place.isValid() else None)

    def show_drawing(self, on: bool) -> None:
        """Show whether clicks on the map are hot spots, silently."""
        self.kinds.set_noting(on)
        self._draw.blockSignals(True)
        self._draw.setChecked(on)
        self._draw.blockSignals(False)

    def write_text(self) -> None:
        """Let the user type the text of the current hot spot at once."""
        self.detail.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.detail.ensureWidgetVisible(self.detail.text)

    def write_unsaved(self, key: str) -> None:
        """Let the user type the text of a hot spot that could not be saved: it stands in no list yet."""
        if self.detail.unsaved_key != key:
            self.choose("")
            self.detail.show_unsaved(key)
        self.write_text()

    def customEvent(self, event: QEvent) -> None:
        """Leave the filters out of a session, unless they hide hot spots, and give the list what the little of one hot
        spot leaves.
        """
        if isinstance(event, StudioChanged):
            self.filters.setVisible(not event.on or self.filters.is_narrowing)
            height = QSizePolicy.Policy.Maximum if event.on else QSizePolicy.Policy.Preferred
            self._lower.setSizePolicy(QSizePolicy.Policy.Preferred, height)

    @property
    def current_id(self) -> str:
        """hot_spot_id of the current hot spot, empty when there is none."""
        hot_spot = self.current
        return hot_spot.hot_spot_id if hot_spot else ""

    @property
    def current(self) -> Optional[HotSpot]:
        """The current hot spot."""
        index = self.list.currentIndex()
        return index.data(HOT_SPOT_ROLE) if index.isValid() else None

    @property
    def unsaved_texts(self) -> dict[str, str]:
        """Texts of listed hot spots that could not be saved, by hot_spot_id."""
        return {name: text for name, text in self.detail.text.unsaved.items() if self._model.index_of(name).isValid()}

    # How it is built

    def _build(self) -> None:
        self._message = EmptyMessage("WijkaanpakMessage")
        self._message.setText(
            translate(
                "HotSpotsDock",
                "Open a plan, or the sample, from the toolbar or from Vector ▸ Wijkaanpak; then note here what is "
                "said at which place.",
            )
        )
        label = translate("HotSpotsDock", "Note on the map")
        self._draw = _tool_button("WijkaanpakHotSpotDraw", "hot_spots/draw", label)
        self._draw.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._draw.setCheckable(True)
        self._draw.setToolTip(
            translate(
                "HotSpotsDock",
                "While this is pressed each click on the map is a hot spot of the chosen kind, and a loop drawn with "
                "the button down is an area. Esc stops.",
            )
        )
        self._help = help_button(self.help_requested)
        self._counted = QLabel()
        self._counted.setObjectName("WijkaanpakCount")
        self._page = self._page_of()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._message)
        self._pages.addWidget(self._page)
        self.setWidget(self._pages)

    def _page_of(self) -> QWidget:
        top = QHBoxLayout()
        top.addWidget(self._draw)
        top.addWidget(self._counted, 1, Qt.AlignmentFlag.AlignRight)
        top.addWidget(self._help)
        lower = self._lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.buttons)
        column.addWidget(self.detail, 1)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(4)
        layout.addWidget(self.kinds)
        layout.addLayout(top)
        layout.addWidget(self.unsaved)
        layout.addWidget(self.filters)
        layout.addWidget(ListDetailSplitter("hot_spots", self.list, lower, _DETAIL), 1)
        return page

    def _connect(self) -> None:
        self.kinds.chosen.connect(self.kind_chosen)
        self._draw.toggled.connect(self.drawing_toggled)
        self.filters.kind_changed.connect(self._listed.set_kind)
        self.filters.text_changed.connect(self._listed.set_text)
        self.filters.kind_changed.connect(lambda _kind: self._count())
        self.filters.text_changed.connect(lambda _text: self._count())
        self.list.current.connect(self._current_changed)
        self.list.removal_wanted.connect(self.buttons.removal_wanted)
        OwnKey(self.widget(), QKeySequence.StandardKey.Find).pressed.connect(self.find)

    def find(self) -> bool:
        """Go to the search, where there is one: the studio does not show it."""
        if not self.filters.isVisible():
            return False
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()
        return True

    def _show(self, hot_spots: Sequence[HotSpot]) -> None:
        self._filling = True
        self._model.set_hot_spots(hot_spots, self._kinds_of_plan)
        self._filling = False
        self._count()

    def _current_changed(self, hot_spot: Optional[HotSpot]) -> None:
        if not self._filling:
            self._show_current(hot_spot)
            self.hot_spot_current.emit(hot_spot)

    def _show_current(self, hot_spot: Optional[HotSpot]) -> None:
        self.buttons.setEnabled(hot_spot is not None)
        self.detail.show_hot_spot(hot_spot, self._backend)

    def _place_of(self, hot_spot_id: str) -> QModelIndex:
        return self._listed.mapFromSource(self._model.index_of(hot_spot_id))

    def _count(self) -> None:
        visible, total = self._listed.rowCount(), self._model.rowCount()
        if visible == total:
            one, several = translate("HotSpotsDock", "1 hot spot"), translate("HotSpotsDock", "{total} hot spots")
        else:
            one = translate("HotSpotsDock", "{visible} of 1 hot spot")
            several = translate("HotSpotsDock", "{visible} of {total} hot spots")
        self._counted.setText(counted(total, one, several).format(visible=visible, total=total))


def _tool_button(name: str, picture: str, label: str) -> QToolButton:
    button = HighlightedToggleButton()
    button.setObjectName(name)
    button.setIcon(icon(picture))
    button.setText(label)
    button.setToolTip(label)
    button.setAccessibleName(label)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
