"""Filters on the list of findings, each by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from found_examples import BLOCKING, COUPLING, WARNING, findings_table, four_findings

from wijkaanpak_plugin.docks.findings.list.filters import (
    CellFilter,
    ClaimFilter,
    ExtentFilter,
    LayerFilter,
    NameFilter,
    PackageFilter,
    PartyFilter,
    SeverityFilter,
    SinceFilter,
    StatusFilter,
    TextFilter,
    TransitionFilter,
    TypeFilter,
)
from wijkaanpak_plugin.docks.findings.list.model import FindingsModel
from wijkaanpak_plugin.docks.findings.list.severity_groups import TOGETHER
from wijkaanpak_plugin.docks.findings.list.status import Status
from wijkaanpak_plugin.docks.live.finding_cells import FOUND_ROLE
from wijkaanpak_plugin.docks.live.finding_rows import FindingRows
from wijkaanpak_plugin.domain.findings.said import Beside, Said

#: What is said of the four, and what stands beside them: f3 blocking, f1 warning, f2 coupling, f0 not known.
SAID = {
    "f3": Said(mark=1, stage="decision", first_found="2026-01-01"),
    "f1": Said(mark=2, stage="decided", decide_again=True, first_found="2026-03-01"),
    "f2": Said(mark=3, accepted=True),
    "f0": Said(mark=4, hidden=True),
}
BESIDE = {
    "f3": Beside(layers=frozenset({"underground"}), packages=frozenset({"p"})),
    "f1": Beside(street="Elzenlaan", layers=frozenset({"surface", "underground"})),
}


@pytest.fixture
def model():
    rows = [
        replace(found, said=SAID[found.finding_id], beside=BESIDE.get(found.finding_id, Beside()))
        for found in FindingRows(four_findings()).rows
    ]
    made = FindingsModel()
    made.set_findings(rows)
    return made


@pytest.fixture
def of_several():
    """A row of two findings: of the first somebody does not want to see any more."""
    common = {**WARNING, "group_id": "g", "a_id": "boom", "a_kind": "tree", "b_kind": "low_voltage"}
    table = findings_table(
        {**common, "finding_id": "near", "b_name": "Kabel 1"}, {**common, "finding_id": "far", "b_name": "Kabel 2"}
    )
    found = FindingRows(table).rows[0]
    pairs = tuple(replace(pair, said=Said(mark=1, hidden=pair.finding_id == "near")) for pair in found.pairs)
    made = FindingsModel()
    made.set_findings([replace(found, pairs=pairs)])
    return made


def listed(model):
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    places = [model.index(row, 0, group) for group in groups for row in range(model.rowCount(group))]
    return [place.data(FOUND_ROLE).finding_id for place in places]


def wanted(kind, model, what):
    proxy = kind()
    proxy.setSourceModel(model)
    proxy.want(what)
    return listed(proxy)


@pytest.mark.parametrize(
    ("kind", "what", "passes"),
    [
        (TypeFilter, frozenset({"conflict"}), ["f3", "f1"]),
        (StatusFilter, Status.SHOWN, ["f3", "f1", "f2"]),
        (StatusFilter, Status.NOT_DECIDED, ["f3"]),
        (StatusFilter, Status.AGAIN, ["f1"]),
        (StatusFilter, Status.AT_DECISION_TABLE, ["f3"]),
        (StatusFilter, Status.DECIDED, ["f1"]),
        (StatusFilter, Status.ACCEPTED, ["f2"]),
        (StatusFilter, Status.HIDDEN, ["f0"]),
        (TransitionFilter, frozenset({"energy", "mobility"}), ["f2"]),
        (LayerFilter, frozenset({"underground"}), ["f3", "f1"]),
        (LayerFilter, frozenset({"surface"}), ["f1"]),
        (SeverityFilter, TOGETHER, ["f2"]),
        (PartyFilter, "netbeheer", ["f3"]),
        (PackageFilter, "p", ["f3"]),
        (SinceFilter, "2026-02-01", ["f1"]),
        (NameFilter, frozenset({"f2", "f0"}), ["f2", "f0"]),
        (CellFilter, ("climate_adaptation", "energy"), ["f2"]),
        (ExtentFilter, (95.0, -5.0, 205.0, 5.0), ["f1", "f2"]),
    ],
)
def test_a_filter_passes_what_is_wanted_and_no_other(kind, what, passes, model):
    assert wanted(kind, model, what) == passes
    assert wanted(kind, model, None) == ["f3", "f1", "f2", "f0"]


@pytest.mark.parametrize(
    ("words", "passes"), [("KABEL boom", ["f1"]), ("kabel trafo", []), ("netbeheer", ["f3"]), ("elzenlaan", ["f1"])]
)
def test_the_search_finds_all_its_words_in_any_order_and_any_case(words, passes, model):
    proxy = TextFilter()
    proxy.setSourceModel(model)
    proxy.want_text(words)
    assert listed(proxy) == passes


def test_a_group_of_which_nothing_passes_is_hidden(model):
    proxy = TypeFilter()
    proxy.setSourceModel(model)
    proxy.want_types({"conflict"})
    assert [proxy.index(row, 0).data() for row in range(proxy.rowCount())] == ["Cannot (1)", "Too near (1)"]


def test_the_last_filter_says_how_many_of_a_group_are_left(model):
    rows = FindingRows(findings_table(BLOCKING, {**BLOCKING, "finding_id": "other"}, COUPLING)).rows
    model.set_findings(rows)
    proxy = ExtentFilter()
    proxy.setSourceModel(model)
    assert proxy.index(0, 0).data() == "Cannot (2)"
    proxy.want_box((-5.0, -5.0, 15.0, 15.0))
    assert proxy.index(0, 0).data() == "Cannot (1)"


def test_findings_about_the_claims_at_hand_pass():
    model = FindingsModel()
    model.set_findings(FindingRows(four_findings().assign(a_id=["wadi", "tree", "pipe", "wadi"])).rows)
    assert wanted(ClaimFilter, model, frozenset({"wadi"})) == ["f3", "f0"]


def test_a_row_of_several_passes_with_one_of_them_and_below_it_stand_those_that_pass(of_several):
    proxy = StatusFilter()
    proxy.setSourceModel(of_several)
    for status, left in ((Status.SHOWN, ["far"]), (Status.HIDDEN, ["near"])):
        proxy.want(status)
        row = proxy.index(0, 0, proxy.index(0, 0))
        assert [
            proxy.index(number, 0, row).data(FOUND_ROLE).finding_id for number in range(proxy.rowCount(row))
        ] == left


@pytest.mark.parametrize("kind", [TypeFilter, TextFilter, StatusFilter, ExtentFilter])
def test_each_filter_obeys_the_rules_of_item_models(kind, model, of_several, qtmodeltester):
    for source in (model, of_several):
        proxy = kind()
        proxy.setSourceModel(source)
        qtmodeltester.check(proxy)
