// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QPaintDevice>
#include <QSize>
#include <QString>

#include <memory>

namespace interleave {

class SvgEngine;

/// What is painted on it is SVG: text stays text, in fonts that have substitutes; what belongs together is a
/// group. (QSvgGenerator ignores clipping and knows no groups.) The same painting gives the same bytes.
class SvgDevice final : public QPaintDevice
{
public:
    /// `title` and `description` are for who cannot see it.
    SvgDevice(QSize size, double scale, const QString &title, const QString &description);
    ~SvgDevice() override;

    /// Until end(), what is painted is in a group: one that is `kind` of thing and is called `name`, one that
    /// shows `tip` to whoever points at it, or one through which a pointer reaches what is behind it.
    void beginGroup(const QString &kind, const QString &name);
    void beginTip(const QString &tip);
    void beginLabel();
    void end();

    /// All of it; after the painter has ended.
    [[nodiscard]] QByteArray document() const;

    [[nodiscard]] QPaintEngine *paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSize m_size;
    double m_scale;
    QString m_title;
    QString m_description;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace interleave
