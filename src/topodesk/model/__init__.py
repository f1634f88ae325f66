"""What an organisation design is: frozen records, scenarios that hold them, Changes that edit them.

Everything may import this package; it imports pydantic and the standard library only.
"""
