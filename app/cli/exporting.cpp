// SPDX-License-Identifier: MIT
#include "app/cli/exporting.h"

#include "app/cli/interrupt.h"
#include "app/cli/picture.h"
#include "app/cli/progressline.h"
#include "app/cli/quoted.h"
#include "app/export/comparisonpicture.h"
#include "app/export/exportformats.h"
#include "app/window/preview.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

bool anyNeeds(const QStringList &files, bool (*isMeant)(ExportNeeds))
{
    return std::any_of(files.begin(), files.end(), [isMeant](const QString &file) {
        const ExportFormat *format = exportFormatOf(file);
        return format && isMeant(format->needs);
    });
}

PictureStyle styleOf(const Options &options, const ChartSubject &charts)
{
    PictureStyle style;
    style.theme = themeOf(options.theme.value_or(ThemeChoice::Light));
    style.scale = options.scale.value_or(1.0);
    style.isStacked = options.isStacked.value_or(false);
    style.moment = options.moment;
    style.hasTitle = true;
    style.hasParameters = true;
    style.size = options.size.value_or(style.size);
    if (!options.size)
        style.size = ComparisonPicture(charts, style).wantedSize();
    return style;
}

} // namespace

bool exportsNeedRun(const QStringList &files)
{
    return anyNeeds(files, [](ExportNeeds needs) { return needs != ExportNeeds::Scenario; });
}

bool exportsArePictures(const QStringList &files)
{
    return anyNeeds(files, [](ExportNeeds needs) { return needs == ExportNeeds::Picture; });
}

ChartSubject chartsOf(const FinishedRun &run)
{
    auto record = std::make_shared<RunRecord>(run.result.scenario);
    record->isReal = run.result.clock == ClockKind::Real;
    std::vector<Strategy> strategies;
    for (std::size_t index = 0; index < run.logs.size(); ++index) {
        const Strategy strategy = run.result.timelines[index].timeline.strategy();
        strategies.push_back(strategy);
        TimelineRecord &timeline =
            record->timelines.emplace_back(strategy, record->tasks.count(), run.logs[index]);
        timeline.drain(run.logs[index]->size());
    }
    record->setNumbers(RunNumbers::of(*record));
    ChartSubject charts;
    charts.run = record;
    charts.plan = record->isReal ? makePreview(run.result.scenario, {}, strategies) : record;
    charts.isThreadsShown = record->find(Strategy::Threads) != nullptr;
    return charts;
}

QStringList writeExports(const Options &options, const Scenario &scenario, const FinishedRun *run)
{
    if (options.exports.isEmpty())
        return {};
    const Interrupt interrupt;
    ProgressLine line;
    ExportSubject subject;
    subject.scenario = scenario;
    if (run)
        subject.charts = chartsOf(*run);
    if (exportsArePictures(options.exports))
        subject.style = styleOf(options, subject.charts);
    QStringList failures;
    for (const QString &file : options.exports) {
        const QString name = printable(QFileInfo(file).fileName());
        const auto progress = [&](double done) {
            if (line.visible())
                line.show(QStringLiteral("%1   %2 %").arg(name).arg(std::lround(100 * done)));
            return !interrupt.requested();
        };
        if (const Result<QString> written = exportFile(subject, file, progress); !written)
            failures << written.message();
    }
    return failures;
}

} // namespace interleave
