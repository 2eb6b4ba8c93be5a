"""Names of buttons below their pictures, the same in every row of buttons."""

from __future__ import annotations

#: Style of a row: the names stand in letters of one size, so that one row holds all of them, in the studio too.
NAMED_BELOW = "QToolButton { font-size: 8pt; }"
