"""The timeline of a package as a sheet: rows by street and year, what lies between them, on several pages."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest
from map_files import pdf_facts, pdf_text, svg_text
from package_of_all import SECRET, fill_package
from qgis.core import QgsLayoutItem, QgsLayoutItemLabel, QgsProject
from qgis.PyQt.QtCore import QRectF
from records import add_record, save_all

from wijkaanpak_plugin.export.content.passport.reading import read_passport
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.content.themes.reading_time import read_package_time
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.export.sheet.template import Template, template_path
from wijkaanpak_plugin.export.sheet.themes.timeline_sheet import timeline_pages
from wijkaanpak_plugin.export.sheets import TIMELINE
from wijkaanpak_plugin.plan.files.opening import open_plan

PAGE = QRectF(0, 0, 420, 297)


def fill(plan, with_secrets=False):
    """Give the package moments, works of unlike hardness, and one far in time."""
    fill_package(plan, with_secrets)
    add_record(plan, "marker", marker_id="g", name="Van het gas af", kind="policy_goal", to_date="2029")
    add_record(plan, "marker", marker_id="p", name="Raadsperiode", kind="period", from_date="2026", to_date="2030")
    if with_secrets:
        add_record(
            plan, "marker", marker_id="s", name="Iets", kind="deadline", to_date="2028", party=f"{SECRET} bureau"
        )
    save_all(plan)


@pytest.fixture
def read(small_plan):
    """Content, passport and time of the package for others."""
    fill(small_plan)
    content = sheet_content(small_plan, "open", "p1")
    passport = read_passport(content)
    return content, passport, read_package_time(content, passport)


@pytest.fixture
def pages(read):
    """Fills pages without drawing them, of what was changed of the package in time."""
    project, (content, passport, time) = QgsProject(), read

    def made(change=lambda time: time):
        return timeline_pages(content, passport, change(time), lambda: Template.read(template_path(TIMELINE), project))

    yield made
    project.clear()


def words(page):
    return [item.text() for item in page.layout.items() if isinstance(item, QgsLayoutItemLabel) and not item.id()]


def test_works_stand_in_their_windows_by_street_and_those_without_one_are_counted(read):
    _content, _passport, time = read
    (street,) = time.streets
    assert [(bar.body_id, bar.window) for bar in street.bars] == [
        ("sewer", (2027 * 12.0, 2028 * 12.0)),
        ("heat", (2028 * 12.0, 2029 * 12.0)),
    ]
    assert {bar.body_id for bar in time.without} == {"tree", "wadi"}
    (link,) = [link for link in time.links if {link.a, link.b} == {"heat", "sewer"}]
    assert link.shift > 0
    assert sorted(moment.name for moment in time.moments) == ["Raadsperiode", "Van het gas af"]


def test_it_says_windows_moments_waits_and_what_opens(read, small_plan, tmp_path):
    report = export_package_map(small_plan, tmp_path / "t.pdf", package="p1", sheet=TIMELINE)
    assert report.missing_items == ()
    text = pdf_text(tmp_path / "t.pdf")
    assert "(A3)" in pdf_facts(tmp_path / "t.pdf")
    for said in (
        "timeline 1 of 1",
        "Van het gas af",
        "Raadsperiode",
        "Along no street",
        "Warmtebron",
        "nobody said when",
    ):
        assert said in text


@pytest.mark.parametrize("name", ["Werk {}", "Een naam die niet ophoudt " * 12 + "{}"], ids=["short", "300 letters"])
def test_more_works_take_more_pages_and_nothing_leaves_the_page(pages, name):
    def many(time):
        (street,) = time.streets
        bars = [
            replace(street.bars[at % 2], body_id=f"b{at}", number=at, name=name.format(at), street=name)
            for at in range(1, 101)
        ]
        streets = [replace(street, name=f"{name} {at}", bars=tuple(bars[at : at + 10])) for at in range(0, 100, 10)]
        return replace(time, streets=tuple(streets))

    made = pages(many)
    assert len(made) == 3
    numbers = {text for page in made for text in words(page)}
    assert numbers >= {str(number) for number in range(1, 101)}
    assert any("(continued)" in text or "…" in text for text in numbers)
    for page in made:
        for item in page.layout.items():
            if isinstance(item, QgsLayoutItem) and item.isVisible():
                place = item.mapRectToScene(item.rect())
                assert PAGE.contains(place.topLeft()), item
                assert PAGE.contains(place.bottomRight()), item


def test_a_work_far_from_the_others_stands_at_the_edge(pages):
    def far(time):
        (street,) = time.streets
        period = replace(street.bars[0].period, start=1800 * 12.0, end=1801 * 12.0)
        return replace(time, streets=(replace(street, bars=(replace(street.bars[0], period=period), street.bars[1])),))

    assert any(text.startswith("\u25c2 1800") for page in pages(far) for text in words(page))


def test_a_package_of_which_nobody_said_when_says_so(small_plan, tmp_path):
    add_record(small_plan, "package", package_id="bare", name="Kaal")
    add_record(small_plan, "package_claim", link_id="b1", package_id="bare", body_id="tree")
    save_all(small_plan)
    export_package_map(small_plan, tmp_path / "t.pdf", package="bare", sheet=TIMELINE)
    text = pdf_text(tmp_path / "t.pdf")
    assert "nobody said when" in text
    assert "of these nothing can be said about opening once" in text


def test_the_open_edition_is_byte_for_byte_that_of_a_plan_without_anything_confidential(
    small_plan, small_plan_file, tmp_path
):
    fill(small_plan, with_secrets=True)
    other = open_plan(shutil.copy(small_plan_file, tmp_path / "other.gpkg"))
    fill(other)
    for plan, name in ((small_plan, "secret"), (other, "open")):
        export_package_map(plan, tmp_path / f"{name}.svg", package="p1", sheet=TIMELINE)
    assert (tmp_path / "secret.svg").read_bytes() == (tmp_path / "open.svg").read_bytes()
    export_package_map(small_plan, tmp_path / "ours.svg", package="p1", sheet=TIMELINE, audience="internal")
    assert SECRET in svg_text(tmp_path / "ours.svg")
