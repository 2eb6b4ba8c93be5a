"""The section of the Plan panel with costs per unit, as the user gives them."""
