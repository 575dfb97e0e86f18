// SPDX-License-Identifier: MIT
#include "app/export/svgdevice.h"

#include "app/export/svgengine.h"
#include "app/export/svgtext.h"

namespace interleave {

namespace {

constexpr int kDotsPerInch = 96; ///< of CSS
constexpr double kMillimetresPerInch = 25.4;

} // namespace

SvgDevice::SvgDevice(QSize size, double scale, const QString &title, const QString &description)
    : m_size(size)
    , m_scale(scale)
    , m_title(title)
    , m_description(description)
    , m_engine(std::make_unique<SvgEngine>())
{}

SvgDevice::~SvgDevice() = default;

QPaintEngine *SvgDevice::paintEngine() const
{
    return m_engine.get();
}

void SvgDevice::beginGroup(const QString &kind, const QString &name)
{
    m_engine->write(QStringLiteral("<g class=\"%1\" role=\"group\" aria-label=\"%2\">\n")
                        .arg(svgText(kind), svgText(name)));
}

void SvgDevice::beginTip(const QString &tip)
{
    m_engine->write(QStringLiteral("<g class=\"bar\"><title>%1</title>\n").arg(svgText(tip)));
}

void SvgDevice::beginLabel()
{
    m_engine->write(QStringLiteral("<g class=\"label\" pointer-events=\"none\">\n"));
}

void SvgDevice::end()
{
    m_engine->write(QStringLiteral("</g>\n"));
}

QByteArray SvgDevice::document() const
{
    const QString width = svgNumber(m_size.width());
    const QString height = svgNumber(m_size.height());
    const QString head =
        QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"%1\" height=\"%2\" "
                       "viewBox=\"0 0 %3 %4\" role=\"img\">\n<title>%5</title>\n<desc>%6</desc>\n")
            .arg(svgNumber(m_size.width() * m_scale), svgNumber(m_size.height() * m_scale), width, height,
                 svgText(m_title), svgText(m_description));
    return (head + m_engine->elements() + QStringLiteral("</svg>\n")).toUtf8();
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return static_cast<int>(m_size.width() * kMillimetresPerInch / kDotsPerInch);
    case PdmHeightMM:
        return static_cast<int>(m_size.height() * kMillimetresPerInch / kDotsPerInch);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return kDotsPerInch;
    case PdmDepth:
        return 32;
    case PdmNumColors:
        return 1 << 24;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    }
    return 0;
}

} // namespace interleave
