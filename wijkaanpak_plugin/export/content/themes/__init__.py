"""What the sheets about a part of a package say: a vertical layer, a transition."""
