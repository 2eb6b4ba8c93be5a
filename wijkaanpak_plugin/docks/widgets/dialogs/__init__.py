"""Dialogs that several panels build theirs on."""
