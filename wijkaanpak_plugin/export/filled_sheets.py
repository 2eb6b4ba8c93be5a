"""Sheets that are filled, each in a project of its own, from one reading of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Optional

from qgis.core import QgsProject

from wijkaanpak_plugin.analysis.progress import Feedback
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.comparison.reading import read_comparison
from wijkaanpak_plugin.export.content.numbering import Entry
from wijkaanpak_plugin.export.content.parties.known_parties import chosen_parties
from wijkaanpak_plugin.export.content.parties.reading import Concerns
from wijkaanpak_plugin.export.content.passport.issues import read_issues
from wijkaanpak_plugin.export.content.passport.passport import Passport
from wijkaanpak_plugin.export.content.passport.reading import read_passport
from wijkaanpak_plugin.export.content.passport.reading_tables import read_tables
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.content.themes.reading import ThemeReader
from wijkaanpak_plugin.export.content.themes.reading_time import read_package_time
from wijkaanpak_plugin.export.sheet.comparison.comparison_sheet import ComparisonSheet
from wijkaanpak_plugin.export.sheet.drawing import Page
from wijkaanpak_plugin.export.sheet.map_sheet import MapSheet
from wijkaanpak_plugin.export.sheet.package_tables.issues_sheet import issue_pages
from wijkaanpak_plugin.export.sheet.package_tables.package_tables_sheet import fill_texts, table_pages
from wijkaanpak_plugin.export.sheet.paper import Paper
from wijkaanpak_plugin.export.sheet.parties.party_sheet import party_pages
from wijkaanpak_plugin.export.sheet.passport_sheet import PassportSheet
from wijkaanpak_plugin.export.sheet.residents.second_sheet import second_pages
from wijkaanpak_plugin.export.sheet.residents_sheet import ResidentsSheet
from wijkaanpak_plugin.export.sheet.sheet import Sheet
from wijkaanpak_plugin.export.sheet.template import Template, template_path
from wijkaanpak_plugin.export.sheet.themes.atlas_sheet import atlas_pages
from wijkaanpak_plugin.export.sheet.themes.theme_sheet import How, theme_pages
from wijkaanpak_plugin.export.sheet.themes.timeline_sheet import timeline_pages
from wijkaanpak_plugin.export.sheets import (
    AREAS,
    COMPARISON,
    ISSUES,
    LAYERS,
    PARTY,
    PASSPORT,
    RESIDENTS,
    RESIDENTS_MORE,
    STREETS,
    TABLES,
    TIMELINE,
    TRANSITIONS,
)
from wijkaanpak_plugin.plan.parties.parties import Party


class Filled(NamedTuple):
    """A page that is filled. listed, rest: entries of the list of findings with and without a number."""

    sheet: str
    page: Page
    missing: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    listed: tuple[Entry, ...] = ()
    rest: tuple[Entry, ...] = ()


class FilledSheets:
    """Fills sheets of one content, and lets go of what they hold when it is left."""

    def __init__(
        self,
        content: SheetContent,
        paper: Paper,
        clip_geometry: bool,
        template: Optional[Path] = None,
        party: Optional[str] = None,
        compared: Sequence[str] = (),
    ) -> None:
        """clip_geometry: see ``MapSheet``. template: another one for the sheet, which keeps its arrangement. party: of
        which the sheet of parties is, by name; None: of all. compared: package_id of those beside each other.
        """
        self._party, self._compared = party, compared
        self._content = content
        self._paper, self._clip_geometry, self._template = paper, clip_geometry, template
        self._projects: list[QgsProject] = []
        #: Numbers of findings on the sheets that were filled, by finding_id.
        self._numbers: dict[str, int] = {}

    def __enter__(self) -> FilledSheets:
        return self

    def __exit__(
        self,
        _kind: Optional[type[BaseException]],
        _error: Optional[BaseException],
        _traceback: Optional[TracebackType],
    ) -> None:
        self.let_go()

    def let_go(self) -> None:
        """Free what the pages hold that were filled so far; they are of no use after it."""
        for project in self._projects:
            project.clear()
        self._projects.clear()

    @cached_property
    def passport(self) -> Passport:
        """The passport of the package; ExportError when the content is of none, PlanError when it cannot be read."""
        return read_passport(self._content)

    def fill(self, name: str, feedback: Feedback = None) -> list[Filled]:
        """Return the pages of a sheet, none where there is nothing to show; errors as ``passport``, ExportError when
        the template cannot be read, and AnalysisCancelled when feedback says to stop.
        """

        def new_page() -> Template:
            return self._read(name)

        if name == TABLES:
            return self._pages(name, table_pages(self._content, self.passport, read_tables(self._content), new_page))
        if name == ISSUES:
            issues = read_issues(self._content)
            return self._pages(name, issue_pages(self._content, self.passport, issues, self._numbers, new_page))
        if name in (LAYERS, TRANSITIONS, STREETS, AREAS):
            return self._themes(name, feedback)
        if name == TIMELINE:
            time = read_package_time(self._content, self.passport)
            return self._pages(name, timeline_pages(self._content, self.passport, time, new_page))
        if name == PARTY:
            parties = chosen_parties(self._content.plan, self._party, self._content.audience)
            return [page for party in parties for page in self.fill_party(party)]
        template = self._read(name)
        if name == COMPARISON:
            return [self._beside(template, feedback)]
        sheet = self._sheet(name, template)
        sheet.fill()
        self._numbers.update((str(entry.row["finding_id"]), entry.number) for entry in sheet.listed)
        page = Page(template.layout, sheet.paper)
        read, listed, rest = tuple(sheet.remarks), tuple(sheet.listed), tuple(sheet.rest)
        further: list[Filled] = []
        if isinstance(sheet, ResidentsSheet):
            pages = second_pages(sheet.left_over, sheet.texts, lambda: self._read_own(RESIDENTS_MORE))
            further = self._pages(name, pages)
        return [Filled(name, page, tuple(template.missing), read, listed, rest), *further]

    def fill_party(self, party: Party) -> list[Filled]:
        """Return the pages of the sheet of a party that the audience may know of; errors as ``fill``."""
        pages, remarks = party_pages(
            self._content,
            self._concerns.of(party),
            lambda: (self._read(PARTY), self._projects[-1]),
            self._paper,
            self._clip_geometry,
            self._template is None,
        )
        return [Filled(PARTY, Page(page.layout, self._paper), tuple(page.missing), tuple(remarks)) for page in pages]

    @cached_property
    def _concerns(self) -> Concerns:
        return Concerns(self._content)

    def _beside(self, template: Template, feedback: Feedback) -> Filled:
        """Return the sheet on which packages stand beside each other."""
        sheet = ComparisonSheet(
            template,
            self._content,
            read_comparison(self._content, self._compared, feedback),
            self._projects[-1],
            self._paper,
            self._clip_geometry,
        )
        sheet.fill()
        page = Page(template.layout, self._paper)
        return Filled(COMPARISON, page, tuple(template.missing), tuple(sheet.remarks))

    def _pages(self, name: str, pages: Sequence[Template]) -> list[Filled]:
        return [Filled(name, Page(page.layout, self._paper), tuple(page.missing)) for page in pages]

    def _themes(self, name: str, feedback: Feedback) -> list[Filled]:
        """Return the pages of the parts of a package, all in one project: they show the same ground."""
        content, passport = self._content, self.passport
        reader = ThemeReader(content, passport)
        themes, where = {
            LAYERS: (
                reader.layers,
                translate("Passport", "{plan} · package {number} of {count} · {theme} · layers {page} of {pages}"),
            ),
            TRANSITIONS: (
                reader.transitions,
                translate("Passport", "{plan} · package {number} of {count} · {theme} · transitions {page} of {pages}"),
            ),
            STREETS: (
                reader.streets,
                translate("Passport", "{plan} · package {number} of {count} · {theme} · streets {page} of {pages}"),
            ),
            AREAS: (
                reader.areas,
                translate("Passport", "{plan} · package {number} of {count} · {theme} · sub-areas {page} of {pages}"),
            ),
        }[name]
        project = self._new_project()
        own, more = self._template or template_path(name), template_path(TABLES)
        how = How(
            lambda: Template.read(own, project),
            lambda: Template.read(more, project),
            project,
            self._paper,
            self._clip_geometry,
            self._template is None,
        )
        found = themes()
        if name in (STREETS, AREAS):
            pages = atlas_pages(content, passport, found, where, how, self._numbers, feedback)
        else:
            pages = theme_pages(content, passport, found, where, how, feedback)
        fill_texts([each.page for each in pages], content, passport, [each.where for each in pages])
        return [
            Filled(name, Page(each.page.layout, self._paper), tuple(each.page.missing), each.remarks) for each in pages
        ]

    def _read(self, name: str) -> Template:
        return self._read_own(name) if self._template is None else self._read_file(self._template)

    def _read_own(self, name: str) -> Template:
        """Read the template of Wijkaanpak for a sheet, whichever was chosen."""
        return self._read_file(template_path(name))

    def _read_file(self, path: Path) -> Template:
        return Template.read(path, self._new_project())

    def _new_project(self) -> QgsProject:
        project = QgsProject()
        self._projects.append(project)
        project.setCrs(self._content.plan.crs)
        return project

    def _sheet(self, name: str, template: Template) -> MapSheet:
        # Who made a template arranged it, on paper as it lies or stands.
        how = (self._projects[-1], self._paper, self._clip_geometry, self._template is None)
        if name == PASSPORT:
            return PassportSheet(template, self._content, self.passport, *how)
        if name == RESIDENTS:
            return ResidentsSheet(template, self._content, self.passport, *how)
        return Sheet(template, self._content, *how)
