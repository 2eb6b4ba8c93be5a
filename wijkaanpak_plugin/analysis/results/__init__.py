"""The table of findings that an analysis returns."""
