"""What visitors looked for, in numbers that tell of nobody."""
