"""The packages of the sample in a real window: looked through, weighed beside each other and taken home as sheets."""

from __future__ import annotations

import csv
import subprocess

import pytest
from map_files import plain
from played import play
from run_desktop import ROOT, SMALL


def pages(file):
    """The text of each page of a PDF, on one line."""
    text = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True, text=True).stdout
    return [plain(page) for page in text.split("\f")[:-1]]


@pytest.mark.timeout(600)
def test_packages_are_compared_and_go_home_as_sheets(tmp_path):
    steps = play("nl", tmp_path, "packages_session.py", "packages_session_nl", SMALL)
    assert len(steps) == 6, f"only these steps were taken: {steps}"
    passport, findings = pages(tmp_path / "set.pdf")
    for said in (
        "Duurzame wijk",
        "Riool, warmte en straat gaan in één keer open, en komen groener en rustiger terug.",
        "Warmtenet hoofdleiding Kastanjelaan",
        "Warmtebedrijf Elzen",
        "2027, als besluit 1",
        "€ 1,2 – 1,8 mln",
        "16 posten onbekend",
        "Wacht op anderen",
    ):
        assert said in passport, said
    # A claim of another package only.
    assert "Autovrij stuk Berkenstraat" not in passport
    assert "Nieuwe boom Lindestraat 12 en Gasleiding lage druk Lindestraat gaan niet samen" in findings
    # What the first sheet has no room for stands on a second one.
    residents = " ".join(pages(tmp_path / "bewoners.pdf"))
    with (ROOT / "resources" / "catalogue" / "rules.csv").open(encoding="utf-8") as file:
        rule_ids = [row["rule_id"] for row in csv.DictReader(file)]
    assert len(rule_ids) > 100
    assert [rule_id for rule_id in rule_ids if rule_id in residents] == []
    assert "Wat u zei" in residents
