// SPDX-License-Identifier: MIT
#include "app/window/timeactions.h"

#include "app/window/chartarea.h"

#include <QAction>
#include <QMenu>

namespace interleave {

namespace {

constexpr double kZoomStep = 1.5;

} // namespace

TimeActions::TimeActions(ChartArea &charts, QObject *parent)
    : QObject(parent)
    , m_charts(charts)
{
    TimeNavigator *navigator = &charts.navigator();
    QAction *in = add(tr("Zoom &In"), Qt::Key_Plus);
    in->setShortcuts({Qt::Key_Plus, Qt::Key_Equal});
    connect(in, &QAction::triggered, navigator, [navigator] { navigator->zoomStep(1.0 / kZoomStep); });
    connect(add(tr("Zoom &Out"), Qt::Key_Minus), &QAction::triggered, navigator,
            [navigator] { navigator->zoomStep(kZoomStep); });
    connect(add(tr("&Fit"), Qt::Key_F), &QAction::triggered, navigator, &TimeNavigator::showAll);
    connect(add(tr("&Reset"), Qt::Key_0), &QAction::triggered, &charts, &ChartArea::resetView);
    m_back = add(tr("Zoom &Back"), Qt::ALT | Qt::Key_Left);
    connect(m_back, &QAction::triggered, navigator, &TimeNavigator::goBack);
    m_forward = add(tr("Zoom For&ward"), Qt::ALT | Qt::Key_Right);
    connect(m_forward, &QAction::triggered, navigator, &TimeNavigator::goForward);
    connect(navigator, &TimeNavigator::historyChanged, this, &TimeActions::followHistory);
    followHistory();
}

void TimeActions::addTo(QMenu &menu) const
{
    for (QAction *action : findChildren<QAction *>(QString(), Qt::FindDirectChildrenOnly))
        menu.addAction(action);
}

QAction *TimeActions::add(const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    return action;
}

void TimeActions::followHistory()
{
    m_back->setEnabled(m_charts.navigator().canGoBack());
    m_forward->setEnabled(m_charts.navigator().canGoForward());
}

} // namespace interleave
