"""What leaves the house of a finished session: a sheet without ids, as JSON, as CSV, or printed."""
