// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/recovery.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>

class QWidget;

namespace interleave {

/// What is to become of changes that have not been saved.
enum class UnsavedChanges : std::uint8_t { Save, Discard, Keep };

/// The ending of a scenario file that the desktop knows for one, without its first dot.
inline constexpr QStringView kScenarioSuffix = u"interleave.json";

/// What a document asks a person and tells them. Tests answer for themselves.
struct DocumentDialogs
{
    /// Which file to open; empty for none.
    std::function<QString()> openPath;
    /// Where to save, with an ending; empty for nowhere.
    std::function<QString(const QString &suggested)> savePath;
    /// The document of this title is about to be closed.
    std::function<UnsavedChanges(const QString &title)> unsaved;
    /// Something went wrong: in a sentence, and in detail.
    std::function<void(const QString &what, const QStringList &details)> tell;
    /// The file of this title is about to be overwritten, and somebody else has changed it; whether to go on.
    std::function<bool(const QString &title)> overwriteChanged = {};
};

/// The dialogs of the program.
[[nodiscard]] DocumentDialogs documentDialogs(QWidget *parent);
[[nodiscard]] RecoveryAsker recoveryDialog(QWidget *parent);

} // namespace interleave
