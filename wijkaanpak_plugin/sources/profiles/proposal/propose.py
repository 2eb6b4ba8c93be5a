"""Proposes a profile for a layer from its fields and their values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Optional

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.sources.profiles.kind_words import kind_of_word, likely_kind
from wijkaanpak_plugin.sources.profiles.profile_model import LINE
from wijkaanpak_plugin.sources.profiles.proposal import field_uses as uses
from wijkaanpak_plugin.sources.profiles.proposal.field_summary import FieldSummary, text_counts
from wijkaanpak_plugin.sources.profiles.proposal.profile_proposal import (
    NAME,
    UNITS,
    VALUES,
    Measure,
    ProfileProposal,
    quoted,
)

#: Words of fields that say what something is, the clearest first.
_KIND_WORDS = (
    *("kind", "soort", "type", "thema", "theme", "functie", "function", "categorie", "category", "klasse", "class"),
    *("werk", "wat", "asset", "object", "fysiekvoorkomen", "stelsel", "product", "laag", "layer", "groep"),
)
#: Words of fields that name places: a Parkweg is no park.
_PLACE_WORDS = frozenset(("naam", "name", "straat", "straatnaam", "adres", "plaats", "gemeente", "wijk", "buurt"))
#: A field with more different values than this names things instead of sorting them.
MOST_KINDS = 250
#: At least this share of the rows must be recognised before a field is taken for the kind; less is enough when its name
#: says so. Status: assumption.
_LEAST_KNOWN, _LEAST_KNOWN_NAMED = 0.3, 0.1
#: In so few rows each value may be another one in a field that sorts.
_FEW = 5
#: What a word counts for of which only a part was recognised, and what the name of a field adds. Status: assumption.
_GUESSED, _NAMED = 0.6, 0.35
#: Numbers that stand for no value in data of others.
_SENTINELS = (-9, -99, -999, -9999, -99997, -99999999, 9999, 99999, 999999)
#: The unit of numbers whose name says none: the first in which most of them are no more than so many metres. A cable or
#: pipe is measured in metres or millimetres, other things in metres or centimetres. Status: assumption.
_WIDTH_OF_PIPE = (("m", 5.0), ("mm", 0.0))
_WIDTH = (("m", 60.0), ("cm", 60.0), ("mm", 0.0))
_DEPTH_OF_LINE = (("m", 5.0), ("cm", 5.0), ("mm", 0.0))
_DEPTH = (("m", 15.0), ("cm", 15.0), ("mm", 0.0))

#: Units, each with the size in metres that most numbers may have in it; the last one holds in any case.
Units = tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class KindsOfValues:
    """kinds: by value a kind, empty where none is known. sure: those that were not guessed. known: rows with a kind,
    a guess counted in part.
    """

    kinds: dict[str, str]
    sure: frozenset[str]
    known: float


def propose(fields: Sequence[FieldSummary], layer_name: str, geometry: Optional[str] = None) -> ProfileProposal:
    """Return the profile that seems to fit a layer.

    fields: what each field holds. geometry: a word of ``GEOMETRIES``, None when not known. What is not recognised stays
    empty; nothing is made up.
    """
    of_lines = geometry == LINE
    proposal = _with_kind(fields, layer_name, of_lines)
    underground = _lies_underground(proposal)
    proposal = _with_sizes(proposal, fields, of_lines, underground)
    return replace(_with_words(proposal, fields), label=layer_name)


def kinds_of_values(counts: dict[str, int], of_lines: bool = False) -> KindsOfValues:
    """Return which kind each value means. counts: rows by value."""
    kinds, sure, known = {}, set(), 0.0
    for value, count in counts.items():
        found = kind_of_word(value, of_lines)
        kinds[value] = found.kind if found is not None else ""
        if found is not None:
            known += count * (1 if found.sure else _GUESSED)
            sure |= {value} if found.sure else set()
    return KindsOfValues(kinds, frozenset(sure), known)


def measure_of(field: FieldSummary, units: Units, downwards: bool = False) -> Measure:
    """Return the figure that a field gives. units: which it may be in where its name does not say so."""
    said = next((word for word in reversed(field.words) if word in UNITS), None)
    if said is not None:
        return Measure(quoted(field.name), said, downwards, NAME)
    size = _without_sentinels(field).size_of_most()
    unit = next((unit for unit, most_m in units if size / UNITS[unit] <= most_m), units[-1][0])
    return Measure(quoted(field.name), unit, downwards, VALUES)


def _with_kind(fields: Sequence[FieldSummary], layer_name: str, of_lines: bool) -> ProfileProposal:
    best, highest = None, 0.0
    sorting = [field for field in fields if _may_sort(field)]
    for field in sorting:
        found = kinds_of_values(text_counts(field), of_lines)
        share = found.known / (field.filled + field.empty)
        named = _NAMED * (1 - _place_of_kind_word(field) / len(_KIND_WORDS))
        # Names of things differ from row to row; kinds come back.
        repeats = 1 - 0.5 * len(found.kinds) / field.filled if field.filled > _FEW else 1.0
        if share >= (_LEAST_KNOWN_NAMED if named else _LEAST_KNOWN) and share * repeats + named > highest:
            best, highest = (field, found), share * repeats + named
    if best is not None:
        field, found = best
        return ProfileProposal(kind=quoted(field.name), kinds=found.kinds, sure=found.sure)
    likely = likely_kind(layer_name)
    named_so = min(sorting, key=_place_of_kind_word, default=None)
    if likely or named_so is None or _place_of_kind_word(named_so) == len(_KIND_WORDS):
        return ProfileProposal(others=likely)
    return ProfileProposal(kind=quoted(named_so.name), kinds=dict.fromkeys(text_counts(named_so), ""))


def _may_sort(field: FieldSummary) -> bool:
    """Return whether a field may say what things are: words, and not too many different ones."""
    if not 0 < len(field.counts) <= MOST_KINDS or not _PLACE_WORDS.isdisjoint(field.words):
        return False
    return not field.are_dates() and not field.are_numbers()


def _place_of_kind_word(field: FieldSummary) -> int:
    joined = "".join(field.words)
    for place, word in enumerate(_KIND_WORDS):
        if word in field.words or word == joined or joined.startswith(word):
            return place
    return len(_KIND_WORDS)


def _lies_underground(proposal: ProfileProposal) -> bool:
    kinds = load_kinds()
    named = [kind for kind in (*proposal.kinds.values(), proposal.others) if kind]
    below = sum(kinds.frame.at[kind, "vertical_layer"] == "underground" for kind in named)
    return 2 * below > len(named)


def _with_sizes(
    proposal: ProfileProposal, fields: Sequence[FieldSummary], of_lines: bool, underground: bool
) -> ProfileProposal:
    width = uses.best_for(uses.WIDTH, fields)
    top, bottom = uses.best_for(uses.TOP, fields), uses.best_for(uses.BOTTOM, fields)
    taken = [field.name for field in (width, top, bottom) if field is not None]
    depth, height = uses.best_for(uses.DEPTH, fields, taken), uses.best_for(uses.HEIGHT, fields, taken)
    measures: dict[str, Measure] = {}
    deep = _DEPTH_OF_LINE if of_lines else _DEPTH
    if width is not None:
        measures["width_m"] = measure_of(width, _WIDTH_OF_PIPE if of_lines and underground else _WIDTH)
    for name, field in (("top_m", top), ("bottom_m", bottom)):
        if field is not None:
            measures[name] = measure_of(field, deep, _counts_down(field, underground))
    if depth is not None and underground:
        # The depth of a line is that of its top, as operators give it; of anything else how deep it reaches.
        measures.setdefault("top_m" if of_lines else "bottom_m", measure_of(depth, deep, _counts_down(depth, True)))
    if height is not None and not underground:
        measures.setdefault("top_m", measure_of(height, _WIDTH))
    measures = _the_right_way_up(measures, {quoted(field.name): field for field in fields})
    levels = tuple(field.name for field in uses.all_for(uses.LEVEL, fields))
    used = [field for field in (width, top, bottom, depth, height) if field is not None]
    unknown = sorted({number for field in used for number in field.numbers if number in _SENTINELS})
    return replace(proposal, figures=measures, levels=levels, unknown=tuple(f"{number:g}" for number in unknown))


def _the_right_way_up(measures: dict[str, Measure], fields: dict[str, FieldSummary]) -> dict[str, Measure]:
    """Swap top and bottom where the data has them the other way round."""
    if "top_m" not in measures or "bottom_m" not in measures:
        return measures
    middles = {}
    for name in ("top_m", "bottom_m"):
        measure = measures[name]
        numbers = _without_sentinels(fields[measure.expression]).numbers
        middle = numbers[len(numbers) // 2] / UNITS[measure.unit] if numbers else 0.0
        middles[name] = -middle if measure.downwards else middle
    if middles["top_m"] < middles["bottom_m"]:
        return {**measures, "top_m": measures["bottom_m"], "bottom_m": measures["top_m"]}
    return measures


def _counts_down(field: FieldSummary, underground: bool) -> bool:
    """Return whether greater numbers lie deeper: positive ones of something below the ground."""
    numbers = _without_sentinels(field).numbers
    positive = sum(number > 0 for number in numbers)
    return underground and 2 * positive > len(numbers)


def _without_sentinels(field: FieldSummary) -> FieldSummary:
    kept = {value: count for value, count in field.counts.items() if not _is_sentinel(value)}
    return FieldSummary(field.name, kept, field.empty)


def _is_sentinel(value: Any) -> bool:
    try:
        return float(value) in _SENTINELS
    except ValueError:
        return False


def _with_words(proposal: ProfileProposal, fields: Sequence[FieldSummary]) -> ProfileProposal:
    begin, end = uses.best_for(uses.FROM, fields), uses.best_for(uses.TO, fields)
    if begin is None or end is None:
        begin = end = uses.best_for(uses.PERIOD, fields) or begin or end
    found = {
        "works_from": begin,
        "works_to": end,
        "owner": uses.best_for(uses.OWNER, fields),
        "name": uses.best_for(uses.NAME, fields),
        "body_id": uses.best_for(uses.ID, fields),
        "status": uses.best_for(uses.STATUS, fields),
    }
    role = "works" if begin is not None else "existing"
    words = {use: quoted(field.name) for use, field in found.items() if field is not None}
    return replace(proposal, role=role, words=words)
