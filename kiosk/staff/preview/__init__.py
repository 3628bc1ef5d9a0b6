"""What visitors will see, beside what is being written."""
