"""The first start, in short steps."""
