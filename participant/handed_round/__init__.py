"""A phone that goes round in an open check-in, for seats that have none: one ballot each."""
