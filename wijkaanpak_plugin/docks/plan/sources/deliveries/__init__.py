"""Deliveries in the Plan panel: read, changed, replaced and removed."""
