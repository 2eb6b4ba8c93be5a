"""The catalogue: kinds, rules, building blocks and lists that stand in resources/catalogue, read and checked."""
