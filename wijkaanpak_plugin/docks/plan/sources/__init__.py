"""The sources of a plan in the Plan panel: list, dialog and what registers them."""
