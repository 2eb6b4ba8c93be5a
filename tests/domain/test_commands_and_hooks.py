"""What newcomers are told to type exists, and what CI runs elsewhere is what it runs here."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
PAGES = (
    ROOT / "README.md",
    ROOT / "docs" / "contributing.md",
    ROOT / ".github" / "pull_request_template.md",
    ROOT / ".pre-commit-config.yaml",
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_make_target_that_a_page_names_exists(page):
    text = page.read_text(encoding="utf-8")
    # In a line of code, or between the marks of code.
    named = re.findall(r"(?:`|^|\()make (?:-s )?([a-z-]+)", text, re.MULTILINE)
    assert [name for name in named if name not in TARGETS] == []


def test_every_make_target_says_what_it_is_for():
    described = re.findall(r"^([a-z-]+):.*## \S", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(described) == TARGETS


def test_the_workflow_of_a_public_forge_calls_what_ci_calls_everywhere():
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    assert re.findall(r"run: (\.ci/\S+)", workflow) == [".ci/run"]


def test_hooks_before_a_commit_run_what_lint_runs():
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    lint = (ROOT / ".ci" / "run_tests.py").read_text(encoding="utf-8")
    entries = re.findall(r"entry: build/venv/bin/python (?:-m )?(\S+)", hooks)
    assert len(entries) >= 5
    assert [entry for entry in entries if f'"{entry}"' not in lint] == []


def test_a_decision_is_told_in_ten_lines():
    records = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert len(records) >= 5
    assert [record.name for record in records if len(record.read_text(encoding="utf-8").splitlines()) > 12] == []


def test_commits_that_blame_looks_through_are_those_of_the_history():
    revisions = re.findall(r"^[0-9a-f]{40}$", (ROOT / ".git-blame-ignore-revs").read_text(encoding="utf-8"), re.M)
    assert revisions
    git = shutil.which("git")
    if not git:
        pytest.skip("there is no git here")
    listed = subprocess.run([git, "rev-list", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False)
    known = listed.stdout.split()
    if not set(known).intersection(revisions):
        pytest.skip("this is a copy without the whole history")
    assert set(revisions) <= set(known)
