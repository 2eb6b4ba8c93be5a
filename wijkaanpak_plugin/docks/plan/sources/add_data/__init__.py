"""The window in which data is added to a plan: several ways in, one table of what comes, one step."""
