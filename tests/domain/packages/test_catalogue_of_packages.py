"""Uses of space, figures and criteria as data: complete, with their source, and checked."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.domain.catalogue.check import check_catalogue
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.packages.criteria import load_criteria_sets
from wijkaanpak_plugin.domain.packages.package_figures import REASONS, load_package_figures, reason_in_words
from wijkaanpak_plugin.domain.packages.space_uses import OTHER, check_space_uses, load_space_uses
from wijkaanpak_plugin.resource_paths import resource


def test_every_kind_has_a_use():
    uses = load_space_uses()
    assert [key for key in load_kinds().keys if uses.of(key).key == OTHER] == []


def test_a_kind_that_nobody_knows_takes_ground_of_another_use_and_has_no_layer():
    uses = load_space_uses()
    assert (uses.of("no_such_kind").key, uses.layers_of("no_such_kind")) == (OTHER, ())


def test_the_narrowest_name_of_a_kind_counts():
    uses = load_space_uses()
    assert uses.of("cycle_path").key == "cycling"
    assert uses.of("bus_lane").key == "driving"
    assert uses.of("transit_stop").key == "other_paving"


def test_the_sets_of_criteria_are_those_of_the_sources():
    counts = {name: len(criteria) for name, criteria in load_criteria_sets().items()}
    assert counts == {"city_programme": 6, "vital_systems": 5, "same_area": 4, "trade_off": 8}
    for criteria in load_criteria_sets().values():
        for criterion in criteria:
            assert "text lines" in criterion.source
            assert criterion.is_judged or criterion.formula in load_package_figures()


def test_a_criterion_that_is_worked_out_has_the_direction_of_its_figure():
    for criteria in load_criteria_sets().values():
        for criterion in criteria:
            if not criterion.is_judged:
                assert criterion.direction == load_package_figures()[criterion.formula].direction


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_figure_says_how_it_is_worked_out(language):
    for figure in load_package_figures().values():
        assert figure.label(language)
        assert figure.formula(language).endswith(".")


def test_every_reason_is_a_sentence():
    assert all(reason_in_words(reason).endswith(".") for reason in REASONS)
    assert reason_in_words("") == ""


def _with(tmp_path, name, old, new):
    for path in resource("catalogue").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    path = tmp_path / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "old", "new", "column"),
    [
        ("space_uses.csv", "driving_surface", "flying_surface", "members"),
        ("criteria.csv", "street_months", "street_years", "formula"),
        ("package_figures.csv", ",more,", ",better,", "direction"),
    ],
)
def test_a_name_that_nothing_has_is_found(tmp_path, name, old, new, column):
    problems = check_catalogue(_with(tmp_path, name, old, new))
    assert {(problem.file, problem.column) for problem in problems} == {(name, column)}


def test_a_kind_in_two_uses_and_a_use_that_the_balance_lacks_are_found(tmp_path):
    folder = _with(tmp_path, "space_uses.csv", "driving_surface", '"driving_surface,parking"')
    assert [problem.column for problem in check_space_uses(folder / "space_uses.csv", load_kinds())] == ["members"]
    folder = _with(tmp_path, "space_uses.csv", "\nmade_free,", "\nset_free,")
    assert [problem.column for problem in check_space_uses(folder / "space_uses.csv", load_kinds())] == ["key"]


def test_the_page_of_the_method_has_each_figure_and_each_criterion_as_the_catalogue_does():
    page = (resource("catalogue").parents[1] / "docs" / "method.md").read_text(encoding="utf-8")
    for figure in load_package_figures().values():
        assert (
            f"| {figure.label('en')} (`{figure.key}`) | {figure.unit} | {figure.formula('en')} | {figure.status}"
            in page
        )
    for criteria in load_criteria_sets().values():
        for criterion in criteria:
            by = f"`{criterion.formula}`" if criterion.formula else "judged"
            assert f"| {criterion.label('en')} | {criterion.direction} | {by} | {criterion.source} |" in page
