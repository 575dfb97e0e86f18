// SPDX-License-Identifier: MIT
#include "app/window/windowstyle.h"

#include <QMap>

#include <cmath>

namespace interleave {

namespace {

// A word with an @ is a colour of the theme, a number with a ~ a length that grows with the text.
constexpr QLatin1StringView kSheet(R"(
QMainWindow, QDialog { background: @window; }
#topBar, #statusLine { background: @card; }
#topBar { border-bottom: 1px solid @border; }
#statusLine { border-top: 1px solid @border; }

QMenuBar { background: @card; color: @muted; padding: ~2 ~6; }
QMenuBar::item { background: transparent; padding: ~4 ~8; border-radius: ~4; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @hover; color: @text; }
QMenu { background: @card; color: @text; border: 1px solid @border; padding: ~4; }
QMenu::item { background: transparent; padding: ~6 ~28 ~6 ~26; border-radius: ~4; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @border; margin: ~4 ~8; }

#topBar QToolButton, #topBar QComboBox, QDialog QPushButton {
    background: @button; color: @text; border: 2px solid @button; border-radius: ~6; padding: ~4 ~10; }
#topBar QToolButton:hover, #topBar QComboBox:hover, QDialog QPushButton:hover {
    background: @hover; border-color: @hover; }
#topBar QToolButton:pressed, #topBar QComboBox:on, QDialog QPushButton:pressed {
    background: @pressed; border-color: @pressed; }
#topBar QToolButton:focus, #topBar QComboBox:focus, QDialog QPushButton:focus { border-color: @focus; }
#topBar QToolButton:disabled { color: @disabled; background: @button; border-color: @button; }
#topBar QToolButton#run { background: @accent; color: @onaccent; border-color: @accent; }
#topBar QToolButton#run:hover { background: @acchover; border-color: @acchover; }
#topBar QToolButton#run:focus { border-color: @onaccent; }
#topBar QToolButton#run:disabled { background: @button; color: @disabled; border-color: @button; }
#topBar QComboBox::drop-down { border: none; width: ~22; }
QComboBox QAbstractItemView { background: @card; color: @text; border: 1px solid @border; outline: none;
    selection-background-color: @selection; selection-color: @text; }

QSplitter::handle { background: @border; }
QToolTip { background: @tipback; color: @tiptext; border: 1px solid @tipback; padding: ~4; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: ~10; }
QScrollBar:horizontal { height: ~10; }
QScrollBar::handle { background: @scroll; border-radius: ~3; margin: ~2; }
QScrollBar::handle:vertical { min-height: ~24; }
QScrollBar::handle:horizontal { min-width: ~24; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)");

QMap<QString, QColor> colorWords(const Theme &theme)
{
    return {
        {QStringLiteral("window"), theme.windowBackground}, {QStringLiteral("card"), theme.card},
        {QStringLiteral("border"), theme.cardBorder},       {QStringLiteral("text"), theme.text},
        {QStringLiteral("muted"), theme.mutedText},         {QStringLiteral("disabled"), theme.disabledText},
        {QStringLiteral("button"), theme.buttonBackground}, {QStringLiteral("hover"), theme.buttonHover},
        {QStringLiteral("pressed"), theme.buttonPressed},   {QStringLiteral("selection"), theme.selection},
        {QStringLiteral("accent"), theme.accent},           {QStringLiteral("acchover"), theme.accentHover},
        {QStringLiteral("onaccent"), theme.accentText},     {QStringLiteral("focus"), theme.focusRing},
        {QStringLiteral("scroll"), theme.scrollHandle},     {QStringLiteral("tipback"), theme.tipBackground},
        {QStringLiteral("tiptext"), theme.tipText},
    };
}

} // namespace

QPalette windowPalette(const Theme &theme)
{
    QPalette palette(theme.text, theme.buttonBackground, theme.buttonHover, theme.cardBorder, theme.mutedText,
                     theme.text, theme.text, theme.fieldBackground, theme.windowBackground);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::PlaceholderText, theme.faintText);
    palette.setColor(QPalette::ToolTipBase, theme.tipBackground);
    palette.setColor(QPalette::ToolTipText, theme.tipText);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.disabledText);
    return palette;
}

QString windowStyleSheet(const Theme &theme, const Fonts &fonts)
{
    const QMap<QString, QColor> colors = colorWords(theme);
    QString sheet;
    QString word;
    QChar mark;
    const auto finishWord = [&] {
        if (mark == u'@')
            sheet += colors.value(word).name();
        else if (mark == u'~')
            sheet += QString::number(std::lround(word.toInt() * fonts.scale())) + QStringLiteral("px");
        mark = QChar();
        word.clear();
    };
    for (const QChar c : QString(kSheet)) {
        if (!mark.isNull() && c.isLetterOrNumber()) {
            word += c;
            continue;
        }
        finishWord();
        if (c == u'@' || c == u'~')
            mark = c;
        else
            sheet += c;
    }
    return sheet;
}

} // namespace interleave
