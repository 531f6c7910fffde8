#define _GNU_SOURCE
#include "CPlatform.h"

#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

void platform_begin_writing(int descriptor, int64_t offset, int64_t byte_count) {
#if defined(__linux__)
    // A failure costs time in the sync that follows, which reports it.
    (void)sync_file_range(descriptor, offset, byte_count, SYNC_FILE_RANGE_WRITE);
#else
    (void)descriptor;
    (void)offset;
    (void)byte_count;
#endif
}

void platform_keep_freed_memory(size_t byte_count) {
#if defined(__GLIBC__)
    const int limit = byte_count > INT_MAX ? INT_MAX : (int)byte_count;
    mallopt(M_MMAP_THRESHOLD, limit);
    mallopt(M_TRIM_THRESHOLD, limit);
#else
    (void)byte_count;
#endif
}
