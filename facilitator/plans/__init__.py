"""The plans a group makes for itself: to list, to change, to bring and to take away."""
