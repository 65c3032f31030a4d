"""Site adapters: what they are written in, and the registry that picks one for a page."""

from govnews.adapters.base import Adapter
from govnews.adapters.registry import Registry
from govnews.adapters.rules import Rule, css, label, meta, url, xpath
from govnews.candidate import Candidate
from govnews.page import Page

__all__ = ["Adapter", "Candidate", "Page", "Registry", "Rule", "css", "label", "meta", "url", "xpath"]
