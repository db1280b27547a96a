"""Pure rules of a circle: standard library only; time, ids and chance come in as arguments."""
