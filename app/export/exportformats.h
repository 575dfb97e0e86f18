// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/picturestyle.h"
#include "app/window/chartsubject.h"
#include "core/progress.h"
#include "core/result.h"
#include "core/scenario/scenario.h"

#include <QString>
#include <QStringView>

#include <cstdint>
#include <memory>
#include <span>

class QIODevice;

namespace interleave {

struct ScalingFigure;

/// What is exported.
struct ExportSubject
{
    Scenario scenario;
    ChartSubject charts;                                    ///< for formats that need a run
    PictureStyle style;                                     ///< for pictures
    std::shared_ptr<const ScalingFigure> scaling = nullptr; ///< for formats of the scaling view
};

/// What a format is made from.
enum class ExportNeeds : std::uint8_t { Scenario, Run, Picture, Scaling };

/// One kind of file. The ending of a name says which is meant.
struct ExportFormat
{
    QStringView ending; ///< with its dot, in small letters
    const char *name;   ///< for people, see exportFormatName()
    ExportNeeds needs = ExportNeeds::Scenario;
    /// Writes the whole file; the value is how many bytes it has, a Failure says why there is none.
    Result<qint64> (*write)(const ExportSubject &subject, const QString &fileName, QIODevice &device,
                            const Progress &progress) = nullptr;
};

/// For formats that are made whole: writes it to the device.
[[nodiscard]] Result<qint64> put(QIODevice &device, const Result<QByteArray> &contents);

/// Every kind there is, in the order in which they are listed. A new one is a line in its table.
[[nodiscard]] std::span<const ExportFormat> exportFormats();
[[nodiscard]] QString exportFormatName(const ExportFormat &format);

/// The one that the name ends in; capital letters make no difference. Null if it is none.
[[nodiscard]] const ExportFormat *exportFormatOf(const QString &path,
                                                 std::span<const ExportFormat> formats = exportFormats());

/// For a sentence: `.py or .cpp`.
[[nodiscard]] QString exportEndings(std::span<const ExportFormat> formats = exportFormats());

/// Writes the file, whole or not at all, in the one of the formats that its name ends in. The value is the
/// path; a Failure names it. `progress` is asked before and after all else, so that what is given up leaves
/// no file, whatever the format. In any thread; where something is drawn, it needs a QGuiApplication.
[[nodiscard]] Result<QString> exportFile(const ExportSubject &subject, const QString &path,
                                         const Progress &progress = {},
                                         std::span<const ExportFormat> formats = exportFormats());

} // namespace interleave
