// SPDX-License-Identifier: MIT
#include "app/editor/colorbutton.h"

#include "app/language/speaking.h"

#include <QColorDialog>
#include <QMenu>
#include <QPainter>
#include <QPixmap>

#include <array>

namespace interleave {

namespace {

constexpr std::size_t kPaletteSize = 6;

/// Of the palette in its order.
std::array<QString, kPaletteSize> paletteNames()
{
    return {interleave::ColorButton::tr("Blue"),      interleave::ColorButton::tr("Orange"),
            interleave::ColorButton::tr("Green"),     interleave::ColorButton::tr("Pink"),
            interleave::ColorButton::tr("Vermilion"), interleave::ColorButton::tr("Sky blue")};
}

/// What a file says, whatever the theme makes of it.
QString paletteColor(std::size_t index)
{
    return Theme::light().hues[index].fill.name().toUpper();
}

} // namespace

ColorButton::ColorButton(QWidget *parent)
    : QToolButton(parent)
    , m_theme(Theme::light())
    , m_asker([this](const QColor &first) { return QColorDialog::getColor(first, window()); })
{
    setPopupMode(InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &ColorButton::fillMenu);
    onLanguageChange(this, [this] {
        setToolTip(tr("The colour of the task in all charts"));
        fillMenu();
        showColor();
    });
}

void ColorButton::setTheme(const Theme &theme)
{
    m_theme = theme;
    showColor();
}

void ColorButton::setColor(const QString &color, std::uint32_t hue)
{
    if (color == m_color && hue == m_hue)
        return;
    m_color = color;
    m_hue = hue;
    showColor();
}

QIcon ColorButton::swatch(const QString &color) const
{
    const double ratio = devicePixelRatioF();
    const int size = fontMetrics().ascent();
    QPixmap pixmap((QSizeF(size, size) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const TaskHue &hue = m_theme.hue(hueNumber(color, m_hue));
    painter.setBrush(hue.fill);
    painter.setPen(hue.outline);
    painter.drawRoundedRect(QRectF(0.5, 0.5, size - 1, size - 1), 3, 3);
    return QIcon(pixmap);
}

void ColorButton::showColor()
{
    QString name = m_color.isEmpty() ? tr("automatic") : m_color;
    for (std::size_t i = 0; i < kPaletteSize; ++i)
        if (m_color.compare(paletteColor(i), Qt::CaseInsensitive) == 0)
            name = paletteNames()[i].toLower();
    setIcon(swatch(m_color));
    setText(QChar(0x2009) + name); // some air behind the swatch
    setAccessibleName(tr("Colour of the task: %1").arg(name));
}

void ColorButton::fillMenu()
{
    menu()->clear();
    const auto add = [this](const QString &text, const QString &color) {
        QAction *action =
            menu()->addAction(swatch(color), text, this, [this, color] { Q_EMIT colorChosen(color); });
        action->setIconVisibleInMenu(true);
    };
    menu()->addAction(tr("&Automatic"), this, [this] { Q_EMIT colorChosen(QString()); });
    for (std::size_t i = 0; i < kPaletteSize; ++i)
        add(paletteNames()[i], paletteColor(i));
    menu()->addSeparator();
    menu()->addAction(tr("&Other…"), this, &ColorButton::ask);
}

void ColorButton::ask()
{
    const QColor color = m_asker(m_color.isEmpty() ? m_theme.hue(m_hue).fill : QColor(m_color));
    if (color.isValid())
        Q_EMIT colorChosen(color.name().toUpper());
}

} // namespace interleave
