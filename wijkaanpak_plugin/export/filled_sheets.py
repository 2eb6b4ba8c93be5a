"""Sheets that are filled, each in a project of its own, from one reading of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Optional

from qgis.core import QgsProject

from wijkaanpak_plugin.analysis.progress import Feedback
from wijkaanpak_plugin.export.comparison.reading import read_comparison
from wijkaanpak_plugin.export.content.numbering import Entry
from wijkaanpak_plugin.export.content.passport.issues import read_issues
from wijkaanpak_plugin.export.content.passport.passport import Passport
from wijkaanpak_plugin.export.content.passport.reading import read_passport
from wijkaanpak_plugin.export.content.passport.reading_tables import read_tables
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.sheet.comparison.comparison_sheet import ComparisonSheet
from wijkaanpak_plugin.export.sheet.drawing import Page
from wijkaanpak_plugin.export.sheet.map_sheet import MapSheet
from wijkaanpak_plugin.export.sheet.package_tables.issues_sheet import issue_pages
from wijkaanpak_plugin.export.sheet.package_tables.package_tables_sheet import table_pages
from wijkaanpak_plugin.export.sheet.paper import Paper
from wijkaanpak_plugin.export.sheet.passport_sheet import PassportSheet
from wijkaanpak_plugin.export.sheet.residents_sheet import ResidentsSheet
from wijkaanpak_plugin.export.sheet.sheet import Sheet
from wijkaanpak_plugin.export.sheet.template import Template, template_path
from wijkaanpak_plugin.export.sheets import COMPARISON, ISSUES, PASSPORT, RESIDENTS, TABLES


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
        compared: Sequence[str] = (),
        feedback: Feedback = None,
    ) -> None:
        """clip_geometry: see ``MapSheet``. template: another one for the sheet, which keeps its arrangement. compared:
        package_id of those that stand beside each other; feedback: of the work on their figures.
        """
        self._compared, self._feedback = compared, feedback
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
        for project in self._projects:
            project.clear()

    @cached_property
    def passport(self) -> Passport:
        """The passport of the package; ExportError when the content is of none, PlanError when it cannot be read."""
        return read_passport(self._content)

    def fill(self, name: str) -> list[Filled]:
        """Return the pages of a sheet; errors as ``passport``, and ExportError when the template cannot be read."""

        def new_page() -> Template:
            return self._read(name)

        if name == TABLES:
            return self._pages(name, table_pages(self._content, self.passport, read_tables(self._content), new_page))
        if name == ISSUES:
            issues = read_issues(self._content)
            return self._pages(name, issue_pages(self._content, self.passport, issues, self._numbers, new_page))
        template = self._read(name)
        if name == COMPARISON:
            return [self._beside(template)]
        sheet = self._sheet(name, template)
        sheet.fill()
        self._numbers.update((str(entry.row["finding_id"]), entry.number) for entry in sheet.listed)
        return [
            Filled(
                name,
                Page(template.layout, sheet.paper),
                tuple(template.missing),
                tuple(sheet.remarks),
                tuple(sheet.listed),
                tuple(sheet.rest),
            )
        ]

    def _beside(self, template: Template) -> Filled:
        """Return the sheet on which packages stand beside each other."""
        sheet = ComparisonSheet(
            template,
            self._content,
            read_comparison(self._content, self._compared, self._feedback),
            self._projects[-1],
            self._paper,
            self._clip_geometry,
        )
        sheet.fill()
        page = Page(template.layout, self._paper)
        return Filled(COMPARISON, page, tuple(template.missing), tuple(sheet.remarks))

    def _pages(self, name: str, pages: Sequence[Template]) -> list[Filled]:
        return [Filled(name, Page(page.layout, self._paper), tuple(page.missing)) for page in pages]

    def _read(self, name: str) -> Template:
        project = QgsProject()
        self._projects.append(project)
        project.setCrs(self._content.plan.crs)
        return Template.read(self._template or template_path(name), project)

    def _sheet(self, name: str, template: Template) -> MapSheet:
        # Who made a template arranged it, on paper as it lies or stands.
        how = (self._projects[-1], self._paper, self._clip_geometry, self._template is None)
        if name == PASSPORT:
            return PassportSheet(template, self._content, self.passport, *how)
        if name == RESIDENTS:
            return ResidentsSheet(template, self._content, self.passport, *how)
        return Sheet(template, self._content, *how)
