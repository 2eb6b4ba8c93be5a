"""All about one finding: its sentence, and four pages: figures, judgement, confrontation and decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QShortcut,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.findings.decisions.confrontation_page import ConfrontationPage
from wijkaanpak_plugin.docks.findings.decisions.decision_page import DecisionPage
from wijkaanpak_plugin.docks.findings.decisions.texts import hidden_text
from wijkaanpak_plugin.docks.findings.judging.figures_page import FindingFigures
from wijkaanpak_plugin.docks.findings.judging.heading import FindingHeading
from wijkaanpak_plugin.docks.findings.judging.judgement_page import JudgementPage
from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.docks.widgets.parties.party_sign import Sign
from wijkaanpak_plugin.docks.widgets.scrolled import ScrolledPage
from wijkaanpak_plugin.docks.widgets.steady_label import SteadyLabel
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.decisions.considered import Considered
from wijkaanpak_plugin.plan.decisions.decisions import CONFRONTATION, hard_sentence

_FIGURES, _JUDGEMENT, _CONFRONTATION, _DECISION = range(4)


class FindingPages(QWidget):
    """Shows what it is given and says what the user wants; it knows no plan."""

    #: The map is to show the place of the finding, or to flash it.
    zoom_wanted = pyqtSignal()
    flash_wanted = pyqtSignal()
    accept_wanted = pyqtSignal()
    take_back_wanted = pyqtSignal()
    #: It is not to be shown any more; True: all of its rule.
    hide_wanted = pyqtSignal(bool)
    show_again_wanted = pyqtSignal()
    #: It is about to be said what is not to be shown: whether that may be said of all of its rule.
    hiding_offered = pyqtSignal()
    #: Its rule is to be seen.
    rule_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakFindingPages")
        self.judgement, self.confrontation, self.decision = JudgementPage(), ConfrontationPage(), DecisionPage()
        self._heading, self._figures = FindingHeading(), FindingFigures()
        self._accepted = self._has_rule = False
        self._build()
        self.show_finding(None)

    def show_finding(self, found: Optional[FindingRow]) -> None:
        """Show a finding; None says what to do to see one."""
        self._message.setVisible(found is None)
        self._page.setVisible(found is not None)
        if found is not None:
            self._heading.show_finding(found)
            self._figures.show_finding(found)
            self._zoom.setEnabled(found.zone is not None)
            self._flash.setEnabled(found.zone is not None)
            self._has_rule = bool(found.rule_id)
            self.refuse_rule("")
            self._rule.setEnabled(bool(found.rule_id))

    def show_considered(
        self,
        considered: Optional[Considered],
        signs: Mapping[str, Sign],
        known: Sequence[str],
        people: Sequence[str],
    ) -> None:
        """Show what people made of the finding; None: the plan does not hold it (any more).

        signs: of parties, by name. known: parties that can be asked. people: who may decide.
        """
        for page in (_JUDGEMENT, _CONFRONTATION, _DECISION):
            self._tabs.setTabEnabled(page, considered is not None)
        for button in (self._accept, self._more):
            button.setEnabled(considered is not None)
        self.judgement.show_considered(considered, signs, known)
        self.confrontation.show_considered(considered)
        self.decision.show_considered(considered, people)
        self._heading.show_hidden(hidden_text(considered) if considered is not None else "")
        self._heading.show_number(considered.mark if considered is not None else None)
        self._accepted = considered is not None and bool(considered.values["accepted"])
        self._accept.setText(
            translate("Judging", "Accept no more") if self._accepted else translate("Judging", "Accept…")
        )
        hidden = considered is not None and bool(considered.suppressions)
        held = hard_sentence(considered.obstacles.hard) if considered is not None else ""
        if held and not self._accepted:
            self._accept.setEnabled(False)
        self._accept.setToolTip(as_it_is(_accepting() if self._accepted else held or _accepting(), wrapped=True))
        self._more.setToolTip(as_it_is(held or _hiding(), wrapped=True))
        self._hide.setEnabled(not hidden and not held)
        self._hide.setToolTip(as_it_is(held or self._hide.text(), wrapped=True))
        self._again.setEnabled(hidden)
        judged = len({one.party for one in considered.judgements}) if considered is not None else 0
        filled = considered.confronted if considered is not None else 0
        self._tabs.setTabText(
            _JUDGEMENT, translate("Judging", "Judgement {count}").format(count=judged) if judged else _judgement()
        )
        self._tabs.setTabText(
            _CONFRONTATION,
            translate("Judging", "Confront {count}/{all}").format(count=filled, all=len(CONFRONTATION)),
        )

    def refuse_rule(self, sentence: str) -> None:
        """Let the rule of the finding not be hidden, and say why; empty: nothing keeps it from that."""
        self._hide_rule.setEnabled(self._has_rule and not sentence)
        self._hide_rule.setToolTip(as_it_is(sentence or self._hide_rule.text(), wrapped=True))

    def _build(self) -> None:
        self._zoom = _button(
            "zoom", "zoom", translate("Judging", "Zoom"), translate("Judging", "Show its place on the map (Enter).")
        )
        self._flash = _button(
            "flash", "flash", translate("Judging", "Flash"), translate("Judging", "Let its place flash on the map.")
        )
        self._accept = _button(
            "accept",
            "",
            translate("Judging", "Accept…"),
            _accepting(),
        )
        self._more = _button(
            "hide",
            "",
            translate("Judging", "Hide…"),
            _hiding(),
        )
        self._rule = _button(
            "rule",
            "",
            translate("Judging", "Rule…"),
            translate("Judging", "See what the rule asks and where that comes from, or change it for this plan."),
        )
        menu = QMenu(self._more)
        menu.setToolTipsVisible(True)
        self._hide = menu.addAction(translate("Judging", "Do not show this finding…"))
        self._hide.setObjectName("WijkaanpakFindingHide")
        self._hide_rule = menu.addAction(translate("Judging", "Show no finding of this rule…"))
        self._hide_rule.setObjectName("WijkaanpakFindingHideRule")
        self._again = menu.addAction(translate("Judging", "Show it again"))
        self._again.setObjectName("WijkaanpakFindingShowAgain")
        self._more.setMenu(menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 6, 0)
        for button in (self._zoom, self._flash):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self._rule, self._accept, self._more):
            row.addWidget(button)
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._heading)
        column.addLayout(row)
        column.addWidget(self._tabbed(), 1)
        self._message = SteadyLabel(1)
        self._message.setObjectName("WijkaanpakFindingMessage")
        self._message.setText(translate("FindingsDock", "Choose a finding to see all about it."))
        policy = self._message.sizePolicy()
        policy.setRetainSizeWhenHidden(False)
        self._message.setSizePolicy(policy)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._message)
        whole.addWidget(self._page, 1)
        self._zoom.clicked.connect(lambda _on: self.zoom_wanted.emit())
        self._flash.clicked.connect(lambda _on: self.flash_wanted.emit())
        self._rule.clicked.connect(lambda _on: self.rule_wanted.emit())
        self._accept.clicked.connect(lambda _on: self._want_accepted())
        self._hide.triggered.connect(lambda _on: self.hide_wanted.emit(False))
        self._hide_rule.triggered.connect(lambda _on: self.hide_wanted.emit(True))
        menu.aboutToShow.connect(self.hiding_offered)
        self._again.triggered.connect(lambda _on: self.show_again_wanted.emit())

    def _tabbed(self) -> QTabWidget:
        self._tabs = QTabWidget()
        self._tabs.setObjectName("WijkaanpakFindingTabs")
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setElideMode(Qt.TextElideMode.ElideRight)
        pages = (
            (
                self._figures,
                translate("Judging", "Figures"),
                translate("Judging", "What was measured, what is asked, and where that comes from."),
            ),
            (ScrolledPage(self.judgement), _judgement(), translate("Judging", "What each party thinks of it.")),
            (
                ScrolledPage(self.confrontation),
                translate("Judging", "Confrontation"),
                translate("Judging", "The six things that meet here, and the way out."),
            ),
            (
                ScrolledPage(self.decision),
                translate("Judging", "Decision"),
                translate("Judging", "At which table it lies, and what was decided by whom."),
            ),
        )
        for number, (page, label, meaning) in enumerate(pages, start=1):
            place = self._tabs.addTab(page, label)
            self._tabs.setTabToolTip(place, as_it_is(f"{meaning} (Alt+{number})"))
        return self._tabs

    def let_keys_choose_pages(self, panel: QWidget) -> None:
        """Let Alt+1 to 4 choose a page while the keyboard is in the panel: Ctrl+1 to 9 are QGIS' own."""
        for place in range(self._tabs.count()):
            shortcut = QShortcut(QKeySequence(f"Alt+{place + 1}"), panel)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda place=place: self._tabs.setCurrentIndex(place))

    def _want_accepted(self) -> None:
        (self.take_back_wanted if self._accepted else self.accept_wanted).emit()


def _judgement() -> str:
    return translate("Judging", "Judgement")


def _accepting() -> str:
    return translate("Judging", "Live with it as it is: asks why, and asks again when what was found changes.")


def _hiding() -> str:
    return translate("Judging", "Leave it out of lists, counts and sheets, with a reason; it can be shown again.")


def _button(name: str, sign: str, text: str, meaning: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(f"WijkaanpakFindingAct_{name}")
    button.setText(text)
    button.setAccessibleName(text)
    button.setToolTip(as_it_is(f"{text}: {meaning}" if sign else meaning, wrapped=True))
    if sign:
        button.setIcon(icon(sign))
    return button
