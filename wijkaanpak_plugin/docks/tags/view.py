"""The Tags panel. It shows what it is given and says what the user wants; it knows no plan and no map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.panel.dock_contents import DockContents
from wijkaanpak_plugin.docks.panel.large_targets import has_little_room
from wijkaanpak_plugin.docks.panel.studio import StudioChanged, renew_studio
from wijkaanpak_plugin.docks.tags import texts
from wijkaanpak_plugin.docks.tags.coverage_view import CoverageView
from wijkaanpak_plugin.docks.tags.layer_choice import LayerChoice
from wijkaanpak_plugin.docks.tags.summary import MOST, Summary
from wijkaanpak_plugin.docks.tags.tag_buttons import TagButtons
from wijkaanpak_plugin.docks.tags.tool_row import ToolRow
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.empty_message import EmptyMessage
from wijkaanpak_plugin.docks.widgets.icons import warning_sign
from wijkaanpak_plugin.docks.widgets.scrolled import ScrolledPage
from wijkaanpak_plugin.docks.widgets.steady_label import SteadyLabel
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.styling.lists import Entry

#: Lines that the panel keeps free for what is selected, and for what is suggested: no button moves when they fill.
_HEADER_LINES, _SUGGESTION_LINES = 2, 5
#: Lines of a suggestion where a session has little height; the rest of it is in its tooltip.
_TIGHT_SUGGESTION_LINES = 2
#: So many suggestions fit on the line.
_SUGGESTIONS = 3
#: Pixels between the parts, on a desk and where a session has little height.
_SPACING, _TIGHT_SPACING = 5, 3
#: Pixels in which the names of three buttons fit beside each other, on a desk and in the narrow panel of a session.
_WIDTH, _STUDIO_WIDTH = 340, 310


class TagsDock(DockContents):
    """Header, buttons that tag, suggestion, sources that are gone, coverage."""

    #: List, key, and whether it must lead.
    tag_pressed = pyqtSignal(str, str, bool)
    #: Name of one of the buttons of ``tool_row``.
    tool_pressed = pyqtSignal(str)
    suggestion_used = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.buttons = TagButtons()
        self.layer = LayerChoice()
        self.tools = ToolRow()
        self.coverage = CoverageView()
        self._has_tags = False
        self._is_tight = False
        self._summary = Summary()
        self._build()
        self.buttons.pressed.connect(self.tag_pressed)
        self.tools.pressed.connect(self.tool_pressed)
        self.layer.layerChanged.connect(lambda _layer: self._show_header())
        self._use.clicked.connect(lambda _checked: self.suggestion_used.emit())
        self.show_message("")

    def show_message(self, sentence: str) -> None:
        """Show one sentence in place of everything: what to do first."""
        self._message.setText(sentence)
        self._pages.setCurrentWidget(self._message)

    def show_plan(self, lists: Mapping[str, Sequence[Entry]]) -> None:
        """Show the panel for a plan with these lists."""
        self.buttons.set_lists(dict(lists))
        self.coverage.set_lists(lists)
        self._pages.setCurrentWidget(self._page)
        # The buttons of the lists are new.
        renew_studio(self)

    def show_summary(self, summary: Summary) -> None:
        """Show what is selected and what it is tagged with."""
        self._summary = summary
        self._show_header()
        self._tagged.setText(texts.too_many(MOST) if summary.is_too_large else texts.tagged_line(summary))
        self.buttons.show_summary(summary)
        self._show_suggestions(summary)
        self._enable()

    def set_has_tags(self, on: bool) -> None:
        """Enable what needs tags in the plan."""
        self._has_tags = on
        self._enable()

    def show_sources(self, sentence: str) -> None:
        """Show which sources of tags are gone; empty: none."""
        self._sources.setText(sentence)
        self._sources_row.setVisible(bool(sentence))

    def customEvent(self, event: QEvent) -> None:
        """Take the width that large buttons need."""
        if isinstance(event, StudioChanged):
            self._pages.setMinimumWidth(_STUDIO_WIDTH if event.on else _WIDTH)
            self._set_tight(event.on and has_little_room(self))
            # What a session begins with.
            self._page.verticalScrollBar().setValue(0)

    def _set_tight(self, on: bool) -> None:
        """Let everything be seen on a low screen in a session, the table whole; nothing moves when something is said.

        The list of layers stands among the tools, and a suggestion in the place of the choice of a vertical layer.
        """
        self._is_tight = on
        if on:
            self.tools.take_in(self.layer)
        elif self._column.indexOf(self.layer) < 0:
            self._column.insertWidget(self._column.indexOf(self.tools), self.layer)
        self._column.setSpacing(_TIGHT_SPACING if on else _SPACING)
        self._suggestion.set_lines(_TIGHT_SUGGESTION_LINES if on else _SUGGESTION_LINES)
        _keep_room(self._suggestion_row, not on)
        self._show_suggestions(self._summary)

    def _build(self) -> None:
        self._message = EmptyMessage("WijkaanpakTagsMessage")
        self._header = _steady("WijkaanpakTagsHeader", _HEADER_LINES)
        bold = self._header.font()
        bold.setBold(True)
        self._header.setFont(bold)
        self._tagged = _steady("WijkaanpakTagsTagged", 1)
        self._suggestion_row, self._suggestion, self._use = self._build_suggestion()
        self._sources_row, self._sources = self._build_sources()
        inner = QWidget()
        self._column = column = QVBoxLayout(inner)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(_SPACING)
        above = (self._header, self._tagged, self.layer, self.tools)
        for part in (*above, self.buttons, self._suggestion_row, self._sources_row):
            column.addWidget(part)
        column.addWidget(self.coverage, 1)
        self._page = ScrolledPage(inner)
        self._page.setObjectName("WijkaanpakTagsScroll")
        self._pages = QStackedWidget()
        self._pages.setObjectName("WijkaanpakTagsPanel")
        self._pages.addWidget(self._message)
        self._pages.addWidget(self._page)
        self._pages.setMinimumWidth(_WIDTH)
        self.setWidget(self._pages)

    def _build_suggestion(self) -> tuple[QWidget, SteadyLabel, QPushButton]:
        use = QPushButton(translate("TagsDock", "Use"))
        use.setObjectName("WijkaanpakTagsUse")
        use.setToolTip(
            translate("TagsDock", "Give the features without a scale level the one that is suggested for each of them.")
        )
        label = _steady("WijkaanpakTagsSuggestion", _SUGGESTION_LINES)
        row = _row(label, use)
        _keep_room(row, True)
        return row, label, use

    def _build_sources(self) -> tuple[QWidget, QLabel]:
        label = _label("WijkaanpakTagsSources")
        label.setToolTip(
            translate(
                "TagsDock",
                "A tag keeps a copy of the shape. When its layer is in the project again, shape and name are renewed.",
            )
        )
        row = _row(label)
        row.layout().insertWidget(0, warning_sign(), 0, Qt.AlignmentFlag.AlignTop)
        row.hide()
        return row, label

    def _show_header(self) -> None:
        chosen = self.layer.currentLayer()
        self._header.setText(texts.header(self._summary, chosen.id() if chosen is not None else ""))

    def _show_suggestions(self, summary: Summary) -> None:
        shown = summary.suggestions[:_SUGGESTIONS]
        is_said = bool(shown) and not summary.is_too_large
        self._suggestion_row.setVisible(is_said)
        self.coverage.set_choice_visible(not (self._is_tight and is_said))
        self._use.setEnabled(summary.can_use_suggestions)
        if shown:
            rest = len(summary.suggestions) - len(shown)
            self._suggestion.setText(texts.suggestions_line(shown) + (f" (+{rest})" if rest else ""))
            self._suggestion.setToolTip(as_it_is(texts.suggestions_meaning(summary.suggestions)))

    def _enable(self) -> None:
        can = bool(self._summary.total) and not self._summary.is_too_large
        self.tools.set_possible(bool(self._summary.total), can and bool(self._summary.tagged), self._has_tags)
        self.coverage.zoom.setEnabled(bool(self._summary.total))


def _steady(name: str, lines: int) -> SteadyLabel:
    label = SteadyLabel(lines)
    label.setObjectName(name)
    return label


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _keep_room(row: QWidget, on: bool) -> None:
    """Keep the place of a row free while it is hidden, or give it up."""
    policy = row.sizePolicy()
    policy.setRetainSizeWhenHidden(on)
    row.setSizePolicy(policy)


def _row(label: QLabel, *others: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(label, 1)
    for other in others:
        layout.addWidget(other)
    return row
