"""What waits for what: whether it comes in time, and whether anybody knows."""

from __future__ import annotations

import pandas as pd
import pytest
from scenes import bodies, body, book, only, square

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.analysis.wishes.circles import circles
from wijkaanpak_plugin.analysis.wishes.wishes import Wishes


def claim(name, first="", last="", x=0.0, **values):
    return body(name, "wadi", square(x, 0, 5), name=name.title(), works_from=first, works_to=last, **values)


def waits(needs="heat", on="station", **values):
    return {"dependency_id": "d", "needs_id": needs, "on_id": on, "kind": "order", **values}


def analysed(*rows, claims, packages=(), undrawn=()):
    wishes = Wishes(
        dependencies=pd.DataFrame(list(rows)),
        packages=pd.DataFrame(list(packages)),
        undrawn=pd.DataFrame(list(undrawn)),
    )
    findings = analyse(bodies(*claims), rules=book(), wishes=wishes).findings
    return findings[findings["subtype"] == "dependency"].reset_index(drop=True)


def pair(on_last="2029", needs_first="2028"):
    return [claim("heat", needs_first, "2035"), claim("station", "2026", on_last, x=90)]


def test_what_is_ready_after_it_is_needed_is_a_conflict():
    row = only(analysed(waits(), claims=pair()))
    assert (row.type, row.subtype, row.severity, row.reason) == ("conflict", "dependency", "warning", "")
    assert (row.a_id, row.b_id, row.from_date, row.to_date) == ("heat", "d", "2028-01-01", "2029-12-31")
    assert row.gap_months == 24
    assert row.sentence == (
        "Heat waits for Station: that is planned until the end of 2029, and needed by the beginning of 2028."
    )
    assert row.geometry.equals(square(0, 0, 5))


def test_what_is_ready_in_time_is_no_conflict():
    assert analysed(waits(), claims=pair("2027-12-31", "2028")).empty


@pytest.mark.parametrize(
    ("promised", "needed", "severity"),
    [
        ("2029", "2028", "warning"),
        ("2028", "2028", None),
        ("2028-06-02", "2028-06-01", "warning"),
        ("2029", "", "warning"),
        ("2027", "", None),
    ],
    ids=["later", "the same year", "a day later", "after the works begin", "before the works begin"],
)
def test_a_promise_must_not_be_later_than_the_need(promised, needed, severity):
    row = waits(on="", on_text="Stroom", promised_by=promised, needed_by=needed, status="promised")
    found = analysed(row, claims=[claim("heat", "2028", "2030")])
    assert found["severity"].tolist() == ([severity] if severity else [])


def test_a_late_promise_is_said_as_a_promise():
    row = waits(on="", on_text="Stroom", promised_by="2030", needed_by="2028", party="Netbeheerder")
    found = only(analysed(row, claims=[claim("heat", "2028", "2030", owner="Warmte")]))
    assert found.sentence == (
        "Heat waits for Stroom: that is promised by the end of 2030, and needed by the end of 2028."
    )
    assert (found.owners, found.gap_months) == ("Netbeheerder, Warmte", 24)


def test_what_is_open_is_a_conflict_whatever_the_dates():
    found = only(analysed(waits(status="open"), claims=pair("2027", "2030")))
    assert found.severity == "warning"
    assert found.sentence == (
        "Heat waits for Station: nothing is promised yet, and it is needed by the beginning of 2030."
    )


@pytest.mark.parametrize(
    ("on_last", "needs_first", "said"),
    [
        ("", "2028", "when that is there is not known; needed by the beginning of 2028."),
        ("2029", "", "which is there by the end of 2029; when Heat starts is not known."),
        ("", "", "when that is needed and when it is there is not known."),
    ],
)
def test_without_a_date_it_is_uncertain(on_last, needs_first, said):
    found = only(analysed(waits(status="promised"), claims=pair(on_last, needs_first)))
    assert (found.severity, found.reason) == ("uncertain", "date_unknown")
    assert found.sentence.endswith(said)


def test_a_date_that_nobody_can_read_is_none():
    assert only(analysed(waits(), claims=pair("some day", "2028"))).reason == "date_unknown"


def test_what_is_arranged_needs_no_dates():
    assert analysed(waits(status="arranged"), claims=pair("", "")).empty
    assert len(analysed(waits(status="arranged"), claims=pair())) == 1


def test_a_package_waits_with_its_first_claim_and_lies_where_its_claims_do():
    claims = [claim("a", "2030", "2031", packages="p"), claim("b", "2028", "2029", x=20, packages="p"), *pair()[1:]]
    found = only(analysed(waits("p"), claims=claims, packages=[{"package_id": "p", "name": "Warmte"}]))
    assert (found.a_id, found.a_name, found.from_date) == ("p", "Warmte", "2028-01-01")
    assert found.geometry.area == pytest.approx(50.0)


def test_who_waits_for_a_package_waits_for_the_last_of_its_claims():
    claims = [
        claim("heat", "2028", "2029"),
        claim("a", "2026", "2027", packages="p"),
        claim("b", "2026", "2030", packages="p"),
    ]
    found = only(analysed(waits(on="p"), claims=claims, packages=[{"package_id": "p", "name": "Bron"}]))
    assert (found.b_name, found.to_date) == ("Bron", "2030-12-31")


def test_a_package_without_claims_lies_nowhere():
    found = only(analysed(waits("p", status="open"), claims=pair(), packages=[{"package_id": "p", "name": "Leeg"}]))
    assert found.geometry is None
    assert found.sentence == "Leeg waits for Station: nothing is promised yet."


def test_a_claim_that_is_not_drawn_yet_lies_nowhere():
    undrawn = {"body_id": "later", "name": "Later", "kind": "heat", "works_from": "2028"}
    found = only(analysed(waits("later"), claims=pair()[1:], undrawn=[undrawn]))
    assert (found.a_name, found.geometry, found.severity) == ("Later", None, "warning")


@pytest.mark.parametrize("needs", ["gone", "dropped"])
def test_who_is_not_in_the_plan_waits_for_nothing(needs):
    dropped = claim("dropped", "2028", "2029", status="dropped")
    assert analysed(waits(needs, status="open"), claims=[*pair(), dropped]).empty


def test_what_is_waited_for_and_gone_is_uncertain():
    found = only(analysed(waits(on="gone"), claims=pair()))
    assert found.sentence.startswith("Heat waits for what is not in the plan any more")
    assert found.severity == "uncertain"


def test_those_that_wait_for_each_other_are_one_finding():
    rows = [
        waits("a", "b", dependency_id="1"),
        waits("b", "c", dependency_id="2"),
        waits("c", "a", dependency_id="3"),
        waits("heat", "a", dependency_id="4", status="open"),
    ]
    claims = [claim(name, "2028", "2030") for name in ("a", "b", "c", "heat")]
    found = analysed(*rows, claims=claims)
    assert sorted(found["a_id"]) == ["a", "heat"]
    assert only(found[found["a_id"] == "a"]).sentence == "A and B, C wait for each other: none of them can begin."


def test_what_waits_for_itself_can_never_begin():
    assert only(analysed(waits("heat", "heat"), claims=pair())).sentence == "Heat waits for itself: it can never begin."
    own = [claim("heat", "2028", "2030", packages="p")]
    found = only(analysed(waits("heat", "p"), claims=own, packages=[{"package_id": "p", "name": "Pakket"}]))
    assert found.sentence == "Heat waits for itself, by way of Pakket: it can never begin."


def test_a_long_chain_and_a_large_circle_end():
    names = [str(number) for number in range(3000)]
    assert circles(zip(names, names[1:])) == {}
    assert set(circles(zip(names, [*names[1:], names[0]])).values()) == {0}


def test_a_claim_that_moves_in_time_makes_what_waits_for_it_another_finding():
    wishes = Wishes(dependencies=pd.DataFrame([waits()]))
    stands = IncrementalAnalysis(bodies(*pair()), rules=book(), wishes=wishes)
    stands.replace(bodies(claim("station", "2026", "2027", x=90)))
    findings, affected = stands.findings_about({"station"})
    assert findings.empty
    assert {"station", "d"} <= affected


def test_another_day_is_another_question_and_another_name_is_not():
    def version(claims, **values):
        return only(analysed(waits(status="open", **values), claims=claims)).version

    first = version(pair("2029"), party="Netbeheer")
    assert version(pair("2030"), party="Netbeheer") != first
    assert version(pair("2029"), party="Netbeheer BV") == first
    assert version([{**row, "name": "Other"} for row in pair("2029")], party="Netbeheer") == first


def test_it_is_confidential_when_either_side_is():
    open_pair = pair()
    secret = bodies(*open_pair).assign(confidential=[False, True])
    wishes = Wishes(dependencies=pd.DataFrame([waits()]))
    assert bool(only(analyse(secret, rules=book(), wishes=wishes).findings).confidential)
    assert not bool(only(analyse(bodies(*open_pair), rules=book(), wishes=wishes).findings).confidential)
