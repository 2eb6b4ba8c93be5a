"""The window *Add Data*: the ways in at the left, what comes along at the right; one step of undo."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QIcon, QPixmap
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QCommandLinkButton,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.plan.sources.add_data.named import named
from wijkaanpak_plugin.docks.plan.sources.add_data.way import Way
from wijkaanpak_plugin.docks.plan.sources.add_data.way_page import WayPage
from wijkaanpak_plugin.docks.plan.sources.add_data.which_way import WhichWay
from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import CANCEL, OK, dialog_buttons
from wijkaanpak_plugin.docks.widgets.scrolled import ScrolledPage
from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.xml.delivery_search import damaged_zip_text

#: Size in pixels as long as nobody chose another one: it fits on a screen of 1366 x 768.
_WIDTH, _HEIGHT = 1040, 600
_LEFT = 230
#: Sign of QGIS at the way that is in front.
_IN_FRONT = "/mActionArrowRight.svg"
#: So many files are named; the others are counted.
_MOST_NAMED = 3


class AddDataDialog(QDialog):
    """Enter registers, Esc closes; as nothing was written, nothing is asked. Takes over the ways, and closes them."""

    #: The way that came in front: its key.
    way_chosen = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget], plan: Plan, ways: Sequence[Way], first: str = "") -> None:
        """first: key of the way that is in front; "" for the first one."""
        super().__init__(parent)
        self.setObjectName("WijkaanpakAddDataDialog")
        self.setWindowTitle(translate("AddData", "Add Data"))
        self.setAcceptDrops(True)
        self._closed = False
        #: Looks at what was dropped, and the page that says so.
        self._looking: Optional[tuple[WhichWay, WayPage]] = None
        self._pages = [self._page_of(way, plan) for way in ways]
        self._buttons = QButtonGroup(self)
        self._stack = QStackedWidget()
        self._build()
        keys = [way.key for way in ways]
        self.show_way(first if first in keys else keys[0])
        self.resize(_WIDTH, _HEIGHT)

    @property
    def page(self) -> WayPage:
        """The way that is in front."""
        return self._pages[self._stack.currentIndex()]

    def show_way(self, key: str) -> None:
        """Let a way come in front."""
        number = next(number for number, page in enumerate(self._pages) if page.way.key == key)
        self._buttons.button(number).setChecked(True)
        self._stack.setCurrentIndex(number)
        self._count()
        self.page.way.come_in_front()
        self.way_chosen.emit(key)

    def take_paths(self, paths: Sequence[Path]) -> None:
        """Look at what was dropped, and read it in the way that knows it: first the one in front is asked."""
        self._stop_looking()
        ways = [self.page.way, *(page.way for page in self._pages if page is not self.page)]
        task = WhichWay(self._looked, paths, ways)
        self._looking = task, self.page
        self.page.begin_reading(paths[0].name)
        QgsApplication.taskManager().addTask(task)

    def accept(self) -> None:
        """Register what is chosen, and close when that is done."""
        page = self.page
        if not page.used:
            return
        page.say("")
        page.let_go()
        problem = page.way.finish(page.asked)
        if self._closed:
            # By Esc, while the way was saving.
            return
        if problem:
            page.say(problem)
            return
        super().accept()

    def done(self, result: int) -> None:
        """Close, and let each way take away what it prepared."""
        if not self._closed:
            self._closed = True
            self._stop_looking()
            for page in self._pages:
                page.let_go()
                page.way.close()
        super().done(result)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if _paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        event.acceptProposedAction()
        self.take_paths(_paths(event))

    # How it is built

    def _page_of(self, way: Way, plan: Plan) -> WayPage:
        way.setParent(self)
        way.begin(plan)
        page = WayPage(way)
        page.changed.connect(self._count)
        page.stopped.connect(self._stop_looking)
        return page

    # What was dropped

    def _looked(self, task: WhichWay) -> None:
        problem = "" if task.way is not None else task.error
        if task.way is None and not problem:
            text = translate("AddData", "{name} is nothing that can be added here.")
            damaged = next(filter(None, map(damaged_zip_text, task.paths)), "")
            problem = damaged or text.format(name=task.paths[0].name)
        self._stop_looking(problem)
        if task.way is not None and task.taken is not None:
            others = [path for path in task.paths if path != task.taken]
            self.show_way(task.way.key)
            task.way.take_path(task.taken, others)
            if others and not task.way.takes_several:
                text = translate("AddData", "Only {name} is shown; drop these after it: {others}.")
                names = named([path.name for path in others], _MOST_NAMED)
                self.page.note(text.format(name=task.taken.name, others=names))

    def _stop_looking(self, problem: str = "") -> None:
        looking, self._looking = self._looking, None
        if looking is not None:
            task, page = looking
            task.forget()
            page.end_reading(problem)

    def _build(self) -> None:
        left = QVBoxLayout()
        for number, page in enumerate(self._pages):
            button = QCommandLinkButton(page.way.title, page.way.subtitle)
            button.setObjectName(f"WijkaanpakWay_{page.way.key}")
            button.setCheckable(True)
            button.setIcon(_way_sign(button.iconSize()))
            button.setFixedWidth(_LEFT)
            button.clicked.connect(lambda _on, key=page.way.key: self.show_way(key))
            self._buttons.addButton(button, number)
            left.addWidget(button)
            self._stack.addWidget(ScrolledPage(page))
        left.addSpacing(6)
        left.addWidget(_drop_place())
        left.addStretch(1)
        halves = QHBoxLayout()
        halves.addLayout(left)
        halves.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.addLayout(halves, 1)
        column.addLayout(self._footer())
        for button in self.findChildren(QPushButton):
            # Enter registers, wherever the keyboard is.
            button.setAutoDefault(button is self._register)
        self._register.setDefault(True)

    def _footer(self) -> QHBoxLayout:
        step = QLabel(translate("AddData", "One step: it comes together, and Ctrl+Z undoes it."))
        step.setObjectName("WijkaanpakAddStep")
        self._box = dialog_buttons(OK, CANCEL)
        self._register = self._box.button(OK)
        self._register.setObjectName("WijkaanpakAddRegister")
        self._register.setToolTip(
            translate("AddData", "Let the plan know of what is ticked, and show it on the map. (Enter)")
        )
        self._box.accepted.connect(self.accept)
        self._box.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(step, 1)
        row.addWidget(self._box)
        return row

    def _count(self) -> None:
        """Say on the button how much would be registered."""
        if self._stack.count() < len(self._pages):
            return
        count = self.page.used
        one, several = (
            translate("SourceDialog", "Register 1 layer"),
            translate("SourceDialog", "Register {count} layers"),
        )
        self._register.setText(
            counted(count, one, several).format(count=count) if count else translate("AddData", "Register")
        )
        self._register.setEnabled(count > 0)


def _way_sign(size: QSize) -> QIcon:
    """Return a sign for the way that is in front, and as much room for the others: not every theme shows by its ground
    which button is down.
    """
    sign = QIcon(QgsApplication.getThemePixmap(_IN_FRONT, size=size.width()))
    found = QIcon()
    found.addPixmap(sign.pixmap(size), QIcon.Mode.Normal, QIcon.State.On)
    room = QPixmap(size)
    room.fill(Qt.GlobalColor.transparent)
    found.addPixmap(room, QIcon.Mode.Normal, QIcon.State.Off)
    return found


def _drop_place() -> QLabel:
    label = QLabel(translate("AddData", "or drop a zip, folder or file on this window"))
    label.setObjectName("WijkaanpakAddDropPlace")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setFrameShape(QFrame.Shape.StyledPanel)
    label.setFixedWidth(_LEFT)
    label.setMargin(10)
    return label


def _paths(event: QDropEvent) -> list[Path]:
    """Return the files and folders that somebody drags."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
