"""The one way in which tests measure time."""

import time
from collections.abc import Callable


def seconds(run: Callable[[], object]) -> float:
    """The least CPU time of three runs: whatever else the machine does only adds to one."""

    def once() -> float:
        start = time.process_time()
        run()
        return time.process_time() - start

    return min(once() for _ in range(3))
