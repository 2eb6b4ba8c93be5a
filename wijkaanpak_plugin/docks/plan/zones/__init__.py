"""The section of the Plan panel with the zones: ambitions, frames and sub-areas."""
