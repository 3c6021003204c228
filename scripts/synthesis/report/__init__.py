"""Problems into words for a terminal, annotations for a code host, or JSON for a program."""
