#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs scenarios on CPython's own asyncio, on a virtual clock, and says what every task did when.

This is what "exactly as asyncio does it" means to the differential test. So nothing of asyncio is rebuilt here: the
loop, its timer heap, tasks, gather, TaskGroup, wait, timeout and Semaphore are CPython's. Only the loop's `time()` and
its selector's `select()` are replaced, and what is watched is watched from outside, without a callback more or less.

    asyncio_reference.py <scenarios >timelines      one JSON object per line in, one per line out, in order
    asyncio_reference.py --self-test                checks itself against the numbers that the contract promises

A scenario, with every duration in nanoseconds:

    {"tasks": [{"name": "A", "timeout": null, "steps": [["sleep", 5], ["yield"], ["compute", 5], ["block", 5],
                ["thread", 5], ["fetch", 5], ["fail"], ["repeat", 2, [["yield"]]]]}],
     "limit": null, "timeout": null, "on_failure": "continue", "until": "all"}

and its timelines, where every key but "tasks" may be left out of the scenario and "raised" is when the caller of
`gather` learnt of the first failure:

    {"sequential": {"outcome": "finished", "total": 5, "raised": null,
                    "tasks": [{"name": "A", "outcome": "finished", "spans": [["sleeping", 0, 5]]}]},
     "concurrent": …}
"""

import asyncio
import asyncio.base_events
import collections.abc
import json
import selectors
import sys

# The loop is told integers, so that no instant is ever rounded: its unit is the nanosecond. It never idles for longer
# than a day at a time, which is a constant in seconds.
asyncio.base_events.MAXIMUM_SELECT_TIMEOUT = 24 * 3600 * 10**9


class VirtualSelector(selectors.SelectSelector):
    """An idle loop jumps to its next timer."""

    def __init__(self):
        super().__init__()
        self.now = 0

    def select(self, timeout=None):
        if timeout is None:
            raise RuntimeError("the loop would wait for ever")
        self.now += timeout
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        self._clock = VirtualSelector()
        super().__init__(self._clock)
        # Timers count as due up to one tick of the clock early, and a timer due at `now` must count as due.
        self._clock_resolution = 1

    def time(self):
        return self._clock.now

    def busy(self, duration):
        """Somebody works on the loop's thread: time passes and nothing else happens."""
        self._clock.now += duration


class Track:
    """What one task did: the instants at which it changed its state."""

    def __init__(self, loop, name):
        self.loop = loop
        self.name = name
        self.outcome = "not_started"
        self.changes = []  # [instant, state], in order of time; the last one may lie ahead
        self.end = None

    def enter(self, state, due=None):
        """The task is in `state` from now on. One that has a due instant turns ready by itself then."""
        self.settle()
        now = self.loop.time()
        if self.changes and self.changes[-1][0] == now:
            self.changes.pop()  # it had no length
        self.changes.append([now, state])
        if due is not None:
            self.changes.append([due, "ready"])

    def settle(self):
        """Forgets what was expected for later than now."""
        while self.changes and self.changes[-1][0] > self.loop.time():
            self.changes.pop()

    def woken(self):
        """What the task awaited is over, one way or the other; it waits for its turn."""
        self.settle()
        if self.changes[-1][1] != "ready":
            self.enter("ready")

    def ended(self, outcome):
        self.settle()
        self.end = self.loop.time()
        self.outcome = outcome

    def spans(self):
        """Two stays in a state that touch remain two: a task that sleeps twice woke in between."""
        ends = [instant for instant, _ in self.changes[1:]] + [self.end]
        return [[state, start, end] for (start, state), end in zip(self.changes, ends) if start < end]


class Watched(collections.abc.Coroutine):
    """A coroutine that tells its track of every turn it gets, and of its end."""

    def __init__(self, coroutine, track):
        self.coroutine = coroutine
        self.track = track

    def _turn(self, go_on, *arguments):
        self.track.enter("running")
        try:
            return go_on(*arguments)
        except StopIteration:
            self.track.ended("finished")
            raise
        except asyncio.CancelledError:
            self.track.ended("cancelled")
            raise
        except TimeoutError:
            self.track.ended("timed_out")
            raise
        except Exception:
            self.track.ended("failed")
            raise

    def send(self, value):
        return self._turn(self.coroutine.send, value)

    def throw(self, *exception):
        return self._turn(self.coroutine.throw, *exception)

    def close(self):
        self.coroutine.close()

    def __await__(self):
        raise TypeError("a watched coroutine is only for create_task()")


class WatchedTask(asyncio.Task):
    """Tells the track of its coroutine when somebody asks for its cancellation."""

    def __init__(self, watched, **options):
        self.track = watched.track
        self.track.enter("ready")
        self.track.outcome = "unfinished"
        super().__init__(watched, **options)

    def cancel(self, msg=None):
        asked = super().cancel(msg)
        if asked:
            self.track.woken()
        return asked


def make_task(loop, coroutine, **options):
    kind = WatchedTask if isinstance(coroutine, Watched) else asyncio.Task
    return kind(coroutine, loop=loop, **options)


class WatchedSemaphore(asyncio.Semaphore):
    """Tells the track of the task that is handed a permit."""

    def __init__(self, value):
        super().__init__(value)
        self.waiting = []

    async def acquire(self):
        task = asyncio.current_task()
        if self.locked():
            task.track.enter("waiting")
        self.waiting.append(task)
        try:
            return await super().acquire()
        finally:
            self.waiting.remove(task)

    def _wake_up_next(self):
        woken = super()._wake_up_next()
        for task in self.waiting:
            # None where a task is having its turn; that one waits for nothing.
            if task._fut_waiter is not None and task._fut_waiter.done():
                task.track.woken()
        return woken


class CreationOrder(dict):
    """A set that keeps its order, for TaskGroup: a plain set would cancel the tasks in the order of their addresses."""

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)


class OverallTimeout:
    """`async with asyncio.timeout(D)` round a whole run; knows whether what came out was raised in it or by it."""

    def __init__(self, duration):
        self.duration = duration
        self.raised_inside = None

    async def run(self, program):
        async with asyncio.timeout(self.duration):
            try:
                await program
            except Exception as error:
                self.raised_inside = error
                raise


async def elsewhere(duration):
    """Something that goes on outside of the loop and completes as a sleep does: by a timer, even after no time."""
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(duration, asyncio.futures._set_result_unless_cancelled, future, None)
    try:
        await future
    finally:
        timer.cancel()


class Run:
    """A scenario on a loop of its own."""

    def __init__(self, scenario):
        self.scenario = scenario
        self.loop = VirtualLoop()
        self.loop.set_task_factory(make_task)
        self.tracks = [Track(self.loop, task["name"]) for task in scenario["tasks"]]
        self.raised = None

    def timeline(self, program):
        overall = OverallTimeout(self.scenario.get("timeout"))
        try:
            self.loop.run_until_complete(overall.run(program(self)))
            outcome = "finished"
        except asyncio.CancelledError:
            outcome = "cancelled"
        except Exception as error:
            by_clock = isinstance(error, TimeoutError) and error is not overall.raised_inside
            outcome = "timed_out" if by_clock else "failed"
        finally:
            self.loop.close()
        return {
            "outcome": outcome,
            "total": max([track.end for track in self.tracks if track.end is not None], default=0),
            "raised": self.raised,
            "tasks": [
                {"name": track.name, "outcome": track.outcome, "spans": track.spans()} for track in self.tracks
            ],
        }

    def bodies(self, semaphore=None):
        for task, track in zip(self.scenario["tasks"], self.tracks):
            yield Watched(self.body(task, track, semaphore), track)

    def semaphore(self):
        limit = self.scenario.get("limit")
        return None if limit is None else WatchedSemaphore(limit)

    async def body(self, task, track, semaphore):
        if semaphore is None:
            await self.inside_limit(task, track)
        else:
            async with semaphore:
                await self.inside_limit(task, track)

    async def inside_limit(self, task, track):
        if task.get("timeout") is None:
            await self.steps(task["steps"], track)
        else:
            async with asyncio.timeout(task["timeout"]):
                await self.steps(task["steps"], track)

    async def steps(self, steps, track):
        for kind, *arguments in steps:
            if kind == "repeat":
                count, inner = arguments
                for _ in range(count):
                    await self.steps(inner, track)
            elif kind == "fail":
                raise RuntimeError("fail")
            elif kind == "yield":
                track.enter("ready")
                await asyncio.sleep(0)
            else:
                await self.timed_step(kind, arguments[0], track)

    async def timed_step(self, kind, duration, track):
        due = self.loop.time() + duration
        if kind == "sleep":
            track.enter("sleeping", due)
            await asyncio.sleep(duration)
        elif kind == "compute":
            self.loop.busy(duration)
        elif kind == "block":
            track.enter("blocking")
            self.loop.busy(duration)
            track.enter("running")
        elif kind in ("thread", "fetch"):
            track.enter("in_thread" if kind == "thread" else "fetching", due)
            await elsewhere(duration)
        else:
            raise ValueError(f"unknown step {kind}")

    # The contract's programs.

    async def sequential(self):
        for body in self.bodies():
            await asyncio.create_task(body)

    async def gathered(self):
        tasks = [asyncio.create_task(body) for body in self.bodies(self.semaphore())]
        try:
            await asyncio.gather(*tasks)
        except asyncio.CancelledError:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            raise
        except Exception:
            self.raised = self.loop.time()
            await asyncio.gather(*tasks, return_exceptions=True)
            raise

    async def grouped(self):
        async with asyncio.TaskGroup() as group:
            group._tasks = CreationOrder()
            for body in self.bodies(self.semaphore()):
                group.create_task(body)

    async def first_of(self):
        tasks = [asyncio.create_task(body) for body in self.bodies(self.semaphore())]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                if not task.done():
                    task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        for task in tasks:
            if task in done:
                task.result()


def timelines(scenario):
    if scenario.get("until", "all") == "first":
        concurrent = Run.first_of
    elif scenario.get("on_failure", "continue") == "cancel":
        concurrent = Run.grouped
    else:
        concurrent = Run.gathered
    return {
        "sequential": Run(scenario).timeline(Run.sequential),
        "concurrent": Run(scenario).timeline(concurrent),
    }


def self_test():
    """The table at the end of the contract, "Numbers that must come out", and what it leaves to asyncio."""
    s, ms = 10**9, 10**6
    faults = 0

    def task(name, *steps, timeout=None):
        return {"name": name, "timeout": timeout, "steps": [list(step) for step in steps]}

    def brief(timeline):
        """`outcome total raised | outcome: state -end state -end | …`, in milliseconds."""

        def spans(track):
            start = [f"@{track['spans'][0][1] // ms}"] if track["spans"] and track["spans"][0][1] else []
            return " ".join(start + [f"{state} -{end // ms}" for state, _, end in track["spans"]])

        raised = "" if timeline["raised"] is None else f" raised {timeline['raised'] // ms}"
        head = f"{timeline['outcome']} {timeline['total'] // ms}{raised}"
        return " | ".join([head] + [f"{t['outcome']}: {spans(t)}".rstrip(": ") for t in timeline["tasks"]])

    def check(what, tasks, sequential, concurrent, **policies):
        nonlocal faults
        found = timelines({"tasks": tasks, **policies})
        for strategy, expected in (("sequential", sequential), ("concurrent", concurrent)):
            is_now = brief(found[strategy])
            if expected is not None and is_now != expected:
                faults += 1
                print(f"{what}, {strategy}:\n  expected {expected}\n  found    {is_now}", file=sys.stderr)

    a, b, c = (task(name, ["sleep", n * s]) for name, n in (("A", 1), ("B", 2), ("C", 3)))
    one_after_the_other = (
        "finished 6000 | finished: sleeping -1000 | finished: @1000 sleeping -3000 | finished: @3000 sleeping -6000"
    )
    check("sleeps", [a, b, c], one_after_the_other,
          "finished 3000 | finished: sleeping -1000 | finished: sleeping -2000 | finished: sleeping -3000")
    check("a block among sleeps", [a, task("B", ["block", 2 * s]), c],
          one_after_the_other.replace("@1000 sleeping", "@1000 blocking"),
          "finished 5000 | finished: sleeping -1000 ready -2000 | finished: blocking -2000 |"
          " finished: ready -2000 sleeping -5000")
    check("blocks", [task(name, ["block", n * s]) for name, n in (("A", 1), ("B", 2), ("C", 3))],
          one_after_the_other.replace("sleeping", "blocking"),
          "finished 6000 | finished: blocking -1000 | finished: ready -1000 blocking -3000 |"
          " finished: ready -3000 blocking -6000")
    for step, state in (("thread", "in_thread"), ("fetch", "fetching")):
        check(step, [task(name, [step, n * s]) for name, n in (("A", 1), ("B", 2), ("C", 3))],
              one_after_the_other.replace("sleeping", state),
              f"finished 3000 | finished: {state} -1000 | finished: {state} -2000 | finished: {state} -3000")
    check("limit 1", [a, b, c], one_after_the_other,
          "finished 6000 | finished: sleeping -1000 | finished: waiting -1000 sleeping -3000 |"
          " finished: waiting -3000 sleeping -6000", limit=1)
    check("limit 2", [a, b, c], one_after_the_other,
          "finished 4000 | finished: sleeping -1000 | finished: sleeping -2000 |"
          " finished: waiting -1000 sleeping -4000", limit=2)
    check("limit 3", [a, b, c], one_after_the_other,
          "finished 3000 | finished: sleeping -1000 | finished: sleeping -2000 | finished: sleeping -3000", limit=3)
    check("limit 2, longest first", [c, b, a], None,
          "finished 3000 | finished: sleeping -3000 | finished: sleeping -2000 |"
          " finished: waiting -2000 sleeping -3000", limit=2)
    failing = task("A", ["sleep", s], ["fail"])
    first_failure = "failed 1000 | failed: sleeping -1000 | not_started | not_started"
    check("a failure", [failing, b, c], first_failure,
          "failed 3000 raised 1000 | failed: sleeping -1000 | finished: sleeping -2000 | finished: sleeping -3000")
    check("a failure that cancels", [failing, b, c], first_failure,
          "failed 1000 | failed: sleeping -1000 | cancelled: sleeping -1000 | cancelled: sleeping -1000",
          on_failure="cancel")
    check("an overall timeout", [a, b, c],
          "timed_out 1500 | finished: sleeping -1000 | cancelled: @1000 sleeping -1500 | not_started",
          "timed_out 1500 | finished: sleeping -1000 | cancelled: sleeping -1500 | cancelled: sleeping -1500",
          timeout=1500 * ms)
    check("until first", [a, b, c], one_after_the_other,
          "finished 1000 | finished: sleeping -1000 | cancelled: sleeping -1000 | cancelled: sleeping -1000",
          until="first")
    check("a task's timeout", [task("A", ["sleep", 3 * s], timeout=s), b],
          "failed 1000 | timed_out: sleeping -1000 | not_started",
          "failed 2000 raised 1000 | timed_out: sleeping -1000 | finished: sleeping -2000")
    check("parsing blocks the loop",
          [task("fetch page", ["sleep", 400 * ms], ["compute", 100 * ms], ["sleep", 900 * ms]),
           task("query db", ["sleep", 2 * s]), task("parse", ["compute", 600 * ms], ["sleep", s]),
           task("send mail", ["sleep", 2500 * ms])],
          "finished 7500 | finished: sleeping -400 running -500 sleeping -1400 | finished: @1400 sleeping -3400 |"
          " finished: @3400 running -4000 sleeping -5000 | finished: @5000 sleeping -7500",
          "finished 3100 | finished: sleeping -400 ready -600 running -700 sleeping -1600 |"
          " finished: sleeping -2000 | finished: running -600 sleeping -1600 | finished: ready -600 sleeping -3100")
    # What the text says without a number.
    check("a cancellation that meets a compute",
          [task("A", ["sleep", s], ["fail"]), task("B", ["sleep", s], ["compute", s], ["sleep", s])], None,
          "failed 2000 | failed: sleeping -1000 | cancelled: sleeping -1000 running -2000", on_failure="cancel")
    check("a cancelled task's last span is cut, then it is ready until its turn",
          [task("A", ["sleep", s], ["compute", s]), task("B", ["sleep", 3 * s], timeout=s)], None,
          "failed 2000 raised 2000 | finished: sleeping -1000 running -2000 | timed_out: sleeping -1000 ready -2000")
    check("cancelled before the first turn", [task("A", ["compute", s]), task("B", ["sleep", s])], None,
          "timed_out 0 | cancelled | cancelled", timeout=0)
    check("a permit that is handed over while the loop is busy",
          [task("A", ["sleep", s]), task("B", ["sleep", s], ["compute", s]), task("C", ["sleep", s])], None,
          "finished 3000 | finished: sleeping -1000 | finished: sleeping -1000 running -2000 |"
          " finished: waiting -1000 ready -2000 sleeping -3000", limit=2)
    check("repeats", [task("A", ["repeat", 2, [["sleep", s], ["repeat", 2, [["compute", s]]]]])],
          "finished 6000 | finished: sleeping -1000 running -3000 sleeping -4000 running -6000", None)
    print(f"asyncio reference on Python {sys.version.split()[0]}: {faults or 'no'} faults")
    return faults


def main():
    if sys.argv[1:] == ["--self-test"]:
        return 1 if self_test() else 0
    for line in sys.stdin:
        print(json.dumps(timelines(json.loads(line)), separators=(",", ":")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
