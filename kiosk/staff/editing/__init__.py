"""The draft under somebody's hands: edit, undo, redo, new ids, translations that move along."""
