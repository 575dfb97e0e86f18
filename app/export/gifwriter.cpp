// SPDX-License-Identifier: MIT
#include "app/export/gifwriter.h"

#include "app/export/gifframe.h"
#include "app/export/gifpalette.h"
#include "core/translated.h"

#include <QIODevice>

#include <gif_lib.h>

#include <algorithm>
#include <array>
#include <utility>

namespace interleave {

namespace {

using Hundredths = std::chrono::duration<std::int64_t, std::centi>;

constexpr int kLargestSide = 65'535;
constexpr std::int64_t kLongestDelay = 65'535;
constexpr int kBitsPerChannel = 8;

/// Where giflib's bytes go.
struct Sink
{
    QIODevice &device;
    qint64 sent = 0;
    bool failed = false;
};

int write(GifFileType *file, const GifByteType *bytes, int length)
{
    auto &sink = *static_cast<Sink *>(file->UserData);
    int done = 0;
    while (done < length && !sink.failed) {
        const qint64 written = sink.device.write(reinterpret_cast<const char *>(bytes) + done, length - done);
        sink.failed = written <= 0;
        done += sink.failed ? 0 : static_cast<int>(written);
    }
    sink.sent += done;
    return done;
}

/// giflib's encoder on a QIODevice. After the first failure the others do nothing.
class Encoder
{
public:
    Encoder(QIODevice &device, QSize size, const GifPalette &palette)
        : m_sink{device}
        , m_transparent(palette.transparent())
        , m_file(EGifOpen(&m_sink, &write, &m_error))
    {
        if (!m_file)
            return;
        ColorMapObject *colors = colorMap(palette);
        EGifSetGifVersion(m_file, true);
        check(EGifPutScreenDesc(m_file, size.width(), size.height(), kBitsPerChannel, 0, colors));
        GifFreeMapObject(colors);
        putLoop();
    }
    ~Encoder() { (void)close(); }
    Encoder(const Encoder &) = delete;
    Encoder &operator=(const Encoder &) = delete;

    [[nodiscard]] bool ok() const { return m_file && m_error == 0 && !m_sink.failed; }

    void put(const GifFrame &frame, std::int64_t delay)
    {
        GraphicsControlBlock control{};
        control.DisposalMode = DISPOSE_DO_NOT;
        control.DelayTime = static_cast<int>(std::clamp<std::int64_t>(delay, 0, kLongestDelay));
        control.TransparentColor = m_transparent;
        std::array<GifByteType, 4> extension{};
        EGifGCBToExtension(&control, extension.data());
        const QRect area = frame.area();
        check(ok() && EGifPutExtension(m_file, GRAPHICS_EXT_FUNC_CODE, extension.size(), extension.data()));
        check(ok() &&
              EGifPutImageDesc(m_file, area.left(), area.top(), area.width(), area.height(), false, nullptr));
        m_row.resize(static_cast<std::size_t>(area.width()));
        auto from = frame.indices().begin();
        for (int y = 0; y < area.height() && ok(); ++y, from += area.width()) {
            std::copy_n(from, area.width(), m_row.begin()); // giflib wants to write into it
            check(EGifPutLine(m_file, m_row.data(), area.width()));
        }
    }

    /// Says why there is no file.
    [[nodiscard]] Result<qint64> close()
    {
        if (GifFileType *file = std::exchange(m_file, nullptr)) {
            int error = 0;
            if (EGifCloseFile(file, &error) == GIF_ERROR && m_error == 0)
                m_error = error != 0 ? error : E_GIF_ERR_CLOSE_FAILED;
        }
        if (m_sink.failed)
            return Failure{m_sink.device.errorString()};
        if (m_error != 0)
            return Failure{QString::fromLatin1(GifErrorString(m_error))};
        return m_sink.sent;
    }

private:
    /// As long as a power of two, as the format wants.
    static ColorMapObject *colorMap(const GifPalette &palette)
    {
        const std::vector<QRgb> &colors = palette.colors();
        std::vector<GifColorType> entries(std::size_t{1} << GifBitSize(static_cast<int>(colors.size()) + 1));
        std::transform(colors.begin(), colors.end(), entries.begin(), [](QRgb color) {
            return GifColorType{static_cast<GifByteType>(qRed(color)),
                                static_cast<GifByteType>(qGreen(color)),
                                static_cast<GifByteType>(qBlue(color))};
        });
        return GifMakeMapObject(static_cast<int>(entries.size()), entries.data());
    }

    /// Plays for ever.
    void putLoop()
    {
        constexpr std::array<GifByteType, 3> kForEver{1, 0, 0};
        check(ok() && EGifPutExtensionLeader(m_file, APPLICATION_EXT_FUNC_CODE));
        check(ok() && EGifPutExtensionBlock(m_file, 11, "NETSCAPE2.0"));
        check(ok() && EGifPutExtensionBlock(m_file, kForEver.size(), kForEver.data()));
        check(ok() && EGifPutExtensionTrailer(m_file));
    }

    void check(int result)
    {
        if (result == GIF_ERROR && m_error == 0)
            m_error = m_file && m_file->Error != 0 ? m_file->Error : E_GIF_ERR_WRITE_FAILED;
    }

    Sink m_sink;
    int m_error = 0; ///< the first one
    const int m_transparent;
    GifFileType *m_file;
    std::vector<GifPixelType> m_row;
};

/// Null where it could not be made.
QImage frameOf(const GifMovie &movie, int number)
{
    QImage frame = movie.frame(number);
    Q_ASSERT(frame.isNull() || frame.size() == movie.size);
    return std::move(frame).convertToFormat(QImage::Format_RGB32);
}

Failure noFrame(int number)
{
    return {tr("frame %1 could not be drawn").arg(number + 1)};
}

/// From 0 to when the frame of that number begins, so that what is rounded does not add up.
std::int64_t beginOf(const GifMovie &movie, int number)
{
    return std::chrono::round<Hundredths>(movie.frameLength * number).count();
}

std::int64_t delayOf(const GifMovie &movie, int number)
{
    if (number + 1 == movie.frameCount)
        return std::chrono::round<Hundredths>(movie.lastFrameLength).count();
    return beginOf(movie, number + 1) - beginOf(movie, number);
}

/// What is done when so many frames of one of the two passes are.
double share(const GifMovie &movie, int pass, int frames)
{
    return (pass + static_cast<double>(frames) / movie.frameCount) / 2;
}

Result<ColorCounter> countColors(const GifMovie &movie, const Progress &progress)
{
    ColorCounter counter;
    for (int number = 0; number < movie.frameCount; ++number) {
        if (progress && !progress(share(movie, 0, number)))
            return givenUp();
        const QImage frame = frameOf(movie, number);
        if (frame.isNull())
            return noFrame(number);
        counter.add(frame);
    }
    return counter;
}

} // namespace

Result<qint64> writeGif(QIODevice &device, const GifMovie &movie, const Progress &progress)
{
    if (movie.size.isEmpty() || std::max(movie.size.width(), movie.size.height()) > kLargestSide)
        return Failure{tr("a GIF is 1 to 65535 pixels wide and high, not %1 × %2")
                           .arg(QString::number(movie.size.width()), QString::number(movie.size.height()))};
    Q_ASSERT(movie.frameCount > 0);
    const Result<ColorCounter> counted = countColors(movie, progress);
    if (!counted)
        return Failure{counted.message()};
    GifPalette palette(counted.value(), movie.flatColors);
    Encoder encoder(device, movie.size, palette);
    GifFrame changes(palette);
    for (int number = 0; number < movie.frameCount && encoder.ok(); ++number) {
        if (progress && !progress(share(movie, 1, number)))
            return givenUp();
        const QImage frame = frameOf(movie, number);
        if (frame.isNull())
            return noFrame(number);
        changes.set(frame);
        encoder.put(changes, delayOf(movie, number));
    }
    return encoder.close();
}

} // namespace interleave
