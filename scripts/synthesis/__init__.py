"""Build a cross-linked site of research findings from YAML summaries and a BibTeX file.

The flow, one folder a stage, each knowing `model` and nothing of the others; `pipeline` composes them:

    sources/**/*.yml, bibliography.bib -> load -> validate -> link -> check -> render -> mkdocs_adapter -> site/
                                                                   cite ->

Problems with what people wrote are values (`model.problem`), gathered at every stage and shown by `report`.
"""
