"""What changed, in words; whether it can be published; publishing, history and going back."""
