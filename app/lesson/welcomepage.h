// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QScrollArea>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace interleave {

class ExampleCard;

/// What there is to begin with: a card for each example, and an empty list. Opens nothing itself. Scrolls
/// where it is small. GUI thread only.
class WelcomePage : public QScrollArea
{
    Q_OBJECT

public:
    WelcomePage(const Theme &theme, const Fonts &fonts, QWidget *parent);

    void setTheme(const Theme &theme, const Fonts &fonts);
    /// Whether there is something behind the page to go back to.
    void setReturnOffered(bool offered);

    [[nodiscard]] const std::vector<ExampleCard *> &cards() const { return m_cards; }
    [[nodiscard]] QPushButton *emptyList() const { return m_emptyList; }
    [[nodiscard]] QPushButton *back() const { return m_back; }
    [[nodiscard]] int columns() const { return m_columns; }

Q_SIGNALS:
    void exampleWanted(const QString &name);
    void emptyListWanted();
    /// The page should go away.
    void returnWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void placeCards();

    QLabel *m_title;
    QLabel *m_advice;
    QPushButton *m_emptyList;
    QPushButton *m_back;
    QVBoxLayout *m_column;
    QGridLayout *m_grid;
    std::vector<ExampleCard *> m_cards;
    int m_columns = 0;
    qreal m_scale = 1.0;
};

} // namespace interleave
