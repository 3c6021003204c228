"""What programs that walk through the web are told: they may read everything, and where the list of all pages is. Plain text out."""


def write_robots(site_url: str) -> bytes:
    """Write robots.txt; without the site's address, it cannot name the list of pages."""
    lines = ["User-agent: *", "Allow: /"]
    if site_url:
        lines += ["", f"Sitemap: {site_url}sitemap.xml"]
    return "\n".join((*lines, "")).encode()
