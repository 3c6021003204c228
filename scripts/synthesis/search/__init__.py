"""Makes the index of the site's search: entries and plain findings in, the scripts that a browser loads out."""
