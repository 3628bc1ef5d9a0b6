"""Pictures, films and captions that staff bring from a stick or a folder, made fit for the screen and safe to keep.

Everything that reads a foreign file runs in a process of its own (``child``), with little memory and little time: a
file made to do harm, or only broken, costs that process and nothing else. What is kept is always written anew, so that
nothing of the original is left but what is seen and heard: no place, no name, no date.

``bring_in`` is the one door. This room imports ``content``, Pillow and PyAV, and neither Qt nor SQL.
"""
