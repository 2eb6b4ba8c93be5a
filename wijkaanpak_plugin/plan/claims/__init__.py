"""Repository of claims: drawn, copied, linked, split and merged; and claims as bodies."""
