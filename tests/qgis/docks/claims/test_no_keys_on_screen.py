"""Keys of lists are for the file: whoever reads Dutch sees Dutch words in every field of a claim."""

from __future__ import annotations

import pytest
import translations
from qgis.core import QgsGeometry
from qgis.PyQt.QtWidgets import QComboBox

from wijkaanpak_plugin.docks.claims.view.claim_form import ClaimForm
from wijkaanpak_plugin.docks.claims.view.field_widgets import field_widget
from wijkaanpak_plugin.domain import translation
from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.plan.claims.claims import Claim
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES, table
from wijkaanpak_plugin.plan.styling.lists import choices, plan_lists


@pytest.fixture
def dutch():
    known = translations.translations_in(translations.FOLDER / "wijkaanpak_nl.ts")
    translation.install_translator(lambda context, text: known.get((context, text), text), "nl", ",")
    yield
    translation.install_translator(None)


def test_every_list_has_a_dutch_label_for_each_key(dutch):
    raw = []
    for name, terms in load_vocabularies().items():
        raw += [(name, key) for key in map(str, terms.keys()) if "_" in terms.label(key) or not terms.label(key)]
    kinds = load_kinds()
    raw += [("kind", key) for key in kinds.keys if "_" in kinds.label(key) or not kinds.label(key)]
    raw += [("block", block.key) for block in load_building_blocks() if "_" in block.label() or not block.label()]
    assert raw == []


def test_a_claim_of_a_block_that_takes_no_room_shows_its_dutch_name(dutch, qtbot):
    form = ClaimForm()
    qtbot.addWidget(form)
    field = form.findChild(QComboBox, "WijkaanpakForm_building_block")
    for block in load_building_blocks():
        form.show_claims([Claim("claim_line", {"body_id": "b", "building_block": block.key}, QgsGeometry())])
        assert field.currentText() == block.label_nl


@pytest.mark.parametrize("name", CLAIM_TABLES)
def test_no_field_of_a_claim_shows_a_key(dutch, small_plan, qtbot, name):
    lists = plan_lists(small_plan.backend)
    seen = 0
    for field in table(name).fields:
        keys = [entry.key for entry in choices(field, lists)]
        if field.name == "building_block":
            keys = [block.key for block in load_building_blocks()]
        for key in keys:
            box = field_widget(field, [key], lists).widget
            qtbot.addWidget(box)
            assert "_" not in box.currentText(), (field.name, key)
            seen += 1
    assert seen > 250


def test_a_claim_without_a_name_is_called_by_the_dutch_name_of_its_kind(dutch):
    assert Claim("claim_line", {"body_id": "b", "kind": "low_voltage"}, QgsGeometry()).name == "laagspanning"
