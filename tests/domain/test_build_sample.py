"""The build makes the sample when it has to, and only then."""

from __future__ import annotations

import build_sample
import pytest

GENERATOR = """
import sys
from pathlib import Path
folder, sources = Path(sys.argv[1]), Path(sys.argv[3])
source = Path("tools/words.csv")
if source.read_text() == "nonsense":
    sys.exit("these words cannot be read")
folder.mkdir()
for name in ("neighbourhood.gpkg", "plan.gpkg"):
    (folder / name).write_text(source.read_text())
sources.write_text("tools/words.csv")
with open("made.txt", "a") as file:
    file.write("x")
"""


@pytest.fixture
def project(tmp_path):
    """A project with a generator that copies words, and notes each time that it is asked."""
    (tmp_path / "tools" / "sample").mkdir(parents=True)
    (tmp_path / "tools" / "sample" / "__main__.py").write_text(GENERATOR, encoding="utf-8")
    (tmp_path / "tools" / "words.csv").write_text("one", encoding="utf-8")
    return tmp_path


def times_made(project):
    return len((project / "made.txt").read_text(encoding="utf-8"))


def test_a_second_build_finds_the_sample_of_the_first(project):
    folder = build_sample.build(project)
    assert sorted(path.name for path in folder.iterdir()) == sorted(build_sample.NAMES)
    assert build_sample.build(project) == folder
    assert times_made(project) == 1


def test_a_source_that_changes_makes_another_sample(project):
    folder = build_sample.build(project)
    (project / "tools" / "words.csv").write_text("two", encoding="utf-8")
    build_sample.build(project)
    assert (folder / "plan.gpkg").read_text(encoding="utf-8") == "two"
    assert times_made(project) == 2


def test_other_versions_of_what_draws_it_make_another_sample(project):
    build_sample.build(project)
    (project / ".ci").mkdir()
    (project / ".ci" / "requirements.txt").write_text("shapely==9", encoding="utf-8")
    build_sample.build(project)
    assert times_made(project) == 2


def test_a_file_of_the_sample_that_has_gone_is_made_again(project):
    folder = build_sample.build(project)
    (folder / "plan.gpkg").unlink()
    build_sample.build(project)
    assert (folder / "plan.gpkg").exists()


def test_a_generator_that_fails_says_why_and_is_asked_again(project):
    build_sample.build(project)
    (project / "tools" / "words.csv").write_text("nonsense", encoding="utf-8")
    for _time in range(2):
        with pytest.raises(RuntimeError, match="these words cannot be read"):
            build_sample.build(project)
