"""The web page for residents: one file that asks nothing of anybody, in plain words."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
from html.parser import HTMLParser

import pytest
from qgis.PyQt.QtGui import QImage
from records import add_record, save_all

from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.plan_export import export_plan
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.files.opening import open_plan

HARM = "<script>alert(1)</script> & \"x\" 'y' $title ${picture} <img src=x onerror=alert(1)>"


class Seen(HTMLParser):
    """What a browser finds: tags with their attributes, and texts."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.texts, self._in = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._in.append(tag)

    def handle_endtag(self, tag):
        while self._in and self._in.pop() != tag:
            pass

    def handle_data(self, data):
        if data.strip() and "style" not in self._in:
            self.texts.append(data.strip())


@pytest.fixture(scope="module")
def html(tmp_path_factory, small_plan_file):
    """The page of the small plan with some more, made once."""
    folder = tmp_path_factory.mktemp("page")
    plan = open_plan(shutil.copy(small_plan_file, folder / "plan.gpkg"))
    spot = {"kind": "risk", "answer": "De stoep wordt breder.", "answer_status": "taken_along"}
    add_record(plan, "hot_spot", "Point (155110 463110)", text=HARM, **spot)
    add_record(plan, "hot_spot", "Point (155120 463110)", kind="risk", text="Nog open", answer_status="open")
    claim = {"kind": "tree", "confidential": False}
    add_record(plan, "claim_point", "Point (155060 463060)", name="Vervallen boom", status="dropped", **claim)
    add_record(plan, "claim_point", "Point (155070 463060)", name="Boom elders", choice="elsewhere", **claim)
    add_record(plan, "claim_point", "Point (155080 463060)", name=HARM, works_from="2026", **claim)
    add_record(plan, "claim_point", "Point (155090 463060)", name="Boom ooit", works_to="vast volgend jaar", **claim)
    add_record(plan, "claim_point", "Point (155095 463060)", name="Stille boom", kind="tree", confidential=True)
    save_all(plan)
    made = export_plan(plan, folder, formats=["web_page"])
    plan.close()
    (file,) = made.files
    return file.read_text(encoding="utf-8")


def test_it_asks_nothing_of_the_network_and_runs_nothing(html):
    seen = Seen(html)
    assert {tag for tag, _attributes in seen.tags} <= {
        *("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "figure", "figcaption", "img"),
        *("h1", "h2", "h3", "p", "ul", "li", "span", "div", "strong"),
    }
    for _tag, attributes in seen.tags:
        assert not [name for name in attributes if name.startswith("on") or name in ("href", "srcset", "style")]
        assert str(attributes.get("src") or "data:").startswith("data:")
    style = re.search("<style>(.*?)</style>", html, re.DOTALL).group(1)
    assert "url(" not in style
    assert "@import" not in style


def test_its_policy_allows_its_picture_and_its_one_style_only(html):
    (policy,) = [each["content"] for tag, each in Seen(html).tags if "http-equiv" in each]
    style = re.search("<style>(.*?)</style>", html, re.DOTALL).group(1)
    known = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; img-src data:; style-src 'sha256-{known}'; base-uri 'none'; form-action 'none'"
    )


def test_texts_of_the_plan_are_shown_as_they_are_written(html):
    assert Seen(html).texts.count(HARM) == 2


def test_the_picture_is_a_map_with_something_on_it(html):
    (source,) = [each["src"] for tag, each in Seen(html).tags if tag == "img"]
    picture = QImage.fromData(base64.b64decode(source.partition("base64,")[2]), "PNG")
    assert picture.width() == 1600
    colours = {picture.pixel(x, y) for x in range(0, 1600, 7) for y in range(0, picture.height(), 7)}
    assert len(colours) > 10
    assert picture.textKeys() == []


def test_plans_stand_by_year_and_what_has_no_date_is_said_to_have_none(html):
    texts = Seen(html).texts
    headings = ["From 2026", "From 2027", "From 2028", "It is not known yet when"]
    assert [text for text in texts if text in headings] == headings
    where = {text: place for place, text in enumerate(texts)}
    assert where["From 2027"] < where["Riool"] < where["From 2028"] < where["Warmtenet"]
    assert where["It is not known yet when"] < where["Wadi"]
    assert where["It is not known yet when"] < where["Boom ooit"]


def test_what_does_not_come_and_what_is_confidential_is_not_there(html):
    for name in ("Vervallen boom", "Boom elders", "Stille boom"):
        assert name not in html


def test_each_hot_spot_has_its_answer_or_says_that_there_is_none(html):
    texts = Seen(html).texts
    said = texts[texts.index("What did you say, and what is the answer?") :]
    assert said[1:7] == ["A", "Krap", "There is no answer yet.", "B", HARM, "taken along: De stoep wordt breder."]
    assert said[7:10] == ["C", "Nog open", "There is no answer yet."]


def test_a_plan_with_nothing_to_draw_is_one_sentence(tmp_path):
    plan = create_plan(tmp_path / "plan.gpkg", "Leeg")
    with pytest.raises(ExportError, match="There is nothing to draw on a map"):
        export_plan(plan, tmp_path, formats=["web_page"])
    assert [path.name for path in tmp_path.iterdir()] == ["plan.gpkg"]
