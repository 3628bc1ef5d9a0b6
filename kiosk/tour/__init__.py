"""Every scene as a picture, drawn without a screen."""
