"""Bringing another copy of the open plan in: what differs, and what of it is taken over."""
