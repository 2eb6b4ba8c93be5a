"""Whether the listed findings hold for the plan as it is now, and the sentence that says so."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import translate


class Freshness:
    """Follows runs and edits: findings about edited claims are found again, an edited ground asks for a whole run."""

    def __init__(self) -> None:
        self._earlier = self._partial = self._ground = self._claims = False
        #: What was edited since the last run began.
        self._inputs_changed_during = self._claims_during = False

    @property
    def sentence(self) -> str:
        """What to say above the list; empty when the findings hold."""
        if self._ground or self._claims:
            return translate("FindingsDock", "The plan has changed since; run the analysis again.")
        if self._earlier:
            return translate(
                "FindingsDock",
                "These findings are of an earlier analysis; run it again to be sure that they hold for the plan as it "
                "is.",
            )
        if self._partial:
            return translate(
                "FindingsDock", "Only findings about what was edited are listed; run the analysis to find all."
            )
        return ""

    def open_plan(self, has_findings: bool) -> None:
        """A plan came, perhaps with findings of an earlier day."""
        self._ground = self._claims = self._inputs_changed_during = self._claims_during = False
        self._earlier, self._partial = has_findings, not has_findings

    def run_began(self) -> None:
        """An analysis looks at the plan as it is now."""
        self._inputs_changed_during = self._claims_during = False

    def run_ended(self, well: bool) -> None:
        """An analysis is over; what was edited meanwhile is not in its findings."""
        if well:
            self._earlier = self._partial = False
            self._ground, self._claims = self._inputs_changed_during, self._claims_during

    def inputs_changed(self) -> None:
        """What claims are judged by was edited."""
        self._ground = self._inputs_changed_during = True

    def claims_changed(self) -> None:
        """Claims were edited."""
        self._claims = self._claims_during = True

    def claims_found_again(self) -> None:
        """The findings about the claims that were edited are as an analysis would have them."""
        self._claims = False

    def all_found_again(self) -> None:
        """Every finding is as an analysis would have it."""
        self._ground = self._claims = self._earlier = self._partial = False
