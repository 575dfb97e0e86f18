// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"
#include "app/theme/theme.h"
#include "app/window/keypolicy.h"

#include <QWidget>

class QVBoxLayout;

namespace interleave {

class ChartArea;
class EditorPane;
class LessonCard;
class OverflowArea;
class PredictionBar;
class ScenarioDocument;
class ShownRuns;
class WelcomePage;

/// The charts with what teaches: above them the lesson's card, whose moral a run reveals, and the card for
/// guesses; in their place the welcome page, while the list is empty or when somebody asks for it. GUI thread
/// only.
class LessonRoom : public QWidget
{
    Q_OBJECT

public:
    /// All of them must outlive it.
    struct Sources
    {
        ScenarioDocument &document;
        EditorPane &editor;
        ShownRuns &runs;
    };

    /// Takes the charts over.
    LessonRoom(const Sources &sources, ChartArea *charts, QWidget *parent);

    void setTheme(const Theme &theme, const Fonts &fonts);
    [[nodiscard]] LessonCard *card() const { return m_card; }
    /// In which a run is predicted; hidden as long as nobody does.
    [[nodiscard]] PredictionBar *prediction() const { return m_prediction; }
    /// Something in its place was shown or hidden.
    void arrange();
    /// Null before it was shown for the first time.
    [[nodiscard]] WelcomePage *welcome() const { return m_welcome; }
    [[nodiscard]] bool isWelcomeShown() const;

public Q_SLOTS:
    void showWelcome();

private:
    void connectSources();
    void followList();
    void takeDocument();
    void takeFinish();
    void beginEmpty();
    void leaveWelcome();
    void makeWelcome();

    ScenarioDocument &m_document;
    EditorPane &m_editor;
    ShownRuns &m_runs;
    LessonCard *m_card;
    PredictionBar *m_prediction;
    OverflowArea *m_content = nullptr; ///< the card and the charts
    WelcomePage *m_welcome = nullptr;  ///< made when it is needed: most starts never see it
    QVBoxLayout *m_column;
    QVBoxLayout *m_cardPlace;
    KeyPolicy m_keys;
    Theme m_theme;
    Fonts m_fonts = Fonts::system();
    bool m_isEmpty = false;     ///< there is neither a list nor a run
    bool m_isDismissed = false; ///< an empty list is what is wanted
    bool m_isAsked = false;
};

} // namespace interleave
