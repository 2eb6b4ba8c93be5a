"""What the passport of a package says, before it is laid out."""
