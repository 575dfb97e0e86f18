// SPDX-License-Identifier: MIT
#include "app/window/exporting.h"

#include "app/chart/verdictstrip.h"
#include "app/editor/tasklistmodel.h"
#include "app/language/speaking.h"
#include "app/lesson/scalingfigure.h"
#include "app/lesson/scalingformats.h"
#include "app/playback/panes.h"
#include "app/window/chartarea.h"
#include "app/window/playbackroom.h"
#include "core/scenario/examples.h"
#include "core/translated.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QProgressDialog>

#include <chrono>
#include <cmath>
#include <utility>

namespace interleave {

namespace {

constexpr int kPercent = 100;

std::vector<const ExportFormat *> formatsOf(bool isPicture)
{
    std::vector<const ExportFormat *> formats;
    for (const ExportFormat &format : exportFormats())
        if ((format.needs == ExportNeeds::Picture) == isPicture)
            formats.push_back(&format);
    return formats;
}

/// A name that any file system takes.
QString fileName(QString title)
{
    for (QChar &character : title)
        if (QStringView(u"/\\:*?\"<>|").contains(character) || !character.isPrint())
            character = u'-';
    return title.trimmed();
}

} // namespace

Exporting::PathAsker exportPathDialog(QWidget *parent)
{
    return [parent](const QString &suggested, const std::vector<const ExportFormat *> &formats) {
        QStringList filters;
        for (const ExportFormat *format : formats)
            filters << QStringLiteral("%1 (*%2)").arg(exportFormatName(*format), format->ending);
        QFileDialog dialog(parent, tr("Export"));
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setNameFilters(filters);
        dialog.selectFile(suggested + formats.front()->ending);
        const auto followFilter = [&](const QString &filter) {
            dialog.setDefaultSuffix(
                formats[static_cast<std::size_t>(filters.indexOf(filter))]->ending.mid(1).toString());
        };
        followFilter(filters.front());
        QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, followFilter);
        return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
    };
}

Exporting::Exporting(const Sources &sources, QObject *parent)
    : QObject(parent)
    , m_charts(sources.charts)
    , m_player(sources.player)
    , m_model(sources.model)
    , m_window(sources.window)
    , m_askPath(exportPathDialog(&sources.window))
    , m_picture(new QAction(this))
    , m_dragged(new PictureDrag(*sources.charts.verdict()))
{
    m_picture->setShortcut(Qt::CTRL | Qt::Key_E);
    connect(m_picture, &QAction::triggered, this, &Exporting::showDialog);
    connect(&m_job, &ExportJob::ended, this, [this](const QString &path, const QString &failure) {
        delete std::exchange(m_progress, nullptr);
        takeEnd(path, failure);
    });
    connect(&m_job, &ExportJob::progressed, this, [this](double done) {
        if (m_progress && !m_progress->wasCanceled()) // else it would come back
            m_progress->setValue(static_cast<int>(std::lround(done * kPercent)));
    });
    m_dragged->setMaker([this] { return draggedPicture(); });
    m_actions.push_back(m_picture);
    for (const ExportFormat *format : formatsOf(false)) {
        auto *action = new QAction(this);
        connect(action, &QAction::triggered, this, [this, format] { write(*format); });
        m_actions.push_back(action);
        onLanguageChange(action,
                         [action, format] { action->setText(tr("%1…").arg(exportFormatName(*format))); });
    }
    connect(scalingPane().exportAction(), &QAction::triggered, this, &Exporting::writeScaling);
    onLanguageChange(this, [this] {
        m_picture->setText(tr("&Picture…"));
        m_picture->setIconText(tr("Export a picture"));
    });
}

void Exporting::addTo(QMenu &menu)
{
    for (QAction *action : m_actions)
        menu.addAction(action);
    menu.addAction(scalingPane().exportAction());
}

const ScalingPane &Exporting::scalingPane() const
{
    return *m_player.panes()->scaling();
}

ChartSubject Exporting::charts() const
{
    ChartSubject subject;
    subject.plan = m_charts.plan();
    subject.run = m_charts.run();
    subject.pinned = m_charts.pinned();
    subject.isThreadsShown = m_charts.isThreadsShown();
    return subject;
}

/// What is still going on, or is not to be seen yet, is no picture.
bool Exporting::hasPicture() const
{
    const auto &shown = m_charts.shown();
    return !m_isRunning && shown && !shown->isSecret && !shown->timelines.empty();
}

bool Exporting::can(const ExportFormat &format) const
{
    return format.needs == ExportNeeds::Scenario ? m_model.scenario().has_value() : hasPicture();
}

void Exporting::follow(bool isRunning)
{
    m_isRunning = isRunning;
    m_picture->setEnabled(hasPicture());
    m_charts.verdict()->setCursor(hasPicture() ? Qt::OpenHandCursor : Qt::ArrowCursor);
    const std::vector<const ExportFormat *> formats = formatsOf(false);
    for (std::size_t index = 0; index < formats.size(); ++index)
        m_actions[index + 1]->setEnabled(can(*formats[index]));
}

QString Exporting::title() const
{
    const QString name = fileName(lessonText(m_model.frame().name));
    return name.isEmpty() ? tr("Untitled") : name;
}

/// As the charts are shown now.
PictureDrag::Picture Exporting::draggedPicture() const
{
    if (!hasPicture())
        return {};
    const ChartSubject subject = charts();
    PictureStyle style;
    applyPreset(PicturePreset::Web, subject, style);
    if (!m_player.playback().isAtEnd())
        style.moment = m_player.playback().time();
    return interleave::draggedPicture(subject, style);
}

void Exporting::showDialog()
{
    const ChartSubject subject = charts();
    std::optional<Nanoseconds> moment;
    if (!m_player.playback().isAtEnd())
        moment = m_player.playback().time();
    std::optional<TimeWindow> view;
    if (!m_charts.navigator().isWhole())
        view = m_charts.timeWindow();
    ExportDialog::Outside outside;
    outside.askPath = [this](const QString &suggested) {
        return m_askPath(fileName(suggested), formatsOf(true));
    };
    outside.write = [subject](const PictureStyle &style, const QString &path, const Progress &progress) {
        return exportFile({subject.shown()->scenario, subject, style}, path, progress);
    };
    auto *dialog = new ExportDialog(subject, {moment, view}, m_fonts, outside, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setLook(m_look);
    connect(dialog, &ExportDialog::exported, this, [this](const QString &path) { takeEnd(path, {}); });
    connect(dialog, &ExportDialog::cancelled, this, [this] { takeEnd({}, {}); });
    connect(dialog, &ExportDialog::finished, this, [this, dialog] { m_look = dialog->look(); });
    dialog->open();
}

void Exporting::write(const ExportFormat &format)
{
    if (m_job.isRunning())
        return Q_EMIT told(tr("Another file is still being written"), true);
    const QString path = m_askPath(title(), {&format});
    if (path.isEmpty())
        return;
    ExportSubject subject{m_model.scenario().value_or(Scenario()), {}, {}};
    if (format.needs != ExportNeeds::Scenario) {
        subject.charts = charts();
        subject.scenario = subject.charts.shown()->scenario;
    }
    start(path, [subject, path, formats = std::span(&format, 1)](const Progress &progress) {
        return exportFile(subject, path, progress, formats);
    });
}

void Exporting::writeScaling()
{
    if (m_job.isRunning())
        return Q_EMIT told(tr("Another file is still being written"), true);
    ScalingFigure figure{scalingPane().plot()->sweep(), scalingPane().plot()->mode(), m_model.frame().name};
    if (figure.title.isEmpty())
        figure.title = tr("Untitled");
    std::vector<const ExportFormat *> formats;
    for (const ExportFormat &format : scalingFormats())
        formats.push_back(&format);
    const QString path = m_askPath(tr("%1, scaling").arg(title()), formats);
    if (path.isEmpty())
        return;
    ExportSubject subject;
    applyPreset(PicturePreset::WideSlide, subject.style);
    subject.scaling = std::make_shared<const ScalingFigure>(std::move(figure));
    start(path, [subject, path](const Progress &progress) {
        return exportFile(subject, path, progress, scalingFormats());
    });
}

/// Most files are written at once; only of the others there is more to see than a line.
void Exporting::start(const QString &path, ExportJob::Work work)
{
    constexpr std::chrono::milliseconds kPatience(1000);
    const QString sentence = tr("Exporting to %1…");
    m_progress =
        new QProgressDialog(sentence.arg(QFileInfo(path).fileName()), tr("Cancel"), 0, kPercent, &m_window);
    m_progress->setWindowTitle(tr("Export"));
    m_progress->setAutoReset(false);
    m_progress->setMinimumDuration(static_cast<int>(kPatience.count()));
    m_progress->setValue(0);
    connect(m_progress, &QProgressDialog::canceled, &m_job, &ExportJob::cancel);
    Q_EMIT told(sentence.arg(QDir::toNativeSeparators(path)), false);
    m_job.start(std::move(work));
}

void Exporting::takeEnd(const QString &path, const QString &failure)
{
    if (path.isEmpty() && failure.isEmpty())
        Q_EMIT told(tr("Export cancelled, nothing was written"), false);
    else if (!failure.isEmpty())
        Q_EMIT told(failure, true);
    else
        Q_EMIT told(tr("Exported to %1").arg(QDir::toNativeSeparators(path)), false);
}

} // namespace interleave
