"""Page in the properties of the project: the figures that the open plan sets for its analysis and its sessions."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFormLayout, QGroupBox, QLabel, QLineEdit, QWidget

from wijkaanpak_plugin.docks.in_qgis.page import Page
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.perform_step import perform
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.empty_message import EmptyMessage
from wijkaanpak_plugin.domain.catalogue.constants import Constant, load_constants
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.periods import PeriodsError, read_boundaries, standard_boundaries
from wijkaanpak_plugin.domain.settings import LARGEST_FIGURE, SettingError, read_figure
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.claims.plan_settings import PlanSetting, change_settings, plan_settings
from wijkaanpak_plugin.plan.claims.session_periods import SESSION_PERIODS
from wijkaanpak_plugin.plan.schema.settings import SETTING_KEYS
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan


class PlanPage(Page):
    """Shows what the plan holds when the dialog opens; OK and Apply write what is changed as one step."""

    def __init__(self, plan_in_project: PlanInProject, messages: Messages, parent: QWidget) -> None:
        self._plan_in_project, self._messages = plan_in_project, messages
        self._plan: Optional[Plan] = plan_in_project.plan
        introduction = translate("PlanPage", "Settings of the plan of this project.")
        if self._plan is not None:
            text = translate(
                "PlanPage",
                "Settings of the plan {name}. They are kept in the plan; each change is a step that Undo "
                "in the Plan takes back, and findings are found anew by it.",
            )
            introduction = text.format(name=self._plan.name)
        super().__init__("WijkaanpakPlanProperties", introduction, parent)
        self._figures: dict[str, _Figure] = {}
        self._periods: Optional[QLineEdit] = None
        self._build()

    def isValid(self) -> bool:
        """Return whether the years make periods."""
        return not self._wrong_years()

    def apply(self) -> None:
        """Write what is changed, as one step; what makes no sense is said, and nothing is written then."""
        plan = self._plan
        if plan is None or self._periods is None or self._plan_in_project.plan is not plan:
            return
        wanted = {key: figure.setting for key, figure in self._figures.items()}
        wanted[SESSION_PERIODS] = PlanSetting(self._periods.text())
        text = translate("PlanPage", "Change settings of the plan")
        perform(plan, self._messages, text, lambda open_plan: change_settings(open_plan, wanted))

    def _build(self) -> None:
        if self._plan is None:
            self._say(translate("PlanPage", "No plan is open: open one from the toolbar or from Vector ▸ Wijkaanpak."))
            return
        try:
            known = plan_settings(self._plan)
        except PlanError as error:
            self._say(str(error))
            return
        self.column.addWidget(self._analysis(known))
        self.column.addWidget(self._sessions(known))
        self.column.addStretch(1)

    def _say(self, sentence: str) -> None:
        message = EmptyMessage("WijkaanpakPlanPropertiesMessage")
        message.setText(sentence)
        self.column.addWidget(message)
        self.column.addStretch(1)

    def _analysis(self, known: dict[str, PlanSetting]) -> QGroupBox:
        box = QGroupBox(translate("PlanPage", "Analysis"))
        form = QFormLayout(box)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for key in SETTING_KEYS:
            constant = load_constants()[key]
            figure = self._figures[key] = _Figure(constant, known.get(key, PlanSetting()))
            name = QLabel(_capital(constant.label()))
            name.setBuddy(figure.value)
            name.setToolTip(figure.value.toolTip())
            form.addRow(name, figure.value)
            form.addRow(translate("PlanPage", "Source"), figure.source)
            form.addRow("", figure.said)
        return box

    def _sessions(self, known: dict[str, PlanSetting]) -> QGroupBox:
        box = QGroupBox(translate("PlanPage", "Sessions"))
        form = QFormLayout(box)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        years = ", ".join(map(str, standard_boundaries(int(now()[:4]))))
        periods = self._periods = QLineEdit(known.get(SESSION_PERIODS, PlanSetting()).value)
        periods.setObjectName("WijkaanpakSessionPeriods")
        periods.setPlaceholderText(years)
        name = QLabel(translate("PlanPage", "Last years of the first three periods"))
        name.setBuddy(periods)
        meaning = translate(
            "PlanPage",
            "In the studio a claim gets its period by one press: until the first of these years, until the second, "
            "until the third, or later. Empty: they are counted from this year ({years}).",
        )
        for widget in (name, periods):
            widget.setToolTip(as_it_is(meaning.format(years=years), wrapped=True))
        form.addRow(name, periods)
        self._wrong = QLabel()
        self._wrong.setObjectName("WijkaanpakWrongYears")
        self._wrong.setWordWrap(True)
        self._wrong.setTextFormat(Qt.TextFormat.PlainText)
        form.addRow("", self._wrong)
        periods.textChanged.connect(lambda _text: self._show_wrong())
        self._show_wrong()
        return box

    def _show_wrong(self) -> None:
        wrong = self._wrong_years()
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))

    def _wrong_years(self) -> str:
        text = self._periods.text().strip() if self._periods is not None else ""
        if not text:
            return ""
        try:
            read_boundaries(text)
        except PeriodsError as error:
            return str(error)
        return ""


class _Figure:
    """A figure of the analysis, where it comes from, and what is said of that."""

    def __init__(self, constant: Constant, known: PlanSetting) -> None:
        self._constant = constant
        unit = translate("PlanPage", " m") if constant.unit == "m" else translate("PlanPage", " months")
        self.value = QgsDoubleSpinBox()
        self.value.setObjectName(f"WijkaanpakSetting_{constant.key}")
        self.value.setDecimals(1 if constant.unit == "m" else 0)
        self.value.setRange(0.0, LARGEST_FIGURE[constant.key])
        self.value.setClearValue(constant.value)
        self.value.setSuffix(unit)
        self.value.setExpressionsEnabled(False)
        self.source = QLineEdit()
        self.source.setObjectName(f"WijkaanpakSource_{constant.key}")
        self.source.setPlaceholderText(translate("PlanPage", "who says so: a rule of the municipality, an agreement"))
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        standard = translate("PlanPage", "Standard: {value}{unit}. {note}")
        said = standard.format(value=f"{constant.value:g}", unit=unit, note=constant.note or "").strip()
        self.value.setToolTip(as_it_is(said, wrapped=True))
        self.value.setAccessibleName(constant.label())
        self.source.setAccessibleName(translate("PlanPage", "Source"))
        #: As the plan holds it, more decimals or no figure at all: it stays so until another one is chosen.
        self._held = known.value
        self._is_read = True
        self._fill(known)
        self.value.valueChanged.connect(lambda _value: self._changed())
        self.source.textChanged.connect(lambda _text: self._say())
        self._show_source()
        self._say()

    @property
    def setting(self) -> PlanSetting:
        """What is chosen now."""
        return PlanSetting(self._held or f"{self.value.value():g}", self.source.text())

    def _fill(self, known: PlanSetting) -> None:
        try:
            figure = read_figure(self._constant.key, known.value) if known.value else self._constant.value
        except SettingError:
            figure, self._is_read = self._constant.value, False
        self.value.setValue(figure)
        if not self._is_standard:
            self.source.setText(known.source)

    @property
    def _is_standard(self) -> bool:
        return self.value.value() == self._constant.value

    def _changed(self) -> None:
        self._held, self._is_read = "", True
        self._show_source()
        self._say()

    def _show_source(self) -> None:
        """The standard figure has its source in the catalogue."""
        self.source.setEnabled(not self._is_standard)

    def _say(self) -> None:
        if not self._is_read:
            text = translate("PlanPage", "The plan holds '{value}', which is no figure: choose one.")
            self.said.setText(text.format(value=self._held[:60]))
            return
        status = self._constant.status if self._is_standard else "local" if self.source.text().strip() else "assumption"
        text = translate("PlanPage", "Status: {status}.")
        sentences = [text.format(status=load_vocabularies()["rule_status"].label(status))]
        if self._is_standard:
            sentences.append(translate("PlanPage", "Source: {source}.").format(source=self._constant.source))
        self.said.setText(" ".join(sentences))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
