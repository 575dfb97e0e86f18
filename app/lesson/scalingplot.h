// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/scalinglayout.h"
#include "app/theme/theme.h"

#include <QWidget>

namespace interleave {

/// A sweep as a picture: a line for each way to run. The pointer, or the arrow keys, choose a value, whose
/// numbers are told. GUI thread only.
class ScalingPlot : public QWidget
{
    Q_OBJECT

public:
    ScalingPlot(const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    void setSweep(const SweepResult &sweep);
    void setMode(ScalingMode mode);

    [[nodiscard]] const SweepResult &sweep() const { return m_sweep; }
    [[nodiscard]] ScalingMode mode() const { return m_mode; }
    /// The index of the value that is looked at.
    [[nodiscard]] std::optional<std::size_t> chosen() const { return m_chosen; }
    /// As it is drawn now.
    [[nodiscard]] ScalingPicture picture() const;
    /// The same as a table for a spreadsheet, all times in seconds.
    [[nodiscard]] QString tableText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Another value is looked at, or none.
    void chosenChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] QString chosenText() const;
    void choose(std::optional<std::size_t> index);
    void tellChosen();

    Theme m_theme;
    Fonts m_fonts;
    SweepResult m_sweep;
    ScalingMode m_mode = ScalingMode::Total;
    std::optional<std::size_t> m_chosen;
};

} // namespace interleave
