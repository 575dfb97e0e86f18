// SPDX-License-Identifier: MIT
#include "core/codegen/pythoncode.h"

#include "core/codegen/literals.h"
#include "core/codegen/pythonbodies.h"
#include "core/codegen/pythonprograms.h"
#include "core/scenario/examples.h"
#include "core/translated.h"

#include <algorithm>

namespace interleave {

namespace {

constexpr int kColumns = 79;

/// The longest and the shortest unit that is used say which ones there must be.
void takeUnits(const Steps &steps, std::vector<QString> &texts)
{
    for (const Step *step : countedSteps(steps)) {
        texts.push_back(pythonDuration(step->shortest));
        texts.push_back(pythonDuration(step->longest));
    }
}

std::vector<QString> durationTexts(const Scenario &scenario)
{
    std::vector<QString> texts;
    for (const TaskSpec &task : scenario.tasks) {
        takeUnits(task.steps, texts);
        if (task.timeout)
            texts.push_back(pythonDuration(*task.timeout));
    }
    if (scenario.concurrent.timeout)
        texts.push_back(pythonDuration(*scenario.concurrent.timeout));
    return texts;
}

void writeHead(const Scenario &scenario, CodeWriter &writer)
{
    const QString title = scenario.name.isEmpty() ? tr("A scenario") : lessonText(scenario.name);
    QStringList text = commentLines(title, kColumns - 8);
    if (!scenario.description.isEmpty())
        text += QStringList(QString()) + commentLines(lessonText(scenario.description), kColumns);
    text += {QString(), tr("Runs the tasks one after the other, then concurrently."),
             tr("INTERLEAVE_SECOND=0.1 in the environment makes a second last 0.1 s.")};
    QString docstring = text.join(u'\n');
    docstring.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    writer.line(QStringLiteral("#!/usr/bin/env python3"));
    writer.lines(QStringLiteral("\"\"\"") + docstring);
    writer.line(QStringLiteral("\"\"\""));
    writer.line();
}

void writeImports(const CodeNeeds &needs, bool told, CodeWriter &writer)
{
    writer.line(QStringLiteral("import asyncio"));
    if (told)
        writer.line(QStringLiteral("import contextlib"));
    if (needs.fetchesLocally)
        writer.line(QStringLiteral("import http.server"));
    writer.line(QStringLiteral("import os"));
    if (needs.fetchesLocally)
        writer.line(QStringLiteral("import threading"));
    writer.line(QStringLiteral("import time"));
    if (needs.fetches())
        writer.line(QStringLiteral("import urllib.request"));
    if (needsThreadPool(needs))
        writer.line(QStringLiteral("from concurrent import futures"));
    writer.line();
}

void writeConstants(const Scenario &scenario, const CodeNeeds &needs, CodeWriter &writer)
{
    const std::vector<QString> texts = durationTexts(scenario);
    const auto uses = [&texts](QStringView unit) {
        return std::any_of(texts.begin(), texts.end(), [unit](const QString &t) { return t.endsWith(unit); });
    };
    writer.line(QStringLiteral("SECOND = float(os.environ.get(\"INTERLEAVE_SECOND\", 1))"));
    if (uses(u" MS"))
        writer.line(QStringLiteral("MS = SECOND / 1000"));
    if (uses(u" US"))
        writer.line(QStringLiteral("US = SECOND / 1_000_000"));
    if (uses(u" NS") || needs.draws)
        writer.line(QStringLiteral("NS = SECOND / 1_000_000_000"));
    writer.line();
    if (needs.limited)
        writer.line(QStringLiteral("limit = asyncio.Semaphore(%1)").arg(*scenario.concurrent.limit));
    writer.line(QStringLiteral("started = 0.0"));
}

void writeDraw(std::uint64_t seed, CodeWriter &writer)
{
    writer.lines(
        QStringLiteral("class Draw:\n"
                       "    \"\"\"%2\n"
                       "\n"
                       "    %3\n"
                       "    \"\"\"\n"
                       "\n"
                       "    SEED = %1\n"
                       "    STEP = 0x9E3779B97F4A7C15\n"
                       "    BITS = 2**64 - 1\n"
                       "\n"
                       "    def __init__(self, task):\n"
                       "        here = self.mix(task * self.STEP + 1)\n"
                       "        self.state = self.mix(self.SEED + self.STEP) ^ here\n"
                       "\n"
                       "    def mix(self, z):\n"
                       "        z &= self.BITS\n"
                       "        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & self.BITS\n"
                       "        z = (z ^ (z >> 27)) * 0x94D049BB133111EB & self.BITS\n"
                       "        return z ^ (z >> 31)\n"
                       "\n"
                       "    def next(self):\n"
                       "        self.state = (self.state + self.STEP) & self.BITS\n"
                       "        return self.mix(self.state)\n"
                       "\n"
                       "    def between(self, shortest, longest):\n"
                       "        values = round(longest / NS) - round(shortest / NS) + 1\n"
                       "        drawn = self.next()\n"
                       "        while drawn < 2**64 %% values:  # " QT_TR_NOOP(
                           "else the small ones came more often") "\n"
                                                                  "            drawn = self.next()\n"
                                                                  "        return (round(shortest / NS) + "
                                                                  "drawn %% values) * NS")
            .replace(QStringLiteral("%%"), QStringLiteral("%"))
            .replace(QStringLiteral("%1"), QString::number(seed))
            .replace(QStringLiteral("%2"), tr("The random durations of one task, the same in every run."))
            .replace(QStringLiteral("%3"),
                     tr("SplitMix64, as Interleave has it: from this seed they come out as there.")));
}

void writeServer(const CodeNeeds &needs, CodeWriter &writer)
{
    writer.lines(QStringLiteral("class SlowPages(http.server.BaseHTTPRequestHandler):\n"
                                "    \"\"\"" QT_TR_NOOP("Answers GET /0.4 after 0.4 s, in threads of its "
                                                        "own.") "\"\"\"\n"
                                                                "\n"
                                                                "    def do_GET(self):\n"
                                                                "        time.sleep(float(self.path[1:]))\n"
                                                                "        self.send_response(204)\n"
                                                                "        self.end_headers()\n"
                                                                "\n"
                                                                "    def log_message(self, *_):\n"
                                                                "        pass\n"
                                                                "\n"));
    if (needsThreadPool(needs))
        writer.line(QStringLiteral("http.server.ThreadingHTTPServer.request_queue_size = 1000"));
    writer.lines(QStringLiteral(
        "server = http.server.ThreadingHTTPServer((\"127.0.0.1\", 0), SlowPages)\n"
        "threading.Thread(target=server.serve_forever, daemon=True).start()\n"
        "os.environ[\"no_proxy\"] = \"127.0.0.1\"  # " QT_TR_NOOP(
            "ask it directly") "\n"
                               "\n"
                               "\n"
                               "def slow_page(duration):\n"
                               "    return f\"http://127.0.0.1:{server.server_port}/{duration:.9f}\""));
}

void writeTold(const CodeNeeds &needs, CodeWriter &writer)
{
    writer.lines(QStringLiteral(
        "@contextlib.contextmanager\n"
        "def told(name):\n"
        "    \"\"\"" QT_TR_NOOP("Say how a task ends, whichever way that is.") "\"\"\"\n"
                                                                               "    try:\n"
                                                                               "        yield"));
    writer.indent();
    if (needs.cancels())
        writer.lines(QStringLiteral("except asyncio.CancelledError:\n"
                                    "    say(f\"{name} is cancelled\")\n"
                                    "    raise"));
    if (needs.ownTimeouts)
        writer.lines(QStringLiteral("except TimeoutError:\n"
                                    "    say(f\"{name} times out\")\n"
                                    "    raise"));
    if (needs.fails || needs.fetchesAddresses)
        writer.lines(QStringLiteral("except Exception as error:\n"
                                    "    say(f\"{name} fails: {error}\")\n"
                                    "    raise"));
    writer.lines(QStringLiteral("else:\n"
                                "    say(f\"{name} ends\")"));
    writer.unindent();
}

void writeHelpers(const Scenario &scenario, const CodeNeeds &needs, bool told, CodeWriter &writer)
{
    const auto apart = [&writer] {
        writer.line();
        writer.line();
    };
    apart();
    writer.lines(QStringLiteral(
        "def say(what):\n"
        "    \"\"\"" QT_TR_NOOP("Print what happens, and when.") "\"\"\"\n"
                                                                 "    print(f\"{(time.monotonic() - started) "
                                                                 "/ SECOND:8.3f} s  {what}\")"));
    if (needs.computes) {
        apart();
        writer.lines(QStringLiteral(
            "def compute(duration):\n"
            "    \"\"\"" QT_TR_NOOP(
                "Work: nobody else gets a turn meanwhile.") "\"\"\"\n"
                                                            "    end = time.monotonic() + duration\n"
                                                            "    while time.monotonic() < end:\n"
                                                            "        pass"));
    }
    if (needs.fetches()) {
        apart();
        writer.lines(
            QStringLiteral("def get(url):\n"
                           "    \"\"\"" QT_TR_NOOP("A request that blocks its thread until the answer is "
                                                   "there.") "\"\"\"\n"
                                                             "    with urllib.request.urlopen(url) as "
                                                             "answer:\n"
                                                             "        return answer.read()"));
    }
    if (needs.fetchesLocally) {
        apart();
        writeServer(needs, writer);
    }
    if (needs.draws) {
        apart();
        writeDraw(scenario.seed, writer);
    }
    if (told) {
        apart();
        writeTold(needs, writer);
    }
    apart();
}

} // namespace

CodeText pythonCode(const Scenario &scenario)
{
    const CodeNeeds needs(scenario);
    const std::vector<TaskKind> kinds = taskKinds(scenario);
    const std::vector<KindNames> names = kindNames(scenario, kinds, NameStyle::Snake, pythonTakenNames());
    const bool told = needs.cancels() || needs.ownTimeouts || needs.fetchesAddresses;

    CodeWriter writer;
    writeHead(scenario, writer);
    writeImports(needs, told, writer);
    writeConstants(scenario, needs, writer);
    writeHelpers(scenario, needs, told, writer);
    PythonBodies bodies(scenario, needs, kinds, names, writer);
    for (std::uint32_t kind = 0; kind < kinds.size(); ++kind) {
        bodies.write(kind);
        writer.lines(QStringLiteral("\n"));
    }
    PythonPrograms programs(scenario, needs, kinds, names, writer);
    programs.writeSequential();
    writer.lines(QStringLiteral("\n"));
    programs.writeConcurrent();
    writer.lines(QStringLiteral("\n"));
    programs.writeRun();
    writer.lines(QStringLiteral("\n"));
    writer.lines(QStringLiteral("if __name__ == \"__main__\":\n"
                                "    asyncio.run(run(sequential))\n"
                                "    asyncio.run(run(concurrent))"));
    return writer.take(kindOfEntries(kinds));
}

} // namespace interleave
