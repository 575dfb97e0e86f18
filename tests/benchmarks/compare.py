#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the same work with Interleave and with others, one right after the other, and prints ratios as a table.

usage: compare.py BUILD_DIRECTORY [ROUNDS]

Single times depend on the machine and on what else it does; the ratios, each from runs side by side, hold. Of several
rounds the median is taken.
"""

import datetime
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent
MILLION = 1_000_000


class Finished:
    """A process that ended: what it printed, the seconds it took, the MiB it had at most."""

    def __init__(self, command):
        start = time.monotonic()
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        if status != 0:
            raise RuntimeError(f"{command} ended with {status}")
        self.seconds = time.monotonic() - start
        self.mebibytes = usage.ru_maxrss / 1024
        self.json = json.loads(output)


class Bench:
    def __init__(self, build, rounds):
        self.build = pathlib.Path(build)
        self.rounds = rounds
        self.rows = []

    def interleave(self, count, *options):
        command = [self.build / "interleave", "--strategy", "concurrent", "--summary", "json", *options]
        finished = Finished([*command, "--task", f"worker*{count}: sleep 1ms..3s"])
        finished.numbers = finished.json["timelines"][0]
        return finished

    def peer(self, name, *arguments):
        return Finished([self.build / "tests" / "benchmarks" / name, *map(str, arguments)])

    def asyncio(self, kind, count):
        return Finished([sys.executable, HERE / "peers" / "asyncio_sleeps.py", kind, str(count)])

    def has_asio(self):
        return (self.build / "tests" / "benchmarks" / "asio_sleeps").exists()

    def median(self, measure):
        """Element by element of the tuples that `measure` returns."""
        return [statistics.median(values) for values in zip(*(measure() for _ in range(self.rounds)))]

    def row(self, what, measured, target, ok):
        self.rows.append((what, measured, target, "yes" if ok else "**no**"))
        print(f"| {what} | {measured} | {target} | {self.rows[-1][3]} |", flush=True)

    def a_million_real(self):
        def measure():
            run = self.interleave(MILLION, "--real")
            return run.numbers["total_ns"] / 3e9, run.mebibytes

        total, memory = self.median(measure)
        self.row("real clock, 1,000,000 sleeps: total / 3.0 s", f"{total:.2f}", "≤ 1.10", total <= 1.10)
        self.row("its peak memory, log and timeline kept", f"{memory * 1.048576:.0f} MB", "≤ 500 MB", memory * 1.048576 <= 500)
        if self.has_asio():
            asio = self.peer("asio_sleeps", MILLION)
            print(f"|   Asio, without a record: total / 3.0 s, memory | {asio.json['total_ns'] / 3e9:.2f}, "
                  f"{asio.mebibytes * 1.048576:.0f} MB | | |", flush=True)

    def a_million_virtual(self):
        ours = statistics.median(self.interleave(MILLION, "--preview").seconds for _ in range(3 * self.rounds))
        theirs = self.asyncio("virtual", MILLION).seconds
        self.row("virtual clock, 1,000,000 sleeps, whole program: asyncio / Interleave",
                 f"{theirs / ours:.0f} × ({theirs:.1f} s / {ours:.2f} s)", "≥ 40 ×", theirs / ours >= 40)

    def lateness(self):
        def measure():
            bare = self.peer("nanosleep_loop", 1000).json
            ours = self.interleave(1000, "--real").numbers["wake_lateness_ns"]
            window = self.peer("live", "window", 1000).json
            theirs = self.asyncio("real", 1000).json
            return bare["p50"], ours["p50"], window["p50"], ours["p99"], theirs["p99"]

        bare, ours, window, ours99, theirs99 = self.median(measure)
        self.row("wake lateness, 1,000 tasks: median / bare clock_nanosleep's",
                 f"{ours / bare:.2f} ({ours / 1e3:.0f} µs / {bare / 1e3:.0f} µs)", "≤ 1.3", ours / bare <= 1.3)
        self.row("wake lateness, 1,000 tasks: p99 / asyncio's",
                 f"{ours99 / theirs99:.2f} ({ours99 / 1e3:.0f} µs / {theirs99 / 1e3:.0f} µs)", "≤ 1", ours99 <= theirs99)
        self.row("wake lateness with the window open and painting: median / without",
                 f"{window / ours:.2f} ({window / 1e3:.0f} µs)", "≤ 1.5", window / ours <= 1.5)

    def a_million_in_the_window(self):
        def measure():
            run = self.peer("live", "window", MILLION).json
            return run["total_ns"] / 3e9, run["longest"] / 1e6

        total, longest = self.median(measure)
        self.row("real clock, 1,000,000 sleeps with the window open: total / 3.0 s", f"{total:.2f}", "≤ 1.15", total <= 1.15)
        self.row("the longest frame of it", f"{longest:.0f} ms", "≤ 50 ms", longest <= 50)

    def cost_per_task(self):
        costs = {}
        for count in (1000, 10_000, 100_000, MILLION):
            costs[count], = self.median(lambda: (self.peer("live", "cost", count).json["cpu_ns_per_task"],))
        text = ", ".join(f"{count:,}: {cost:.0f} ns" for count, cost in costs.items())
        ratio = costs[MILLION] / costs[1000]
        self.row("cost per task, virtual clock, 1,000,000 tasks / 1,000", f"{ratio:.1f} × ({text})", "≤ 2 ×", ratio <= 2)

    def stop(self):
        seconds, = self.median(lambda: (self.peer("live", "stop", MILLION).json["stop_ns"] / 1e9,))
        self.row("Stop with 1,000,000 sleeping tasks: all cancelled and logged", f"{seconds:.2f} s", "≤ 1 s", seconds <= 1)


def main():
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    bench = Bench(sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 3)
    print(f"{datetime.date.today()}, {platform.machine()}, {os.cpu_count()} processors, "
          f"Python {platform.python_version()}, median of {bench.rounds}\n")
    print("| what | measured | must reach | reached |\n|---|---|---|---|")
    bench.a_million_real()
    bench.a_million_in_the_window()
    bench.lateness()
    bench.cost_per_task()
    bench.stop()
    bench.a_million_virtual()


main()
