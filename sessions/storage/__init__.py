"""Where durable things are kept: the only part that knows there is a database."""
