"""Timeline panel: claims and planned works in their windows, what couples, and the smallest shifts."""
