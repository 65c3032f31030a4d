"""Sphinx configuration: `make docs` builds docs/_build/html."""

from importlib.metadata import version as installed_version

from sphinx.ext.napoleon import GoogleDocstring

project = "govnews"
author = "The govnews authors"
project_copyright = "2026, The govnews authors"
release = installed_version("govnews")
version = release

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"govnews {release}"
html_extra_path = ["article.schema.json"]

# `name` in a docstring is a name of Python's where there is one of it.
default_role = "py:obj"
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_class_signature = "separated"
autodoc_default_options = {"members": True, "exclude-members": "__init__, __new__"}
# So that every heading can be linked to, as in add-a-site.md#test-it.
myst_heading_anchors = 3
myst_enable_extensions = ["deflist"]

# Napoleon takes what stands before a colon in an attribute's docstring for its type: "来源: whom the page names as its
# source." The types stand in the code, so the string is the description, all of it.
GoogleDocstring._parse_attribute_docstring = GoogleDocstring._consume_to_end
