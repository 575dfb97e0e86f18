// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/recentfiles.h"

#include <QObject>

class QMenu;

namespace interleave {

class ScenarioDocument;

/// Shows the files that were used last in a menu, opens the one that is chosen, and notes those that the
/// document uses. One that turns out to be missing leaves the list.
class RecentMenu : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive it.
    RecentMenu(QMenu &menu, RecentFiles &files, ScenarioDocument &document, QObject *parent = nullptr);

private:
    void fill();
    void open(const QString &path);

    QMenu &m_menu;
    RecentFiles &m_files;
    ScenarioDocument &m_document;
};

} // namespace interleave
