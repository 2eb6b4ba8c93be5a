"""Plan files: made, opened, brought up to date, and put in a project."""
