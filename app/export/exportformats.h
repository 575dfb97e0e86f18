// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "core/scenario/scenario.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <span>

namespace interleave {

/// What is exported, and where to.
struct ExportSubject
{
    const Scenario &scenario;
    QString path; ///< of the file that is going to be written
};

/// One kind of file. The ending of a name says which is meant.
struct ExportFormat
{
    QStringView ending; ///< with its dot, in small letters
    /// The whole file; a Failure says why there is none.
    Result<QByteArray> (*contents)(const ExportSubject &subject) = nullptr;
};

/// Every kind there is, in the order in which they are listed. A new one is a line in its table.
[[nodiscard]] std::span<const ExportFormat> exportFormats();

/// The one that the name ends in; capital letters make no difference. Null if it is none.
[[nodiscard]] const ExportFormat *exportFormatOf(const QString &path);

/// For a sentence: `.py or .cpp`.
[[nodiscard]] QString exportEndings();

/// Writes the file, whole or not at all. The path must end in a format's ending. The value is the path; a
/// Failure names it.
[[nodiscard]] Result<QString> exportFile(const ExportSubject &subject);

} // namespace interleave
