"""What a facilitator may see and do."""
