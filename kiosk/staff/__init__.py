"""What venue staff see and do: unlocking, writing, checking, publishing. Loaded only when somebody asks for it."""
