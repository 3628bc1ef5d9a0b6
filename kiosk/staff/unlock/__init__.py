"""The pad for the PIN, and what is said where nothing can be unlocked."""
