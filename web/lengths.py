"""How a length of time is written on a screen."""


def turn_length(seconds: int) -> str:
    """Minutes, and seconds where there are any: 3 or 3:10."""
    whole, rest = divmod(int(seconds), 60)
    return f"{whole}:{rest:02d}" if rest else str(whole)
