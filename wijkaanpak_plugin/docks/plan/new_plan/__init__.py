"""The dialog that makes a new plan."""
