"""The studio session in the Plan panel."""
