from __future__ import annotations
def find_figures(document, dates): return ()
