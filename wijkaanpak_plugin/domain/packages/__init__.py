"""Packages: what claims in one are to each other, what it chooses and lacks, what is counted, and orders by weight."""
