#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs exported Python programs on a virtual clock and says what they print when.

    exported_python.py <programs >outputs

One JSON object per line in, {"code": "…"}, and one per line out: {"sequential": [[0, "A starts"], …], "concurrent": …,
"names": ["asyncio", …]}, with every time in whole nanoseconds. The names are those that a task must not have.

The programs run as they are. They are told that a second lasts 10^9, so that no instant is ever rounded, and what
passes the time outside of asyncio is replaced: the clock, time.sleep(), worker threads and the busy loop. Whatever a
program prints must be a line with the time that the clock shows.
"""

import ast
import asyncio
import http.server
import json
import os
import symtable
import sys
import threading
import time

import asyncio_reference as reference

SECOND = 10**9
# What a fetch of an address is estimated at that has never been fetched.
ESTIMATE = 300 * 10**6

os.environ["INTERLEAVE_SECOND"] = str(SECOND)


class Loop(reference.VirtualLoop):
    def call_at(self, when, callback, *args, context=None):
        return super().call_at(round(when), callback, *args, context=context)


class OrderedTaskGroup(asyncio.TaskGroup):
    def __init__(self):
        super().__init__()
        self._tasks = reference.CreationOrder()


class NoServer:
    """Stands in for the server of slow pages: it is asked nothing."""

    server_port = 1

    def __init__(self, *_):
        pass

    def serve_forever(self):
        pass


def busy(duration):
    asyncio.get_running_loop().busy(round(duration))


async def to_thread(function, argument):
    if function is busy:
        duration = argument
    elif argument.startswith("http://127.0.0.1:1/"):
        duration = float(argument.rpartition("/")[2])
    else:
        duration = ESTIMATE
    await reference.elsewhere(round(duration))


class Output:
    """What a program prints, by the way it runs."""

    def __init__(self):
        self.lines = {}
        self.current = None
        self.started = 0

    def print(self, text):
        now = asyncio.get_running_loop().time()
        if text in ("sequential:", "concurrent:"):
            self.current = self.lines.setdefault(text[:-1], [])
            self.started = now
            return
        shown, what = text[:12], text[12:]
        if shown != f"{(now - self.started) / SECOND:8.3f} s  ":
            raise RuntimeError(f"at {now - self.started} ns the program prints {text!r}")
        self.current.append([now - self.started, what])


def run_on_virtual_clock(coroutine):
    loop = Loop()
    try:
        loop.run_until_complete(coroutine)
    finally:
        loop.close()


def used_names(code):
    """What the program means something else by than a coroutine of a task: global names, and locals that would hide one."""
    ways = {"sequential", "concurrent", "run"}
    tasks = {node.name for node in ast.parse(code).body if isinstance(node, ast.AsyncFunctionDef)} - ways
    found = set()

    def take(scope, calls_tasks):
        for symbol in scope.get_symbols():
            if calls_tasks or symbol.is_global():
                found.add(symbol.get_name())
        for inner in scope.get_children():
            take(inner, inner.get_name() in ways or (calls_tasks and scope.get_type() == "function"))

    take(symtable.symtable(code, "exported.py", "exec"), True)
    return sorted(found - tasks)


class Names(dict):
    """The names of a program. A busy loop would never end on this clock, so it is another one that works."""

    def __setitem__(self, name, value):
        super().__setitem__(name, busy if name == "compute" else value)


def run(code):
    output = Output()
    exec(compile(code, "exported.py", "exec"), Names(__name__="__main__", print=output.print))
    return output.lines | {"names": used_names(code)}


def main():
    asyncio.run = run_on_virtual_clock
    asyncio.to_thread = to_thread
    asyncio.TaskGroup = OrderedTaskGroup
    http.server.ThreadingHTTPServer = NoServer
    threading.Thread = lambda **_: NoServer
    NoServer.start = staticmethod(lambda: None)
    time.sleep = busy
    time.monotonic = lambda: asyncio.get_running_loop().time()
    for line in sys.stdin:
        print(json.dumps(run(json.loads(line)["code"]), separators=(",", ":")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
