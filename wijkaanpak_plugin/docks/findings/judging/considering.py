"""Connects the pages of a finding with the plan: reads what people made of it, and writes what they say now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Callable, Optional

from qgis.core import QgsGeometry
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.findings.decisions.place_pick import PlacePick
from wijkaanpak_plugin.docks.findings.judging.finding_pages import FindingPages
from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.perform_step import STEP, perform, problem_of
from wijkaanpak_plugin.docks.widgets.dialogs.reason_dialog import Reason, ask_reason
from wijkaanpak_plugin.docks.widgets.parties.party_sign import signs_of
from wijkaanpak_plugin.docks.widgets.text_lines import shorten_name
from wijkaanpak_plugin.domain.catalogue.rule_titles import rule_title
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.parties import known_parties
from wijkaanpak_plugin.plan.decisions import decisions, hiding, judgements
from wijkaanpak_plugin.plan.decisions.considered import Considered, considered
from wijkaanpak_plugin.plan.parties.parties import all_parties
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING, JUDGEMENT, SUPPRESSION
from wijkaanpak_plugin.plan.store.author import author
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.record_change import RecordChange
from wijkaanpak_plugin.plan.store.sessions import current_session

#: Tables whose steps change what the pages show.
_SHOWN = {FINDING.name, JUDGEMENT.name, SUPPRESSION.name, "party", "session"}
#: Letters of a sentence in the name of a step.
_LETTERS = 60

_Making = Callable[[Plan], Iterable[RecordChange]]
_MakingWith = Callable[[Plan, Reason], Iterable[RecordChange]]


class Considering:
    """Each wish is one step of the plan; what cannot be done is said in one sentence and the pages show what holds."""

    def __init__(self, parent: QWidget, pages: FindingPages, canvas: QgsMapCanvas, messages: Messages) -> None:
        self._parent, self._pages, self._messages = parent, pages, messages
        self._pick = PlacePick(canvas)
        self._plan: Optional[Plan] = None
        self._found: Optional[FindingRow] = None
        self._considered: Optional[Considered] = None
        pages.judgement.rows.answered.connect(self._judge)
        pages.judgement.remark_given.connect(self._remark)
        pages.confrontation.edited.connect(self._confront)
        pages.confrontation.place_wanted.connect(self._point_out)
        pages.decision.table_wanted.connect(self._move)
        pages.decision.decided.connect(self._decide)
        pages.accept_wanted.connect(self._accept)
        pages.take_back_wanted.connect(self._take_back)
        pages.hide_wanted.connect(self._hide)
        pages.show_again_wanted.connect(self._show_again)
        pages.hiding_offered.connect(lambda: pages.refuse_rule(self._held(whole_rule=True)))

    def open_plan(self, plan: Plan) -> None:
        """Follow the steps of a plan that was opened."""
        self.close_plan()
        self._plan = plan
        plan.history.performed.connect(self._performed)

    def close_plan(self) -> None:
        """Let go of the plan that was open."""
        self._pick.end()
        if self._plan is not None:
            self._plan.history.performed.disconnect(self._performed)
        self._plan = None
        self.show_finding(None)

    def show_finding(self, found: Optional[FindingRow]) -> None:
        """Show what people made of the finding that the pages show; None: they show none."""
        if found is None or self._found is None or found.finding_ids != self._found.finding_ids:
            self._pick.end()
        self._found = found
        self._read()

    def not_saved(self) -> list[str]:
        """Return whether a remark was typed and not noted."""
        text = translate("HotSpotsDock", "Reactions that were typed and not given: {count}")
        return [text.format(count=1)] if self._pages.judgement.remark else []

    def _performed(self, step: Step) -> None:
        if _SHOWN & set(step.records):
            self._read()

    def _read(self) -> None:
        plan, found = self._plan, self._found
        self._considered = None
        if plan is None or found is None:
            self._pages.show_considered(None, {}, (), ())
            return
        try:
            self._considered = considered(plan, sorted(found.finding_ids), found.rule_id)
            signs, known, people = signs_of(all_parties(plan)), known_parties(plan), _who_may_decide(plan)
        except PlanError:
            # It was found and is not stored (yet): what people say of it waits for that.
            self._pages.show_considered(None, {}, (), ())
            return
        self._pages.show_considered(self._considered, signs, known, people)

    def _perform(self, text: str, make: _Making) -> bool:
        done = perform(self._plan, self._messages, text.format(finding=self._name), make)
        if not done:
            self._read()
        return done

    @property
    def _name(self) -> str:
        return shorten_name(self._found.sentence, _LETTERS) if self._found is not None else ""

    @property
    def _ids(self) -> tuple[str, ...]:
        return self._considered.finding_ids if self._considered is not None else ()

    # What people say

    def _judge(self, party: str, judgement: str) -> None:
        ids = self._ids
        self._perform(
            translate("Judging", "Judge: {finding}"), lambda plan: judgements.judge(plan, ids, party, judgement)
        )

    def _remark(self, party: str, words: str) -> None:
        ids = self._ids
        text = translate("Judging", "Remark on: {finding}")
        if self._perform(text, lambda plan: judgements.remark(plan, ids, party, words)):
            self._pages.judgement.remark_noted()

    def _confront(self, values: Mapping[str, Any]) -> None:
        ids = self._ids
        self._perform(translate("Judging", "Confront: {finding}"), lambda plan: decisions.confront(plan, ids, values))

    def _point_out(self) -> None:
        ids, text = self._ids, translate("Judging", "Compensate: {finding}")
        if self._plan is not None:
            self._pick.begin(
                self._plan.crs,
                lambda place: self._compensate(text, ids, place),
            )

    def _compensate(self, text: str, ids: tuple[str, ...], place: QgsGeometry) -> None:
        self._perform(text, lambda plan: decisions.compensate_at(plan, ids, place))

    def _move(self, table: str) -> None:
        ids = self._ids
        self._perform(
            translate("Judging", "To another table: {finding}"), lambda plan: decisions.move_to_table(plan, ids, table)
        )

    def _decide(self, values: Mapping[str, Any]) -> None:
        ids = self._ids
        self._perform(translate("Judging", "Decide: {finding}"), lambda plan: decisions.decide(plan, ids, values))

    def _held(self, whole_rule: bool) -> str:
        """Say which hard conditions keep the finding, or a finding of its rule, from being put aside; empty: none."""
        plan, found = self._plan, self._found
        if plan is None or found is None:
            return ""
        try:
            if whole_rule:
                return decisions.hard_sentence(decisions.hard_conditions_of_rule(plan, found.rule_id))
            return decisions.hard_sentence(decisions.obstacles(plan, self._ids).hard)
        except PlanError as error:
            return str(error)

    def _is_refused(self, whole_rule: bool) -> bool:
        """Say why something is refused before anybody types a reason for it."""
        held = self._held(whole_rule)
        if held:
            self._messages.warning(held, STEP)
            self._read()
        return bool(held)

    def _accept(self) -> None:
        if self._is_refused(whole_rule=False):
            return
        ids, sentence = self._ids, self._found.sentence if self._found is not None else ""
        self._ask_why(
            translate("Judging", "Accept a finding"),
            sentence,
            translate("Judging", "Accept: {finding}"),
            lambda plan, reason: decisions.accept(plan, ids, reason.words),
        )

    def _take_back(self) -> None:
        ids = self._ids
        self._perform(translate("Judging", "Accept no more: {finding}"), lambda plan: decisions.take_back(plan, ids))

    def _hide(self, whole_rule: bool) -> None:
        if self._found is None or self._is_refused(whole_rule):
            return
        ids, rule_id, sentence = self._ids, self._found.rule_id, self._found.sentence
        title = translate("Judging", "Do not show a finding")
        if whole_rule:
            sentence = translate("Judging", "No finding of this rule is shown in this plan: {rule}")
            sentence = sentence.format(rule=rule_title(rule_id))
        if whole_rule:
            self._ask_why(
                title,
                sentence,
                translate("Judging", "Hide the rule of: {finding}"),
                lambda plan, reason: hiding.suppress_rule(plan, rule_id, *reason),
                asks_day=True,
            )
        else:
            self._ask_why(
                title,
                sentence,
                translate("Judging", "Hide: {finding}"),
                lambda plan, reason: hiding.suppress_findings(plan, ids, *reason),
                asks_day=True,
            )

    def _ask_why(self, title: str, sentence: str, text: str, make: _MakingWith, asks_day: bool = False) -> None:
        """Ask why something is done with the finding, and do it as one step named ``text``."""
        plan, messages, step = self._plan, self._messages, text.format(finding=self._name)
        if plan is None:
            return

        def save(reason: Reason) -> str:
            return problem_of(plan, messages, step, lambda of: make(of, reason))

        ask_reason(self._parent, title, sentence, save, asks_day)

    def _show_again(self) -> None:
        held = self._considered.suppressions if self._considered is not None else ()
        self._perform(
            translate("Judging", "Show again: {finding}"),
            lambda plan: hiding.lift(plan, [one.suppression_id for one in held]),
        )


def _who_may_decide(plan: Plan) -> list[str]:
    """Return who may decide, as proposals: who leads the session, who sits at the table, and who writes here."""
    session = current_session(plan)
    people = []
    if session is not None:
        people = [f"{one.name} ({one.party})" if one.party else one.name for one in session.people]
    return list(dict.fromkeys(filter(None, [*people, author()])))
