"""Find as you type: what is looked for (``documents``), the words of it, how well it fits, and the index of it all."""
