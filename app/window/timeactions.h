// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace interleave {

class ChartArea;

/// The actions on what is seen of the charts, with their keys: zoom, fit, reset, and back through where one
/// has been. The charts must outlive it.
class TimeActions : public QObject
{
    Q_OBJECT

public:
    explicit TimeActions(ChartArea &charts, QObject *parent = nullptr);

    void addTo(QMenu &menu) const;

private:
    QAction *add(const QKeySequence &key);
    void followHistory();

    ChartArea &m_charts;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
};

} // namespace interleave
