#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The same work with CPython's asyncio. usage: asyncio_sleeps.py real|virtual COUNT; prints total and lateness."""

import asyncio
import json
import pathlib
import random
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "core"))
import asyncio_reference  # noqa: E402  the loop with a virtual clock


def percentile(values, percent):
    return values[(len(values) * percent + 99) // 100 - 1]


def main():
    kind, count = sys.argv[1], int(sys.argv[2])
    draw = random.Random(1)
    is_virtual = kind == "virtual"
    durations = [draw.randint(1_000_000, 3_000_000_000) for _ in range(count)]
    loop = asyncio_reference.VirtualLoop() if is_virtual else asyncio.new_event_loop()
    unit = 1 if is_virtual else 10**9  # nanoseconds in the loop's unit of time
    late = []

    async def worker(duration):
        due = loop.time() + duration
        await asyncio.sleep(duration)
        late.append(loop.time() - due)

    async def everyone():
        await asyncio.gather(*[worker(duration if is_virtual else duration / unit) for duration in durations])

    start = time.monotonic_ns()
    loop.run_until_complete(everyone())
    total = time.monotonic_ns() - start
    late.sort()
    lateness = {f"p{percent}": int(percentile(late, percent) * unit) for percent in (50, 99)}
    print(json.dumps({"total_ns": total, **lateness}))


main()
