// SPDX-License-Identifier: MIT
#include "app/window/scenariodocument.h"

#include "core/scenario/examples.h"
#include "core/scenario/scenariofile.h"

#include <QFileInfo>

namespace interleave {

namespace {

QStringList notes(const QString &path, const std::vector<FileNote> &list)
{
    QStringList lines;
    for (const FileNote &note : list)
        lines << fileNoteText(QFileInfo(path).fileName(), note);
    return lines;
}

} // namespace

ScenarioDocument::ScenarioDocument(TaskListModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    connect(m_model.undoStack(), &QUndoStack::cleanChanged, this, &ScenarioDocument::titleChanged);
}

void ScenarioDocument::show(const Scenario &scenario, const QString &path)
{
    m_path = path;
    m_name = scenario.name;
    m_model.setScenario(scenario);
    Q_EMIT replaced();
    Q_EMIT titleChanged();
}

bool ScenarioDocument::open()
{
    if (!mayGo())
        return false;
    const QString path = m_dialogs.openPath();
    return !path.isEmpty() && take(path);
}

bool ScenarioDocument::openFile(const QString &path)
{
    return mayGo() && take(path);
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
    const Result<ReadScenario> read = readScenarioFile(path);
    const QString name = QFileInfo(path).fileName();
    if (!read) {
        m_dialogs.tell(tr("“%1” can’t be opened.").arg(name), {read.message()});
        return false;
    }
    if (!read.value().ok()) {
        m_dialogs.tell(tr("“%1” is faulty; nothing of it was taken.").arg(name),
                       notes(path, read.value().faults));
        return false;
    }
    show(read.value().scenario, path);
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
    const QString suggested =
        m_path.isEmpty() ? title().toLower().replace(u' ', u'-') + QStringLiteral(".json") : m_path;
    const QString path = m_dialogs.savePath(suggested);
    if (path.isEmpty())
        return false;
    return writeTo(QFileInfo(path).suffix().isEmpty() ? QString(path + QStringLiteral(".json")) : path);
}

bool ScenarioDocument::writeTo(const QString &path)
{
    if (!m_model.scenario()) {
        m_dialogs.tell(tr("A scenario that can’t run can’t be saved."), {m_model.runObstacle()});
        return false;
    }
    const Result<QString> written = writeScenarioFile(*m_model.scenario(), path);
    if (!written) {
        m_dialogs.tell(tr("“%1” can’t be saved.").arg(QFileInfo(path).fileName()), {written.message()});
        return false;
    }
    m_path = path;
    m_model.undoStack()->setClean();
    Q_EMIT titleChanged();
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
    return m_name.isEmpty() ? tr("untitled") : m_name;
}

} // namespace interleave
