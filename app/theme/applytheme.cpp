// SPDX-License-Identifier: MIT
#include "app/theme/applytheme.h"

#include "app/theme/flatstyle.h"

#include <QApplication>
#include <QToolTip>

#include <cmath>
#include <utility>
#include <vector>

namespace interleave {

namespace {

/// `@name` stands for a colour, `N@` for N pixels of the design.
constexpr const char *kSheet = R"(
QMainWindow, QDialog { background: @windowBackground; }
QMainWindow::separator { background: @cardBorder; width: 1px; height: 1px; }
QWidget[card="true"] { background: @card; }
QWidget[edge="top"] { border-top: 1px solid @cardBorder; }
QWidget[edge="bottom"] { border-bottom: 1px solid @cardBorder; }

QMenuBar { background: @card; color: @mutedText; border-bottom: 1px solid @cardBorder; padding: 2@ 6@; }
QMenuBar::item { background: transparent; padding: 4@ 9@; border-radius: 5@; }
QMenuBar::item:selected { background: @buttonBackground; color: @text; }
QMenu { background: @card; color: @text; border: 1px solid @cardBorder; padding: 5@; }
QMenu::item { padding: 6@ 24@ 6@ 12@; border-radius: 5@; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @disabledText; }
QMenu::separator { height: 1px; background: @cardBorder; margin: 5@ 6@; }
QMenu::icon { padding-left: 8@; }

QToolBar { background: @card; border: none; border-bottom: 1px solid @cardBorder; padding: 8@ 14@; spacing: 8@; }
QToolBar::separator { width: 1px; background: @cardBorder; margin: 4@ 6@; }
QStatusBar { background: @card; color: @mutedText; border-top: 1px solid @cardBorder; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @mutedText; padding: 0 8@; }

QPushButton, QToolButton {
    background: @buttonBackground; color: @text; border: 2px solid transparent; border-radius: 6@;
    padding: 5@ 12@; font-weight: 500;
}
QPushButton:hover, QToolButton:hover { background: @buttonHover; }
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked { background: @buttonPressed; }
QPushButton:disabled, QToolButton:disabled { color: @disabledText; }
QPushButton:focus, QToolButton:focus { border-color: @focusRing; outline: none; }
QPushButton[primary="true"], QToolButton[primary="true"] {
    background: @accent; color: @accentText; font-weight: 600; padding: 5@ 18@;
}
QPushButton[primary="true"]:hover, QToolButton[primary="true"]:hover { background: @accentHover; }
QPushButton[primary="true"]:disabled, QToolButton[primary="true"]:disabled {
    background: @buttonBackground; color: @disabledText;
}
QPushButton[primary="true"]:focus, QToolButton[primary="true"]:focus { border-color: @text; }
QToolButton[iconOnly="true"] { padding: 0; }
QFileDialog QToolButton { padding: 2@; } /* as small as their icons */
QToolButton[popupMode="1"] { padding-right: 22@; }
QToolButton[popupMode="2"] { padding-right: 22@; }
QToolButton::menu-indicator, QPushButton::menu-indicator {
    subcontrol-origin: padding; subcontrol-position: center right; right: 6@; width: 14@; height: 14@;
}

QLineEdit {
    background: @fieldBackground; color: @text; border: 1px solid @fieldBorder; border-radius: 6@;
    padding: 6@ 10@; selection-background-color: @accent; selection-color: @accentText;
}
QLineEdit:focus { border: 2px solid @focusRing; padding: 5@ 9@; }
QLineEdit:disabled { color: @disabledText; }
QSpinBox QLineEdit, QSpinBox QLineEdit:focus { background: transparent; border: none; padding: 0 7@; }
QComboBox QAbstractItemView {
    background: @card; color: @text; border: 1px solid @cardBorder; padding: 4@; outline: none;
    selection-background-color: @selection; selection-color: @text;
}

QListView, QTableView, QTreeView, QPlainTextEdit, QTextEdit {
    background: @card; color: @text; border: none; outline: none;
    selection-background-color: @selection; selection-color: @text;
}

QTabBar::tab {
    background: transparent; color: @mutedText; border: 2px solid transparent; padding: 5@ 12@;
}
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { border-color: @focusRing; border-radius: 6@; }

QScrollBar:vertical { background: transparent; width: 10@; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10@; margin: 0; }
QScrollBar::handle { background: @scrollHandle; border-radius: 3@; margin: 2@; }
QScrollBar::handle:vertical { min-height: 28@; }
QScrollBar::handle:horizontal { min-width: 28@; }
QScrollBar::handle:hover { background: @mutedText; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSlider::groove:horizontal { background: @scrollHandle; height: 4@; border-radius: 2@; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2@; }
QSlider::sub-page:horizontal:disabled { background: @scrollHandle; }
QSlider::handle:horizontal {
    background: @card; border: 2px solid @accent; border-radius: 7@; width: 10@; height: 10@; margin: -5@ 0;
}
QSlider::handle:horizontal:hover { background: @selection; }
QSlider::handle:horizontal:disabled { border-color: @scrollHandle; }
QSlider:focus { border: 2px solid @focusRing; border-radius: 6@; }

QSplitter::handle { background: @cardBorder; }
QToolTip { background: @tipBackground; color: @tipText; border: 1px solid @tipBackground; padding: 5@ 8@; }
)";

std::vector<std::pair<QString, QColor>> colorNames(const Theme &theme)
{
    // Longer names first: `@accent` is the beginning of `@accentText`.
    return {
        {QStringLiteral("@windowBackground"), theme.windowBackground},
        {QStringLiteral("@buttonBackground"), theme.buttonBackground},
        {QStringLiteral("@fieldBackground"), theme.fieldBackground},
        {QStringLiteral("@tipBackground"), theme.tipBackground},
        {QStringLiteral("@buttonPressed"), theme.buttonPressed},
        {QStringLiteral("@disabledText"), theme.disabledText},
        {QStringLiteral("@scrollHandle"), theme.scrollHandle},
        {QStringLiteral("@buttonHover"), theme.buttonHover},
        {QStringLiteral("@accentHover"), theme.accentHover},
        {QStringLiteral("@fieldBorder"), theme.fieldBorder},
        {QStringLiteral("@accentText"), theme.accentText},
        {QStringLiteral("@cardBorder"), theme.cardBorder},
        {QStringLiteral("@mutedText"), theme.mutedText},
        {QStringLiteral("@focusRing"), theme.focusRing},
        {QStringLiteral("@selection"), theme.selection},
        {QStringLiteral("@tipText"), theme.tipText},
        {QStringLiteral("@accent"), theme.accent},
        {QStringLiteral("@card"), theme.card},
        {QStringLiteral("@text"), theme.text},
    };
}

/// Writes every `N@` as pixels.
QString scaled(const QString &sheet, qreal scale)
{
    QString result;
    result.reserve(sheet.size());
    for (qsizetype index = 0; index < sheet.size(); ++index) {
        const QChar character = sheet[index];
        const bool isLength = character == u'@' && index > 0 && sheet[index - 1].isDigit();
        if (!isLength) {
            result += character;
            continue;
        }
        qsizetype digits = 0;
        while (digits < result.size() && result[result.size() - 1 - digits].isDigit())
            ++digits;
        const double length = QStringView(result).last(digits).toInt() * scale;
        result.chop(digits);
        result += QString::number(std::lround(length)) + QStringLiteral("px");
    }
    return result;
}

} // namespace

QPalette palette(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.windowBackground);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.card);
    palette.setColor(QPalette::AlternateBase, theme.windowBackground);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.faintText);
    palette.setColor(QPalette::Button, theme.buttonBackground);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.warning);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::ToolTipBase, theme.tipBackground);
    palette.setColor(QPalette::ToolTipText, theme.tipText);
    palette.setColor(QPalette::Light, theme.card);
    palette.setColor(QPalette::Midlight, theme.buttonBackground);
    palette.setColor(QPalette::Mid, theme.cardBorder);
    palette.setColor(QPalette::Dark, theme.faintText);
    palette.setColor(QPalette::Shadow, theme.text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.disabledText);
    return palette;
}

QString styleSheet(const Theme &theme, const Fonts &fonts)
{
    QString sheet = QString::fromLatin1(kSheet);
    for (const auto &[name, color] : colorNames(theme))
        sheet.replace(name, color.name());
    const QFont body = fonts.font(TextRole::Body);
    sheet += QStringLiteral("QMenuBar, QMenu, QToolTip { font-family: \"%1\"; font-size: %2px; }\n")
                 .arg(body.family())
                 .arg(body.pixelSize());
    return scaled(sheet, fonts.scale());
}

void applyStyle(const Theme &theme, const Fonts &fonts)
{
    const auto *worn = qobject_cast<FlatStyle *>(QApplication::style());
    if (!worn || !worn->isOf(theme, fonts.scale()))
        QApplication::setStyle(new FlatStyle(theme, fonts.scale()));
}

void applyTheme(QApplication &application, const Theme &theme, const Fonts &fonts)
{
    // Else a widget under a style sheet takes neither palette nor font from its parent.
    QCoreApplication::setAttribute(Qt::AA_UseStyleSheetPropagationInWidgetStyles);
    applyStyle(theme, fonts);
    QToolTip::setPalette(palette(theme));
    application.setStyleSheet(styleSheet(theme, fonts));
}

} // namespace interleave
