// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/exportjob.h"
#include "app/export/picturepreset.h"
#include "app/export/picturestyle.h"
#include "app/theme/fonts.h"
#include "app/window/chartsubject.h"

#include <QDialog>

#include <functional>
#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace interleave {

class PictureLabel;

/// Shows what a picture of the charts is going to look like, and writes it where somebody wants it. GUI
/// thread only; the writing is done in another.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// What the dialog cannot know by itself. Tests answer for themselves.
    struct Outside
    {
        /// Where to; empty for nowhere. `suggested` is the name without an ending.
        std::function<QString(const QString &suggested)> askPath;
        /// Writes the file that the path's ending stands for. In any thread.
        std::function<Result<QString>(const PictureStyle &, const QString &path, const Progress &)> write;
    };

    /// Where somebody is looking; nothing where it is all of it, when it is over.
    struct View
    {
        std::optional<Nanoseconds> moment; ///< the playhead
        std::optional<TimeWindow> window;
    };

    ExportDialog(ChartSubject subject, const View &view, const Fonts &fonts, Outside outside,
                 QWidget *parent = nullptr);

    /// What is likely to be wanted of the next picture too. As the lists number it.
    struct Look
    {
        int preset = 0;
        int theme = 0;
    };
    [[nodiscard]] Look look() const;
    void setLook(const Look &look);

    /// What the controls say.
    [[nodiscard]] PictureStyle style() const;

Q_SIGNALS:
    void exported(const QString &path);
    /// What was being written is given up, and there is no file.
    void cancelled();

public Q_SLOTS:
    void reject() override;

private:
    void addControls(QFormLayout &form);
    void takePreset();
    void showPreview();
    void choosePath();
    void takeEnd(const QString &path, const QString &failure);
    void setBusy(bool isBusy);

    ChartSubject m_subject;
    View m_view;
    Outside m_outside;
    QComboBox *m_preset;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QComboBox *m_theme;
    QComboBox *m_layout;
    QCheckBox *m_title;
    QCheckBox *m_parameters;
    QCheckBox *m_legend;
    QCheckBox *m_atMoment;
    QCheckBox *m_inView;
    QLabel *m_pixels;
    PictureLabel *m_preview;
    QLabel *m_message;
    QProgressBar *m_progress;
    QPushButton *m_export;
    QPushButton *m_close;
    ExportJob m_job;
    double m_scale = 1.0;     ///< of the preset
    double m_textScale = 1.0; ///< likewise
};

} // namespace interleave
