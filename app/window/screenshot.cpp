// SPDX-License-Identifier: MIT
#include "app/window/screenshot.h"

#include "app/window/mainwindow.h"
#include "app/window/playbackroom.h"
#include "app/window/preview.h"
#include "core/engine/liverun.h"

#include <QApplication>
#include <QLayout>
#include <QPainter>

#include <array>

namespace interleave {

namespace {

using Record = std::shared_ptr<const RunRecord>;
/// Areas that scroll find out that they need not, and what is in them gets that room.
constexpr int kLayoutRounds = 3;

using Logs = std::array<std::shared_ptr<const EventLog>, 3>; // in the order of Strategy

/// Does not own what it points at.
std::shared_ptr<const EventLog> borrowed(const EventLog *log)
{
    return {std::shared_ptr<const EventLog>(), log};
}

Logs runNow(const ScreenshotRequest &request)
{
    auto run =
        std::make_shared<LiveRun>(request.scenario, shownStrategies(request.withThreads), request.speed);
    run->start();
    run->wait();
    Logs logs;
    for (std::size_t i = 0; i < run->strategies().size(); ++i)
        logs[i] = std::shared_ptr<const EventLog>(run, &run->log(i));
    return logs;
}

Record readRun(const ScreenshotRequest &request, const Logs &logs)
{
    auto record = std::make_shared<RunRecord>(request.scenario);
    record->isReal = request.real;
    for (const Strategy strategy : shownStrategies(request.withThreads)) {
        const std::shared_ptr<const EventLog> &log = logs[static_cast<std::size_t>(strategy)];
        if (!log)
            continue;
        TimelineRecord &timeline = record->timelines.emplace_back(strategy, record->tasks.count(), log);
        timeline.drain(log->size());
    }
    record->setNumbers(RunNumbers::of(*record));
    return record;
}

Record runOf(const ScreenshotRequest &request, const Record &plan)
{
    if (request.sequential || request.concurrent || request.threads)
        return readRun(
            request, {borrowed(request.sequential), borrowed(request.concurrent), borrowed(request.threads)});
    return request.real ? readRun(request, runNow(request)) : plan;
}

/// As long as it lives, text has the size that it has in the design: a picture depends on no desktop.
class DesignFont
{
public:
    DesignFont()
        : m_before(QApplication::font())
    {
        QFont font = m_before;
        font.setPixelSize(kPixelSize);
        QApplication::setFont(font);
    }
    ~DesignFont() { QApplication::setFont(m_before); }
    DesignFont(const DesignFont &) = delete;
    DesignFont &operator=(const DesignFont &) = delete;

private:
    static constexpr int kPixelSize = 13;

    const QFont m_before;
};

} // namespace

QImage takeScreenshot(const ScreenshotRequest &request)
{
    const DesignFont font;
    const Record plan = makePreview(request.scenario, {}, shownStrategies(request.withThreads));
    const Record run = runOf(request, plan);
    WindowSettings settings;
    settings.threads = request.withThreads;
    settings.stacked = request.isStacked;
    MainWindow window(request.scenario, settings);
    window.setTheme(request.theme);
    window.setAttribute(Qt::WA_DontShowOnScreen);
    if (!run->timelines.empty() && run->tasks.count() > 0)
        window.showFinished(plan, run);
    if (request.moment)
        window.player()->playback().seek(*request.moment);
    window.resize(request.size);
    window.show(); // lays everything out; what depends on the result of that is laid out by events
    for (int round = 0; round < kLayoutRounds; ++round)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);

    QImage image((QSizeF(window.size()) * request.pixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.setDevicePixelRatio(request.pixelRatio);
    image.fill(request.theme.windowBackground);
    window.render(&image);
    return image;
}

} // namespace interleave
