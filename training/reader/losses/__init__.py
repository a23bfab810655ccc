"""What each kind of batch is trained to do.

Each file turns windows into targets, tensors that are made where batches are prepared, and those into losses, which
then hold no loop over windows and wait for no device.
"""
