// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"
#include "app/theme/theme.h"
#include "core/scenario/scenario.h"

#include <QAbstractButton>

namespace interleave {

/// A button as large as a card, with the name of an example and its question. Enter presses it as Space does.
class ExampleCard : public QAbstractButton
{
    Q_OBJECT

public:
    ExampleCard(const Scenario &scenario, const Theme &theme, const Fonts &fonts, QWidget *parent);

    void setTheme(const Theme &theme, const Fonts &fonts);
    [[nodiscard]] const QString &name() const { return m_name; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] int scaled(qreal length) const;

    QString m_name;
    QString m_question;
    Theme m_theme;
    Fonts m_fonts;
};

} // namespace interleave
