"""A built site in, the same site at a store or a folder out.

`local_files` reads it, `address` says where to, `store` writes there, and `publish` says in which order.
"""
