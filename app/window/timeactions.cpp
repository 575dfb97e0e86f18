// SPDX-License-Identifier: MIT
#include "app/window/timeactions.h"

#include "app/language/speaking.h"
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
    QAction *in = add(Qt::Key_Plus);
    in->setShortcuts({Qt::Key_Plus, Qt::Key_Equal});
    connect(in, &QAction::triggered, navigator, [navigator] { navigator->zoomStep(1.0 / kZoomStep); });
    QAction *out = add(Qt::Key_Minus);
    connect(out, &QAction::triggered, navigator, [navigator] { navigator->zoomStep(kZoomStep); });
    QAction *fit = add(Qt::Key_F);
    connect(fit, &QAction::triggered, navigator, &TimeNavigator::showAll);
    QAction *reset = add(Qt::Key_0);
    connect(reset, &QAction::triggered, &charts, &ChartArea::resetView);
    m_back = add(Qt::ALT | Qt::Key_Left);
    connect(m_back, &QAction::triggered, navigator, &TimeNavigator::goBack);
    m_forward = add(Qt::ALT | Qt::Key_Right);
    connect(m_forward, &QAction::triggered, navigator, &TimeNavigator::goForward);
    connect(navigator, &TimeNavigator::historyChanged, this, &TimeActions::followHistory);
    followHistory();
    onLanguageChange(this, [this, in, out, fit, reset] {
        in->setText(tr("Zoom &In"));
        out->setText(tr("Zoom &Out"));
        fit->setText(tr("&Fit"));
        reset->setText(tr("&Reset"));
        m_back->setText(tr("Zoom Bac&k"));
        m_forward->setText(tr("Zoom Forwar&d"));
    });
}

void TimeActions::addTo(QMenu &menu) const
{
    for (QAction *action : findChildren<QAction *>(QString(), Qt::FindDirectChildrenOnly))
        menu.addAction(action);
}

QAction *TimeActions::add(const QKeySequence &key)
{
    auto *action = new QAction(this);
    action->setShortcut(key);
    return action;
}

void TimeActions::followHistory()
{
    m_back->setEnabled(m_charts.navigator().canGoBack());
    m_forward->setEnabled(m_charts.navigator().canGoForward());
}

} // namespace interleave
