#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
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

/// Closes without losing why something before it failed.
static void close_quietly(int descriptor) {
    const int reason = errno;
    close(descriptor);
    errno = reason;
}

/// The folder that the last name of a path stands in, opened name by name without following a link.
static int open_parent(const char *root, const char *path, const char **name) {
    int folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    while (folder >= 0) {
        char part[256];
        const char *slash = strchr(path, '/');
        const size_t length = slash == NULL ? strlen(path) : (size_t)(slash - path);
        if (length == 0 || length >= sizeof part || (length <= 2 && strspn(path, ".") >= length)) {
            close(folder);
            errno = EINVAL;
            return -1;
        }
        if (slash == NULL) {
            *name = path;
            return folder;
        }
        memcpy(part, path, length);
        part[length] = 0;
        const int next = openat(folder, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        close_quietly(folder);
        folder = next;
        path = slash + 1;
    }
    return -1;
}

int platform_make_folder_beneath(const char *root, const char *path, unsigned int permissions) {
    const char *name;
    const int parent = open_parent(root, path, &name);
    if (parent < 0) return -1;
    int result = -1;
    if (mkdirat(parent, name, permissions) == 0 || errno == EEXIST) {
        const int made = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (made >= 0) {
            // The mask of the process does not count.
            result = fchmod(made, permissions);
            close_quietly(made);
        }
    }
    close_quietly(parent);
    return result;
}

/// Copies a file to a path; what was begun is removed where it fails.
static int copy_file(int source, const char *target) {
    const int made = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (made < 0) return -1;
    static const size_t size = 1 << 20;
    char *buffer = malloc(size);
    ssize_t count = buffer == NULL ? -1 : 1;
    while (count > 0) {
        count = read(source, buffer, size);
        for (ssize_t written = 0; count > 0 && written < count;) {
            const ssize_t step = write(made, buffer + written, (size_t)(count - written));
            if (step < 0 && errno != EINTR) count = -1;
            if (step > 0) written += step;
        }
        if (count < 0 && errno == EINTR) count = 1;
    }
    free(buffer);
    if (close(made) != 0) count = -1;
    if (count < 0) {
        const int reason = errno;
        unlink(target);
        errno = reason;
    }
    return count < 0 ? -1 : 0;
}

int platform_move_beneath(const char *root, const char *path, const char *target) {
    const char *name;
    const int parent = open_parent(root, path, &name);
    if (parent < 0) return -1;
    int result = -1;
    struct stat status;
    if (renameat(parent, name, AT_FDCWD, target) == 0) {
        // It was the name itself that moved, and where it is now nobody else changes it.
        if (lstat(target, &status) == 0 && S_ISREG(status.st_mode)) {
            result = 0;
        } else {
            if (unlink(target) != 0) rmdir(target);
            errno = ELOOP;
        }
    } else if (errno == EXDEV) {
        const int source = openat(parent, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        if (source >= 0) {
            if (fstat(source, &status) != 0 || !S_ISREG(status.st_mode)) {
                errno = ELOOP;
            } else if (copy_file(source, target) == 0) {
                result = unlinkat(parent, name, 0);
            }
            close_quietly(source);
        }
    }
    close_quietly(parent);
    return result;
}

int platform_stamp_file(const char *path, platform_file_stamp *stamp) {
    struct stat status;
    if (stat(path, &status) != 0) return -1;
#ifdef __APPLE__
    struct timespec changed = status.st_mtimespec;
#else
    struct timespec changed = status.st_mtim;
#endif
    stamp->inode = (uint64_t)status.st_ino;
    stamp->byte_count = (int64_t)status.st_size;
    stamp->seconds = (int64_t)changed.tv_sec;
    stamp->nanoseconds = (int64_t)changed.tv_nsec;
    return 0;
}
