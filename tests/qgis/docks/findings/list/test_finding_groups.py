"""Findings in groups: by severity, sort, street, claim, party or transition, each in the order of a list."""

from __future__ import annotations

from dataclasses import replace

import pytest
from found_examples import BLOCKING, COUPLING, NOT_KNOWN, WARNING, findings_table

from wijkaanpak_plugin.docks.findings.list.grouping import GroupBy, grouped, in_order
from wijkaanpak_plugin.docks.findings.list.severity_groups import (
    CANNOT,
    PERHAPS,
    SEVERITY_GROUPS,
    TAKES_PLACE,
    TO_KNOW,
    TOGETHER,
    TOO_NEAR,
    TWICE,
    WAITS,
    severity_group,
    severity_group_meaning,
    severity_title,
)
from wijkaanpak_plugin.docks.findings.list.severity_groups import (
    NOT_KNOWN as UNKNOWN,
)
from wijkaanpak_plugin.docks.live.finding_rows import FindingRows
from wijkaanpak_plugin.domain.findings.said import Beside


def row(**values):
    return FindingRows(findings_table({**WARNING, **values})).rows[0]


def names(group):
    return [found.finding_id for found in group.rows]


@pytest.mark.parametrize(
    ("values", "group"),
    [
        (BLOCKING, CANNOT),
        (WARNING, TOO_NEAR),
        ({"subtype": "displaces", "severity": "weigh"}, TAKES_PLACE),
        ({"subtype": "touches_what_must_stay", "severity": "weigh"}, TAKES_PLACE),
        ({"subtype": "redig"}, TWICE),
        ({"subtype": "dependency"}, WAITS),
        ({"subtype": "dependency", "severity": "uncertain"}, WAITS),
        ({"severity": "uncertain", "reason": "depth_unknown"}, PERHAPS),
        (COUPLING, TOGETHER),
        (NOT_KNOWN, UNKNOWN),
        ({"subtype": "works_near", "severity": "info"}, TO_KNOW),
    ],
)
def test_each_finding_comes_down_to_one_group(values, group):
    assert severity_group(row(**values)) == group


def test_the_groups_come_from_what_cannot_be_to_what_is_only_good_to_know():
    assert SEVERITY_GROUPS[:5] == (CANNOT, TOO_NEAR, TAKES_PLACE, TWICE, WAITS)
    assert [group.key for group in grouped([row(**COUPLING), row(**NOT_KNOWN), row(**BLOCKING)], GroupBy.SEVERITY)] == [
        CANNOT,
        TOGETHER,
        UNKNOWN,
    ]


def test_every_group_says_what_it_is_and_means():
    assert len({severity_title(group) for group in SEVERITY_GROUPS}) == len(SEVERITY_GROUPS)
    assert all(severity_group_meaning(group).endswith(".") for group in SEVERITY_GROUPS)


def test_underground_comes_first_of_what_is_equally_serious_where_the_reader_wants_it():
    above = replace(row(finding_id="above"), beside=Beside(layers=frozenset({"surface"})))
    below = replace(row(finding_id="below"), beside=Beside(layers=frozenset({"surface", "underground"})))
    worse = row(**{**BLOCKING, "finding_id": "worse"})
    rows = [above, below, worse]
    assert [found.finding_id for found in in_order(rows, underground_first=False)] == ["worse", "above", "below"]
    assert [found.finding_id for found in in_order(rows, underground_first=True)] == ["worse", "below", "above"]


def test_streets_come_by_name_and_what_lies_in_none_last():
    elm = replace(row(finding_id="elm"), beside=Beside(street="Elzenlaan"))
    oak = replace(row(finding_id="oak"), beside=Beside(street="eikenlaan"))
    groups = grouped([row(finding_id="none"), elm, oak], GroupBy.STREET)
    assert [(group.title, names(group)) for group in groups] == [
        ("eikenlaan", ["oak"]),
        ("Elzenlaan", ["elm"]),
        ("Without a street", ["none"]),
    ]


def test_a_finding_of_two_claims_stands_with_each_and_two_claims_of_one_name_stay_two():
    both = replace(row(finding_id="both"), beside=Beside(claims=(("a", "Boom"), ("b", "Boom"))))
    groups = grouped([both], GroupBy.CLAIM)
    assert [(group.key, group.title, names(group)) for group in groups] == [
        ("a", "Boom", ["both"]),
        ("b", "Boom", ["both"]),
    ]


def test_a_party_is_one_however_it_is_spelled_and_who_is_not_known_comes_last():
    rows = [row(finding_id="x", owners="Gasnet,Gemeente"), row(finding_id="y", owners="gasnet"), row(finding_id="z")]
    groups = grouped(rows, GroupBy.PARTY)
    assert [(group.title, names(group)) for group in groups] == [
        ("Gasnet", ["x", "y"]),
        ("Gemeente", ["x"]),
        ("Without a party", ["z"]),
    ]


def test_transitions_come_in_the_order_of_the_list():
    rows = [row(finding_id="two", transitions="socio_economic,energy"), row(finding_id="none")]
    assert [(group.key, names(group)) for group in grouped(rows, GroupBy.TRANSITION)] == [
        ("energy", ["two"]),
        ("socio_economic", ["two"]),
        ("", ["none"]),
    ]


def test_sorts_come_in_the_order_of_their_severity():
    rows = [row(**COUPLING), row(**BLOCKING), row(subtype="redig"), row(**NOT_KNOWN)]
    assert [group.title for group in grouped(rows, GroupBy.SORT)] == [
        "in the same place",
        "street opened twice",
        "one opening",
        "outside the data",
    ]
