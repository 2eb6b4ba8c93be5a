"""The sentence of a finding, of a group of findings, and of where its rule comes from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from wijkaanpak_plugin.domain.catalogue.catalogue_texts import source_text
from wijkaanpak_plugin.domain.finding import (
    ANSWERS_HOT_SPOT,
    CLEARANCE,
    CROSSING,
    DEPENDENCY,
    DISPLACES,
    FREES_SPACE,
    JOINT_WORKS,
    MUST_STAY,
    NOT_JUDGED,
    NOT_SUPPLIED,
    OUTSIDE,
    OVERLAP,
    PRECAUTION,
    REDIG,
    SHARED_SPACE,
    WORKS_NEAR,
)
from wijkaanpak_plugin.domain.findings.finding_group import summed
from wijkaanpak_plugin.domain.sentences.coverage import not_supplied, outside
from wijkaanpak_plugin.domain.sentences.fit import fit_sentence
from wijkaanpak_plugin.domain.sentences.making_room import frees_space, shared_space
from wijkaanpak_plugin.domain.sentences.names import Facts, is_empty, spoken_names, text_of
from wijkaanpak_plugin.domain.sentences.wishes import answers_hot_spot, dependency, touches_what_must_stay
from wijkaanpak_plugin.domain.sentences.works import joint_works, redig
from wijkaanpak_plugin.domain.translation import translate

if TYPE_CHECKING:
    import pandas as pd


def finding_sentence(found: Facts) -> str:
    """Return what a finding says; of a row that stands for a group what they say together.

    Rows that a plan of version 3 or older kept lack facts: of these the sentence that was stored with them is returned,
    in the language of whoever found them, until the next analysis.
    """
    subtype = text_of(found, "subtype")
    if subtype not in _SENTENCES or any(is_empty(found, name) for name in _NEEDED[subtype]):
        return text_of(found, "sentence")
    return _with_what_was_counted(found, _SENTENCES[subtype](found))


def group_sentence(rows: Sequence[Facts]) -> str:
    """Return what findings of one group (``group_id``) say together: how many there are, and their figures."""
    return finding_sentence(rows[0] if len(rows) == 1 else summed(rows))


def rule_source(found: Facts) -> str:
    """Return where the rule of a finding comes from, or the figure of the plan that it rests on where no rule is."""
    subtype = text_of(found, "subtype")
    if subtype == FREES_SPACE:
        return translate("Findings", "What a claim takes away makes room where it lies")
    if subtype == SHARED_SPACE and is_empty(found, "rule_id"):
        return translate("Findings", "Parts of one design, as said in this plan")
    if subtype == JOINT_WORKS:
        return translate("Findings", "Search distance and largest shift of this plan")
    if subtype == REDIG:
        return translate("Findings", "Period in which the ground stays closed, as set in this plan")
    if subtype == ANSWERS_HOT_SPOT:
        return translate("Findings", "Search distance of this plan, and what people said there")
    if subtype == MUST_STAY:
        return translate("Findings", "What must stay, as said in this plan")
    if subtype == DEPENDENCY:
        return translate("Findings", "What waits for what, as said in this plan")
    return source_text(text_of(found, "rule_source"))


def in_words(findings: pd.DataFrame) -> pd.DataFrame:
    """Return findings (``FACT_COLUMNS``) with what is said of them: the columns sentence and rule_source."""
    rows = findings.to_dict("records")
    return findings.assign(
        sentence=[finding_sentence(row) for row in rows], rule_source=[rule_source(row) for row in rows]
    )


def _with_what_was_counted(found: Facts, sentence: str) -> str:
    others = text_of(found, "counted_with_names")
    if not others or text_of(found, "subtype") == DEPENDENCY:
        return sentence
    return f"{sentence} {translate('Findings', 'Counted once with {others}.').format(others=spoken_names(others))}"


_SENTENCES: dict[str, Callable[[Facts], str]] = {
    OVERLAP: fit_sentence,
    CLEARANCE: fit_sentence,
    CROSSING: fit_sentence,
    DISPLACES: fit_sentence,
    WORKS_NEAR: fit_sentence,
    NOT_JUDGED: fit_sentence,
    PRECAUTION: fit_sentence,
    SHARED_SPACE: shared_space,
    FREES_SPACE: frees_space,
    JOINT_WORKS: joint_works,
    REDIG: redig,
    ANSWERS_HOT_SPOT: answers_hot_spot,
    MUST_STAY: touches_what_must_stay,
    DEPENDENCY: dependency,
    OUTSIDE: outside,
    NOT_SUPPLIED: not_supplied,
}

#: Facts without which there is no sentence. Without an accuracy a row is one that a plan of version 3 kept: then it
#: does not say either what was counted with it, or who takes away what is in the way.
_NEEDED: dict[str, tuple[str, ...]] = {
    OVERLAP: ("measured_m", "accuracy_m"),
    CLEARANCE: ("measured_m", "required_m", "accuracy_m"),
    CROSSING: ("accuracy_m",),
    DISPLACES: ("accuracy_m",),
    WORKS_NEAR: ("accuracy_m",),
    NOT_JUDGED: ("accuracy_m",),
    PRECAUTION: ("accuracy_m",),
    SHARED_SPACE: ("a_name",),
    FREES_SPACE: ("freed_by",),
    JOINT_WORKS: ("shift_months", "measured_m"),
    REDIG: ("gap_months", "required_months"),
    ANSWERS_HOT_SPOT: ("measured_m", "b_kind"),
    MUST_STAY: ("b_kind",),
    DEPENDENCY: ("a_name",),
    OUTSIDE: ("share",),
    NOT_SUPPLIED: ("share",),
}
