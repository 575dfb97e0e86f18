// SPDX-License-Identifier: MIT
#include "core/engine/freedmemory.h"

#include <cstdlib> // defines __GLIBC__, where it is one

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace interleave {

void returnFreedMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace interleave
