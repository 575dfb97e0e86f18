// SPDX-License-Identifier: MIT
// What a picture of the chart costs, beside what the same spans cost with a rectangle each and in a
// QGraphicsScene.
//
// All pictures are 1600 px wide. A thousand rows need 2 px each, which is more than the 900 px of a window:
// so that all of them are in view, that picture is as high as they are. What is drawn is never less than
// asked for.

#include "app/chart/chartlayout.h"
#include "app/chart/chartpainter.h"
#include "app/chart/chartpanel.h"
#include "app/chart/statestyle.h"
#include "app/window/mainwindow.h"
#include "app/window/runrecord.h"
#include "core/engine/simulation.h"
#include "core/scenario/examples.h"
#include "core/scenario/stepnotation.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QGraphicsRectItem>
#include <QGraphicsScene>
#include <QImage>
#include <QMainWindow>
#include <QMouseEvent>
#include <QPainter>
#include <QProcess>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string_view>

using namespace interleave;

namespace {

constexpr QSize kWindow(1600, 900);
constexpr double kChrome = 260; ///< of a panel's height, not for rows

/// A virtual run with all that the program keeps of one.
class Subject
{
public:
    Subject(const char *steps, std::uint32_t count)
        : m_scenario(scenarioOf(steps, count))
        , m_tasks(m_scenario)
        , m_record(Strategy::Concurrent, count, simulate(m_scenario, Strategy::Concurrent))
        , m_metrics(m_fonts, 1.0)
        , m_painter(Theme::light(), m_fonts)
    {
        while (m_record.drain(1'000'000)) {
        }
        m_content.tasks = &m_tasks;
        m_content.run = m_record.trace(true);
        m_content.window = {Nanoseconds::zero(), m_record.timeline.total()};
        m_content.nameWidth = 80;
        m_content.heading.title = QStringLiteral("Concurrent");
    }

    static Scenario scenarioOf(const char *steps, std::uint32_t count)
    {
        Scenario scenario;
        scenario.tasks.emplace_back(QStringLiteral("worker"), parseSteps(QString::fromLatin1(steps)).steps,
                                    count);
        return scenario;
    }

    [[nodiscard]] std::size_t spanCount() const
    {
        std::size_t count = 0;
        for (std::uint32_t task = 0; task < m_tasks.count(); ++task)
            m_record.timeline.visitSpans(task, Nanoseconds::max(), [&](const Span &) { ++count; });
        return count;
    }

    [[nodiscard]] ChartContent &content() { return m_content; }
    [[nodiscard]] const TimelineRecord &record() const { return m_record; }
    [[nodiscard]] const ChartTasks &tasks() const { return m_tasks; }

    [[nodiscard]] DisplayList layOut(QSize size) const
    {
        return chartLayout(m_content, QSizeF(size), m_metrics);
    }
    /// As a panel does when all of it has to be drawn once more.
    void repaint(QImage &picture, const DisplayList &list) const
    {
        QPainter painter(&picture);
        painter.fillRect(picture.rect(), Qt::white);
        m_painter.paint(painter, list);
    }
    /// As a panel does when everything has changed.
    void renew(QImage &picture) const { repaint(picture, layOut(picture.size())); }

    /// Calls `visit(QRectF, QColor)` for each span of a picture of that size.
    template <typename Visit>
    void visitRectangles(QSize size, Visit &&visit) const
    {
        const Theme theme = Theme::light();
        const double perNanosecond = size.width() / static_cast<double>(m_content.window.length().count());
        const double height = static_cast<double>(size.height()) / m_tasks.count();
        for (std::uint32_t task = 0; task < m_tasks.count(); ++task) {
            const TaskHue &hue = theme.hue(m_tasks.hue(task));
            m_record.timeline.visitSpans(task, Nanoseconds::max(), [&](const Span &span) {
                visit(QRectF(static_cast<double>(span.from.count()) * perNanosecond, task * height,
                             static_cast<double>(span.length().count()) * perNanosecond, height),
                      span.state == State::Running ? hue.fill
                      : span.state == State::Ready ? theme.warning
                                                   : hue.pale);
            });
        }
    }

private:
    Scenario m_scenario;
    ChartTasks m_tasks;
    TimelineRecord m_record;
    Fonts m_fonts = Fonts::system();
    FontChartMetrics m_metrics;
    ChartPainter m_painter;
    ChartContent m_content;
};

/// A million spans in a thousand rows.
Subject &crowd()
{
    static Subject subject("380*(sleep 20ms..40ms, compute 20us)", 1000);
    subject.content().rowHeight = kLeastRowHeight;
    return subject;
}

Subject &hundredThousand()
{
    static Subject subject("sleep 1ms..3s", 100'000);
    return subject;
}

QImage crowdPicture()
{
    return {kWindow.width(), static_cast<int>(1000 * kLeastRowHeight + kChrome), QImage::Format_RGB32};
}

/// What is laid out stays so until something changes, as a QGraphicsScene's items do.
void crowdRepaint(benchmark::State &state)
{
    Subject &subject = crowd();
    QImage picture = crowdPicture();
    const DisplayList list = subject.layOut(picture.size());
    for (auto _ : state)
        subject.repaint(picture, list);
    state.counters["spans"] = static_cast<double>(subject.spanCount());
    state.counters["rows"] = static_cast<double>(list.crowd.rowCount());
}

/// After a zoom all is laid out anew.
void crowdZoom(benchmark::State &state)
{
    QImage picture = crowdPicture();
    for (auto _ : state)
        crowd().renew(picture);
}

void crowdNaive(benchmark::State &state)
{
    QImage picture = crowdPicture();
    for (auto _ : state) {
        QPainter painter(&picture);
        painter.fillRect(picture.rect(), Qt::white);
        crowd().visitRectangles(
            picture.size(), [&](const QRectF &rect, const QColor &color) { painter.fillRect(rect, color); });
    }
}

void crowdScene(benchmark::State &state)
{
    QImage picture = crowdPicture();
    QGraphicsScene scene;
    scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    crowd().visitRectangles(picture.size(), [&](const QRectF &rect, const QColor &color) {
        scene.addRect(rect, Qt::NoPen, color);
    });
    for (auto _ : state) {
        QPainter painter(&picture);
        painter.fillRect(picture.rect(), Qt::white);
        scene.render(&painter, QRectF(picture.rect()), QRectF(picture.rect()));
    }
}

/// 100,000 tasks, with rows of the least height or such that can be read, each time scrolled elsewhere.
void scrolled(benchmark::State &state, std::optional<double> rowHeight)
{
    Subject &subject = hundredThousand();
    subject.content().rowHeight = rowHeight;
    const double end = 100'000 * rowHeight.value_or(34.0) - kWindow.height();
    QImage picture(kWindow, QImage::Format_RGB32);
    double place = 0;
    for (auto _ : state) {
        subject.content().scroll = std::floor(place);
        subject.renew(picture);
        place += end / 97.3;
        if (place > end)
            place -= end;
    }
}

/// The log of a run as it is written, frame by frame.
class LiveLog
{
public:
    LiveLog(const char *steps, std::uint32_t count)
        : m_whole(simulate(Subject::scenarioOf(steps, count), Strategy::Concurrent))
    {}

    /// All that has happened up to `now`.
    void writeUntil(Nanoseconds now)
    {
        for (; m_written < m_whole->size(); ++m_written) {
            const Event &event = (*m_whole)[m_written];
            if (event.kind != EventKind::Due && event.time > now)
                return;
            m_log->append(event);
        }
    }
    [[nodiscard]] bool isWhole() const { return m_written == m_whole->size(); }
    [[nodiscard]] std::shared_ptr<const EventLog> log() const { return m_log; }

private:
    std::unique_ptr<EventLog> m_whole;
    std::shared_ptr<EventLog> m_log = std::make_shared<EventLog>();
    std::size_t m_written = 0;
};

/// A panel in an open window, painted as Qt paints it.
class OpenPanel
{
public:
    explicit OpenPanel(const ChartTasks &tasks)
        : m_panel(Strategy::Concurrent, Theme::light(), Fonts::system())
    {
        m_panel.resize(kWindow);
        m_panel.setTasks(tasks);
        QObject::connect(&m_panel, &ChartPanel::hovered, &m_panel, &ChartPanel::setHover);
        m_panel.show();
        QCoreApplication::processEvents();
    }
    ChartPanel *operator->() { return &m_panel; }
    /// Waits for no frame of a screen.
    void paintWhatChanged()
    {
        QEvent event(QEvent::UpdateRequest);
        QCoreApplication::sendEvent(&m_panel, &event);
    }

private:
    ChartPanel m_panel;
};

/// A thousand tasks run for ten seconds. A frame is drawn every 100 ms and has the events of six to read, so
/// that a hundred iterations are a whole run.
void liveFrame(benchmark::State &state)
{
    constexpr const char *kSteps = "100*(sleep 50ms..150ms, compute 50us)";
    constexpr auto kFrame = std::chrono::milliseconds(100);
    const ChartTasks tasks(Subject::scenarioOf(kSteps, 1000));
    OpenPanel panel(tasks);
    panel->setTimeWindow({Nanoseconds::zero(), std::chrono::seconds(10)});
    std::optional<LiveLog> live;
    std::optional<TimelineRecord> record;
    Nanoseconds now{};
    for (auto _ : state) {
        state.PauseTiming();
        if (!live || now > std::chrono::seconds(10) || live->isWhole()) {
            panel->setRun({});
            live.emplace(kSteps, 1000);
            record.emplace(Strategy::Concurrent, 1000, live->log());
            panel->setRun(record->trace(false));
            now = {};
        }
        now += kFrame;
        live->writeUntil(now);
        state.ResumeTiming();
        record->drain(1'000'000);
        panel->setNow(now);
        panel->refresh();
        panel.paintWhatChanged();
    }
    panel->setRun({});
}

/// Something moves over a picture of a million spans; `move` gets the panel and the number of the step.
void overlay(benchmark::State &state, void (*move)(OpenPanel &, int))
{
    Subject &subject = crowd();
    OpenPanel panel(subject.tasks());
    panel->setRun(subject.record().trace(true));
    panel->setTimeWindow(subject.content().window);
    panel->setRowHeight(kLeastRowHeight);
    panel.paintWhatChanged();
    int step = 0;
    move(panel, step);
    panel.paintWhatChanged();
    const int layouts = panel->layoutCount();
    for (auto _ : state) {
        move(panel, ++step);
        panel.paintWhatChanged();
    }
    if (panel->layoutCount() != layouts)
        state.SkipWithError("the picture was laid out again");
    panel->setRun({});
}

void movePlayhead(OpenPanel &panel, int step)
{
    panel->setPlayhead(std::chrono::milliseconds(step * 37 % 11'000));
}

void movePointer(OpenPanel &panel, int step)
{
    const QPointF place(300 + step * 13 % 1000, 150 + step * 7 % 600);
    QMouseEvent event(QEvent::MouseMove, place, panel->mapToGlobal(place), Qt::NoButton, {}, {});
    QCoreApplication::sendEvent(&*panel.operator->(), &event);
    benchmark::DoNotOptimize(panel->sentenceAt(place));
}

/// The processor's time of this thread, which a busy machine does not stretch.
std::chrono::nanoseconds threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// As RunController does, a piece at a time. A frame ends with the first piece that ends after 6 ms, so it
/// takes no longer than that and the longest piece. Of many tasks, so that each event is about another one.
void drain(benchmark::State &state)
{
    constexpr std::size_t kAtOnce = 4096;
    constexpr std::uint32_t kTasks = 170'000;
    const std::shared_ptr<const EventLog> log =
        simulate(Subject::scenarioOf("sleep 1ms..3s", kTasks), Strategy::Concurrent);
    std::chrono::nanoseconds longest{};
    for (auto _ : state) {
        TimelineRecord record(Strategy::Concurrent, kTasks, log);
        for (bool any = true; any;) {
            const auto begin = threadTime();
            any = record.drain(kAtOnce);
            longest = std::max(longest, threadTime() - begin);
        }
    }
    state.counters["events"] = static_cast<double>(log->size());
    state.counters["longest_ms"] = static_cast<double>(longest.count()) / 1e6;
}

/// Until a program that was started for it says that its window has been painted.
void firstPaint(benchmark::State &state, const char *what)
{
    for (auto _ : state) {
        QProcess program;
        const auto begin = std::chrono::steady_clock::now();
        program.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(what)});
        program.waitForReadyRead();
        state.SetIterationTime(
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
        program.waitForFinished();
    }
}

/// Says so once it has seen such a thing being painted, and ends the program.
template <typename Painted>
class PaintTeller : public QObject
{
public:
    PaintTeller() { qApp->installEventFilter(this); }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_seen && qobject_cast<Painted *>(object)) {
            m_seen = true;
            // All parts of a window are painted before the next event.
            QMetaObject::invokeMethod(this, &PaintTeller::tell, Qt::QueuedConnection);
        }
        return false;
    }

private:
    static void tell()
    {
        std::puts("painted");
        std::fflush(stdout);
        std::_Exit(0);
    }
    bool m_seen = false;
};

int showEmptyWindow()
{
    const PaintTeller<QMainWindow> teller;
    QMainWindow window;
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}

/// As it is opened for the user, until there is something of `Painted`.
template <typename Painted>
int showProgram()
{
    const PaintTeller<Painted> teller;
    WindowLook look;
    look.size = QSize(1440, 900);
    MainWindow window(*example(QStringLiteral("Asyncio 101")), {}, {}, look);
    window.show();
    return QApplication::exec();
}

/// The machine has other things to do as well: what counts is how fast it can be.
benchmark::internal::Benchmark *fastest(benchmark::internal::Benchmark *what)
{
    return what->Unit(benchmark::kMillisecond)
        ->Repetitions(8)
        ->ReportAggregatesOnly()
        ->ComputeStatistics("fastest", [](const std::vector<double> &times) {
            return *std::min_element(times.begin(), times.end());
        });
}

void quick(benchmark::internal::Benchmark *what)
{
    fastest(what)->MinTime(0.2)->UseRealTime();
}

void wholeRun(benchmark::internal::Benchmark *what)
{
    fastest(what)->Iterations(100)->UseRealTime();
}

void firstPaints(benchmark::internal::Benchmark *what)
{
    fastest(what)->Iterations(3)->UseManualTime();
}

} // namespace

BENCHMARK(crowdRepaint)->Apply(quick);
BENCHMARK(crowdZoom)->Apply(quick);
BENCHMARK(crowdNaive)->Apply(quick);
BENCHMARK(crowdScene)->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK_CAPTURE(scrolled, readable, std::nullopt)->Apply(quick);
BENCHMARK_CAPTURE(scrolled, lowest, kLeastRowHeight)->Apply(quick);
BENCHMARK(liveFrame)->Apply(wholeRun);
BENCHMARK_CAPTURE(overlay, playhead, movePlayhead)->Apply(quick);
BENCHMARK_CAPTURE(overlay, hover, movePointer)->Apply(quick);
BENCHMARK(drain)->Apply(quick);
BENCHMARK_CAPTURE(firstPaint, empty, "empty-window")->Apply(firstPaints);
BENCHMARK_CAPTURE(firstPaint, interleave, "window")->Apply(firstPaints);
BENCHMARK_CAPTURE(firstPaint, charts, "charts")->Apply(firstPaints);

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const std::string_view what = argc > 1 ? argv[1] : "";
    QApplication application(argc, argv);
    if (what == "empty-window")
        return showEmptyWindow();
    if (what == "window")
        return showProgram<QMainWindow>();
    if (what == "charts")
        return showProgram<ChartPanel>();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
