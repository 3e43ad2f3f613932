"""Where tasks are done: here, in processes of this machine, or on a Dask cluster. A lost worker loses nothing."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from ..errors import StoreError
from ..reading import Problem
from .work import Done, Task, do

Engine = Callable[[Iterable[Task]], Iterator[Done]]
_AHEAD = 2  # tasks a worker that are given out before their turn: what comes back out of turn waits in memory
_TRIES = 3


def here(tasks: Iterable[Task]) -> Iterator[Done]:
    """One after the other in this process."""
    return map(do, tasks)


def processes(workers: int) -> Engine:
    """In so many processes; what comes back keeps the order of the tasks, so that a build gives the same ids again.

    Raises StoreError where none can be started.
    """

    def run(tasks: Iterable[Task]) -> Iterator[Done]:
        left = iter(tasks)
        pool = _pool(workers)
        given: deque[tuple[Task, Future[Done]]] = deque()
        try:
            while True:
                while len(given) < workers * _AHEAD and (task := next(left, None)):
                    given.append((task, pool.submit(do, task)))
                if not given:
                    return
                task, future = given.popleft()
                try:
                    yield future.result()
                except BrokenProcessPool:
                    # Which task ended its process nobody knows: each goes on alone, where a second end is its own.
                    lost = [task, *(other for other, _ in given)]
                    pool.shutdown(cancel_futures=True)
                    _try_one()
                    for one in lost:
                        yield from _carefully(one)
                    given.clear()
                    pool = _pool(workers)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    return run


def _pool(workers: int) -> ProcessPoolExecutor:
    # Not forked: the parent may have threads, and a fork of theirs is a matter of luck.
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


def _try_one() -> None:
    """Raises StoreError where no process can be started at all, so that no file is blamed for it."""
    with _pool(1) as pool:
        try:
            pool.submit(int).result()
        except BrokenProcessPool as error:
            raise StoreError("no process to read in can be started on this machine") from error


def _carefully(task: Task) -> Iterator[Done]:
    """A task in a process of its own; if that ends too, its files in halves, until the one that ends it is known."""
    with _pool(1) as pool:
        try:
            yield pool.submit(do, task).result()
            return
        except BrokenProcessPool:
            pass
    if len(task.files) == 1:
        (file,) = task.files
        reason = "reading it ended the process, perhaps for want of memory"
        yield Done(task, [], [(file, [])], [(file, Problem(file.path, "refused", reason))])
        return
    half, first = len(task.files) // 2, task.first
    for files in (task.files[:half], task.files[half:]):
        for done in _carefully(task._replace(files=files, first=first)):
            yield done
            first = done.last + 1


def dask(scheduler: str | None, workers: int) -> Engine:
    """On the cluster of `scheduler` (tcp://...), or on a local one. Raises StoreError where it cannot be reached.

    Dask gives the tasks of a lost worker to another. Every worker must reach the files and the store by the same names.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise StoreError("the dask engine needs the packages of analysis/store/requirements-cluster.txt") from error

    def run(tasks: Iterable[Task]) -> Iterator[Done]:
        try:
            cluster = None if scheduler else _local_cluster(workers)
            client = Client(scheduler or cluster, timeout=20)
        except (OSError, TimeoutError) as error:
            raise StoreError(f"{scheduler}: no Dask scheduler answers there") from error
        with client:
            yield from _in_order(client, iter(tasks), workers)
        if cluster:
            cluster.close()

    return run


def _local_cluster(workers: int) -> Any:
    from distributed import LocalCluster

    return LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None)


def _in_order(client: Any, tasks: Iterator[Task], workers: int) -> Iterator[Done]:
    given: deque[Any] = deque()

    def top_up() -> None:
        most = max(len(client.scheduler_info(n_workers=-1)["workers"]), workers) * _AHEAD
        while len(given) < most and (task := next(tasks, None)):
            given.append(client.submit(do, task, pure=False, retries=_TRIES))

    top_up()
    while given:
        yield given.popleft().result()
        top_up()
