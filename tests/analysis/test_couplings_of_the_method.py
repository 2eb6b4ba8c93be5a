"""The couplings that the method prints for its three packages: the table of docs/method.md, row by row.

Each is found twice: with the claims of the sample as the desk completed them, and as the studio leaves them, with no
more than a building block, a period and a party.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import pytest

from tools.sample.claims import claim_rows, claim_table
from tools.sample.packages import PACKAGES, packages_of
from tools.sample.tables import existing_tables
from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.domain.body import BODY_COLUMN_NAMES, GEOMETRY, WORK
from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.claim_defaults import claim_values, work_values
from wijkaanpak_plugin.domain.finding import BLOCKING
from wijkaanpak_plugin.domain.periods import periods, standard_boundaries
from wijkaanpak_plugin.domain.window import first_day

_PAGE = Path(__file__).parents[2] / "docs" / "method.md"
_PAIR = re.compile(r"`([a-z0-9-]+)` with (?:`([a-z0-9-]+)`|([a-z_]+))")
_COLUMNS = [*BODY_COLUMN_NAMES, GEOMETRY]
#: The year in which the claims of the sample were drawn.
_YEAR = 2026


class Coupling(NamedTuple):
    """A row of the table: its number, pairs of claims (or a claim and a kind), agreements, finding and package."""

    number: int
    pairs: tuple[tuple[str, str, str], ...]
    agreements: tuple[str, ...]
    finding: str
    package: str


def _couplings():
    lines = _PAGE.read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if re.match(r"\| \d", line)]
    return [
        Coupling(
            int(number),
            tuple(_PAIR.findall(claims)),
            tuple(re.findall(r"agreement `([a-z-]+)`", claims)),
            finding,
            package.strip("`"),
        )
        for number, _line, _what, claims, finding, package in rows
    ]


COUPLINGS = _couplings()
WITH_A_PLACE = [coupling for coupling in COUPLINGS if coupling.pairs]


@pytest.fixture(scope="module")
def existing():
    return pd.concat(existing_tables().values(), ignore_index=True)[_COLUMNS]


def _of_the_studio():
    """The claims with what a building block gives, and a period and a party from the chips."""
    blocks = {block.key: block for block in load_building_blocks()}
    offered = periods(standard_boundaries(_YEAR), _YEAR)
    drawn = claim_table().set_index("body_id")
    rows = []
    for row in claim_rows():
        values = work_values(row["kind"]) if row["origin"] == WORK else claim_values(blocks[row["building_block"]])
        values |= {"body_id": row["key"], "name": row["name"], "owner": row["owner"]}
        values |= _pressed(row, offered).values
        values["packages"] = ",".join(packages_of(row["key"])) or None
        rows.append({**dict.fromkeys(_COLUMNS), **values, GEOMETRY: drawn.at[row["key"], GEOMETRY]})
    return pd.DataFrame(rows)[_COLUMNS]


def _pressed(row, offered):
    """The period in which the works may begin; that of nothing known for a claim without a window."""
    if not row["works_from"]:
        return offered[-1]
    first = first_day(row["works_from"]).year
    return next(each for each in offered if each.first <= first <= each.last)


@pytest.fixture(scope="module", params=["desk", "studio"])
def findings(request, existing):
    claims = claim_table()[_COLUMNS] if request.param == "desk" else _of_the_studio()
    return analyse(pd.concat([existing.astype(object), claims.astype(object)], ignore_index=True)).findings


@pytest.fixture(scope="module")
def kinds(existing):
    return dict(zip(existing["body_id"], existing["kind"]))


def _about(findings, kinds, pair):
    """The findings about two claims, or about a claim and what exists of a kind."""
    one, other, kind = pair
    there = [
        {a, b} == {one, other} if other else one in (a, b) and kind in (kinds.get(a), kinds.get(b))
        for a, b in zip(findings["a_id"], findings["b_id"])
    ]
    return findings[there]


def test_the_page_names_the_seventeen_couplings_in_order():
    assert [coupling.number for coupling in COUPLINGS] == list(range(1, 18))
    assert [coupling.number for coupling in COUPLINGS if not coupling.pairs] == [8]


@pytest.mark.parametrize("coupling", COUPLINGS, ids=lambda coupling: str(coupling.number))
def test_claims_and_agreements_stand_in_the_package_that_is_named(coupling):
    (package,) = [each for each in PACKAGES if each.key == coupling.package]
    claims = {name for pair in coupling.pairs for name in pair[:2] if name}
    assert claims <= {name for name, _role, _party in package.claims}
    assert set(coupling.agreements) <= {measure.key for measure in package.measures}


@pytest.mark.parametrize("coupling", WITH_A_PLACE, ids=lambda coupling: str(coupling.number))
def test_a_coupling_that_has_a_place_is_found(findings, kinds, coupling):
    for pair in coupling.pairs:
        found = _about(findings, kinds, pair)
        assert coupling.finding in set(found.loc[found["type"] == "coupling", "subtype"]), pair


@pytest.mark.parametrize("coupling", WITH_A_PLACE, ids=lambda coupling: str(coupling.number))
def test_what_the_method_couples_does_not_block(findings, kinds, coupling):
    for pair in coupling.pairs:
        assert BLOCKING not in set(_about(findings, kinds, pair)["severity"]), pair


def test_no_two_claims_of_one_package_block_each_other(findings):
    packages = {row["key"]: set(packages_of(row["key"])) for row in claim_rows()}
    blocking = findings[findings["severity"] == BLOCKING]
    together = [
        (a, b) for a, b in zip(blocking["a_id"], blocking["b_id"]) if packages.get(a, set()) & packages.get(b, set())
    ]
    assert together == []
