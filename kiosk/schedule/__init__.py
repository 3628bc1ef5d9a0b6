"""When things are so: open, showing, on, stale. Pure functions of the content and of the time they are given.

No clock, no screen, no database: whoever asks brings ``now``. A time of day is always read by the wall clock of the
place it belongs to, a date by that place's calendar.
"""
