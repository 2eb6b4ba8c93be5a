"""View of the Packages panel. It shows what it is given and says what the user wants; it knows no plan and no map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.packages.agreements import agreements_page, waits_page
from wijkaanpak_plugin.docks.packages.choices_page import ChoicesPage
from wijkaanpak_plugin.docks.packages.claims_page import ClaimsPage
from wijkaanpak_plugin.docks.packages.head import PackagesHead
from wijkaanpak_plugin.docks.packages.package_list import PackageList, PackageRow
from wijkaanpak_plugin.docks.packages.passport import Passport
from wijkaanpak_plugin.docks.packages.scores.scores_page import ScoresPage
from wijkaanpak_plugin.docks.packages.tasks_page import TasksPage
from wijkaanpak_plugin.docks.packages.texts import couplings_text, warning_text
from wijkaanpak_plugin.docks.packages.warnings_list import WarningsList
from wijkaanpak_plugin.docks.panel.dock_contents import DockContents
from wijkaanpak_plugin.docks.panel.help_button import help_button
from wijkaanpak_plugin.docks.widgets.empty_message import EmptyMessage
from wijkaanpak_plugin.domain.packages.choices import Quadrant
from wijkaanpak_plugin.domain.packages.warnings import (
    GAPS,
    NO_LEADING,
    NOT_ANALYSED,
    TASKS,
    UNSERVED,
    WAITS,
    PackageWarning,
)
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.findings.state import FindingsStatus
from wijkaanpak_plugin.plan.packages.contents import PackageContents

CLAIMS, CHOICES, SCORES, TASKS_TAB, AGREEMENTS, WAITS_TAB = range(6)


class PackagesDock(DockContents):
    """A message as long as there is no package; else the packages, and all about the one that is chosen."""

    #: Another tab is seen.
    tab_changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.head, self.list, self.passport, self.warnings = PackagesHead(), PackageList(), Passport(), WarningsList()
        self.claims, self.choices, self.tasks = ClaimsPage(), ChoicesPage(self), TasksPage()
        self.scores = ScoresPage()
        self.agreements, self.waits = agreements_page(), waits_page()
        self._contents: Optional[PackageContents] = None
        self._build()
        self.head.help_wanted.connect(self.help_requested)
        self.warnings.wanted.connect(self._go_to)
        self.show_no_plan()

    @property
    def begin_button(self) -> QPushButton:
        """The button with which the first package begins."""
        return self._begin

    def show_no_plan(self) -> None:
        """Say what to do first."""
        self.list.show_rows([])
        self._contents = None
        self._pages.setCurrentWidget(self._no_plan)

    def show_packages(self, rows: Sequence[PackageRow], current_id: str = "") -> None:
        """List the packages; current_id: the one to be chosen; empty leaves the one that is."""
        self.list.show_rows(rows, current_id)
        self._pages.setCurrentWidget(self._page if rows else self._no_package)

    def show_contents(self, contents: PackageContents, status: FindingsStatus) -> None:
        """Show all about the package that is chosen; status: whether findings hold."""
        self._contents = contents
        self.head.show_package(True, contents.package.is_preferred, self.list.model().rowCount() - 1)
        self.passport.show_package(contents.package)
        self.claims.show_contents(contents)
        self.choices.show_contents(contents)
        self.tasks.show_contents(contents)
        self.agreements.show_rows(contents.measures)
        self.waits.show_rows(contents.waits)
        waits = {each.dependency_id: each.on_name for each in contents.waits}
        self.warnings.show_warnings([(each, warning_text(each, contents, waits)) for each in contents.warnings])
        self._couplings.setText(couplings_text(contents, status))
        self._show_counts(contents)

    @property
    def shows_scores(self) -> bool:
        """Whether the page of scores is the one that is open."""
        return self._pages.currentWidget() is self._page and self._tabs.currentIndex() == SCORES

    def show_scores(self) -> None:
        """Open the page of scores, and put the keyboard there."""
        self.setUserVisible(True)
        self._tabs.setCurrentIndex(SCORES)
        self.scores.setFocus()

    def set_parties(self, names: Sequence[str]) -> None:
        """Offer these parties."""
        self.passport.set_parties(names)
        self.claims.set_parties(names)

    def _show_counts(self, contents: PackageContents) -> None:
        """Let tabs say how much is on them, or (tasks, choices) how much lacks; claims are counted in the list."""
        gaps = sum(cell.is_gap for cell in contents.cells.values())
        lacking = sum(task.is_open for task in contents.tasks)
        for place, (title, count) in enumerate(
            (
                (translate("Packages", "Claims"), 0),
                (translate("Packages", "Choices"), gaps),
                (translate("Packages", "Scores"), 0),
                (translate("Packages", "Tasks"), lacking),
                (translate("Packages", "Agreed"), len(contents.measures)),
                (translate("Packages", "Waits"), len(contents.waits)),
            )
        ):
            self._tabs.setTabText(place, f"{title} {count}" if count else title)

    def _go_to(self, warning: PackageWarning) -> None:
        """Show what a warning is about."""
        if warning.kind in (NO_LEADING, UNSERVED):
            self.passport.show_leading()
        elif warning.kind == TASKS:
            self._tabs.setCurrentIndex(TASKS_TAB)
            self.tasks.show_open()
        elif warning.kind == GAPS:
            transition, organisation, level = warning.about[0].split("|")
            self._tabs.setCurrentIndex(CHOICES)
            self.choices.show_cell(transition, Quadrant(organisation, level))
        elif warning.kind == WAITS:
            self._tabs.setCurrentIndex(WAITS_TAB)
            waits = self._contents.waits if self._contents is not None else ()
            for waiting in waits:
                if waiting.dependency_id == warning.about[0]:
                    self.waits.choose(waiting)
                    self.waits.take_keyboard()
        elif warning.kind != NOT_ANALYSED:
            self._tabs.setCurrentIndex(CLAIMS)
            self.claims.choose(warning.claims)
            self.claims.entered.emit(list(warning.claims))

    def _build(self) -> None:
        self._no_plan = EmptyMessage("WijkaanpakPackagesMessage")
        self._no_plan.setText(
            translate(
                "Packages",
                "Open a plan, or the sample, from the toolbar or from Vector ▸ Wijkaanpak; then put claims together "
                "here that are carried out together.",
            )
        )
        self._no_package = self._build_no_package()
        self._tabs = QTabWidget()
        self._tabs.setObjectName("WijkaanpakPackageTabs")
        self._tabs.setDocumentMode(True)
        self._tabs.setUsesScrollButtons(True)
        tips = (
            translate("Packages", "The claims in this package, and what each is there."),
            translate("Packages", "Central or decentral, within or above the neighbourhood; the figure counts gaps."),
            translate("Packages", "By what packages are weighed: figures, judgements, weights and the order by them."),
            translate("Packages", "Transition tasks: in, or not, because; the figure counts what is not said."),
            translate("Packages", "Agreements that have no place on the map."),
            translate("Packages", "What this package or a claim in it waits for."),
        )
        pages: tuple[QWidget, ...] = (
            *(self.claims, self.choices, self.scores),
            *(self.tasks, self.agreements, self.waits),
        )
        for page, tip in zip(pages, tips):
            self._tabs.setTabToolTip(self._tabs.addTab(page, ""), tip)
        self._tabs.currentChanged.connect(lambda _place: self.tab_changed.emit())
        self._couplings = QLabel()
        self._couplings.setObjectName("WijkaanpakPackageCouplings")
        self._couplings.setWordWrap(True)
        self._couplings.setTextFormat(Qt.TextFormat.PlainText)
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        for part in (self.head, self.list, self.passport, self.warnings):
            column.addWidget(part)
        column.addWidget(self._tabs, 1)
        column.addWidget(self._couplings)
        self._pages = QStackedWidget()
        for page in (self._no_plan, self._no_package, self._page):
            self._pages.addWidget(page)
        self.setWidget(self._pages)

    def _build_no_package(self) -> QWidget:
        page = QWidget()
        page.setObjectName("WijkaanpakNoPackage")
        title = EmptyMessage("WijkaanpakNoPackageTitle")
        title.setText(translate("Packages", "No package yet"))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        sentence = EmptyMessage("WijkaanpakNoPackageWhy")
        sentence.setText(
            translate(
                "Packages",
                "A package begins with an occasion: work that stands planned anyway. Claims join it, so that the "
                "street opens once.",
            )
        )
        self._begin = QPushButton(translate("Packages", "&Begin at an occasion…"))
        self._begin.setObjectName("WijkaanpakPackageBegin")
        self._begin.setToolTip(translate("Packages", "Make the first package, from planned work or from nothing yet."))
        column = QVBoxLayout(page)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(help_button(self.help_requested), 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(title)
        column.addWidget(sentence)
        column.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return page
