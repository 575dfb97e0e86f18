// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/colorbutton.h"
#include "app/export/exportformats.h"
#include "app/window/exporting.h"
#include "core/scenario/scenariofile.h"
#include "windowfixtures.h"

#include <QDir>
#include <QMenu>
#include <QTemporaryDir>

#include <memory>
#include <random>
#include <vector>

namespace interleave {

/// A window with which somebody does things at random: dice, a folder with files of every kind, and an answer
/// to every question that the window asks.
class SoakBench
{
public:
    explicit SoakBench(std::uint32_t seed)
        : m_random(seed)
    {
        write("good.json", writeScenario(scenarioOf({"A: sleep 1s, fail", "B*3: thread 200ms, yield"})));
        write("faulty.json", "{\"format\": \"interleave-scenario\", \"version\": 1, \"tasks\": [{}]}");
        write("none.json", "not a scenario");
        write("empty.trace.json", {});
        reopen(asyncio101());
    }

    [[nodiscard]] bool isReady() const { return m_open && m_open->isReady; }

    /// What is not true that must be true whatever was done; empty if all is well.
    [[nodiscard]] QString complaint()
    {
        const TaskListModel &model = m_open->model();
        if (model.scenario().has_value() != model.runObstacle().isEmpty())
            return QStringLiteral("it can't run and does not say why, or the other way round");
        if (!m_open->window.isVisible())
            return QStringLiteral("the window is gone");
        return {};
    }

protected:
    [[nodiscard]] int below(qsizetype end)
    {
        return static_cast<int>(m_random() % static_cast<std::uint32_t>(end));
    }
    template <typename Things>
    [[nodiscard]] const auto &oneOf(const Things &things)
    {
        return things[below(static_cast<qsizetype>(things.size()))];
    }
    /// One that can be used now; null where there is none.
    template <typename T>
    [[nodiscard]] T *oneOnTheScreen()
    {
        QList<T *> found;
        for (T *widget : m_open->window.findChildren<T *>())
            if (widget->isVisible() && widget->isEnabled() && !widget->visibleRegion().isEmpty())
                found.append(widget);
        return found.isEmpty() ? nullptr : oneOf(found);
    }
    [[nodiscard]] QPoint placeIn(const QWidget &widget)
    {
        return {below(widget.width() + 1), below(widget.height() + 1)};
    }
    [[nodiscard]] QWidget *focus() const
    {
        QWidget *widget = QApplication::focusWidget();
        return widget ? widget : static_cast<QWidget *>(&m_open->window);
    }

    void write(const char *name, const QByteArray &contents) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(contents);
    }
    [[nodiscard]] QString someFile()
    {
        QStringList names =
            QDir(m_folder.path()).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        names << QStringLiteral("nowhere.json");
        return m_folder.filePath(oneOf(names));
    }

    void reopen(const Scenario &scenario)
    {
        m_open.reset();
        m_open = std::make_unique<OpenWindow>(scenario);
        MainWindow &window = m_open->window;
        window.document().setDialogs(
            {[this] { return someFile(); },
             [this](const QString &) {
                 return m_folder.filePath(QStringLiteral("saved%1.json").arg(below(3)));
             },
             [this](const QString &) { return static_cast<UnsavedChanges>(below(3)); },
             [](const QString &, const QStringList &) {}, [this](const QString &) { return below(2) == 0; }});
        window.setNetworkAsker([](const QStringList &) { return false; });
        window.exporting()->setPathAsker(
            [this](const QString &, const std::vector<const ExportFormat *> &formats) {
                return m_folder.filePath(QStringLiteral("run%1%2").arg(below(3)).arg(oneOf(formats)->ending));
            });
        for (ColorButton *button : window.findChildren<ColorButton *>())
            button->setAsker([this](const QColor &) { return QColor::fromHsv(below(360), 200, 200); });
    }

    /// What can be reached from there, in menus and their menus.
    static void collect(const QList<QAction *> &actions, QList<QAction *> &found)
    {
        for (QAction *action : actions) {
            if (action->menu())
                collect(action->menu()->actions(), found);
            else if (action->isEnabled() && !action->isSeparator() && action->menuRole() != QAction::QuitRole)
                found.append(action);
        }
    }
    QString trigger(const QList<QAction *> &actions)
    {
        QList<QAction *> usable;
        collect(actions, usable);
        if (usable.isEmpty())
            return QStringLiteral("empty menu");
        QAction *action = oneOf(usable);
        const QString text = QStringLiteral("menu: ") + action->text();
        action->trigger();
        return text;
    }

private:
    std::mt19937 m_random;
    QTemporaryDir m_folder;

protected:
    std::unique_ptr<OpenWindow> m_open;
};

} // namespace interleave
