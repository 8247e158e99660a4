from __future__ import annotations
def find_dates(document): return ()
