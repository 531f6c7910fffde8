#define _GNU_SOURCE
#include "CPlatform.h"

#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
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

size_t platform_stack_left(void) {
    static _Thread_local uintptr_t lowest;
    if (lowest == 0) {
#if defined(__APPLE__)
        const pthread_t self = pthread_self();
        lowest = (uintptr_t)pthread_get_stackaddr_np(self) - pthread_get_stacksize_np(self);
#else
        pthread_attr_t attributes;
        void *address = NULL;
        size_t byte_count = 0;
        // Of a thread that nothing is known of, half a megabyte is taken to be there.
        lowest = (uintptr_t)&attributes - 512 * 1024;
        if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
            if (pthread_attr_getstack(&attributes, &address, &byte_count) == 0) lowest = (uintptr_t)address;
            pthread_attr_destroy(&attributes);
        }
#endif
    }
    const uintptr_t here = (uintptr_t)__builtin_frame_address(0);
    return here > lowest ? here - lowest : 0;
}
