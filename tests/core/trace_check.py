# SPDX-License-Identifier: MIT
"""Reads an exported trace the way its viewers do, with nothing of ours, and compares it with the run record of the
same run: names, order, nesting, and every span to the nanosecond.

usage: trace_check.py TRACE RECORD [TRACE RECORD …]
"""

import collections
import decimal
import json
import sys

PROCESSES = {"sequential": 1, "concurrent": 2, "threads": 3}
PHASES = {"M", "X", "I"}  # what both Perfetto and Qt Creator read
# Perfetto skips these at the top level and stops reading at the first other one.
KNOWN_KEYS = {"traceEvents", "displayTimeUnit", "otherData", "metadata", "systemTraceEvents"}


def nanoseconds(microseconds):
    exact = decimal.Decimal(microseconds) * 1000
    if exact != int(exact) or exact < 0:
        raise ValueError(f"{microseconds} µs are no whole number of nanoseconds")
    return int(exact)


class Trace:
    """The events, sorted into what each thread of each process has."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            content = json.load(file, parse_float=decimal.Decimal)
        self.keys = list(content)
        self.names = {}
        self.owners = {}
        self.first = False
        self.slices = collections.defaultdict(list)
        self.instants = collections.defaultdict(list)
        for event in content["traceEvents"]:
            self.take(event)

    def take(self, event):
        phase, place = event["ph"], (event["pid"], event["tid"])
        if phase not in PHASES:
            raise ValueError(f"phase {phase}")
        if self.owners.setdefault(event["tid"], event["pid"]) != event["pid"]:
            raise ValueError(f"two processes have a thread {event['tid']}: Qt Creator takes them for one")
        if event["tid"] == 0 or event["tid"] in PROCESSES.values():
            raise ValueError(f"thread {event['tid']}: Perfetto takes 0 for the thread with the number of the process")
        self.first = self.first or (phase != "M" and nanoseconds(event["ts"]) == 0)
        if not self.first and phase != "M":
            raise ValueError("Qt Creator counts time from the first event that it draws, which is not at 0")
        if phase == "M":
            if event["ts"] != 1:
                raise ValueError("metadata without a time, or at the origin of time: Qt Creator goes astray")
            key = (event["name"], place)
            if key in self.names:
                raise ValueError(f"{key} is there twice")
            arguments = event["args"]
            self.names[key] = arguments["sort_index" if event["name"].endswith("sort_index") else "name"]
        elif phase == "X":
            begin = nanoseconds(event["ts"])
            self.slices[place].append((event["name"], begin, begin + nanoseconds(event["dur"]), event))
        else:
            self.instants[place].append((event["name"], nanoseconds(event["ts"]), event.get("args", {})))


def compare(trace, record):
    """Says what is wrong, line by line."""
    if trace.keys[0] != "traceEvents" or trace.keys[-1] != "interleave" or not set(trace.keys[:-1]) <= KNOWN_KEYS:
        yield f"top-level keys {trace.keys}"
    for place, slices in trace.slices.items():
        for one, other in zip(slices, slices[1:]):
            if one[2] > other[1]:
                yield f"slices of {place} overlap: {one[:3]}, {other[:3]}"
        if any(begin >= end for _, begin, end, _ in slices):
            yield f"a slice of {place} has no length"
    processes = {PROCESSES[one["strategy"]] for one in record["timelines"]}
    if {pid for pid, _ in trace.slices} - processes:
        yield "slices of a process that there is not"
    for position, timeline in enumerate(record["timelines"]):
        yield from compare_timeline(trace, position, timeline)


def compare_timeline(trace, position, timeline):
    strategy = timeline["strategy"]
    pid = PROCESSES[strategy]
    stride = 10 ** max(1, len(str(len(timeline["tasks"]))))
    loop = (position + 1) * stride
    if trace.names.get(("process_name", (pid, loop))) != strategy:
        yield f"the name of process {pid}"
    if trace.names.get(("process_sort_index", (pid, loop))) != pid:
        yield f"the place of process {pid}"
    if ("thread_name", (pid, loop + len(timeline["tasks"]) + 1)) in trace.names:
        yield f"too many threads in process {pid}"
    busy = sum(end - begin for _, begin, end, _ in trace.slices[pid, loop])
    if busy != timeline["loop_busy_ns"]:
        yield f"{strategy}: the loop is busy for {busy} ns"
    for tid, task in enumerate(timeline["tasks"], start=loop + 1):
        place = (pid, tid)
        if trace.names.get(("thread_name", place)) != task["name"]:
            yield f"the name of {place}"
        if trace.names.get(("thread_sort_index", place)) != tid:
            yield f"the place of {place}"
        spans = [[name, begin, end] for name, begin, end, _ in trace.slices[place]]
        if spans != task["spans"]:
            yield f"{strategy}, {task['name']}: {spans} instead of {task['spans']}"
        ends = [name for name, _, _ in trace.instants[place] if name != "cancel_requested"]
        wanted = [] if task["outcome"] in ("finished", "not_started") else [task["outcome"]]
        if ends != wanted:
            yield f"{strategy}, {task['name']}: ends {ends}"
    last = trace.instants[pid, loop][-1][0]
    if last != "run_" + timeline["outcome"]:
        yield f"{strategy}: {last}"
    raised = [time for name, time, _ in trace.instants[pid, loop] if name == "caller_raised"]
    if raised != ([] if timeline["raised_ns"] is None else [timeline["raised_ns"]]):
        yield f"{strategy}: raised {raised}"


def main():
    wrong = []
    for trace_path, record_path in zip(sys.argv[1::2], sys.argv[2::2]):
        with open(record_path, encoding="utf-8") as file:
            record = json.load(file)
        wrong += [f"{trace_path}: {problem}" for problem in compare(Trace(trace_path), record)]
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
