// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/tasklistmodel.h"
#include "app/window/documentdialogs.h"
#include "core/trace/chrometracereader.h"

#include <QObject>

namespace interleave {

/// The scenario in the window as a file: where it came from, whether it has been changed since, and how
/// another takes its place. Changes are never lost without a question.
///
/// A trace file is a run that was recorded: its scenario takes the place of the one there is, but is from no
/// file, as a trace is only read.
class ScenarioDocument : public QObject
{
    Q_OBJECT

public:
    /// The model must outlive it.
    explicit ScenarioDocument(TaskListModel &model, QObject *parent = nullptr);

    void setDialogs(DocumentDialogs dialogs) { m_dialogs = std::move(dialogs); }

    /// Without a question. `path` is empty where it is from no file.
    void show(const Scenario &scenario, const QString &path = {});
    /// Likewise, with changes that were never saved. `fileState` is that of the file before the changes.
    void show(Draft draft, const QString &path, const QString &fileState);

    /// Likewise, of a run that was recorded in the file at `path`.
    void showRecorded(const ReadTrace &trace, const QString &path);
    /// What is shown is not that run any more.
    void leaveRecorded();

    // Each is true where it was done.
    bool openNew();
    bool open();
    bool openFile(const QString &path);
    bool openExample(const QString &name);
    bool save();
    bool saveAs();
    /// The scenario file's text onto the clipboard.
    bool copy();
    /// What is on the clipboard takes the place of all there is, and counts as changed.
    bool paste();
    /// Asks what is to become of changes, where there are some; false if everything is to stay as it is.
    [[nodiscard]] bool mayGo();

    /// Absolute; empty where it is from no file.
    [[nodiscard]] const QString &path() const { return m_path; }
    /// Tells whether the file has been changed since it was opened or saved; empty where there was none.
    [[nodiscard]] const QString &fileState() const { return m_fileState; }
    /// The file's name, or else the scenario's. Of a recorded run it says so.
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isModified() const { return !m_model.undoStack()->isClean(); }

Q_SIGNALS:
    /// Another scenario is in the model.
    void replaced();
    /// Its title, or whether it has been changed.
    void titleChanged();
    /// A file was opened or saved.
    void fileUsed(const QString &path);
    /// A recorded run was opened; its scenario is in the model.
    void recordedOpened(const ReadTrace &trace);

private:
    void setPath(const QString &path);
    bool take(const QString &path);
    bool takeTrace(const QString &path);
    bool takeScenario(const QString &path);
    [[nodiscard]] bool canBeUsed(const QString &path, const std::vector<FileNote> &faults);
    void takeCleanState(bool clean);
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isFile(const QString &path);
    [[nodiscard]] bool canBeWritten();
    [[nodiscard]] bool mayOverwrite(const QString &path);
    bool writeTo(const QString &path);

    TaskListModel &m_model;
    DocumentDialogs m_dialogs;
    QString m_path;
    QString m_fileState;
    QString m_name;
    QString m_recorded; ///< the file of the recorded run that is shown; empty where none is
};

} // namespace interleave
