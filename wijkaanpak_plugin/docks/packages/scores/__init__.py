"""Page on which packages are weighed: criteria, judgements, weights, and the order that follows."""
