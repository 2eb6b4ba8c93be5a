"""The parties in the Plan panel: a list, the grid of interest and influence, and the fields of one."""
