"""Pictures and films: bringing them in, describing them, where they are used."""
