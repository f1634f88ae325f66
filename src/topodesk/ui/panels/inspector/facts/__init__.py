"""What the inspector knows to ask about each kind of record, as descriptions; and the folded
headings, fields and small editors in place that are made of them."""
