"""Arrays of the engine by what they hold."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

#: Numbers of rows of a table of bodies.
Rows = NDArray[np.int64]
Numbers = NDArray[np.float64]
Texts = NDArray[np.object_]
