"""Labels stand beside what they name: each table, column, page and choice has one, in the language of the moment."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.domain.finding import SEVERITIES
from wijkaanpak_plugin.domain.translation import install_translator, translated
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING
from wijkaanpak_plugin.plan.schema.labels import choice_label, table_label
from wijkaanpak_plugin.plan.schema.table import TEXT, Field
from wijkaanpak_plugin.plan.schema.tables import TABLES, table

FIELDS = [(described, field) for described in TABLES for field in described.fields]


@pytest.fixture
def marked_texts():
    install_translator(lambda context, text: f"[{context}] {text}", "nl", ",")
    yield
    install_translator(None)


def test_a_column_cannot_be_described_without_a_label():
    with pytest.raises(TypeError, match="label"):
        Field("height_m", TEXT, "How high it is.")


@pytest.mark.parametrize(("described", "field"), FIELDS, ids=[f"{t.name}.{f.name}" for t, f in FIELDS])
def test_a_column_is_called_something_else_than_its_name(described, field):
    assert field.label.context == "PlanField"
    assert field.label.text.strip()
    assert field.label.text != field.name


@pytest.mark.parametrize("described", TABLES, ids=lambda described: described.name)
def test_columns_of_one_table_have_labels_of_their_own(described):
    labels = [translated(field.label) for field in described.fields]
    assert len(set(labels)) == len(labels)


def test_tables_have_labels_of_their_own():
    labels = [table_label(described.name) for described in TABLES]
    assert len(set(labels)) == len(labels)
    assert not set(labels) & {described.name for described in TABLES}


@pytest.mark.parametrize("described", TABLES, ids=lambda described: described.name)
def test_all_columns_of_a_form_with_pages_are_on_one(described):
    assert len({field.page is None for field in described.fields}) == 1


def test_a_key_has_one_label_in_whichever_column_it_is_chosen():
    labels = {(choice.key, choice.label) for _table, field in FIELDS for choice in field.choices}
    assert len(labels) == len({key for key, _label in labels})


def test_severities_can_be_chosen_in_the_order_of_the_engine():
    assert tuple(choice.key for choice in FINDING.field("severity").choices) == SEVERITIES


def test_labels_are_translated_when_they_are_asked_for(marked_texts):
    assert table_label("finding") == "[PlanTable] Findings"
    assert translated(table("claim_line").field("width_m").label) == "[PlanField] Width (m)"
    assert choice_label("blocking") == "[PlanChoice] Blocking"


def test_a_value_that_no_column_offers_is_shown_as_it_is():
    assert choice_label("made by hand") == "made by hand"
