// SPDX-License-Identifier: MIT
#include "app/playback/panes.h"

#include "app/language/speaking.h"
#include "app/playback/playback.h"

#include <QTabBar>

#include <utility>

namespace interleave {

Panes::Panes(Playback &playback, const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QTabWidget(parent)
    , m_playback(playback)
    , m_narration(new NarrationPane(theme, fonts, this))
    , m_table(new TablePane(theme, fonts, this))
    , m_scaling(new ScalingPane(theme, fonts, this))
{
    setObjectName(QStringLiteral("panes"));
    setDocumentMode(true);
    m_narration->hide();
    m_table->hide();
    m_scaling->hide();
    hide();
    connect(&playback, &Playback::recordChanged, this, &Panes::followRecord);
    connect(&playback, &Playback::moved, this, &Panes::followMoment);
    connect(m_narration, &NarrationPane::placeActivated, &playback, &Playback::showEvent);
    connect(m_table, &TablePane::spanActivated, this,
            [this](Strategy, std::uint32_t task, Nanoseconds) { Q_EMIT taskWanted(task); });
    onLanguageChange(this, [this] { retranslate(); });
    followRecord();
}

void Panes::retranslate()
{
    setAccessibleName(tr("The run in words and numbers"));
    tabBar()->setAccessibleName(accessibleName());
    const std::pair<QWidget *, QString> titles[] = {
        {m_narration, tr("Narration")}, {m_table, tr("Table")}, {m_scaling, tr("Scaling")}};
    for (const auto &[pane, title] : titles) {
        if (isShown(pane))
            setTabText(indexOf(pane), title);
    }
}

void Panes::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_narration->setTheme(theme, fonts);
    m_table->setTheme(theme, fonts);
    m_scaling->setTheme(theme, fonts);
    setFont(fonts.font(TextRole::BodyStrong));
}

bool Panes::isShown(const QWidget *pane) const
{
    return indexOf(pane) >= 0;
}

void Panes::showPane(QWidget *pane, bool shown)
{
    if (shown == isShown(pane))
        return;
    if (shown) {
        setCurrentIndex(addTab(pane, QString()));
        retranslate();
    } else {
        removeTab(indexOf(pane));
        pane->setParent(this);
        pane->hide();
    }
    setVisible(count() > 0);
}

void Panes::followRecord()
{
    m_narration->setRecord(m_playback.record());
    m_table->setRecord(m_playback.record());
    followMoment();
}

void Panes::followMoment()
{
    if (m_playback.isAtEnd()) {
        m_narration->clearMoment();
        m_table->clearMoment();
        return;
    }
    m_narration->setMoment(m_playback.time(), {m_playback.happened(Strategy::Sequential),
                                               m_playback.happened(Strategy::Concurrent),
                                               m_playback.happened(Strategy::Threads)});
    m_table->setMoment(m_playback.time());
}

} // namespace interleave
