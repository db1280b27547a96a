"""The process that answers phones: sockets, limits and a prompt stop; it knows no circle."""
