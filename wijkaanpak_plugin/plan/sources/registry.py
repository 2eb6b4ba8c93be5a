"""Repository of sources, the data registered with a plan: where it lies and how it is opened again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Optional

from qgis.core import QgsProviderRegistry, QgsVectorLayer

from wijkaanpak_plugin.domain.confidential import is_confidential
from wijkaanpak_plugin.domain.plain_text import without_expressions
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.source_tables import SOURCE, SOURCE_ROLES
from wijkaanpak_plugin.plan.sources.answering import does_not_answer
from wijkaanpak_plugin.plan.sources.crs import crs_named, own_crs
from wijkaanpak_plugin.plan.sources.profile_of import source_profile
from wijkaanpak_plugin.plan.sources.proposals import proposes_confidential
from wijkaanpak_plugin.plan.sources.registrable import COVERAGE, registering_problem
from wijkaanpak_plugin.plan.sources.same_data import same_data, same_table
from wijkaanpak_plugin.plan.sources.trust import address_in_full, is_trusted, may_be_read, trust
from wijkaanpak_plugin.plan.sources.uri import absolute_uri, relative_uri, without_secrets
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.clock import new_id
from wijkaanpak_plugin.plan.store.dependents import remove_dependents
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain
from wijkaanpak_plugin.plan.styling.neutral import draw_neutrally
from wijkaanpak_plugin.sources.plain_style import apply_plain_style
from wijkaanpak_plugin.sources.profiles.one_kind import all_of
from wijkaanpak_plugin.sources.profiles.profile import ProfileError
from wijkaanpak_plugin.sources.profiles.profile_model import BACKGROUND, BODY_FIELDS

#: Columns that decide how the data is read.
_HOW_IT_IS_READ = ("role", "profile", "mapping", "crs")
#: Columns with what the last reading counted.
READING_COLUMNS = ("rows_used", "rows_left_out", "report")
_CHANGEABLE = (*_HOW_IT_IS_READ, "name", "date", "complete", "coverage", "confidential", "remarks")


@dataclass(frozen=True)
class RegisteredSource:
    """One row of the table source, as plain values."""

    source_id: str
    name: str
    role: str
    uri: str
    provider: str
    values: dict[str, Any]

    @property
    def table(self) -> str:
        """The table that its bodies come from, as their column source_id holds it."""
        return f"{self.uri.partition('|')[0]}|{self.values['layer_name'] or ''}"

    @property
    def confidential(self) -> bool:
        """Whether it must not leave the machine in an export meant for others."""
        return is_confidential(self.values.get("confidential"))


@dataclass(frozen=True)
class SourceLayer:
    """A registered source with its layer, or without one and then with a sentence that names what is missing.

    may_be_read: False when the user has not yet said that its address may be read; it was not touched then.
    has_style: False when no style lies with its data, or nobody looked for one.
    """

    source: RegisteredSource
    layer: Optional[QgsVectorLayer]
    problem: str = ""
    may_be_read: bool = True
    has_style: bool = True


def registered_sources(plan: Plan, role: Optional[str] = None) -> list[RegisteredSource]:
    """Return the registered sources, of one role or of all, in the order in which they were registered."""
    layer = plan.stored(SOURCE.name)
    rows = []
    for feature in layer.getFeatures():
        values = {name: plain(feature[name]) for name in SOURCE.field_names}
        if role in (None, values["role"]):
            provider = values["provider"] or "ogr"
            rows.append(
                RegisteredSource(
                    values["source_id"],
                    values["name"] or "",
                    values["role"],
                    values["uri"] or "",
                    provider,
                    values,
                )
            )
    return rows


def sources_shown_by(plan: Plan, layer: QgsVectorLayer) -> set[str]:
    """Return the source_id of each registered source whose data a layer shows, whoever made the layer."""
    uri, provider = layer.source(), layer.providerType()
    return {
        source.source_id
        for source in registered_sources(plan)
        # To compare files is to look them up.
        if may_be_read(plan, source.uri, source.provider)
        and same_table(uri, provider, absolute_uri(plan.backend, source.uri, source.provider), source.provider)
    }


def sources_of(plan: Plan, layer: QgsVectorLayer) -> list[RegisteredSource]:
    """Return the registered sources that are of the same data as a layer, with the same filter."""
    return _of_data(plan, layer.source(), layer.providerType())


def register_source(
    plan: Plan,
    layer: QgsVectorLayer,
    role: str,
    profile: Optional[str] = None,
    mapping: Optional[str] = None,
    date: Optional[str] = None,
    complete: Optional[bool] = None,
    coverage: Optional[str] = None,
    confidential: Optional[bool] = None,
    remarks: Optional[str] = None,
) -> Changes:
    """Return the changes that register a layer with the plan, for ``plan.history.perform``.

    role: existing, coverage, works or background. profile: name of a profile; mapping: one of its own as JSON; neither:
    the layer has the body fields. coverage: where the data holds, as the profile says when None. confidential: as is
    proposed for such data when None. The plan keeps where
    the data lies, relative to the plan where both lie on one disk, and the coordinate reference system where it
    was set in QGIS; not the data. That this user has it open is remembered on this machine: it may be read from now on.
    PlanError, one sentence that says what to do, when the role, profile or mapping cannot be used, the layer would not
    be found again, or it is registered already.
    """
    values = {"name": layer.name(), "role": role, "profile": profile, "mapping": mapping}
    _check_words(values)
    problem = registering_problem(layer, role)
    if problem:
        raise PlanError(problem)
    _check_new(values, sources_of(plan, layer))
    if coverage is None and (profile or mapping):
        coverage = source_profile(values).coverage
    provider = layer.providerType()
    uri = relative_uri(plan.backend, layer.source(), provider)
    trust(plan, uri, provider)
    changes = Changes(plan)
    changes.add(
        SOURCE.name,
        {
            **values,
            "source_id": new_id("source", layer.name(), layer.source()),
            "uri": uri,
            "provider": provider,
            "layer_name": QgsProviderRegistry.instance().decodeUri(provider, layer.source()).get("layerName") or None,
            "crs": own_crs(layer),
            "subset": layer.subsetString() or None,
            "date": date,
            "complete": complete,
            "coverage": coverage,
            "confidential": proposes_confidential(layer) if confidential is None else confidential,
            "remarks": remarks,
        },
    )
    return changes


def change_source(plan: Plan, source_id: str, **values: Any) -> Changes:
    """Return the changes that write columns of a source anew.

    values: of the columns name, role, profile, mapping, crs, date, complete, coverage, confidential and remarks. What
    the last reading counted is forgotten where it is read in another way from now on. PlanError when the source is not
    there, a word cannot be used, or the same data is registered in that way already.
    """
    strange = sorted(set(values) - set(_CHANGEABLE))
    if strange:
        raise PlanError(translate("Plan", "'{name}' of a source cannot be changed.").format(name=", ".join(strange)))
    source = next((one for one in registered_sources(plan) if one.source_id == source_id), None)
    if source is None:
        raise PlanError(translate("Plan", "The source is not in the plan any more; it was removed meanwhile."))
    _check_words({**source.values, **values})
    read_anew = any(values.get(name, source.values[name]) != source.values[name] for name in _HOW_IT_IS_READ)
    if read_anew:
        same = _of_data(plan, source.uri, source.provider)
        _check_new({**source.values, **values}, [other for other in same if other.source_id != source_id])
    forgotten = dict.fromkeys(READING_COLUMNS) if read_anew else {}
    changes = Changes(plan)
    changes.change(SOURCE.name, source_id, {**values, **forgotten})
    return changes


def read_all_as(plan: Plan, source_ids: Sequence[str], kind: str) -> Changes:
    """Return the changes by which everything in these sources is of one kind from now on; PlanError as above."""
    changes = Changes(plan)
    for source_id in source_ids:
        changes.include(change_source(plan, source_id, profile=all_of(kind), mapping=None))
    return changes


def remove_source(plan: Plan, source_id: str) -> Changes:
    """Return the changes that take a source out of the plan, and its coverage with it; the data stays where it is.

    PlanError when it is not there.
    """
    changes = Changes(plan)
    changes.remove(SOURCE.name, source_id)
    remove_dependents(plan, changes, SOURCE.name, [source_id])
    return changes


def _check_words(values: Mapping[str, Any]) -> None:
    if values["role"] not in SOURCE_ROLES:
        raise PlanError(translate("Plan", "'{role}' is no role of a source.").format(role=values["role"]))
    try:
        source_profile(values)
    except ProfileError as error:
        raise PlanError(str(error)) from error


def _of_data(plan: Plan, uri: str, provider: str) -> list[RegisteredSource]:
    return [source for source in registered_sources(plan) if source.provider == provider and _is_of(plan, source, uri)]


def _is_of(plan: Plan, source: RegisteredSource, uri: str) -> bool:
    if may_be_read(plan, source.uri, source.provider):
        return same_data(plan.backend, uri, source.uri, source.provider)
    return absolute_uri(plan.backend, uri, source.provider) == absolute_uri(plan.backend, source.uri, source.provider)


def _check_new(values: Mapping[str, Any], same: list[RegisteredSource]) -> None:
    """Refuse data that is read in this way already: twice the same objects give every finding twice."""
    for source in same:
        if _way(source.values) == _way(values):
            text = translate(
                "Plan", "This data is registered already for the same use, as '{name}'; change that one instead."
            )
            raise PlanError(text.format(name=source.name))


def _way(values: Mapping[str, Any]) -> tuple[str, ...]:
    """Return how data is used and read; profiles make no difference where the fields are not read."""
    if values["role"] in (BACKGROUND, COVERAGE):
        return (values["role"],)
    return (values["role"], values["mapping"] or values["profile"] or BODY_FIELDS)


def not_yet_trusted(plan: Plan) -> list[RegisteredSource]:
    """Return the sources that are not opened before the user says that their addresses may be read."""
    return [each for each in registered_sources(plan) if not may_be_read(plan, each.uri, each.provider)]


def open_source(plan: Plan, source: RegisteredSource, styled: bool = True) -> SourceLayer:
    """Open the data of a registered source, in the coordinate reference system in which it was registered; what cannot
    be opened is said, by name, in ``problem``. What may not be read yet is not touched. styled: as it is drawn; without
    a style of its own it looks the same each time. False where nobody sees it, which is faster.
    """
    if not may_be_read(plan, source.uri, source.provider):
        text = translate(
            "Plan",
            "The source '{name}' is not read yet: nobody here has said that {where} may be read; allow it in the Plan "
            "panel.",
        )
        where = address_in_full(plan, source.uri, source.provider)
        return SourceLayer(source, None, text.format(name=source.name, where=where), may_be_read=False)
    uri = absolute_uri(plan.backend, source.uri, source.provider)
    if does_not_answer((uri, source.provider), lambda: readable_addresses(plan)):
        text = translate("Plan", "The source '{name}' is not read now: {where} does not answer; try again later.")
        where = address_in_full(plan, source.uri, source.provider)
        return SourceLayer(source, None, text.format(name=source.name, where=where))
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = QgsVectorLayer(uri, without_expressions(source.name), source.provider, options)
    if layer.isValid():
        has_style = styled and _takes_its_style(layer, uri, is_trusted(plan, source.uri, source.provider))
        if styled and not has_style:
            draw_neutrally(layer, source.role == COVERAGE)
        return replace(_placed(source, layer), has_style=has_style)
    text = translate("Plan", "The source '{name}' cannot be read; it was at {where}.")
    return SourceLayer(source, None, text.format(name=source.name, where=without_secrets(source.uri, source.provider)))


def _takes_its_style(layer: QgsVectorLayer, uri: str, trusted: bool) -> bool:
    """Give a layer the style that lies with its data; return whether there is one."""
    if trusted:
        _message, taken = layer.loadDefaultStyle()
    else:
        # It lies with the plan and may come from anybody, as the plan may.
        taken = apply_plain_style(layer, QgsProviderRegistry.instance().loadStyle(layer.providerType(), uri, ""))
    # Some servers say how their data looks.
    return bool(taken) or layer.dataProvider().createRenderer() is not None


def readable_addresses(plan: Plan) -> list[tuple[str, str]]:
    """Return the full addresses, each with its provider, of the sources that may be read."""
    return [
        (absolute_uri(plan.backend, each.uri, each.provider), each.provider)
        for each in registered_sources(plan)
        if may_be_read(plan, each.uri, each.provider)
    ]


def _placed(source: RegisteredSource, layer: QgsVectorLayer) -> SourceLayer:
    name = source.values["crs"]
    if name:
        crs = crs_named(name)
        if not crs.isValid():
            text = translate(
                "Plan", "The source '{name}' cannot be read: its coordinate reference system, {crs}, is not known here."
            )
            return SourceLayer(source, None, text.format(name=source.name, crs=name))
        layer.setCrs(crs)
    return SourceLayer(source, layer)
