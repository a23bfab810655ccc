"""What each kind of batch is trained to do."""
