// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "core/scenario/scenario.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace interleave {

/// Something to say about a place in a file. Lines and columns count from 1; columns count characters.
struct FileNote
{
    int line = 1;
    int column = 1;
    QString text; ///< `what is wrong (what was expected)`

    friend bool operator==(const FileNote &, const FileNote &) = default;
};

/// A scenario file that was read, or all that is wrong with it.
struct ReadScenario
{
    Scenario scenario; ///< empty where there are faults: nothing of a faulty file is used
    std::vector<FileNote> faults;
    std::vector<FileNote> warnings; ///< unknown keys, which are kept

    [[nodiscard]] bool ok() const { return faults.empty(); }
};

inline constexpr qint64 kLargestScenarioFile = 64 * 1024 * 1024;

/// Reads the contents of a scenario file; every fault is reported at once.
[[nodiscard]] ReadScenario readScenario(const QByteArray &contents);

/// Reads the file at `path`; a Failure says why it could not be read at all.
[[nodiscard]] Result<ReadScenario> readScenarioFile(const QString &path);

/// `file:line:column: text`
[[nodiscard]] QString fileNoteText(const QString &path, const FileNote &note);

/// The contents of a scenario file from which readScenario() reads the same scenario. What the program does
/// not know stands last in its object.
[[nodiscard]] QByteArray writeScenario(const Scenario &scenario);

/// Writes the file whole or not at all. The result is the path.
[[nodiscard]] Result<QString> writeScenarioFile(const Scenario &scenario, const QString &path);

} // namespace interleave
