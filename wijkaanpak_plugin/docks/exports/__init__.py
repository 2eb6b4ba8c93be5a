"""Dialogs and tasks that write products of a plan."""
