"""What is due, what is on, and what the kiosk says of itself."""
