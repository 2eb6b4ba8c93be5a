"""How long GDAL waits for a server. Of its own accord it waits for ever, and with it the thread that reads.

Rows are read in tasks and while the map is drawn as well, in threads that QGIS makes, and GDAL 3.6 heeds no such option
of one address: so the limits hold for the whole program while the plugin is loaded. What somebody has set stays: GDAL
looks at the environment last. GDAL itself is not imported for it, as the plugin starts without.
"""

from __future__ import annotations

import os

#: Seconds to wait for a connection, and for the next byte; an answer that is slow is no silence. Status: assumption.
CONNECTION_S, SILENCE_S = 5, 15


def limit_waiting() -> list[str]:
    """Set the limits that nobody has set, and return their options, for ``wait_as_before``.

    Source: GDAL, configuration options, networking (https://gdal.org/user/configoptions.html#networking-options).
    """
    wanted = {
        "GDAL_HTTP_CONNECTTIMEOUT": CONNECTION_S,
        "GDAL_HTTP_LOW_SPEED_TIME": SILENCE_S,
        "GDAL_HTTP_LOW_SPEED_LIMIT": 1,  # byte a second
    }
    ours = [option for option in wanted if option not in os.environ]
    for option in ours:
        os.environ[option] = str(wanted[option])
    return ours


def wait_as_before(options: list[str]) -> None:
    """Take these limits away again."""
    for option in options:
        os.environ.pop(option, None)
