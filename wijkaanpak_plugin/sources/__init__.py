"""Readers of what people have, into bodies. No Qt widgets."""
