// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QWidget>

class QLabel;

namespace interleave {

/// The line at the window's lower edge: what is the case on the left, what can be done on the right.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    void setState(const QString &text, bool isTrouble = false);
    [[nodiscard]] QString state() const { return m_stateText; }
    void setHint(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QLabel *m_state;
    QLabel *m_hint;
    Theme m_theme = Theme::light();
    QString m_stateText;
    bool m_isTrouble = false;
};

} // namespace interleave
