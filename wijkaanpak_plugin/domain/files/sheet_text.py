"""Texts in what is opened as a sheet of cells: one that begins like a formula would be worked out, and may fetch."""

from __future__ import annotations

#: How a cell begins that holds a formula.
_OF_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_AS_TEXT = "'"


def text_for_a_sheet(text: str) -> str:
    """Return a text that a spreadsheet shows as it is.

    >>> text_for_a_sheet("=1+1"), text_for_a_sheet("gas")
    ("'=1+1", 'gas')
    """
    return f"{_AS_TEXT}{text}" if text.startswith(_OF_A_FORMULA) else text


def text_from_a_sheet(text: str) -> str:
    """Return the text that was made ready for a spreadsheet.

    >>> text_from_a_sheet("'=1+1"), text_from_a_sheet("'s-Gravenhage")
    ('=1+1', "'s-Gravenhage")
    """
    return text[1:] if text.startswith(_AS_TEXT) and text[1:].startswith(_OF_A_FORMULA) else text
