"""Typed, explained facts from Chinese government news pages."""
