"""Profiles: how the fields of a layer are read as bodies, and the reading itself."""
