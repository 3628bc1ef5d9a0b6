"""What several pages are built of: what a page is, questions, files from a stick, and the QML of rows and sheets."""
