// SPDX-License-Identifier: MIT
#include "app/editor/stepchips.h"

#include "app/chart/chartpainter.h"
#include "app/chart/comparedtext.h"
#include "app/editor/stepchip.h"
#include "app/language/speaking.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace interleave {

StepChips::StepChips(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_fonts(fonts)
    , m_painter(std::make_unique<ChartPainter>(theme, fonts))
    , m_rest(new QLabel(this))
    , m_add(nullptr)
{
    addChip(); // Tab comes to it before the button
    m_pool.front()->hide();
    m_add = new QToolButton(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_rest->setTextFormat(Qt::PlainText);
    m_rest->hide();
    m_add->setText(QStringLiteral("+"));
    m_add->setObjectName(QStringLiteral("addStep"));
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(new QMenu(m_add));
    m_add->menu()->setToolTipsVisible(true);
    onLanguageChange(this, [this] { retranslate(); });
    setTheme(theme, fonts);
}

StepChips::~StepChips() = default;

void StepChips::retranslate()
{
    setAccessibleName(tr("Steps"));
    m_add->setAccessibleName(tr("Add a step"));
    m_add->setToolTip(tr("Add a step behind the chosen one"));
    fillMenu();
    m_rest->setText(rest());
}

void StepChips::fillMenu()
{
    QMenu *menu = m_add->menu();
    menu->clear();
    const auto add = [&](const QString &text, const QString &step, const QString &tip) {
        QAction *action = menu->addAction(text, this, [this, step] { Q_EMIT addWanted(step); });
        action->setToolTip(tip);
        action->setObjectName(step.section(u' ', 0, 0));
    };
    add(tr("&Sleep"), QStringLiteral("sleep 1s"), tr("Suspends; the loop is free"));
    add(tr("&Compute"), QStringLiteral("compute 200ms"), tr("Works on the loop’s thread"));
    add(tr("&Block"), QStringLiteral("block 500ms"), tr("A blocking call on the loop’s thread"));
    add(tr("&Thread"), QStringLiteral("thread 500ms"), tr("A blocking call in a worker thread, awaited"));
    add(tr("F&etch"), QStringLiteral("fetch 120ms"), tr("An HTTP request, awaited"));
    add(tr("&Yield"), QStringLiteral("yield"), tr("Gives up its turn, nothing else"));
    add(tr("&Fail"), QStringLiteral("fail"), tr("Raises; the task ends as failed"));
    menu->addSeparator();
    add(tr("&Repeat"), QStringLiteral("3*(sleep 100ms)"), tr("Steps that come again and again"));
    menu->actions().back()->setObjectName(QStringLiteral("repeat"));
}

int StepChips::scaled(qreal pixels) const
{
    return static_cast<int>(std::lround(pixels * m_fonts.scale()));
}

void StepChips::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_theme = theme;
    m_fonts = fonts;
    auto painter = std::make_unique<ChartPainter>(theme, fonts);
    for (StepChip *chip : m_pool)
        chip->setPainter(*painter);
    m_painter = std::move(painter);
    for (StepChip *chip : m_pool)
        chip->setLook(theme, fonts);
    m_rest->setFont(fonts.font(TextRole::Caption));
    m_rest->setStyleSheet(QStringLiteral("color: %1;").arg(theme.mutedText.name()));
    m_add->setFont(fonts.font(TextRole::BodyStrong));
    m_add->setStyleSheet(
        QStringLiteral("QToolButton { background: %1; color: %2; border: 1px solid transparent; "
                       "border-radius: %3px; padding: 0; }"
                       "QToolButton:hover { background: %4; }"
                       "QToolButton:focus { border: 2px solid %5; }"
                       "QToolButton::menu-indicator { image: none; width: 0; }")
            .arg(theme.buttonBackground.name(), theme.text.name())
            .arg(scaled(6))
            .arg(theme.buttonHover.name(), theme.focusRing.name()));
    m_add->setFixedSize(scaled(30), scaled(26));
    updateGeometry();
    placeParts(width(), true);
    update();
}

void StepChips::addChip()
{
    auto *chip = new StepChip(*m_painter, this);
    chip->setLook(m_theme, m_fonts);
    if (!m_pool.empty()) // else Tab would come to it behind everything else in the window
        setTabOrder(m_pool.front(), chip);
    m_pool.push_back(chip);
    connectChip(chip);
}

void StepChips::connectChip(StepChip *chip)
{
    connect(chip, &StepChip::chosen, this, [this, chip] { setCurrent(indexOf(chip)); });
    connect(chip, &StepChip::removeWanted, this, [this, chip] { Q_EMIT removeWanted(chip->spec().path); });
    connect(chip, &StepChip::editWanted, this, &StepChips::editWanted);
    connect(chip, &StepChip::moveWanted, this,
            [this, chip](int by, bool carried) { moveAlong(indexOf(chip), by, carried); });
    connect(chip, &StepChip::dragged, this, &StepChips::drag);
    connect(chip, &StepChip::dropped, this, [this, chip](bool accepted) { drop(indexOf(chip), accepted); });
}

void StepChips::setSteps(const ChipList &list, std::uint32_t hue)
{
    m_list = list;
    m_gap.reset();
    while (m_pool.size() < list.chips.size())
        addChip();
    m_shown.assign(m_pool.begin(), m_pool.begin() + static_cast<std::ptrdiff_t>(list.chips.size()));
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        m_shown[i]->setSpec(list.chips[i], hue);
    m_rest->setText(rest());
    setCurrent(m_current); // before a chip that has the focus goes
    for (std::size_t i = 0; i < m_pool.size(); ++i)
        m_pool[i]->setVisible(i < m_shown.size());
    m_rest->setVisible(list.left > 0);
    placeParts(width(), true);
    updateGeometry();
    update();
}

QString StepChips::rest() const
{
    return m_list.left == 0 ? QString() : tr("… %1 more").arg(countText(m_list.left));
}

void StepChips::setCurrent(int chip)
{
    int current = std::min(chip, static_cast<int>(m_shown.size()) - 1);
    while (current >= 0 && m_list.chips[static_cast<std::size_t>(current)].part == ChipSpec::Part::RepeatEnd)
        --current; // what ends there began before it
    const bool hadFocus = hasChipFocus();
    const bool isOther = std::exchange(m_current, current) != current;
    for (int i = 0; i < static_cast<int>(m_shown.size()); ++i)
        m_shown[static_cast<std::size_t>(i)]->setCurrent(i == std::max(0, m_current) && m_current >= 0);
    // Somewhere Tab has to begin.
    if (m_current < 0 && !m_shown.empty())
        m_shown.front()->setFocusPolicy(Qt::StrongFocus);
    if (hadFocus && m_current >= 0)
        m_shown[static_cast<std::size_t>(m_current)]->setFocus(Qt::OtherFocusReason);
    else if (hadFocus)
        m_add->setFocus(Qt::OtherFocusReason);
    if (isOther)
        Q_EMIT currentChanged(m_current);
}

bool StepChips::hasChipFocus() const
{
    return std::any_of(m_pool.begin(), m_pool.end(), [](const StepChip *chip) { return chip->hasFocus(); });
}

/// As with the fields, only what has been clicked, else scrolling past would change it. From then on anywhere
/// here: a chip whose words become longer may slip away from below the pointer.
void StepChips::wheelEvent(QWheelEvent *event)
{
    if (!hasChipFocus())
        return event->ignore(); // it scrolls what is around
    m_turned += event->angleDelta().y();
    const int notches = m_turned / QWheelEvent::DefaultDeltasPerStep;
    m_turned -= notches * QWheelEvent::DefaultDeltasPerStep;
    if (notches != 0)
        Q_EMIT turnWanted(event->modifiers().testFlag(Qt::ControlModifier) ? 10 * notches : notches);
}

int StepChips::indexOf(const StepChip *chip) const
{
    return static_cast<int>(std::find(m_shown.begin(), m_shown.end(), chip) - m_shown.begin());
}

void StepChips::moveAlong(int chip, int by, bool carried)
{
    const auto count = static_cast<int>(m_shown.size());
    if (!carried) {
        int next = chip + by;
        while (next > 0 && next < count &&
               m_shown[static_cast<std::size_t>(next)]->focusPolicy() == Qt::NoFocus)
            next += by;
        if (next >= 0 && next < count &&
            m_shown[static_cast<std::size_t>(next)]->focusPolicy() != Qt::NoFocus)
            m_shown[static_cast<std::size_t>(next)]->setFocus(Qt::OtherFocusReason);
        return;
    }
    const auto extent = static_cast<int>(m_list.extent(static_cast<std::size_t>(chip)));
    const int gap = by < 0 ? chip - 1 : chip + extent + 1;
    if (gap >= 0 && gap <= count)
        Q_EMIT moveWanted(m_list.chips[static_cast<std::size_t>(chip)].path,
                          m_list.placeAt(static_cast<std::size_t>(gap)), chip + (by < 0 ? -1 : 1));
}

std::size_t StepChips::gapAt(QPoint position) const
{
    std::size_t gap = 0;
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const QRect chip = m_shown[i]->geometry();
        const bool isLineAbove = chip.bottom() + scaled(3) < position.y();
        const bool isBefore = chip.top() - scaled(3) <= position.y() && chip.center().x() < position.x();
        if (isLineAbove || isBefore)
            gap = i + 1;
    }
    return gap;
}

void StepChips::drag(QPoint position)
{
    m_gap = gapAt(position);
    update();
}

void StepChips::drop(int chip, bool accepted)
{
    const std::optional<std::size_t> gap = std::exchange(m_gap, std::nullopt);
    update();
    if (!accepted || !gap || chip >= static_cast<int>(m_shown.size()))
        return;
    const auto extent = static_cast<int>(m_list.extent(static_cast<std::size_t>(chip)));
    const auto to = static_cast<int>(*gap);
    Q_EMIT moveWanted(m_list.chips[static_cast<std::size_t>(chip)].path, m_list.placeAt(*gap),
                      to > chip ? to - extent : to);
}

bool StepChips::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutRequest)
        placeParts(width(), true);
    return QWidget::event(event);
}

void StepChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeParts(width(), true);
}

int StepChips::placeParts(int width, bool move) const
{
    const int gap = scaled(6);
    int x = 0;
    int y = scaled(2);
    int high = scaled(26);
    const auto place = [&](QWidget *part, QSize size, bool glued) {
        size.setWidth(std::min(size.width(), width));
        if (x > 0 && x + size.width() > width && !glued) {
            x = 0;
            y += high + gap;
        }
        if (move)
            part->setGeometry(x, y, size.width(), size.height());
        x += size.width() + gap;
    };
    for (StepChip *chip : m_shown)
        place(chip, chip->sizeHint(), chip->spec().part == ChipSpec::Part::RepeatEnd);
    if (m_list.left > 0)
        place(m_rest, QSize(m_rest->sizeHint().width(), high), false);
    place(m_add, m_add->minimumSize(), false);
    return y + high + scaled(2);
}

int StepChips::heightForWidth(int width) const
{
    return placeParts(width, false);
}

QSize StepChips::sizeHint() const
{
    const int width = scaled(250);
    return {width, heightForWidth(width)};
}

QSize StepChips::minimumSizeHint() const
{
    return {scaled(120), scaled(30)};
}

QLine StepChips::gapLine(std::size_t gap) const
{
    if (m_shown.empty())
        return {};
    const bool isEnd = gap >= m_shown.size();
    const QRect chip = m_shown[isEnd ? m_shown.size() - 1 : gap]->geometry();
    const int x = isEnd ? chip.right() + scaled(3) : chip.left() - scaled(3);
    return {std::max(1, x), chip.top(), std::max(1, x), chip.bottom()};
}

/// Below what is repeated, on each line from the first to the last of it; a repeat in a repeat is darker.
void StepChips::paintBands(QPainter &painter) const
{
    QColor color = m_theme.mutedText;
    color.setAlphaF(m_theme.isStrong ? 0.35F : 0.16F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        if (m_list.chips[i].part != ChipSpec::Part::RepeatBegin)
            continue;
        const auto depth = static_cast<int>(m_list.chips[i].path.size()) - 1;
        const int air = std::max(0, scaled(3) - depth);
        const auto paintBand = [&](const QRect &chips) {
            const QRect band = chips.adjusted(-air, -air, air, air).intersected(rect());
            painter.drawRoundedRect(band, scaled(7), scaled(7));
        };
        QRect line;
        for (std::size_t j = i; j < i + m_list.extent(i); ++j) {
            const QRect chip = m_shown[j]->geometry();
            if (!line.isNull() && chip.top() != line.top()) {
                paintBand(line);
                line = QRect();
            }
            line = line.isNull() ? chip : line.united(chip);
        }
        paintBand(line);
    }
}

void StepChips::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBands(painter);
    if (m_gap) {
        painter.setPen(QPen(m_theme.accent, scaled(2), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(gapLine(*m_gap));
    }
}

} // namespace interleave
