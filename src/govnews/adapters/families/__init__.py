"""CMS families: one file a product."""
