"""Rules that read a page by its words and its shape, without knowing its site: what the standard adapter is made of."""
