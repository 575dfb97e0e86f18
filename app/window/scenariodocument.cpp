// SPDX-License-Identifier: MIT
#include "app/window/scenariodocument.h"

#include "core/scenario/examples.h"
#include "core/scenario/scenariofile.h"

#include <QClipboard>
#include <QCursor>
#include <QDateTime>
#include <QFileInfo>
#include <QGuiApplication>

namespace interleave {

namespace {

QStringList notes(const QString &path, const std::vector<FileNote> &list)
{
    QStringList lines;
    for (const FileNote &note : list)
        lines << fileNoteText(QFileInfo(path).fileName(), note);
    return lines;
}

/// Another one once somebody has written to the file; empty where there is none.
QString stateOf(const QString &path)
{
    const QFileInfo file(path);
    return file.exists()
               ? QStringLiteral("%1 %2").arg(file.lastModified().toMSecsSinceEpoch()).arg(file.size())
               : QString();
}

/// A file name for a scenario of that name.
QString suggestedFile(const QString &name)
{
    return name.toLower().replace(u' ', u'-').replace(u'/', u'-') + u'.' + kScenarioSuffix;
}

} // namespace

ScenarioDocument::ScenarioDocument(TaskListModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    connect(m_model.undoStack(), &QUndoStack::cleanChanged, this, &ScenarioDocument::takeCleanState);
}

void ScenarioDocument::show(const Scenario &scenario, const QString &path)
{
    setPath(path);
    m_name = scenario.name;
    m_model.setScenario(scenario);
    Q_EMIT replaced();
    Q_EMIT titleChanged();
}

void ScenarioDocument::show(Draft draft, const QString &path, const QString &fileState)
{
    setPath(path);
    m_fileState = fileState;
    m_name = draft.frame.name;
    m_model.setDraft(std::move(draft));
    m_model.undoStack()->resetClean();
    Q_EMIT replaced();
    Q_EMIT titleChanged();
}

void ScenarioDocument::showRecorded(const ReadTrace &trace, const QString &path)
{
    show(trace.scenario);
    m_recorded = QFileInfo(path).absoluteFilePath();
    Q_EMIT recordedOpened(trace);
    Q_EMIT titleChanged();
}

void ScenarioDocument::leaveRecorded()
{
    if (m_recorded.isEmpty())
        return;
    m_recorded.clear();
    Q_EMIT titleChanged();
}

void ScenarioDocument::takeCleanState(bool clean)
{
    if (!clean) // taking the edit back does not bring the run back
        m_recorded.clear();
    Q_EMIT titleChanged();
}

void ScenarioDocument::setPath(const QString &path)
{
    m_recorded.clear();
    m_path = path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
    m_fileState = m_path.isEmpty() ? QString() : stateOf(m_path);
}

bool ScenarioDocument::openNew()
{
    if (!mayGo())
        return false;
    show(Scenario());
    return true;
}

bool ScenarioDocument::open()
{
    if (!mayGo())
        return false;
    const QString path = m_dialogs.openPath();
    return !path.isEmpty() && isFile(path) && take(path);
}

bool ScenarioDocument::openFile(const QString &path)
{
    return isFile(path) && mayGo() && take(path);
}

/// Tells why not. A pipe would have the window wait for whoever writes to it.
bool ScenarioDocument::isFile(const QString &path)
{
    const QFileInfo file(path);
    if (file.isFile())
        return true;
    m_dialogs.tell(tr("“%1” can’t be opened.").arg(file.fileName()),
                   {file.exists() ? tr("%1 is no file.").arg(path) : tr("%1 does not exist.").arg(path)});
    return false;
}

bool ScenarioDocument::openExample(const QString &name)
{
    const auto scenario = example(name);
    if (!scenario || !mayGo())
        return false;
    show(*scenario);
    return true;
}

bool ScenarioDocument::take(const QString &path)
{
    return isTraceFileName(path) ? takeTrace(path) : takeScenario(path);
}

bool ScenarioDocument::takeTrace(const QString &path)
{
    QGuiApplication::setOverrideCursor(Qt::WaitCursor); // there may be a million tasks in it
    const Result<ReadTrace> read = readChromeTraceFile(path);
    QGuiApplication::restoreOverrideCursor();
    const QString name = QFileInfo(path).fileName();
    if (!read) {
        m_dialogs.tell(tr("“%1” can’t be opened.").arg(name), {read.message()});
        return false;
    }
    if (!canBeUsed(path, read.value().faults))
        return false;
    showRecorded(read.value(), path);
    Q_EMIT fileUsed(m_recorded);
    return true;
}

bool ScenarioDocument::canBeUsed(const QString &path, const std::vector<FileNote> &faults)
{
    if (!faults.empty())
        m_dialogs.tell(tr("“%1” is faulty; nothing of it was taken.").arg(QFileInfo(path).fileName()),
                       notes(path, faults));
    return faults.empty();
}

bool ScenarioDocument::takeScenario(const QString &path)
{
    const QString stateBefore = stateOf(path);
    const Result<ReadScenario> read = readScenarioFile(path);
    const QString name = QFileInfo(path).fileName();
    if (!read) {
        m_dialogs.tell(tr("“%1” can’t be opened.").arg(name), {read.message()});
        return false;
    }
    if (!canBeUsed(path, read.value().faults))
        return false;
    show(read.value().scenario, path);
    m_fileState = stateBefore; // what was written while it was read counts as a change
    Q_EMIT fileUsed(m_path);
    if (!read.value().warnings.empty())
        m_dialogs.tell(tr("“%1” was opened, but not all of it was understood.").arg(name),
                       notes(path, read.value().warnings));
    return true;
}

bool ScenarioDocument::save()
{
    return m_path.isEmpty() ? saveAs() : writeTo(m_path);
}

bool ScenarioDocument::saveAs()
{
    const QString path = m_dialogs.savePath(m_path.isEmpty() ? suggestedFile(name()) : m_path);
    return !path.isEmpty() && writeTo(path);
}

bool ScenarioDocument::copy()
{
    if (!canBeWritten())
        return false;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(writeScenario(*m_model.scenario())));
    return true;
}

bool ScenarioDocument::paste()
{
    const QByteArray text = QGuiApplication::clipboard()->text().toUtf8();
    const QString place = tr("clipboard");
    if (text.size() > kLargestScenarioFile) {
        m_dialogs.tell(tr("What is on the clipboard is too large."), {tr("At most 64 MiB were expected.")});
        return false;
    }
    const ReadScenario read = readScenario(text);
    if (!read.ok()) {
        m_dialogs.tell(
            tr("What is on the clipboard is no scenario, or a faulty one; nothing of it was taken."),
            notes(place, read.faults));
        return false;
    }
    if (!mayGo())
        return false;
    show(read.scenario);
    m_model.undoStack()->resetClean(); // it is in no file yet
    if (!read.warnings.empty())
        m_dialogs.tell(tr("The scenario was pasted, but not all of it was understood."),
                       notes(place, read.warnings));
    return true;
}

/// Tells why not.
bool ScenarioDocument::canBeWritten()
{
    if (!m_model.scenario())
        m_dialogs.tell(tr("A scenario that can’t run can’t be saved."), {m_model.runObstacle()});
    return m_model.scenario().has_value();
}

/// Asks where somebody else has written to the document's own file. Of another file the file dialog asked.
bool ScenarioDocument::mayOverwrite(const QString &path)
{
    const QString state = stateOf(path);
    if (path != m_path || state.isEmpty() || state == m_fileState)
        return true;
    return m_dialogs.overwriteChanged && m_dialogs.overwriteChanged(title());
}

bool ScenarioDocument::writeTo(const QString &path)
{
    if (isTraceFileName(path)) {
        m_dialogs.tell(tr("A scenario can’t be saved as a trace."),
                       {tr("%1: another ending than .trace.json was expected.").arg(path)});
        return false;
    }
    if (!canBeWritten() || !mayOverwrite(path))
        return false;
    const Result<QString> written = writeScenarioFile(*m_model.scenario(), path);
    if (!written) {
        m_dialogs.tell(tr("“%1” can’t be saved.").arg(QFileInfo(path).fileName()), {written.message()});
        return false;
    }
    setPath(path);
    m_model.undoStack()->setClean();
    Q_EMIT titleChanged();
    Q_EMIT fileUsed(m_path);
    return true;
}

bool ScenarioDocument::mayGo()
{
    if (!isModified())
        return true;
    switch (m_dialogs.unsaved(title())) {
    case UnsavedChanges::Save:
        return save();
    case UnsavedChanges::Discard:
        return true;
    case UnsavedChanges::Keep:
        break;
    }
    return false;
}

QString ScenarioDocument::title() const
{
    if (!m_path.isEmpty())
        return QFileInfo(m_path).fileName();
    return m_recorded.isEmpty() ? name() : tr("%1 (recorded run)").arg(QFileInfo(m_recorded).fileName());
}

QString ScenarioDocument::name() const
{
    return m_name.isEmpty() ? tr("untitled") : lessonText(m_name);
}

} // namespace interleave
