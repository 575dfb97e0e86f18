// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"
#include "app/theme/theme.h"
#include "core/scenario/scenario.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;
class QToolButton;

namespace interleave {

/// What the shown scenario teaches: its name and its question, and once they are revealed the moral and a
/// variation to try. Has no size and is hidden where there is no lesson. GUI thread only.
class LessonCard : public QWidget
{
    Q_OBJECT

public:
    LessonCard(const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    /// Another lesson, whose moral is not revealed yet. Nothing hides the card.
    void setLesson(const QString &name, const std::optional<Lesson> &lesson);

    [[nodiscard]] bool isRevealed() const { return m_isRevealed; }
    [[nodiscard]] QToolButton *toggle() const { return m_toggle; }
    [[nodiscard]] QLabel *question() const { return m_texts[Question]; }
    [[nodiscard]] QLabel *moral() const { return m_texts[Moral]; }
    [[nodiscard]] QLabel *variation() const { return m_texts[Variation]; }

public Q_SLOTS:
    void setRevealed(bool revealed);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum Row { Question, Moral, Variation, kRowCount };

    void tell();
    void showRows();

    QGridLayout *m_grid;
    std::array<QLabel *, kRowCount> m_captions{};
    std::array<QLabel *, kRowCount> m_texts{};
    QToolButton *m_toggle;
    Theme m_theme;
    qreal m_scale = 1.0;
    QString m_name;
    Lesson m_lesson; ///< empty where there is none
    bool m_isRevealed = false;
};

} // namespace interleave
