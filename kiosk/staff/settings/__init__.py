"""What this kiosk does: its screen, its keys, backups, and who did what."""
