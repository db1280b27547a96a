"""What a start looks at before it serves: files, memory, databases, each in its own file."""
