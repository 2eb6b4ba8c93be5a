"""What sections of the Plan panel with figures per kind share: a list of them, and files in and out."""
