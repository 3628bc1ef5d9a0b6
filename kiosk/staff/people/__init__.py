"""Who may unlock this kiosk."""
