"""Text of a plan, a list or a layer, where others would take it for more than text."""

from __future__ import annotations

#: How QGIS marks an expression inside a text: legends, names of layers and labels of a layout run what stands in it.
_BEGINS = "[%"


def without_expressions(text: str) -> str:
    """Return a text that QGIS shows as it is where it would run an expression in it: ``[%`` becomes ``[ %``.

    An expression can read settings of the machine and name who works on it.
    """
    return text.replace(_BEGINS, "[ %")
