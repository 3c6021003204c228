"""The only folder that knows MkDocs: it hands over the pages of the pipeline, ready made, and says what is wrong."""
