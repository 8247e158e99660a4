"""What follows a report: the editor's decisions, the corrected draft, the correction notice."""
