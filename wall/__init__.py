"""What a shared screen may show: nothing private, and no names unless switched on."""
