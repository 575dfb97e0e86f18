// SPDX-License-Identifier: MIT
// What a picture of the chart costs, beside what the same spans cost with a rectangle each and in a
// QGraphicsScene.
//
// All pictures are 1600 px wide. A thousand rows need 2 px each, which is more than the 900 px of a window: so
// that all of them are in view, that picture is as high as they are. What is drawn is never less than asked for.

#include "app/chart/chartlayout.h"
#include "app/chart/chartpainter.h"
#include "app/chart/statestyle.h"
#include "app/window/runrecord.h"
#include "core/engine/simulation.h"
#include "core/scenario/stepnotation.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QGraphicsRectItem>
#include <QGraphicsScene>
#include <QImage>
#include <QPainter>

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
    /// As a panel does when everything has changed.
    void repaint(QImage &picture) const
    {
        QPainter painter(&picture);
        painter.fillRect(picture.rect(), Qt::white);
        m_painter.paint(painter, layOut(picture.size()));
    }

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

void crowdOurs(benchmark::State &state)
{
    Subject &subject = crowd();
    QImage picture = crowdPicture();
    for (auto _ : state)
        subject.repaint(picture);
    state.counters["spans"] = static_cast<double>(subject.spanCount());
    state.counters["rows"] = static_cast<double>(subject.layOut(picture.size()).crowd.rowCount());
}

void crowdLayoutOnly(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(crowd().layOut(crowdPicture().size()));
}

void crowdNaive(benchmark::State &state)
{
    QImage picture = crowdPicture();
    for (auto _ : state) {
        QPainter painter(&picture);
        painter.fillRect(picture.rect(), Qt::white);
        crowd().visitRectangles(picture.size(), [&](const QRectF &rect, const QColor &color) {
            painter.fillRect(rect, color);
        });
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
        subject.repaint(picture);
        place += end / 97.3;
        if (place > end)
            place -= end;
    }
}

/// The machine has other things to do as well: what counts is how fast it can be.
void fastest(benchmark::internal::Benchmark *what)
{
    what->Unit(benchmark::kMillisecond)
        ->MinTime(0.2)
        ->Repetitions(8)
        ->ReportAggregatesOnly()
        ->UseRealTime()
        ->ComputeStatistics("fastest", [](const std::vector<double> &times) {
            return *std::min_element(times.begin(), times.end());
        });
}

} // namespace

BENCHMARK(crowdOurs)->Apply(fastest);
BENCHMARK(crowdLayoutOnly)->Apply(fastest);
BENCHMARK(crowdNaive)->Apply(fastest);
BENCHMARK(crowdScene)->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK_CAPTURE(scrolled, readable, std::nullopt)->Apply(fastest);
BENCHMARK_CAPTURE(scrolled, lowest, kLeastRowHeight)->Apply(fastest);

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
