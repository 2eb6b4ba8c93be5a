"""The web page for residents: a map, what comes when, and what was done with what they said; one file, no network."""
