"""The passport of a package: what is done, by whom, when and for how much, what was said of it, and what is open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Optional

from wijkaanpak_plugin.analysis.open_once.opening import Opening

#: How sure a project is: every part of it must be done or lies fixed, some do, none does, or nobody said.
HARD, PARTLY, CHANCE, NOT_SAID = "hard", "partly", "chance", "not_said"
#: Kinds of decisions: a shift in time, two things that do not go together, a loss,
#: a street that opens twice; and what nobody filled in.
SHIFT, CANNOT, LOSS, TWICE, LEAD, MONEY, BEGIN = "shift", "cannot", "loss", "twice", "lead", "money", "begin"
#: Less ground than this, in m2, is none: half of what a figure in whole m2 can show.
_LEAST_M2 = 0.5


@dataclass(frozen=True)
class Period:
    """When something is done. start, end (exclusive): moments of ``domain/window.py``, None where it is not known.

    decision: the number of the decision that it rests on, 0 for none.
    """

    start: Optional[float] = None
    end: Optional[float] = None
    decision: int = 0

    @property
    def is_known(self) -> bool:
        """Whether anything of it is known."""
        return self.start is not None or self.end is not None


@dataclass(frozen=True)
class Cost:
    """What is known of the cost of several posts, in euros; low and high are None where no post has an amount."""

    low: Optional[float]
    high: Optional[float]
    known: int
    unknown: int

    @property
    def posts(self) -> int:
        """The number of posts."""
        return self.known + self.unknown


@dataclass(frozen=True)
class Project:
    """Works that go in one opening of the street, one claim that stands alone, or an agreement without a place.

    number: on the map and in the table, 0 for an agreement; body_ids: its claims, parts: what they are called;
    streets: of an opening; transitions: keys, the one that leads first; parties: who pulls it first; bearers: who pays,
    without_bearer: posts of which nobody said that; hardness: see above; status: key of the least sure part, empty
    where that is not known; waits: the marks of what it waits for; place: in the CRS of the plan, None for none.
    """

    number: int
    name: str
    body_ids: tuple[str, ...]
    parts: tuple[str, ...]
    streets: tuple[str, ...]
    transitions: tuple[str, ...]
    parties: tuple[str, ...]
    period: Period
    cost: Cost
    bearers: tuple[str, ...]
    without_bearer: int
    hardness: str
    status: str
    waits: tuple[str, ...] = ()
    place: Optional[tuple[float, float]] = None

    @property
    def is_opening(self) -> bool:
        """Whether several works go in one opening."""
        return len(self.body_ids) > 1


@dataclass(frozen=True)
class Answer:
    """A hot spot and what becomes of it. mark: on the map; status: key of the list answer_status, empty for open;
    projects: numbers of those that answer it; period: of the first of them; elsewhere: names of other packages of which
    a claim answers it; place: in the CRS of the plan.
    """

    mark: str
    said: str
    kind: str
    status: str
    answer: str
    projects: tuple[int, ...]
    period: Period
    elsewhere: tuple[str, ...]
    place: tuple[float, float]


@dataclass(frozen=True)
class Wait:
    """What a project or the package waits for. status: open, promised or arranged; needed_by, promised_by: as written;
    projects: numbers of those that wait, none where the package does; needs: body_id of the claim that waits, empty
    where the package does; on: body_id of the claim of the package that it waits for, empty for something else.
    """

    mark: str
    what: str
    party: str
    needed_by: str
    promised_by: str
    status: str
    projects: tuple[int, ...]
    needs: str = ""
    on: str = ""


@dataclass(frozen=True)
class Decision:
    """What is still to decide. kind: see above; blocks: the claims that hang on it; project: the number of
    the project whose period rests on it, 0 for none.
    """

    number: int
    kind: str
    text: str
    blocks: tuple[str, ...]
    project: int = 0


@dataclass(frozen=True)
class LeftOut:
    """What is not taken along; an empty reason is one that nobody gave."""

    name: str
    reason: str


@dataclass(frozen=True)
class Choice:
    """What is chosen for a transition; has_place: whether a claim of the package is done in that way."""

    transition: str
    theme: str
    organisation: str
    level: str
    has_place: bool


@dataclass(frozen=True)
class Openings:
    """How often the street is opened: each work by itself, and as the package does it; without_period: claims of which
    nobody said when.
    """

    alone: int
    coupled: int
    without_period: int


@dataclass(frozen=True)
class Pieces:
    """Things that are counted by the piece and go or come; uncounted: rows and groups of which nobody knows how many
    they are.
    """

    lost: int = 0
    gained: int = 0
    uncounted: int = 0


@dataclass(frozen=True)
class NetGreen:
    """What becomes of green on the surface. lost_m2, gained_m2: ground; unknown_m2: ground that is taken and of which
    nobody knows what is there now; touched_m2: all ground that is taken; without_size: claims that take ground of which
    nobody knows how much.
    """

    lost_m2: float
    gained_m2: float
    unknown_m2: float
    touched_m2: float
    without_size: int
    trees: Pieces = Pieces()
    parking: Pieces = Pieces()

    @property
    def change_m2(self) -> Optional[float]:
        """What is gained less what is lost, None where it is known of no ground that is taken."""
        if self.touched_m2 - self.unknown_m2 < _LEAST_M2 and (self.unknown_m2 or self.without_size):
            return None
        return self.gained_m2 - self.lost_m2


@dataclass(frozen=True)
class OpenedOnce:
    """Openings of the street by a package: those of several works, and how many there are of all.

    windows: begin and end of the window of each work by body_id, in months.
    """

    groups: tuple[Opening, ...]
    openings: Openings
    windows: Mapping[str, tuple[float, float]]


@dataclass(frozen=True)
class Passport:
    """All that the sheet says; texts are empty where nothing is written. transitions: keys.

    place: of the package among those that the audience may know, and of how many. without_reason: tasks without a place
    in the package and without a reason.
    green: what becomes of it; None where the sheet has no such figure.
    """

    name: str
    place: tuple[int, int]
    vision: str
    occasions: tuple[str, ...]
    occasion_names: tuple[str, ...]
    leading: tuple[str, ...]
    leading_names: tuple[str, ...]
    following: tuple[str, ...]
    lead: str
    partners: tuple[str, ...]
    horizon: str
    review_date: str
    openings: Openings
    cost: Cost
    projects: tuple[Project, ...]
    choices: tuple[Choice, ...] = ()
    answers: tuple[Answer, ...] = ()
    walked: bool = False
    waits: tuple[Wait, ...] = ()
    decisions: tuple[Decision, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    without_reason: int = 0
    claims: frozenset[str] = field(default_factory=frozenset)
    green: Optional[NetGreen] = None
