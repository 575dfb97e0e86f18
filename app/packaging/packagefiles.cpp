// SPDX-License-Identifier: MIT
// Writes what is installed beside the program and made from its own sources: the manual page, the completion
// for bash and the icons. Runs while the package is built.
//
// packagefiles FOLDER VERSION DATE

#include "app/packaging/bashcompletion.h"
#include "app/packaging/manpage.h"
#include "app/theme/programicon.h"
#include "core/wholefile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>

#include <cstdio>

using namespace interleave;

namespace {

constexpr int kIconSides[] = {16, 22, 24, 32, 48, 64, 128, 256, 512};

bool write(const QString &path, const QByteArray &contents)
{
    if (const Result<QString> written = writeWholeFile(path, contents); !written) {
        std::fputs(qPrintable(written.message() + u'\n'), stderr);
        return false;
    }
    return true;
}

QByteArray icon(int side)
{
    QBuffer png;
    programIconImage(side).save(&png, "PNG");
    return png.data();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const QDir folder(arguments[1]);
    bool isFine = write(folder.filePath(QStringLiteral("interleave.1")),
                        manPage(arguments[2], QDate::fromString(arguments[3], Qt::ISODate)).toUtf8());
    isFine &= write(folder.filePath(QStringLiteral("interleave.bash")), bashCompletion().toUtf8());
    for (const int side : kIconSides) {
        const QString name = QStringLiteral("icons/%1x%1/apps").arg(side);
        isFine &= folder.mkpath(name) &&
                  write(folder.filePath(name + QStringLiteral("/interleave.png")), icon(side));
    }
    return isFine ? 0 : 1;
}
