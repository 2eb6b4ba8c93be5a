"""The web page for residents in a real browser: it asks nothing of the network, runs nothing, and fits any screen."""

from __future__ import annotations

import shutil

import pytest
from in_browser import asked_by, browser, measured
from map_files import pdf_text
from records import add_record, save_all

from wijkaanpak_plugin.export.plan_export import export_plan
from wijkaanpak_plugin.plan.files.opening import open_plan

HARM = '<script>document.title = "RAN"</script><img src="http://example.invalid/x.png">'
LONG = "Eenwoordzonderspaties" * 12


@pytest.fixture(scope="module")
def page(tmp_path_factory, small_plan_file):
    """The page of the small plan, with names that want to run something or do not end."""
    browser()
    folder = tmp_path_factory.mktemp("page")
    plan = open_plan(shutil.copy(small_plan_file, folder / "plan.gpkg"))
    spot = {"kind": "risk", "answer": "De stoep wordt breder.", "answer_status": "taken_along"}
    add_record(plan, "hot_spot", "Point (155110 463110)", text=HARM, **spot)
    add_record(plan, "claim_point", "Point (155080 463060)", name=LONG, works_from="2026", kind="tree")
    save_all(plan)
    (file,) = export_plan(plan, folder, formats=["web_page"]).files
    plan.close()
    return file


def test_it_shows_map_years_and_answers_on_a_wide_and_a_small_screen_and_asks_nothing(page, tmp_path):
    inside = page.with_name("with_script.html")
    html = page.read_text(encoding="utf-8")
    inside.write_text(html.replace("</body>", '<script>document.title = "RAN"</script></body>'), encoding="utf-8")
    for file in (page, inside):
        found, asked = measured(file, (1366, 390), tmp_path)
        assert asked == []
        for seen, width in zip(found, (1366, 390)):
            assert seen["room"] == width
            assert seen["needed"] <= width, f"it has to be moved sideways at {width} pixels"
            drawn, shown = seen["picture"]
            assert drawn == 1600
            assert 300 < shown <= width
            for said in ("From 2026", LONG, "From 2028", "Warmtenet", HARM, "taken along: De stoep wordt breder."):
                assert said in seen["texts"], said
            assert seen["ran"] == "Bloemenbuurt"


def test_what_asks_or_runs_is_seen_by_this_test(page, tmp_path):
    html = page.read_text(encoding="utf-8")
    policy = html[html.index("<meta http-equiv") : html.index(">", html.index("<meta http-equiv")) + 1]
    open_to_all = page.with_name("open.html")
    open_to_all.write_text(html.replace(policy, "").replace("</body>", f"{HARM}</body>"), encoding="utf-8")
    found, asked = measured(open_to_all, (390,), tmp_path)
    assert asked == ["http://example.invalid/x.png"]
    assert found[0]["ran"] == "RAN"


def test_it_prints_on_paper_with_all_that_is_on_it(page, tmp_path):
    asked_by(page, f"--print-to-pdf={tmp_path / 'page.pdf'}", "--no-pdf-header-footer", home=tmp_path)
    text = " ".join(pdf_text(tmp_path / "page.pdf").split())
    for said in ("The map", "From 2028", "Warmtenet", "taken along: De stoep wordt breder."):
        assert said in text
