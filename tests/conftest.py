"""Settings that hold for every test."""

import os

from hypothesis import settings

# No deadline: a shared machine stalls now and then, and the tests that measure time do so themselves. Under CI the same
# examples come every time, so a red run is about the change.
settings.register_profile("govnews", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("govnews")
