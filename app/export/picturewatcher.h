// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/markwatcher.h"

#include <QString>

namespace interleave {

class ChartPlaces;

/// Is told of a picture's parts while they are drawn.
class PictureWatcher
{
public:
    virtual ~PictureWatcher() = default;
    /// A part of the picture, `panel` for example, which has a name for people.
    virtual void beginPart(const QString &kind, const QString &name) = 0;
    /// A bar or another mark of a task; `sentence` says what it is.
    virtual void beginMark(const QString &sentence) = 0;
    /// What is written on a bar, which it must not hide.
    virtual void beginLabel() = 0;
    virtual void end() = 0;
};

/// Tells of bars what a hover in the window says.
class BarTeller final : public MarkWatcher
{
public:
    /// Both must outlive it.
    BarTeller(const ChartPlaces &places, PictureWatcher &watcher)
        : m_places(places)
        , m_watcher(watcher)
    {}

    void begin(const Mark &mark) override;
    void end() override;

private:
    const ChartPlaces &m_places;
    PictureWatcher &m_watcher;
    bool m_isTold = false;
};

/// A part of the picture that is told of as long as it lives.
class PicturePart
{
public:
    /// `watcher` may be null.
    PicturePart(PictureWatcher *watcher, const char *kind, const QString &name);
    ~PicturePart();
    PicturePart(const PicturePart &) = delete;
    PicturePart &operator=(const PicturePart &) = delete;

private:
    PictureWatcher *m_watcher;
};

} // namespace interleave
