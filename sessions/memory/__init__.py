"""What must never be at rest: names, presence, ballots, signals; all of it in process memory."""
