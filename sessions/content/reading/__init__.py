"""From content files to frozen values; anything unexpected is refused with the file and field."""
