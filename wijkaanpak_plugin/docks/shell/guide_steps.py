"""Steps of the quick guide: what to do first in each panel, and what is the same in all of them."""

from __future__ import annotations

from wijkaanpak_plugin.docks.widgets.hot_spot_letters import kind_letters
from wijkaanpak_plugin.domain.translation import translate


def plan_steps() -> list[str]:
    """Return the steps in the Plan panel."""
    return [
        translate(
            "Help",
            "Plan: select the neighbourhood in a layer and press 'New plan from selection', or draw its area; or "
            "open the sample.",
        ),
        translate(
            "Help",
            "Plan, Data: 'Add data…' registers what exists, what is planned, and where deliveries hold. What you "
            "leave open is not known.",
        ),
        translate(
            "Help",
            "Plan, Parties: who owns, pays, takes part or judges, with interest and influence. Wherever a party is "
            "asked a new name makes one.",
        ),
        translate(
            "Help",
            "Plan, Session: name, participants, 'Start session'. Studio Mode makes everything large; press it again "
            "for the desk.",
        ),
    ]


def tags_steps() -> list[str]:
    """Return the steps in the Tags panel."""
    return [
        translate(
            "Help",
            "Tags: select features on the map; 1 to 6 give a transition, M, U, N a scale level. The same key takes "
            "it away.",
        ),
    ]


def claims_steps() -> list[str]:
    """Return the steps in the Claims panel."""
    return [
        translate(
            "Help",
            "Claims: pick a building block (Ctrl+F searches, Enter picks) and draw. A right click or Enter ends the "
            "shape, Backspace takes a point back, Esc gives it up. The next one needs only its clicks.",
        ),
        translate(
            "Help",
            "In Studio Mode the two rows below say when (Q, W, E, R; U is not known) and whose (Shift and a figure) "
            "the next shapes are. Without a period nothing can be said about opening the street once.",
        ),
        translate(
            "Help",
            "While you draw, the label by the cursor says the worst conflict (✖) with its rule, what is not known "
            "(?), and the best coupling (⇄).",
        ),
    ]


def hot_spots_steps() -> list[str]:
    """Return the steps in the Hot spots panel."""
    letters = kind_letters().values()
    return [
        translate(
            "Help",
            "Hot spots: a kind (1 to {last}, or {letters}), a click on the map or a loop, the text, Enter. 'Make a "
            "claim' answers it.",
        ).format(last=len(letters), letters=", ".join(letters)),
    ]


def walk_steps() -> list[str]:
    """Return the steps in the Walk panel."""
    return [
        translate(
            "Help",
            "Walk: one hot spot or conflict after the other, large on the map (Page Down, Page Up). A press notes what "
            "a party thinks, and what becomes of it; Esc ends it.",
        ),
        translate(
            "Help",
            "Walk, Pairs: two to five claims whose interests clash, two by two; each party votes A, equal or B. The "
            "order that follows is a poll, not a decision.",
        ),
    ]


def findings_steps() -> list[str]:
    """Return the steps in the Findings panel."""
    return [
        translate(
            "Help",
            "Findings follow each claim; press 'Run analysis' when the panel asks for it. Click a finding to see "
            "its place, what was measured, and how certain the rule is.",
        ),
    ]


def undo_steps() -> list[str]:
    """Return how a step is taken back."""
    return [
        translate(
            "Help",
            "Ctrl+Z takes back the last step, in all layers at once. Everything is saved at once; there is nothing "
            "to save.",
        ),
    ]


def export_steps() -> list[str]:
    """Return how a plan goes on paper."""
    return [
        translate(
            "Help",
            "Export the package map: the findings have numbers on the map and in the list beside it.",
        ),
    ]


def pages_steps() -> list[str]:
    """Return what stands in QGIS' own places."""
    return [
        translate(
            "Help",
            "Ctrl+K finds claims, hot spots, findings, parties and building blocks, and goes there; 'wijk' before the "
            "words looks in the plan only.",
        ),
        translate(
            "Help",
            "Project > Properties > Wijkaanpak: distance, months and periods that the plan counts with. Settings > "
            "Options > Wijkaanpak: what this computer remembers.",
        ),
    ]


def timeline_steps() -> list[str]:
    """Return the steps in the Timeline panel."""
    return [
        translate(
            "Help",
            "Timeline: drag a bar, or choose it with ↑ ↓ and move it with Shift+← →; what would couple shows at once, "
            "Esc lets go. Enter types its period.",
        ),
        translate(
            "Help",
            "Timeline: 'Smallest shifts' lists what to move for one opening, and what that loses; 'Apply' is one step. "
            "Drag over the years below: the map shows that period.",
        ),
    ]


def packages_steps() -> list[str]:
    """Return the steps in the Packages panel."""
    return [
        translate(
            "Help",
            "Packages: 'New' begins at planned work; select claims on the map and press 'Put in', or drag them from "
            "the list of Claims. Their roles follow a rule (in italics) until you give one.",
        ),
        translate(
            "Help",
            "Packages, Choices and Tasks: central or decentral, within or above the neighbourhood, and each task in, "
            "or not, because. What is not in order stands above; a press goes there.",
        ),
    ]
