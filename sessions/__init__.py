"""The product: sessions, seats, rounds, turns, polls, signals, summaries; no web framework."""
