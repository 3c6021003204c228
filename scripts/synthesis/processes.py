"""Work beside work: a function in, what waits for its result out; it runs in a second process where the system can fork one.

Below everything else: knows no record.
"""

import multiprocessing
import os
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TypeVar

Result = TypeVar("Result")


def can_work_beside() -> bool:
    """Tell whether a second process can be forked and has a core of its own."""
    # Elsewhere than on Linux, a forked Python is not safe, and a new one takes longer to start than it saves.
    return hasattr(os, "sched_getaffinity") and len(os.sched_getaffinity(0)) > 1


def begin_beside(work: Callable[[], Result]) -> Callable[[], Result]:
    """Begin work in a second process, and give what waits for its result; without one, the work is done when it is asked for."""
    if not can_work_beside():
        return work
    forked = multiprocessing.get_context("fork")
    receiver, sender = forked.Pipe(duplex=False)
    process = forked.Process(target=_send_result, args=(work, sender))
    process.start()
    sender.close()

    def wait() -> Result:
        try:
            result: Result = receiver.recv()
        except EOFError:
            # What it failed with stands in its output; here it fails in the open.
            result = work()
        process.join()
        return result

    return wait


def work_apart(work: Callable[[], Result], is_worth_it: bool) -> Result:
    """Do work in a process of its own, if that is worth it: what it makes and drops leaves no holes in the memory of this one."""
    return begin_beside(work)() if is_worth_it else work()


def _send_result(work: Callable[[], Result], sender: Connection) -> None:
    sender.send(work())
    sender.close()
