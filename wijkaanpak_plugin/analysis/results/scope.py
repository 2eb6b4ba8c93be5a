"""Part of the bodies that findings are wanted about."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Scope:
    """Part of the bodies (masks of n rows): those that findings are wanted about, and those whose pairs must be judged.

    The second holds the first; it is larger where a finding depends on a verdict about others.
    """

    about: NDArray[np.bool_]
    judged: NDArray[np.bool_]
