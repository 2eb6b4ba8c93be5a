"""Profiles that a user keeps as files: read beside those that ship, checked as those of a stranger."""

from __future__ import annotations

import json

import pytest

from wijkaanpak_plugin.domain.catalogue.table_schema import TableError
from wijkaanpak_plugin.sources.profiles.profile import ProfileError, fitting_profiles, profile_named
from wijkaanpak_plugin.sources.profiles.users_folder import keep_profiles_in
from wijkaanpak_plugin.sources.profiles.users_profiles import (
    file_name_for,
    keep_profile,
    users_profile_text,
    users_profiles,
)

TREES = json.dumps(
    {"label_nl": "Onze bomen", "label_en": "Our trees", "needs": ["zz"], "body": {"kind": {"value": "tree"}}}
)


@pytest.fixture
def folder(tmp_path):
    keep_profiles_in(tmp_path / "profiles")
    yield tmp_path / "profiles"
    keep_profiles_in(None)


def test_without_a_user_there_are_none():
    assert users_profiles() == ((), ())
    with pytest.raises(OSError, match="no folder"):
        keep_profile("x", TREES)


def test_a_kept_profile_is_found_by_name_and_by_fields(folder):
    path = keep_profile("onze_bomen", TREES)
    assert path == folder / "onze_bomen.json"
    assert profile_named("user:onze_bomen").label("nl") == "Onze bomen"
    assert [profile.name for profile in fitting_profiles(["zz"], "point")] == ["user:onze_bomen"]
    assert users_profile_text("user:onze_bomen") == TREES
    assert users_profile_text("trees") == ""


def test_a_file_that_was_changed_is_read_anew(folder):
    path = keep_profile("a", TREES)
    assert profile_named("user:a").body["kind"].value == "tree"
    path.write_text(TREES.replace('"tree"', '"building"'), encoding="utf-8")
    assert profile_named("user:a").body["kind"].value == "building"


def test_a_wrong_file_is_said_and_the_others_are_read(folder):
    keep_profile("goed", TREES)
    (folder / "fout.json").write_text("{", encoding="utf-8")
    profiles, problems = users_profiles()
    assert [profile.name for profile in profiles] == ["user:goed"]
    assert [problem.file for problem in problems] == ["fout.json"]


def test_a_wrong_profile_is_not_kept(folder):
    with pytest.raises(TableError):
        keep_profile("x", json.dumps({"body": {"kind": {"value": "boom"}}}))
    assert not folder.exists()
    with pytest.raises(ProfileError):
        profile_named("user:x")


@pytest.mark.parametrize(
    ("label", "name"),
    [("Riool 2026 (beheer)", "riool_2026_beheer"), ("../../x", "x"), ("2026", "profile_2026"), ("", "profile")],
)
def test_the_name_of_a_file_is_made_of_the_label(label, name):
    assert file_name_for(label) == name
