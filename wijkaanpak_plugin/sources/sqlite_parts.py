"""Parts of a database of SQLite that hold what is stored in them, and parts that stand for something else."""

from __future__ import annotations

import re

_TABLE = re.compile(r"CREATE\s+TABLE\b", re.IGNORECASE)
_VIRTUAL = re.compile(r"""CREATE\s+VIRTUAL\s+TABLE\s+(?:"[^"]+"|[^\s"]+)\s+USING\s+(\w+)""", re.IGNORECASE)
#: Virtual tables that hold what is stored in them, and stand for nothing else.
_STORING = frozenset(("rtree", "rtree_i32", "fts3", "fts4", "fts5"))


def is_plain_table(sql: str) -> bool:
    """Return whether a statement makes a table that is no virtual one."""
    return _TABLE.match(sql) is not None


def is_storing_table(sql: str) -> bool:
    """Return whether a statement makes a virtual table that stands for nothing but what is stored in it.

    What is not understood, as where a comment stands between the words, is none.
    """
    virtual = _VIRTUAL.match(sql)
    return virtual is not None and virtual.group(1).lower() in _STORING
