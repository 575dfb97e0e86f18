// SPDX-License-Identifier: MIT
#include "app/window/recentmenu.h"

#include "app/language/speaking.h"
#include "app/window/scenariodocument.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace interleave {

namespace {

/// `name — ~/folder`, in which no & makes a key.
QString entryText(const QString &path)
{
    const QFileInfo file(path);
    QString folder = file.absolutePath();
    const QString home = QDir::homePath();
    if (folder == home || folder.startsWith(QString(home + u'/')))
        folder.replace(0, home.size(), u'~');
    const QString text = file.fileName() + QStringLiteral(" — ") + QDir::toNativeSeparators(folder);
    return QString(text).replace(u'&', QStringLiteral("&&"));
}

} // namespace

RecentMenu::RecentMenu(QMenu &menu, RecentFiles &files, ScenarioDocument &document, QObject *parent)
    : QObject(parent)
    , m_menu(menu)
    , m_files(files)
    , m_document(document)
{
    connect(&m_menu, &QMenu::aboutToShow, this, &RecentMenu::fill);
    connect(&m_document, &ScenarioDocument::fileUsed, this,
            [this](const QString &path) { m_files.add(path); });
    onLanguageChange(this, [this] { fill(); }); // at once: a menu without entries can't be opened
}

void RecentMenu::fill()
{
    m_menu.clear();
    const QStringList paths = m_files.paths();
    int number = 0;
    for (const QString &path : paths) {
        const QString text = QStringLiteral("&%1 %2").arg(QString::number(++number % 10), entryText(path));
        m_menu.addAction(text, this, [this, path] { open(path); });
    }
    if (paths.isEmpty())
        m_menu.addAction(tr("No Files Yet"))->setEnabled(false);
    m_menu.addSeparator();
    m_menu.addAction(tr("&Clear List"), this, [this] { m_files.clear(); })->setEnabled(!paths.isEmpty());
}

void RecentMenu::open(const QString &path)
{
    if (!m_document.openFile(path) && !QFileInfo::exists(path))
        m_files.remove(path);
}

} // namespace interleave
