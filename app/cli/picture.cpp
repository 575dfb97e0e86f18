// SPDX-License-Identifier: MIT
#include "app/cli/picture.h"

#include "app/window/screenshot.h"
#include "core/translated.h"
#include "core/wholefile.h"

#include <QBuffer>
#include <QDir>

namespace interleave {

namespace {

QImage picture(const FinishedRun &run, const Options &options)
{
    ScreenshotRequest request(run.result.scenario);
    request.real = run.result.clock == ClockKind::Real;
    request.speed = options.speed.value_or(1.0);
    request.sequential = run.log(Strategy::Sequential);
    request.concurrent = run.log(Strategy::Concurrent);
    request.threads = run.log(Strategy::Threads);
    request.withThreads = request.threads != nullptr;
    request.theme = themeOf(options.theme.value_or(ThemeChoice::Light));
    request.size = options.size.value_or(request.size);
    request.pixelRatio = options.scale.value_or(request.pixelRatio);
    request.isStacked = options.isStacked.value_or(false);
    request.moment = options.moment;
    return takeScreenshot(request);
}

Result<QString> save(const QImage &image, const QString &fileName)
{
    const auto failure = [&fileName](const QString &why) {
        return Failure{tr("%1 cannot be written: %2").arg(fileName, why)};
    };
    if (image.isNull())
        return failure(tr("there is not enough memory for the picture"));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return failure(tr("the picture cannot be made into a PNG"));
    return writeWholeFile(fileName, buffer.data());
}

} // namespace

Theme themeOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        break;
    case ThemeChoice::Dark:
        return Theme::dark();
    case ThemeChoice::Print:
        return Theme::print();
    }
    return Theme::light();
}

Result<QString> savePicture(const FinishedRun &run, const Options &options, const QString &fileName)
{
    return save(picture(run, options), fileName);
}

Result<QString> savePictureSomewhere(const FinishedRun &run, const Options &options, const QString &fileName)
{
    const QImage image = picture(run, options);
    if (auto saved = save(image, fileName))
        return saved;
    return save(image, QDir::temp().filePath(fileName));
}

} // namespace interleave
