"""Status of the registered sources of a plan, as people read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Optional, Union

from qgis.core import QgsVectorLayer

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.deliveries.asked import lacking
from wijkaanpak_plugin.plan.sources.deliveries.delivery import Delivery, registered_deliveries, table_in
from wijkaanpak_plugin.plan.sources.profile_of import source_profile
from wijkaanpak_plugin.plan.sources.registrable import COVERAGE
from wijkaanpak_plugin.plan.sources.registry import RegisteredSource, open_source, registered_sources
from wijkaanpak_plugin.plan.sources.trust import address_in_full, is_trusted
from wijkaanpak_plugin.plan.sources.uri import without_secrets
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.coverage_layer import silent_parties
from wijkaanpak_plugin.sources.profiles.profile import ProfileError
from wijkaanpak_plugin.sources.profiles.profile_model import BACKGROUND
from wijkaanpak_plugin.sources.reading_facts import ReadingFacts, facts_in, is_facts
from wijkaanpak_plugin.sources.row_counts import is_doubt

#: Provider of files.
_FILE = "ogr"


@dataclass(frozen=True)
class SourceStatus:
    """One registered source. profile: label of its profile, empty for coverage and background. date: ISO 8601, empty
    when not known; complete and the counts: None when not known. lines: what the last reading left out, and why.
    problem: one sentence when it cannot be read, else empty. may_be_read: False when the user has not yet said that its
    address may be read; allowed: whether it had to be said, and was. delivery_id: of the delivery that it came with, ""
    for none. facts: what the last reading counted besides, None when it did not. where: the address in full, as people
    judge it; place: as the plan keeps it. is_there: whether the data could be opened. silent: names of those who have
    an interest where it holds and supplied nothing, "" for none.
    """

    source_id: str
    name: str
    role: str
    profile: str
    date: str
    complete: Optional[bool]
    coverage: str
    confidential: bool
    rows_used: Optional[int]
    rows_left_out: Optional[int]
    lines: tuple[str, ...]
    problem: str
    may_be_read: bool = True
    allowed: bool = False
    delivery_id: str = ""
    facts: Optional[ReadingFacts] = None
    where: str = ""
    place: str = ""
    is_there: bool = True
    silent: str = ""

    @property
    def gives_nothing(self) -> bool:
        """Whether it is there and yet no object comes of it: its fields do not suit, or no row was used."""
        read = self.role not in (BACKGROUND, COVERAGE) and self.may_be_read and self.is_there
        return read and (bool(self.problem) or (self.rows_used == 0 and bool(self.rows_left_out)))

    @property
    def rows_lost(self) -> int:
        """Rows that could not be used, without those that their profile leaves out on purpose, where any is used."""
        left_out = self.rows_left_out or 0
        on_purpose = self.facts.on_purpose if self.facts is not None and self.rows_used else 0
        return max(0, left_out - on_purpose)

    @property
    def has_no_rows(self) -> bool:
        """Whether it was read and there is no row in it, which is another thing than rows that cannot be used."""
        return self.role != BACKGROUND and self.rows_used == 0 and not self.rows_left_out

    @property
    def in_doubt(self) -> bool:
        """Whether nothing may be called free because of it: it was not wholly read, or lies elsewhere."""
        return any(is_doubt(line) for line in self.lines)


@dataclass(frozen=True)
class DeliveryStatus:
    """A delivery and what came with it. lacking: what was asked of services and is not there, as people call it."""

    delivery: Delivery
    parts: tuple[SourceStatus, ...]
    lacking: tuple[str, ...] = ()


#: A row of the list of data.
DataStatus = Union[DeliveryStatus, SourceStatus]


def data_status(plan: Plan, at_hand: Mapping[str, QgsVectorLayer] = MappingProxyType({})) -> list[DataStatus]:
    """Return the deliveries of a plan with their parts, and the sources that came by themselves, each at the place of
    its first source; a delivery that has lost all of its parts comes last. at_hand: as `source_status` takes it.
    """
    sources = registered_sources(plan)
    rows = [_status(plan, source, at_hand.get(source.source_id)) for source in sources]
    parts: dict[str, list[SourceStatus]] = {}
    tables: dict[str, set[str]] = {}
    for source, row in zip(sources, rows):
        parts.setdefault(row.delivery_id, []).append(row)
        tables.setdefault(row.delivery_id, set()).add(table_in(source.uri, source.provider))
    deliveries = {
        each.delivery_id: DeliveryStatus(
            each, tuple(parts.get(each.delivery_id, ())), lacking(each, tables.get(each.delivery_id, ()))
        )
        for each in registered_deliveries(plan)
    }
    found: dict[str, DataStatus] = {}
    for row in rows:
        delivery = deliveries.get(row.delivery_id)
        found.setdefault(row.source_id if delivery is None else row.delivery_id, row if delivery is None else delivery)
    return list({**found, **{key: each for key, each in deliveries.items() if key not in found}}.values())


def source_status(plan: Plan, at_hand: Mapping[str, QgsVectorLayer] = MappingProxyType({})) -> list[SourceStatus]:
    """Return one row per source, in the order in which they were registered.

    at_hand: by source_id the layers that are open and can be read: they are not opened once more, which may take
    a service seconds.
    """
    return [_status(plan, source, at_hand.get(source.source_id)) for source in registered_sources(plan)]


def profile_label(source: RegisteredSource) -> str:
    """Return the label of the profile of a source; its name when it is not known here, empty where none is used."""
    if source.role in (BACKGROUND, COVERAGE):
        return ""
    try:
        profile = source_profile(source.values)
    except ProfileError:
        return str(source.values["profile"] or "")
    if not source.values["mapping"]:
        return profile.label()
    # Without a label of its own it is called as the source.
    own = "" if profile.label() == source.name else profile.label()
    return (
        translate("Plan", "own profile: {profile}").format(profile=own)
        if own
        else translate("Plan", "own field mapping")
    )


def source_problem(source: RegisteredSource, layer: QgsVectorLayer) -> str:
    """Return one sentence that says why the fields of a layer do not suit its profile, empty when they do."""
    if source.role in (BACKGROUND, COVERAGE):
        return ""
    try:
        profile = source_profile(source.values)
    except ProfileError as error:
        return str(error)
    # What is joined or calculated in QGIS is not there when the data is read.
    missing = profile.missing(layer.dataProvider().fields().names())
    if not missing:
        return ""
    text = translate(
        "Plan", "The source '{name}' cannot be read as {profile}: it lacks {fields}; choose another profile."
    )
    return text.format(name=source.name, profile=profile.label(), fields=", ".join(missing))


def _status(plan: Plan, source: RegisteredSource, layer: Optional[QgsVectorLayer]) -> SourceStatus:
    values, report = source.values, str(source.values["report"] or "")
    problem, may_be_read = "", True
    if layer is None:
        opened = open_source(plan, source, styled=False)
        layer, problem, may_be_read = opened.layer, opened.problem, opened.may_be_read
    if layer is not None:
        problem = source_problem(source, layer)
    return SourceStatus(
        source_id=source.source_id,
        name=source.name,
        role=source.role,
        profile=profile_label(source),
        date=str(values["date"] or ""),
        complete=values["complete"],
        coverage=str(values["coverage"] or "unknown"),
        confidential=source.confidential,
        rows_used=values["rows_used"],
        rows_left_out=values["rows_left_out"],
        lines=tuple(line for line in report.splitlines() if not is_facts(line)),
        problem=problem,
        may_be_read=may_be_read,
        allowed=is_trusted(plan, source.uri, source.provider),
        delivery_id=str(values["delivery_id"] or ""),
        facts=facts_in(report),
        where=address_in_full(plan, source.uri, source.provider),
        place=without_secrets(source.uri, source.provider),
        is_there=layer is not None,
        silent=_silent(source, layer),
    )


def _silent(source: RegisteredSource, layer: Optional[QgsVectorLayer]) -> str:
    """Return who supplied nothing, of areas in a file: those of a service would be asked for each time."""
    is_file = source.role == COVERAGE and layer is not None and layer.providerType() == _FILE
    return silent_parties(layer) if is_file else ""
