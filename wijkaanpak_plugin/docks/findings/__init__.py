"""The Findings panel: lists conflicts and coupling opportunities and shows where they are."""
