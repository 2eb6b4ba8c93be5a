"""The fictional sample neighbourhood Elzenkwartier, made by code: existing data, claims and planned works."""
