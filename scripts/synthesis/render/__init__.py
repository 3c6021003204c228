"""From a linked library to pages: frozen views, Jinja templates, Markdown, safe HTML.

    site.plan_site (views/, writer, address) -> PagePlan -> page.render_page (environment, prose, html) -> Page

A page depends on its template and its view and on nothing else. Inline Markdown is made in the views, safe from the
start (`escape`, `writer`); blocks are made in the templates; `prose` alone makes HTML; `address` alone makes addresses.
"""
