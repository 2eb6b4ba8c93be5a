"""The section with zones: a list, and a button that lets one be drawn."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QWidget

from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.panel.unsaved_notice import UnsavedNotice
from wijkaanpak_plugin.docks.plan.rows_section import RowsSection
from wijkaanpak_plugin.docks.plan.zones.zone_texts import details, name_of, saying
from wijkaanpak_plugin.docks.widgets.lists.rows_list import RowsText
from wijkaanpak_plugin.docks.widgets.lists.rows_model import Column
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.records.zones import Zone

_NAME, _SAYING = 0, 1


class ZonesSection(RowsSection):
    """Its rows are of ``Zone``."""

    #: Whether a zone is to be drawn, or drawing is to stop.
    draw_wanted = pyqtSignal(bool)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(_text(), _columns(), lambda row: row.zone_id, details, (_NAME, _SAYING), parent)
        self.unsaved = UnsavedNotice(
            "WijkaanpakZones",
            translate("Zones", "Save the zones that could not be saved before."),
            translate("Zones", "Throw these zones away."),
        )
        self._how = QLabel(
            translate(
                "Zones",
                "Click the corners of the zone on the map; a right click ends it, Backspace takes a corner back, Esc "
                "stops.",
            )
        )
        self._how.setObjectName("WijkaanpakZonesHow")
        self._how.setWordWrap(True)
        self._how.hide()
        self.put_below_buttons(self._how, self.unsaved)
        self.add_button.setText(translate("Zones", "Draw zone"))
        self.add_button.setCheckable(True)
        self.add_button.toggled.connect(self.draw_wanted)

    def customEvent(self, event: QEvent) -> None:
        """Draw no more where the button that stops it is not to be seen."""
        super().customEvent(event)
        if isinstance(event, StudioChanged) and event.on:
            self.add_button.setChecked(False)

    def set_drawing(self, on: bool) -> None:
        """Show how to draw while a zone is being drawn."""
        self.add_button.setChecked(on)
        self._how.setVisible(on)

    def show_unsaved(self, count: int) -> None:
        """Say how many zones of the open plan are drawn and not saved."""
        text = translate("Zones", "Zones that are not saved yet: {count}")
        self.unsaved.show_sentence(text.format(count=count) if count else "")


def _text() -> RowsText:
    return RowsText(
        name="WijkaanpakZones",
        title=translate("Zones", "Zones"),
        nothing=translate(
            "Zones",
            "No zone is drawn. A zone says for a part of the plan how far a transition has to come, what is fixed or "
            "negotiable there, or who leads it in which phase.",
        ),
        add=translate("Zones", "Draw a zone on the map; then say what holds in it."),
        change=translate("Zones", "Change what is said of this zone."),
        remove=translate("Zones", "Remove this zone; the claims in it stay."),
    )


def _columns() -> list[Column[Zone]]:
    return [
        Column(translate("Zones", "Zone"), translate("Zones", "What people call it."), name_of),
        Column(
            translate("Zones", "What it says"),
            translate("Zones", "An ambition and how far it goes, a frame and how firm it is, or a sub-area."),
            saying,
        ),
    ]
