"""A coverage-guided search for bytes that break a reader: ``make fuzz``, never part of ``make test``."""
