"""The room around the pages: sections, saving, reading at one's own size, hiding."""
