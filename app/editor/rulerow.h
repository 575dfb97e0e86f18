// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QColor>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace interleave {

/// One rule of the run: what it is called, the control for it, and below them what it means, with the asyncio
/// construct that it stands for.
class RuleRow : public QWidget
{
    Q_OBJECT

public:
    /// The row becomes the control's parent. A turn of the wheel over the control scrolls what is around it,
    /// unless the control has the focus.
    RuleRow(QWidget *control, QWidget *parent);

    /// The control is called so too.
    void setCaption(const QString &caption);

    void setTheme(const Theme &theme, const Fonts &fonts);
    /// `code` is asyncio's name for it, `words` say the same. Only told where the rule is not the usual one:
    /// what is off has no words.
    void setMeaning(const QString &code, const QString &words, bool isUsual);
    /// Takes the meaning's place; empty for none.
    void setFault(const QString &fault);
    [[nodiscard]] QString code() const;
    /// What is told below the control: the meaning or the fault.
    [[nodiscard]] QString words() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showWords();

    QWidget *m_control;
    QGridLayout *m_grid;
    QLabel *m_caption;
    QLabel *m_code;
    QLabel *m_words;
    QString m_codeText;
    QString m_meaning;
    QString m_fault;
    bool m_isUsual = true;
    QColor m_muted;
    QColor m_warning;
};

} // namespace interleave
