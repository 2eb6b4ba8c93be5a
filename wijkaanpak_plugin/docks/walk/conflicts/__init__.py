"""The walk along conflicts: what each party thinks of what was found."""
