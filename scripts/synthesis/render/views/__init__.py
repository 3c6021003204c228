"""The frozen views, one module for each type of page: all that its template needs, computed beforehand.

Plain text is `str` and is escaped by the template; what is inline Markdown already is `Markup`.
"""
