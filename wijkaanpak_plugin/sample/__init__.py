"""The fictional sample neighbourhood Elzenkwartier: two files that ship, copied to where the user wants them."""
