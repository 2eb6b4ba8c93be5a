"""Deliveries: sources that came together, and are registered, changed, replaced and removed together."""
