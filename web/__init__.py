"""What the audiences share about HTTP and Socket.IO; it imports no audience and decides no rule."""
