"""The tables of a plan as data, with their labels and the page about them."""
