"""The Plan panel. It shows what it is given and says what the user wants; it knows no plan and no map."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QEvent, QPoint, QTimer
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.panel.dock_contents import DockContents
from wijkaanpak_plugin.docks.panel.help_button import help_button
from wijkaanpak_plugin.docks.panel.large_targets import take_letters_of_window
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.plan.empty_page import EmptyPage
from wijkaanpak_plugin.docks.plan.own_sizes.own_sizes_section import own_sizes_section
from wijkaanpak_plugin.docks.plan.parties.parties_section import PartiesSection
from wijkaanpak_plugin.docks.plan.plan_section import PlanSection
from wijkaanpak_plugin.docks.plan.session.session_section import SessionSection
from wijkaanpak_plugin.docks.plan.sources.sources_section import SourcesSection
from wijkaanpak_plugin.docks.plan.unit_costs.unit_costs_section import unit_costs_section
from wijkaanpak_plugin.docks.plan.waits.waits_section import waits_section
from wijkaanpak_plugin.docks.plan.zones.zones_section import ZonesSection
from wijkaanpak_plugin.docks.widgets.scrolled import ScrolledPage


class PlanDock(DockContents):
    """Plan, data, session, parties and what hangs on them; without a plan how to get one."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.empty = EmptyPage()
        self.plan = PlanSection()
        self.sources = SourcesSection()
        self.parties = PartiesSection()
        self.session = SessionSection()
        self.zones = ZonesSection()
        self.waits = waits_section()
        self.own_sizes = own_sizes_section()
        self.unit_costs = unit_costs_section()
        #: In the order of the work at a desk: who sits at the table makes most of the parties.
        self._sections = (
            *(self.plan, self.sources, self.session, self.parties),
            *(self.zones, self.waits, self.own_sizes, self.unit_costs),
        )
        #: The section that comes in sight once it has its height.
        self._wanted: Optional[QWidget] = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._bring_in_sight)
        self._build()

    def set_open(self, on: bool) -> None:
        """Show the sections of the plan that is open; without one: how to get a plan."""
        self._pages.setCurrentIndex(1 if on else 0)

    def customEvent(self, event: QEvent) -> None:
        """Show what a session needs, and nothing else; or everything, as on a desk."""
        if not isinstance(event, StudioChanged):
            return
        self.plan.setVisible(not event.on)
        # The row of the studio has the same button; without it what a session needs is seen on a low screen.
        self._help.setVisible(not event.on)
        # On a desk the data comes before the session, as in the work; in a session there is no scrolling for it.
        self._column.insertWidget(0 if event.on else self._sections.index(self.session), self.session)
        self._spread_letters(event.on)
        self._scroll.verticalScrollBar().setValue(0)

    def _spread_letters(self, on: bool) -> None:
        """Give the size of letters to everything in the sections: QGIS styles them, and Qt passes no font on then."""
        for section in self._sections:
            for part in (section, *section.findChildren(QWidget)):
                if on:
                    part.setFont(self.widget().font())
                else:
                    take_letters_of_window(part)

    def show_section(self, section: QgsCollapsibleGroupBox) -> None:
        """Unfold a section and bring it in sight."""
        section.setCollapsed(False)
        self._wanted = section
        # What was folded gets its height first.
        self._soon.start()

    def _bring_in_sight(self) -> None:
        section, self._wanted = self._wanted, None
        if section is not None:
            self._scroll.verticalScrollBar().setValue(section.mapTo(self._scroll.widget(), QPoint(0, 0)).y())

    def finish(self) -> None:
        """Hand over what is being typed."""
        self.plan.finish()
        self.session.finish()

    def _build(self) -> None:
        self._help = help_button(self.help_requested)
        sections = QWidget()
        self._column = column = QVBoxLayout(sections)
        column.setContentsMargins(0, 0, 0, 0)
        for section in self._sections:
            column.addWidget(section)
        column.addStretch(1)
        self._scroll = ScrolledPage(sections)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self._scroll)
        whole = QWidget()
        whole.setObjectName("WijkaanpakPlanPanel")
        top = QHBoxLayout()
        top.addStretch(1)
        top.addWidget(self._help)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(6, 4, 6, 6)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addWidget(self._pages, 1)
        self.setWidget(whole)
