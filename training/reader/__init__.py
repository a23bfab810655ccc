"""Training of the network that Dossier reads with."""
