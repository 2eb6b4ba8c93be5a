"""The list of panels. A new panel is one entry here: commands, workplace, studio mode, help and desk follow it."""

from __future__ import annotations

from collections.abc import Iterable

from wijkaanpak_plugin.docks.shell.panel_spec import GuidePart, PanelSpec
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported

#: Keys of the parts of the quick guide that are about no panel.
UNDO_PART, EXPORT_PART, PAGES_PART = "undo", "export", "pages"
_undo_steps = imported("wijkaanpak_plugin.docks.shell.guide_steps", "undo_steps")
_export_steps = imported("wijkaanpak_plugin.docks.shell.guide_steps", "export_steps")
_pages_steps = imported("wijkaanpak_plugin.docks.shell.guide_steps", "pages_steps")

PANELS: tuple[PanelSpec, ...] = (
    PanelSpec(
        key="plan",
        icon="plan_panel",
        dock_name="WijkaanpakPlanDock",
        command_name="WijkaanpakPlanPanel",
        title=lambda: translate("PlanDock", "Plan"),
        command=lambda: translate("Commands", "Plan Panel"),
        tooltip=lambda: translate("Commands", "Show or hide the panel with the plan, its sources and the session."),
        controller=imported("wijkaanpak_plugin.docks.plan.controller", "PlanController"),
        guide=imported("wijkaanpak_plugin.docks.shell.guide_steps", "plan_steps"),
    ),
    PanelSpec(
        key="tags",
        icon="tags",
        dock_name="WijkaanpakTagsDock",
        command_name="WijkaanpakTags",
        title=lambda: translate("TagsDock", "Tags"),
        command=lambda: translate("Commands", "Tags Panel"),
        tooltip=lambda: translate(
            "Commands", "Show or hide the panel that gives map features a transition and a scale level."
        ),
        controller=imported("wijkaanpak_plugin.docks.tags.controller", "TagsController"),
        guide=imported("wijkaanpak_plugin.docks.shell.guide_steps", "tags_steps"),
        # Tags follow what happens to the features they were given to.
        works_unseen=True,
    ),
    PanelSpec(
        key="claims",
        icon="claims",
        dock_name="WijkaanpakClaimsDock",
        command_name="WijkaanpakClaims",
        title=lambda: translate("Claims", "Claims"),
        command=lambda: translate("Commands", "Claims Panel"),
        tooltip=lambda: translate("Commands", "Show or hide the panel with the building blocks to draw claims with."),
        controller=imported("wijkaanpak_plugin.docks.claims.controller", "ClaimsController"),
        guide=imported("wijkaanpak_plugin.docks.shell.guide_steps", "claims_steps"),
    ),
    PanelSpec(
        key="hot_spots",
        icon="hot_spots",
        dock_name="WijkaanpakHotSpotsDock",
        command_name="WijkaanpakHotSpots",
        title=lambda: translate("HotSpotsDock", "Hot spots"),
        command=lambda: translate("Commands", "Hot Spots Panel"),
        tooltip=lambda: translate("Commands", "Show or hide the panel with what people say about places on the map."),
        controller=imported("wijkaanpak_plugin.docks.hot_spots.controller", "HotSpotsController"),
        guide=imported("wijkaanpak_plugin.docks.shell.guide_steps", "hot_spots_steps"),
    ),
    PanelSpec(
        key="findings",
        icon="findings",
        dock_name="WijkaanpakFindingsDock",
        command_name="WijkaanpakFindings",
        title=lambda: translate("FindingsDock", "Findings"),
        command=lambda: translate("Commands", "Findings Panel"),
        tooltip=lambda: translate("Commands", "Show or hide the panel with conflicts and coupling opportunities."),
        controller=imported("wijkaanpak_plugin.docks.findings.controller", "FindingsController"),
        answers=True,
        guide=imported("wijkaanpak_plugin.docks.shell.guide_steps", "findings_steps"),
    ),
    PanelSpec(
        key="walk",
        icon="walk",
        dock_name="WijkaanpakWalkDock",
        command_name="WijkaanpakWalk",
        title=lambda: translate("Walk", "Walk"),
        command=lambda: translate("Commands", "Walk Panel"),
        tooltip=lambda: translate(
            "Commands", "Show or hide the panel that leads a room along hot spots, conflicts, or interests two by two."
        ),
        controller=imported("wijkaanpak_plugin.docks.walk.controller", "WalkController"),
        guide=imported("wijkaanpak_plugin.docks.shell.guide_steps", "walk_steps"),
        starts_closed=True,
    ),
    PanelSpec(
        key="packages",
        icon="packages",
        dock_name="WijkaanpakPackagesDock",
        command_name="WijkaanpakPackages",
        title=lambda: translate("Packages", "Packages"),
        command=lambda: translate("Commands", "Packages Panel"),
        tooltip=lambda: translate(
            "Commands", "Show or hide the panel that puts claims together that are carried out together."
        ),
        controller=imported("wijkaanpak_plugin.docks.packages.controller", "PackagesController"),
        answers=True,
        guide=imported("wijkaanpak_plugin.docks.shell.guide_steps", "packages_steps"),
        starts_closed=True,
    ),
    PanelSpec(
        key="timeline",
        icon="timeline",
        dock_name="WijkaanpakTimelineDock",
        command_name="WijkaanpakTimeline",
        title=lambda: translate("Timeline", "Timeline"),
        command=lambda: translate("Commands", "Timeline Panel"),
        tooltip=lambda: translate(
            "Commands", "Show or hide the panel with claims and planned works in time, and what fits in one opening."
        ),
        controller=imported("wijkaanpak_plugin.docks.timeline.controller", "TimelineController"),
        answers=True,
        guide=imported("wijkaanpak_plugin.docks.shell.guide_steps", "timeline_steps"),
        starts_closed=True,
        below=True,
    ),
)


def guide(panels: Iterable[PanelSpec]) -> list[GuidePart]:
    """Return the quick guide: what one does in the panels, takes back, gets out of it, and finds elsewhere in QGIS."""
    listed = list(panels)
    drawing, answers = (
        [GuidePart(panel.key, tuple(panel.guide_steps())) for panel in listed if panel.answers is last]
        for last in (False, True)
    )
    return [
        *drawing,
        GuidePart(UNDO_PART, tuple(_undo_steps())),
        *answers,
        GuidePart(EXPORT_PART, tuple(_export_steps())),
        GuidePart(PAGES_PART, tuple(_pages_steps())),
    ]
