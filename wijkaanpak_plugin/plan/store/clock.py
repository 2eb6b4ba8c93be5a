"""What time it is. ``OGR_CURRENT_DATE`` (the setting GDAL itself obeys) makes it stand still, so that the
same input gives the same bytes."""

from __future__ import annotations

import uuid
from datetime import datetime, timezone

from osgeo import gdal

_FORMAT = "%Y-%m-%dT%H:%M:%S.000Z"
#: Names made while the clock stands still; any fixed uuid would do.
_NAMESPACE = uuid.UUID("6f0b6c0e-52a5-4a5f-9a63-0c8f6a4b7d11")


def fixed_time() -> str | None:
    """Return the time that GDAL was told to use, or None."""
    return gdal.GetConfigOption("OGR_CURRENT_DATE", None)


def now() -> str:
    """Return the time in UTC as ISO 8601, to the second."""
    return fixed_time() or datetime.now(timezone.utc).strftime(_FORMAT)


def new_id(*parts: str) -> str:
    """Return a new uuid; while the clock stands still the same ``parts`` give the same one."""
    if fixed_time() is None:
        return str(uuid.uuid4())
    return str(uuid.uuid5(_NAMESPACE, "\n".join((now(), *parts))))
