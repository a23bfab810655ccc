"""Third parties’ data, read from where they lie."""
