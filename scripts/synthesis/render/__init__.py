"""From a linked library to pages: `site.plan_site` makes frozen views (`views/`), `page.render_page` makes a page of each.

A page depends on its template and its view and on nothing else. Inline Markdown is made in the views, safe from the start
(`escape`, `writer`); blocks are made in the templates; `prose` alone makes HTML; `address` alone makes addresses.
"""
