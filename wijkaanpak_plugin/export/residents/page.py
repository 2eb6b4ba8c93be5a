"""The page for residents as one file of HTML: no script, nothing from elsewhere, every text escaped."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from string import Template
from typing import Optional

from wijkaanpak_plugin.domain.translation import language, translate
from wijkaanpak_plugin.export.residents.page_content import PageContent, Project, Spot
from wijkaanpak_plugin.resource_paths import resource

_STYLE = ("<style>", "</style>")


def page(content: PageContent, picture: bytes) -> bytes:
    """Return the page in UTF-8; picture: the map as PNG."""
    template = resource("pages", "residents.html").read_text(encoding="utf-8")
    texts = {
        "title": content.title,
        "intro": translate(
            "Residents",
            "On this page you see which plans there are for your neighbourhood, when something happens, and what is "
            "done with what you said.",
        ),
        "map_title": translate("Residents", "The map"),
        "map_alt": translate("Residents", "Map of the neighbourhood with the plans and the places that people named"),
        "map_caption": translate(
            "Residents", "A number in a square is a plan from the list. A letter in a circle is a place that you named."
        ),
        "projects_title": translate("Residents", "What comes, and when?"),
        "spots_title": translate("Residents", "What did you say, and what is the answer?"),
        "language": language(),
    }
    parts = {
        "style_hash": _hash(template),
        "vision": "\n".join(f"<p>{escape(line)}</p>" for line in content.vision),
        "picture": base64.b64encode(picture).decode("ascii"),
        "projects": "\n".join(_projects(content.projects)),
        "spots": "\n".join(_spots(content.spots)),
        "foot": "\n".join(f"<p>{escape(line)}</p>" for line in content.foot),
    }
    return Template(template).substitute({name: escape(text) for name, text in texts.items()} | parts).encode("utf-8")


def _hash(template: str) -> str:
    """Return by what a browser knows the one style that it may follow."""
    begin, end = _STYLE
    style = template.partition(begin)[2].partition(end)[0]
    return f"sha256-{base64.b64encode(hashlib.sha256(style.encode('utf-8')).digest()).decode('ascii')}"


def _projects(projects: Iterable[Project]) -> Iterator[str]:
    projects = list(projects)
    if not projects:
        yield _line(translate("Residents", "There are no plans to show yet."))
    for year, each in groupby(projects, key=lambda project: project.year):
        yield f"<h3>{escape(_heading(year))}</h3>"
        yield from _list(_project(project) for project in each)


def _heading(year: Optional[int]) -> str:
    if year is None:
        return translate("Residents", "It is not known yet when")
    return translate("Residents", "From {year}").format(year=year)


def _project(project: Project) -> str:
    kind = project.kind if project.kind.casefold() != project.name.casefold() else ""
    more = " · ".join(filter(None, (kind, project.when, project.status)))
    return _item(project.mark, "mark", f"<strong>{escape(project.name)}</strong>", more)


def _spots(spots: Iterable[Spot]) -> Iterator[str]:
    spots = list(spots)
    if not spots:
        yield _line(translate("Residents", "No places were named yet."))
        return
    yield from _list(_spot(spot) for spot in spots)


def _spot(spot: Spot) -> str:
    said = f"<strong>{escape(spot.said or spot.kind)}</strong>"
    answer = ": ".join(filter(None, (spot.status, spot.answer)))
    return _item(spot.mark, "mark spot", said, answer or translate("Residents", "There is no answer yet."))


def _item(mark: str, look: str, said: str, more: str) -> str:
    """Return a line of a list; said: HTML, more: plain text."""
    below = f'<p class="more">{escape(more)}</p>' if more else ""
    return f'<li><span class="{look}">{escape(mark)}</span><div><p>{said}</p>{below}</div></li>'


def _list(items: Iterable[str]) -> Iterator[str]:
    yield "<ul>"
    yield from items
    yield "</ul>"


def _line(text: str) -> str:
    return f"<p>{escape(text)}</p>"
