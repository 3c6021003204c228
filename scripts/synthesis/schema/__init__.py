"""JSON Schemas of every kind of file, for completion, help and red underlines in editors: a stage, for it makes them of the model alone."""
