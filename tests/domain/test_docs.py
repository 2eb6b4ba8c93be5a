"""The pages: links lead somewhere, and files, tests and sentences that a page names exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import translations

from wijkaanpak_plugin.sources.profiles.profile import own_profile

ROOT = Path(__file__).resolve().parents[2]
PAGES = (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md")))
#: Folders from which a page may name a file.
BELOW = (ROOT, ROOT / "wijkaanpak_plugin")
#: Where a file is looked for that a page names without its folder.
ANYWHERE = ("wijkaanpak_plugin", "resources", "tests", "tools", ".ci")
#: Made by a build, so not there in a fresh checkout.
MADE = ("build/",)
_LINK = re.compile(r"\]\(([^()\s]+)\)")
_CODE = re.compile(r"`([^`\n]+)`")
_FILE = re.compile(r"[\w.*-]+(?:/[\w.*-]+)+/?|[\w-]+\.(?:py|csv|qpt)")
_SAID = re.compile(r"“([^”]+)”")


@pytest.fixture(scope="module")
def tests() -> set[str]:
    """Names of all tests."""
    files = (ROOT / "tests").rglob("test_*.py")
    return {name for file in files for name in re.findall(r"^def (test_\w+)\(", file.read_text("utf-8"), re.MULTILINE)}


@pytest.fixture(scope="module")
def sentences() -> set[str]:
    """Everything that the program can say, in English."""
    return {text for _context, text in translations.texts_in_sources()}


def text_of(page: Path) -> str:
    """Return a page without its blocks of code."""
    return re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)


def anchors(page: Path) -> set[str]:
    """Return the anchors of the headings of a page, as the usual viewers make them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def broken_links(page: Path) -> list[str]:
    """Return the links of a page to files of the project that lead nowhere."""
    broken = []
    for link in _LINK.findall(text_of(page)):
        if "://" in link:
            continue
        file, _, anchor = link.partition("#")
        target = page.parent / file if file else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            broken.append(link)
    return broken


def named_files(page: Path) -> list[str]:
    """Return what a page names in code letters that looks like a file or folder of the project."""
    named = [name for name in _CODE.findall(text_of(page)) if _FILE.fullmatch(name)]
    return [name for name in named if not name.startswith(MADE)]


def is_there(name: str) -> bool:
    """Return whether a file, folder or pattern is there."""
    if "/" in name:
        return any(any(folder.glob(name.rstrip("/"))) for folder in BELOW)
    return any(any((ROOT / folder).rglob(name)) for folder in ANYWHERE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_and_picture_of_a_page_is_there(page):
    assert broken_links(page) == []


def test_a_link_that_leads_nowhere_is_found(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("# A title\n[a](#a-title) [b](gone.md) [c](#gone) [d](https://example.org/x)\n", encoding="utf-8")
    assert broken_links(page) == ["gone.md", "#gone"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_a_page_names_is_there(page):
    assert [name for name in named_files(page) if not is_there(name)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_test_that_a_page_names_exists(page, tests):
    named = [name for name in _CODE.findall(text_of(page)) if re.fullmatch(r"test_\w+", name)]
    assert [name for name in named if name not in tests] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_quotes_is_what_the_program_says(page, sentences):
    assert [quoted for quoted in _SAID.findall(text_of(page)) if quoted not in sentences] == []


def test_every_page_is_linked_from_another_one():
    linked = {(page.parent / link).resolve() for page in PAGES for link in _LINK.findall(text_of(page))}
    assert [page.name for page in PAGES[2:] if page.resolve() not in linked] == []


def test_the_profiles_on_the_page_of_profiles_can_be_used():
    page = (ROOT / "docs" / "profiles.md").read_text(encoding="utf-8")
    examples = re.findall(r"```json\n(.*?)```", page, flags=re.DOTALL) + re.findall(r'`(\{"body".*\})`', page)
    assert len(examples) == 2
    for example in examples:
        assert own_profile(example, "an example").body["kind"].value == "building"
