"""What a participant may see and do."""
