"""What stands on a sheet: packages, claims and findings of one audience, their numbers and texts."""
