// SPDX-License-Identifier: MIT
#include "core/engine/thrown.h"

#include "core/translated.h"

#include <exception>
#include <new>

namespace interleave {

QString whatWasThrown()
{
    try {
        throw;
    } catch (const std::bad_alloc &) {
        return tr("there is not enough memory");
    } catch (const std::exception &exception) {
        return tr("Interleave could not go on with it: %1").arg(QString::fromLocal8Bit(exception.what()));
    } catch (...) {
        return tr("Interleave could not go on with it");
    }
}

} // namespace interleave
