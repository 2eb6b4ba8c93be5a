"""Counts beside the map what another rule would change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, Optional

from qgis.core import QgsTask

from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.analysis.incremental.other_rules import RuleChange, rule_change
from wijkaanpak_plugin.docks.panel.background_task import BackgroundTask
from wijkaanpak_plugin.domain.catalogue.rule_book import Rule, RuleBook
from wijkaanpak_plugin.domain.translation import translate


class PreviewTask(BackgroundTask):
    """``change`` is None when it was stopped or failed."""

    def __init__(
        self,
        analysis: IncrementalAnalysis,
        rules_now: RuleBook,
        rules_then: RuleBook,
        changed: Sequence[Rule],
        ended: Callable[[PreviewTask], None],
    ) -> None:
        super().__init__(
            translate("Rules", "Wijkaanpak: what another rule would change"), ended, QgsTask.Flag.CanCancel
        )
        self._analysis, self._books, self._changed = analysis, (rules_now, rules_then), tuple(changed)
        self.change: Optional[RuleChange] = None

    def _work(self) -> None:
        self.change = rule_change(self._analysis, *self._books, self._changed, self._go_on)
