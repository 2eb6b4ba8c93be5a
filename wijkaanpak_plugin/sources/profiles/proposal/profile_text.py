"""A proposal as the text of a profile (JSON), and such a text as a proposal again."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Optional

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.profiles.profile_file import OWN
from wijkaanpak_plugin.sources.profiles.proposal.profile_proposal import (
    FIGURES,
    NAME,
    UNITS,
    VALUES,
    WORDS,
    Measure,
    ProfileProposal,
    field_in,
    quoted,
)

#: How the figures of a proposal are calculated: what counts downwards is divided by a negative number, because QGIS
#: cannot turn an empty value round.
_FIGURE = re.compile(
    r"(?:nullif\(to_real\((?P<width>.+)\), 0\)|to_real\((?P<height>.+)\))(?: / (?P<down>-)?(?P<by>\d+))?"
)


def profile_text(proposal: ProfileProposal) -> str:
    """Return the profile as JSON, as a plan keeps it (column ``mapping`` of table ``source``)."""
    return json.dumps(profile_description(proposal), ensure_ascii=False, indent=2)


def profile_description(proposal: ProfileProposal) -> dict[str, Any]:
    """Return the profile as a JSON object; what it held besides stays."""
    rest = dict(proposal.rest)
    body = {
        column: entry for column, entry in _dict(rest.get("body")).items() if column not in (*WORDS, *FIGURES, "kind")
    }
    body["kind"] = _kind_entry(proposal)
    for column in WORDS:
        if proposal.word(column):
            body[column] = _origin(proposal.word(column))
    for column in FIGURES:
        if proposal.figure(column).expression:
            body[column] = _figure_entry(proposal.figure(column), column)
    description: dict[str, Any] = {**rest, "body": body}
    if proposal.label:
        description.update(label_nl=proposal.label, label_en=proposal.label)
    if proposal.role != "existing" or "role" in rest:
        description["role"] = proposal.role
    if proposal.unknown or "unknown" in rest:
        description["unknown"] = list(proposal.unknown)
    return description


def shared_profile_text(proposal: ProfileProposal, name: str) -> str:
    """Return the profile as the text of a file that holds for everybody.

    name: that of the file. It fits layers that have every field that it uses.
    """
    description = profile_description(proposal)
    needed = [proposal.kind, *map(proposal.word, WORDS)]
    needed += [proposal.figure(column).expression for column in FIGURES]
    fields = dict.fromkeys(field for field in map(field_in, needed) if field)
    description = {
        **description,
        "name": name,
        "label_nl": proposal.label or name,
        "label_en": proposal.label or name,
        "source": translate("Profiles", "own mapping"),
        "status": "assumption",
        "needs": list(dict.fromkeys([*description.get("needs", ()), *fields])),
    }
    return json.dumps(description, ensure_ascii=False, indent=2)


def proposal_in(text: str) -> Optional[ProfileProposal]:
    """Return what a profile says as a proposal that can be edited; None for a text that is no JSON object."""
    try:
        description = json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        return None
    if not isinstance(description, dict):
        return None
    body = _dict(description.get("body"))
    kind = _dict(body.get("kind"))
    values = {value: word or "" for value, word in _dict(kind.get("values")).items()}
    fixed = str(kind.get("value") or "")
    return ProfileProposal(
        kind=_expression(kind),
        kinds=values,
        others=fixed or str(kind.get("otherwise") or ""),
        sure=frozenset(values),
        words={column: _expression(_dict(body[column])) for column in WORDS if column in body},
        figures={column: _measure(_dict(body[column])) for column in FIGURES if column in body},
        unknown=tuple(map(str, description.get("unknown") or ())),
        role=str(description.get("role") or "existing"),
        label=str(description.get("label_nl") or description.get("label_en") or ""),
        rest=description,
    )


def profile_label_in(text: str) -> str:
    """Return what somebody called a profile; empty when it says nothing."""
    proposal = proposal_in(text)
    return proposal.label if proposal is not None and proposal.label != OWN else ""


def _kind_entry(proposal: ProfileProposal) -> dict[str, Any]:
    if not proposal.kind:
        return {"value": proposal.others}
    entry = {**_origin(proposal.kind), "values": {value: kind or None for value, kind in proposal.kinds.items()}}
    return {**entry, "otherwise": proposal.others} if proposal.others else entry


def _figure_entry(measure: Measure, column: str) -> dict[str, Any]:
    """Return how a figure is calculated; a width of 0 means that nobody knows it."""
    by = UNITS[measure.unit]
    field = field_in(measure.expression)
    if field is None and by == 1 and not measure.downwards:
        entry: dict[str, Any] = {"expression": measure.expression}
    else:
        number = f"to_real({measure.expression})"
        number = f"nullif({number}, 0)" if column == "width_m" else number
        divisor = -by if measure.downwards else by
        entry = {"expression": number if divisor == 1 else f"{number} / {divisor}"}
    source = {
        NAME: translate("Profiles", "{field}, in {unit} as its name says"),
        VALUES: translate("Profiles", "{field}, in {unit} as its values look like"),
    }.get(measure.because, translate("Profiles", "{field}, in {unit}"))
    source = source.format(field=field or measure.expression, unit=measure.unit)
    return {**entry, "source": source, "status": "assumption"}


def _origin(expression: str) -> dict[str, str]:
    field = field_in(expression)
    return {"field": field} if field is not None else {"expression": expression}


def _expression(entry: Mapping[str, Any]) -> str:
    if entry.get("field"):
        return quoted(str(entry["field"]))
    return str(entry.get("expression") or "")


def _measure(entry: Mapping[str, Any]) -> Measure:
    expression = _expression(entry)
    match = _FIGURE.fullmatch(expression)
    unit = next((unit for unit, by in UNITS.items() if by == int(match["by"] or 1)), "") if match else ""
    if match is None or not unit:
        return Measure(expression)
    return Measure(match["width"] or match["height"], unit, bool(match["down"]))


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
