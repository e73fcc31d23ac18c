"""The graph: IRIs, and the mapping of extractions to quads with provenance."""
