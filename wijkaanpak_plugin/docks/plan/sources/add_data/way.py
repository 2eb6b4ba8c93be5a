"""What the window *Add Data* needs of a way in, such as a KLIC delivery, and what the two say to one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from qgis.core import QgsMapLayer, QgsRectangle
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.plan.sources.source_states import State
from wijkaanpak_plugin.docks.plan.sources.source_text import ProfileChoice
from wijkaanpak_plugin.plan.store.plan import Plan

#: Key of the way for layers of the project.
LAYER = "layer"


@dataclass(frozen=True)
class PreviewPart:
    """One row of the table: what comes along, and what it is proposed to be for the plan.

    key: by which ``Asked`` names it. label: what people read. rows: None when not known. role: a key of SOURCE_ROLES.
    roles: those that may be chosen; with fewer than two there is nothing to choose. profile: key of the one that is
    proposed, "" for none. profiles: those that may be chosen, the proposed one among them. state: its sign and word.
    state_text: another word than that of the state, "" for that. meaning: one sentence that says more, for the tooltip.
    used: whether it is ticked. can_be_left_out: False: its tick stays.
    """

    key: str
    label: str
    rows: Optional[int]
    role: str
    roles: tuple[str, ...] = ()
    profile: str = ""
    profiles: tuple[ProfileChoice, ...] = ()
    state: State = State.READ
    state_text: str = ""
    meaning: str = ""
    used: bool = True
    can_be_left_out: bool = True


@dataclass(frozen=True)
class Preview:
    """What would be registered; nothing of it is in the plan yet.

    name: of the delivery or file. kept_in: where the data will lie, in a few words, "" when there is nothing to say.
    date: ISO 8601, "" when not known. date_origin: where the date comes from, in a few words, "" when nobody says.
    confidential: what is proposed. confidential_reason: why, in a few words, "" when there is no reason.
    colours: whether the colours of the sector are proposed; None where the data has none. known, unknown: what one will
    know and not know, in sentences that are derived from the data; "" when there is nothing to say. layers: for the
    small map, the one that is drawn on top first; the way keeps them until its next preview or ``close``. extent: what
    the map shows, in the coordinate reference system of the first layer; None: all of these layers.
    """

    name: str
    parts: tuple[PreviewPart, ...]
    kept_in: str = ""
    date: str = ""
    date_origin: str = ""
    confidential: bool = False
    confidential_reason: str = ""
    colours: Optional[bool] = None
    known: str = ""
    unknown: str = ""
    layers: tuple[QgsMapLayer, ...] = ()
    extent: Optional[QgsRectangle] = None
    remark: str = ""


@dataclass(frozen=True)
class AskedPart:
    """What was chosen for one part."""

    key: str
    used: bool
    role: str
    profile: str


@dataclass(frozen=True)
class Asked:
    """What was chosen. parts: all of the preview, in its order. date: ISO 8601, "" when not known. colours: None where
    the preview had none.
    """

    parts: tuple[AskedPart, ...]
    date: str
    confidential: bool
    colours: Optional[bool]

    @property
    def used(self) -> tuple[AskedPart, ...]:
        """The parts that are to be registered."""
        return tuple(part for part in self.parts if part.used)


class Way(QObject):
    """One way in. The window makes it, calls ``begin`` before anything else, shows ``fields`` on top at the right, and
    calls ``close`` when it goes, registered or not.

    Nothing is written to the plan before ``finish``, and nothing stays behind on disk after ``close``.
    """

    #: Something is being read, which takes a while: its name. ``previewed`` or ``failed`` ends it.
    began = pyqtSignal(str)
    #: How far it is, 0 to 100.
    progressed = pyqtSignal(float)
    #: A ``Preview``, or None when there is nothing to register (any more).
    previewed = pyqtSignal(object)
    #: The last ``Preview`` with other words on how its parts are doing, and on what one will know and not know; nothing
    #: else of it is new.
    restated = pyqtSignal(object)
    #: One sentence on why there is no preview; "" when the user stopped it.
    failed = pyqtSignal(str)

    #: By which the window remembers the way that was used last.
    key = ""
    #: Whether it reads what is dropped with something else too.
    takes_several = False

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        #: The widgets of the way's own, above the table. The way makes it; the window takes it over.
        self.fields = QWidget()

    @property
    def title(self) -> str:
        """Its name in the list, with a mnemonic."""
        raise NotImplementedError

    @property
    def subtitle(self) -> str:
        """One small line below its name."""
        raise NotImplementedError

    def begin(self, plan: Plan) -> None:
        """Work for this plan; called once."""

    def come_in_front(self) -> None:
        """The user chose this way, or the window opened with it; called each time."""

    def takes(self, path: Path) -> bool:
        """Whether this way reads what lies at a path (file or folder) that was dropped. It is asked on the thread of a
        task: it looks at the path, and at nothing of its own.
        """
        return False

    def take_path(self, path: Path, also: Sequence[Path] = ()) -> None:
        """Read what lies at a path, as if it had been chosen in the fields. also: what was dropped with it."""

    def ask_for_profile(self, key: str) -> None:
        """Let the user make a profile for a part, where ``ASK_FOR_PROFILE`` was among those that may be chosen; the
        next preview has it.
        """

    def finish(self, asked: Asked) -> str:
        """Register what was chosen of the last preview, as one step of undo; the small map has let go of its layers.
        Return "" when it is done, else one sentence: then nothing has changed, and ``previewed`` was emitted anew when
        it can be tried once more. What was chosen stays then, for parts with the same key, role and profile in a
        preview of the same name. What takes long is done in tasks, between ``began`` and ``previewed``; the window
        answers meanwhile, and may be closed.
        """
        raise NotImplementedError

    def stop(self) -> None:
        """Stop what is being read; ``failed`` says when it is over."""

    def close(self) -> None:
        """Let go of the plan, and take away what was prepared and not registered."""
