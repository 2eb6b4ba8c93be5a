"""The rows of a package that an audience may know of: its record, claims, agreements, tasks and choices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from wijkaanpak_plugin.domain.body import DROPPED, split_list
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.audience import withheld_claims
from wijkaanpak_plugin.export.content.packages import Package, packages_for
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.seen import Seen
from wijkaanpak_plugin.plan.claims.claims import Claim, claims_with
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.schema.package_tables import (
    PACKAGE,
    PACKAGE_CHOICE,
    PACKAGE_CLAIM,
    PACKAGE_MEASURE,
    PACKAGE_TASK,
)

Values = Mapping[str, Any]


def checked_package(content: SheetContent) -> Package:
    """Return the package of a sheet; ExportError when it is of none."""
    if content.package is None:
        raise ExportError(translate("Passport", "Choose a package: this sheet is about one."))
    return content.package


def told_claims(content: SheetContent, seen: Seen, claims: Iterable[Claim]) -> list[Claim]:
    """Return those of these claims that an audience may know of, where they are shown; dropped ones are left out."""
    secret = withheld_claims(content.plan, content.audience)
    return [
        claim
        for claim in content.nets.shown(claims)
        if claim.values["status"] != DROPPED and claim.body_id not in secret and seen.record(claim.values)
    ]


class PackageRows:
    """What a package consists of, for one audience; PlanError when a table cannot be read."""

    def __init__(self, content: SheetContent) -> None:
        """content: of one package; ExportError when it is of none."""
        package = checked_package(content)
        self.plan, self.package, self.audience = content.plan, package, content.audience
        self.seen = Seen(content.plan, content.audience)
        self.record: Values = self._of(PACKAGE.name)[0]
        self.links: dict[str, Values] = {row["body_id"]: row for row in self._of(PACKAGE_CLAIM.name)}
        self.claims: list[Claim] = told_claims(content, self.seen, claims_with(content.plan, list(self.links)))
        # What is a matter of a party that others must not know of is left out with it.
        self.measures = [row for row in self._of(PACKAGE_MEASURE.name) if self._is_told(row)]
        self.choices = self._of(PACKAGE_CHOICE.name)
        self.tasks = self._of(PACKAGE_TASK.name)

    @property
    def place(self) -> tuple[int, int]:
        """The place of the package among those that the audience may know of, and how many they are."""
        known = [package_id for package_id, _name in packages_for(self.plan, self.audience)]
        return known.index(self.package.package_id) + 1, len(known)

    def parties(self, *written: Any) -> list[str]:
        """Return the parties that are named in texts, of which each may hold several, in that order, each once."""
        return self.seen.parties(name for text in written for name in split_list(text))

    def pulled_by(self, claim: Claim) -> list[str]:
        """Return who pulls a claim in this package, then whose it is."""
        link = self.links[claim.body_id]
        return self.parties(link["initiator"], claim.values["initiator"], claim.values["owner"])

    def _of(self, table: str) -> list[Values]:
        rows = records(self.plan, table, "package_id", [self.package.package_id])
        return [row for row in rows if self.seen.record(row)]

    def _is_told(self, row: Values) -> bool:
        return not row["party"] or bool(self.seen.party(row["party"]))
