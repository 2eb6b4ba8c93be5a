"""Sorts of things that can be found in a plan."""

from __future__ import annotations

CLAIM, HOT_SPOT, FOUND, PARTY_OF_PLAN, BLOCK = "claim", "hot_spot", "finding", "party", "block"
#: In the order in which they are listed.
SORTS = (CLAIM, HOT_SPOT, FOUND, PARTY_OF_PLAN, BLOCK)
