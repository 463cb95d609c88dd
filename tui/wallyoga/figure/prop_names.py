"""Names of the props that can lie or stand around a figure."""

PROPS = ("wall", "strap", "looped strap", "block", "bolster", "folded blanket", "towel", "chair", "cushion", "doorway")
