"""From nothing to something to show: data folder, log, language, settings, the content on screen and its fallbacks."""
