# SPDX-License-Identifier: MIT
"""Keeps the JSON Schema of scenario files in step with the program: over good and faulty files, both must say the
same. What a schema cannot express is named in READER_ONLY, where the program alone must find the fault.

usage: schema_test.py PROGRAM SCHEMA LESSONS_FOLDER
"""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

TASK = {"name": "a", "steps": "sleep 1ms"}
BASE = {"format": "interleave-scenario", "version": 1, "tasks": [TASK]}


def root(**members):
    return {**copy.deepcopy(BASE), **members}


def without(key):
    return {name: value for name, value in BASE.items() if name != key}


def task(**members):
    return root(tasks=[{**TASK, **members}])


def steps(text):
    return task(steps=text)


def rules(**members):
    return root(concurrent=members)


def many(make, values):
    return {f"{make.__name__} {value!r}": make(value) for value in values}


def count(value):
    return task(count=value)


def timeout(value):
    return task(timeout=value)


def color(value):
    return task(color=value)


def limit(value):
    return rules(limit=value)


def seed(value):
    return root(seed=value)


GOOD = {
    "least": BASE,
    "every key": root(
        name="N", description="D", seed=2**64 - 1,
        tasks=[TASK, {**TASK, "timeout": "3s", "count": 3, "color": "#E69F00"}],
        concurrent={"limit": 2, "on_failure": "cancel", "until": "all", "timeout": "10s"},
        lesson={"question": "Q", "moral": "M", "try": "T"},
    ),
    "no tasks": root(tasks=[]),
    "empty objects": root(concurrent={}, lesson={}),
    "empty texts": root(name="", description="", lesson={"question": "", "moral": ""}),
    "unknown keys": root(x={"format": 7}, tasks=[{**TASK, "y": None}], concurrent={"z": []}, lesson={"w": 1.5}),
    "first": rules(until="first", on_failure="continue"),
    "largest count": task(steps="yield", count=1000000),
    "a byte order mark": "\ufeff" + json.dumps(BASE),
    "key with an escape": json.dumps(BASE).replace("tasks", "\\u0074asks"),
    **many(limit, [1, 2**32 - 1]),
    **many(seed, [0, 7]),
    **many(color, ["#012345", "#abcDEF"]),
    **many(timeout, ["1", "1.", ".5", "0s", "1ns", "1us", "1\u00b5s", "1\u03bcs", "1ms", "1min", " 1 s "]),
    **many(steps, [
        "yield", " sleep 1ms , yield ", "sleep 1", "sleep1ms", "sleep 1 ms..2 ms", "sleep .5ms..1.ms", "sleep 1..2",
        "compute 1ms, block 1ms, thread 1ms, fetch 1ms", "fetch http://localhost/x?y=(1", "fetch https://a.example",
        "fail", "fail, yield", "fail \"\"", "fail \"a, \\\"b\\\" \\\\ )\"", "fail\"x\"", "2*(yield)", "2 * ( yield )",
        "2*(3*(yield), sleep 1ms), yield", "2*(yield, 3*(fail \"x\"))", "1*(1*(1*(yield)))",
    ]),
}

BAD = {
    "empty": "",
    "no JSON": "sleep 1s",
    "cut off": json.dumps(BASE)[:-1],
    "two values": json.dumps(BASE) * 2,
    "comment": "// x\n" + json.dumps(BASE),
    "comma too many": json.dumps(BASE)[:-1] + ",}",
    "NaN": '{"x":NaN,' + json.dumps(BASE)[1:],
    "no UTF-8": json.dumps(BASE).encode().replace(b'"a"', b'"\xff"'),
    "a list": [],
    "a text": '"interleave-scenario"',
    "null": "null",
    **{f"no {key}": without(key) for key in BASE},
    "other format": root(format="interleave-run"),
    "format as number": root(format=1),
    "older version": root(version=0),
    "newer version": root(version=2),
    "version as text": root(version="1"),
    "version true": root(version=True),
    "name as number": root(name=7),
    "description as list": root(description=["D"]),
    "lesson as text": root(lesson="Q"),
    "question as number": root(lesson={"question": 1}),
    "moral as null": root(lesson={"moral": None}),
    "try as a number": root(lesson={"try": 1}),
    "tasks as object": root(tasks={}),
    "tasks null": root(tasks=None),
    "task as text": root(tasks=["a: sleep 1s"]),
    "task as list": root(tasks=[[TASK]]),
    "second task faulty": root(tasks=[TASK, {"name": "b"}]),
    "task without name": root(tasks=[{"steps": "yield"}]),
    "task without steps": root(tasks=[{"name": "a"}]),
    "empty name": task(name=""),
    "blank name": task(name=" \t"),
    "name as list": task(name=["a"]),
    "steps as list": task(steps=["yield"]),
    "steps null": task(steps=None),
    "rules as list": root(concurrent=[]),
    "unknown on_failure": rules(on_failure="stop"),
    "on_failure true": rules(on_failure=True),
    "unknown until": rules(until="last"),
    "until in capitals": rules(until="FIRST"),
    "first and cancel": rules(until="first", on_failure="cancel"),
    "timeout of the run as number": rules(timeout=10),
    "timeout of the run with an unknown unit": rules(timeout="1h"),
    **many(limit, [0, -1, 1.5, 2**32, "2", None]),
    **many(seed, [-1, 0.5, 2**64, "1", None]),
    **many(count, [0, -1, 1.5, 1000001, "2", None, True]),
    **many(color, ["red", "#12345", "#1234567", "123456", "#12345g", "", 7]),
    **many(timeout, ["", "s", "1 h", "-1s", "1e3s", "1s s", "1,5s", ".", "1..2s", "1S", 3, None]),
    **many(steps, [
        "", " ", "slep 1s", "Sleep 1s", "sleep", "sleep s", "sleep 1h", "sleep -1s", "sleep 1e3", "sleep 1s 2s",
        "sleep 1s..", "sleep ..1s", "sleep 1s....2s", "sleep 1s yield", "sleep 1s, ", ", yield", "yield,, yield", "()",
        "2*()", "2*yield", "(yield)", "2(yield)", "*(yield)", "-1*(yield)", "1.5*(yield)", "3",
        "fail \"x", "fail x", "fail 'x'", "fetch", "fetch x", "fetch ftp://a/b", "fetch http://", "yield 1s",
        "yield; yield", "compute", "block x", "thread 1m",
    ]),
}

# The schema takes these: it can't count, compare, nor see what JSON's data model leaves out.
READER_ONLY = {
    "a key twice": json.dumps(BASE)[:-1] + ',"seed":1,"seed":1}',
    "an unknown key twice": json.dumps(BASE)[:-1] + ',"x":1,"x":1}',
    "a whole number with a fraction": json.dumps(BASE)[:-1] + ',"seed":1.0}',
    "a whole number with an exponent": json.dumps(BASE)[:-1] + ',"seed":1e3}',
    "a version with a fraction": json.dumps(BASE).replace('"version": 1', '"version": 1.0'),
    "a number beyond a double, under an unknown key": json.dumps(BASE)[:-1] + ',"x":1e999}',
    "nested deeper than 200": json.dumps(BASE)[:-1] + ',"x":' + "[" * 250 + "]" * 250 + "}",
    "a range that ends before it begins": steps("sleep 2s..1s"),
    "a duration longer than 24 h": timeout("1441min"),
    "a step longer than 24 h": steps("sleep 86401s"),
    "a duration finer than a nanosecond": timeout("0.1ns"),
    "a parenthesis that closes nothing": steps("yield), yield"),
    "a parenthesis that is never closed": steps("2*(yield"),
    "no repeats": steps("0*(yield)"),
    "too many repeats": steps("10001*(yield)"),
    "too many steps after repeats": steps("101*(100*(yield))"),
    "repeats nested deeper than 50": steps("1*(" * 51 + "yield" + ")" * 51),
    "too many tasks after counts": root(tasks=[{**TASK, "count": 1000000}, TASK]),
    "292 years": root(tasks=[{**TASK, "steps": "200*(sleep 24h)".replace("24h", "1440min"), "count": 1000000}]),
    "an address that is none": steps("fetch http://[x"),
}


def contents(file):
    if isinstance(file, bytes):
        return file
    return (file if isinstance(file, str) else json.dumps(file)).encode()


def refuse_constant(name):
    raise ValueError(f"{name} is no JSON")


def schema_takes(validator, data):
    try:
        value = json.loads(data.decode("utf-8-sig"), parse_constant=refuse_constant)
    except (ValueError, UnicodeDecodeError):
        return False
    return validator.is_valid(value)


def start(program, paths):
    run = subprocess.run([program, "--summary", "json", *paths], capture_output=True, check=False, timeout=120)
    if run.returncode not in (0, 3):
        raise SystemExit(f"exit status {run.returncode}: {run.stderr.decode()}")
    return run


def program_surprises(program, paths, takes):
    """Those of the files that the program does not take, or takes, against what is expected of all of them."""
    run = start(program, paths)  # all in one start: one for each would take a minute under a sanitizer
    if run.returncode == (0 if takes else 3) and run.stdout.count(b"\n") == (len(paths) if takes else 0):
        return []
    return [path for path in paths if (start(program, [path]).returncode == 0) != takes]


def main():
    program, schema_path, lessons = sys.argv[1:]
    schema = json.loads(pathlib.Path(schema_path).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    cases = [(f"good: {name}", contents(file), True, True) for name, file in GOOD.items()]
    cases += [(f"bad: {name}", contents(file), False, False) for name, file in BAD.items()]
    cases += [(f"reader only: {name}", contents(file), True, False) for name, file in READER_ONLY.items()]
    cases += [(path.name, path.read_bytes(), True, True) for path in pathlib.Path(lessons).glob("*.json")]
    wrong = []
    names = {True: {}, False: {}}  # of the files, by whether the program is to take them
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, data, schema_expected, program_expected) in enumerate(cases):
            path = pathlib.Path(folder, f"{number}.json")
            path.write_bytes(data)
            names[program_expected][path] = name
            if schema_takes(validator, data) != schema_expected:
                wrong.append(f"{name}: the schema {'refuses' if schema_expected else 'takes'} it")
        for takes, files in names.items():
            for path in program_surprises(program, list(files), takes):
                wrong.append(f"{files[path]}: the program {'refuses' if takes else 'takes'} it")
    print(f"{len(GOOD)} good files, {len(BAD)} bad ones, {len(READER_ONLY)} that only the program refuses")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
