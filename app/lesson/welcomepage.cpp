// SPDX-License-Identifier: MIT
#include "app/lesson/welcomepage.h"

#include "app/language/speaking.h"
#include "app/lesson/examplecard.h"
#include "core/scenario/examples.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr qreal kMargin = 24.0;
constexpr qreal kWidest = 1080.0; ///< of all columns together; longer lines are hard to read
constexpr qreal kLeastColumn = 280.0;
constexpr int kMostColumns = 3;

} // namespace

WelcomePage::WelcomePage(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QScrollArea(parent)
    , m_title(new QLabel(this))
    , m_advice(new QLabel(this))
    , m_emptyList(new QPushButton(this))
    , m_back(new QPushButton(this))
{
    setObjectName(QStringLiteral("welcome"));
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    auto *content = new QWidget(this);
    m_column = new QVBoxLayout(content);
    m_column->addWidget(m_title);
    m_column->addWidget(m_advice);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_emptyList);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    m_column->addLayout(buttons);
    m_grid = new QGridLayout;
    m_column->addLayout(m_grid);
    m_column->addStretch(1);
    m_advice->setWordWrap(true);
    for (const Scenario &scenario : examples()) {
        auto *card = new ExampleCard(scenario, theme, fonts, content);
        connect(card, &ExampleCard::clicked, this, [this, card] { Q_EMIT exampleWanted(card->name()); });
        m_cards.push_back(card);
    }
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    connect(m_emptyList, &QPushButton::clicked, this, &WelcomePage::emptyListWanted);
    connect(m_back, &QPushButton::clicked, this, &WelcomePage::returnWanted);
    onLanguageChange(this, [this] {
        m_title->setText(tr("Welcome to Interleave"));
        m_advice->setText(tr("Choose an example, guess the answer to its question, and press Run."));
        m_emptyList->setText(tr("Start with an &Empty List"));
        m_back->setText(tr("&Back to the Charts"));
    });
    setTheme(theme, fonts);
}

void WelcomePage::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_scale = fonts.scale();
    m_title->setFont(fonts.font(TextRole::Heading));
    m_advice->setFont(fonts.font(TextRole::Body));
    m_title->setStyleSheet(QStringLiteral("color: %1;").arg(theme.text.name()));
    m_advice->setStyleSheet(QStringLiteral("color: %1;").arg(theme.mutedText.name()));
    for (QPushButton *button : {m_emptyList, m_back})
        button->setFont(fonts.font(TextRole::BodyStrong));
    for (ExampleCard *card : m_cards)
        card->setTheme(theme, fonts);
    placeCards();
}

void WelcomePage::setReturnOffered(bool offered)
{
    m_back->setVisible(offered);
}

void WelcomePage::placeCards()
{
    const auto scaled = [this](qreal length) { return static_cast<int>(std::lround(length * m_scale)); };
    const int margin = std::max(scaled(kMargin), (viewport()->width() - scaled(kWidest)) / 2);
    m_column->setContentsMargins(margin, scaled(kMargin), margin, scaled(kMargin));
    m_column->setSpacing(scaled(12));
    m_grid->setSpacing(scaled(12));
    m_grid->setContentsMargins(0, scaled(8), 0, 0);
    const int room = viewport()->width() - 2 * margin;
    const int columns = std::clamp(room / scaled(kLeastColumn), 1, kMostColumns);
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (ExampleCard *card : m_cards)
        m_grid->removeWidget(card);
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
    for (int column = 0; column < kMostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    placeCards();
    QScrollArea::resizeEvent(event);
}

void WelcomePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_back->isHidden())
        Q_EMIT returnWanted();
    else
        QScrollArea::keyPressEvent(event);
}

} // namespace interleave
