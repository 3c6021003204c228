"""A built site in, the same site at a store or a folder out: `local_files` reads it, `store` writes it, `publish` says in which order."""
