// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/exportdialog.h"
#include "app/export/exportformats.h"
#include "app/export/exportjob.h"
#include "app/export/picturedrag.h"
#include "app/theme/fonts.h"

#include <QObject>

class QAction;
class QMenu;
class QProgressDialog;
class QWidget;

namespace interleave {

class ChartArea;
class PlaybackRoom;
class ScalingPane;
class TaskListModel;

/// The window's exports: the menu, the dialog, and what is written without a dialog. GUI thread only.
class Exporting : public QObject
{
    Q_OBJECT

public:
    /// What is exported, and over which window dialogs open. All of them must outlive it.
    struct Sources
    {
        ChartArea &charts;
        PlaybackRoom &player;
        TaskListModel &model;
        QWidget &window;
    };
    /// Where to; empty for nowhere. `formats` are offered, the first one first. Tests answer for themselves.
    using PathAsker =
        std::function<QString(const QString &suggested, const std::vector<const ExportFormat *> &)>;

    Exporting(const Sources &sources, QObject *parent);

    void setFonts(const Fonts &fonts) { m_fonts = fonts; }
    void setPathAsker(PathAsker asker) { m_askPath = std::move(asker); }
    /// Adds what can be exported to the menu.
    void addTo(QMenu &menu);
    /// Something else is shown, or a run has begun or ended.
    void follow(bool isRunning);
    [[nodiscard]] const std::vector<QAction *> &actions() const { return m_actions; }

Q_SIGNALS:
    /// For people: what is being written, where it is, or why it is nowhere.
    void told(const QString &sentence, bool isFault);

private:
    void showDialog();
    void write(const ExportFormat &format);
    void writeScaling();
    void start(const QString &path, ExportJob::Work work);
    void takeEnd(const QString &path, const QString &failure);
    [[nodiscard]] const ScalingPane &scalingPane() const;
    [[nodiscard]] ChartSubject charts() const;
    [[nodiscard]] bool hasPicture() const;
    [[nodiscard]] bool can(const ExportFormat &format) const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] PictureDrag::Picture draggedPicture() const;

    ChartArea &m_charts;
    PlaybackRoom &m_player;
    TaskListModel &m_model;
    QWidget &m_window;
    PathAsker m_askPath;
    Fonts m_fonts = Fonts::system();
    QAction *m_picture;
    PictureDrag *m_dragged;           ///< of the verdict strip
    std::vector<QAction *> m_actions; ///< all, beginning with m_picture
    ExportJob m_job;
    QProgressDialog *m_progress = nullptr; ///< while the job runs
    ExportDialog::Look m_look;             ///< of the last picture
    bool m_isRunning = false;
};

/// The program's dialog that asks for a path.
[[nodiscard]] Exporting::PathAsker exportPathDialog(QWidget *parent);

} // namespace interleave
