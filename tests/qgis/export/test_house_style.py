"""Logo and house colour on the sheets: embedded, readable, and said when it cannot be shown."""

from __future__ import annotations

import pytest
from qgis.core import QgsLayoutItemLabel, QgsLayoutItemPicture, QgsLayoutItemShape, QgsProject
from qgis.PyQt.QtGui import QColor, QImage

from wijkaanpak_plugin.export.house_style import HouseStyle, house_remarks, house_style, keep_house_style, readable
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.export.sheet.template import Template
from wijkaanpak_plugin.resource_paths import resource

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#12ab34"/></svg>'
)
PALE = "#ffd400"
TEMPLATES = sorted(path.name for path in resource("layouts").iterdir())


@pytest.fixture
def logo(tmp_path):
    """A logo in a folder whose name must not leave the machine; the house style is forgotten afterwards."""
    file = tmp_path / "MapVanHetBureau" / "beeldmerk.svg"
    file.parent.mkdir()
    file.write_text(SVG, encoding="utf-8")
    yield file
    keep_house_style(HouseStyle("", ""))


def read(name):
    project = QgsProject()
    return project, Template.read(resource("layouts", name), project).layout


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_has_room_for_the_logo_and_takes_the_colour(logo, name):
    project, layout = read(name)
    assert not layout.itemById("logo").isVisible()
    keep_house_style(HouseStyle(str(logo), PALE))
    project, layout = read(name)
    picture = layout.itemById("logo")
    assert isinstance(picture, QgsLayoutItemPicture)
    assert picture.isVisible()
    assert picture.picturePath().startswith("base64:")
    page = layout.pageCollection().page(0).rect()
    assert page.contains(picture.rect().translated(picture.pagePos()))
    titles = [item for item in layout.items() if isinstance(item, QgsLayoutItemLabel) and item.id() == "title"]
    assert [item.textFormat().color().name() for item in titles] == [readable(PALE)]
    rules = [item for item in layout.items() if isinstance(item, QgsLayoutItemShape) and "rule" in item.id()]
    assert {item.symbol().color().name() for item in rules} <= {readable(PALE)}
    del layout
    project.clear()


def test_the_sheet_shows_the_logo_and_names_no_file(small_plan, tmp_path, logo):
    keep_house_style(HouseStyle(str(logo), ""))
    report = export_package_map(small_plan, tmp_path / "sheet.svg", "A4")
    written = (tmp_path / "sheet.svg").read_text(encoding="utf-8")
    assert "#12ab34" in written
    assert "MapVanHetBureau" not in written
    assert "beeldmerk" not in written
    assert not any("logo" in remark for remark in report.remarks)


@pytest.mark.parametrize("content", [None, b"no picture", b"<svg>"], ids=["gone", "text", "broken"])
def test_a_logo_that_cannot_be_read_is_left_out_and_said(logo, content):
    if content is None:
        logo.unlink()
    else:
        logo.write_bytes(content)
    keep_house_style(HouseStyle(str(logo), ""))
    project, layout = read("package_tables.qpt")
    assert not layout.itemById("logo").isVisible()
    assert house_remarks() == ["The logo beeldmerk.svg cannot be read as svg or png, so the sheet has none."]
    del layout
    project.clear()


def test_a_png_will_do_and_what_is_no_colour_is_none(logo, tmp_path):
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor("#12ab34"))
    assert picture.save(str(tmp_path / "logo.png"))
    keep_house_style(HouseStyle(str(tmp_path / "logo.png"), "geen kleur"))
    assert house_style() == HouseStyle(str(tmp_path / "logo.png"), "")
    assert house_remarks() == []


def test_a_pale_colour_is_darkened_until_it_can_be_read():
    assert readable("#1e2a32") == "#1e2a32"
    shade = QColor(readable(PALE))
    assert shade.lightness() < QColor(PALE).lightness()
    assert readable("#ffffff") != "#ffffff"
