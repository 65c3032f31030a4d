"""Portals: one file a site, with what differs from its family. The registry finds them by walking this folder."""
