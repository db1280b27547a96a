"""The composition root: chooses and connects the parts, and decides nothing itself."""

__version__ = "0.1.0"
