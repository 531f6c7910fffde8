#ifndef CPLATFORM_H
#define CPLATFORM_H

#include <stddef.h>
#include <stdint.h>

/// Asks the system to begin writing a stretch of an open file to the disk, and waits for nothing.
///
/// It makes nothing durable: a sync afterwards finds less to do. Where the system has no such call, nothing happens.
void platform_begin_writing(int descriptor, int64_t offset, int64_t byte_count);

/// Lets the allocator keep up to `byte_count` freed bytes in each of its heaps, and buffers of less than that there.
///
/// Without it, glibc gives the buffers of bodies back to the kernel and takes them anew for every read of a socket. Other
/// allocators than glibc's are left as they are.
void platform_keep_freed_memory(size_t byte_count);

/// How many bytes of stack the calling thread has left below the caller; asked of the system once a thread.
size_t platform_stack_left(void);

/// Makes a folder below `root` with these permissions, unless it is there; links on the way are not followed.
///
/// Answers 0, or -1 with the reason in errno.
int platform_make_folder_beneath(const char *root, const char *path, unsigned int permissions);

/// Moves a file that lies below `root` to `target`, a path of the caller's alone; copies it from another file system.
///
/// For folders that somebody else may change meanwhile: neither links on the way are followed nor is anything but a file
/// taken. Answers 0, or -1 with the reason in errno, ELOOP for what is no file.
int platform_move_beneath(const char *root, const char *path, const char *target);

/// What tells one state of a file from the next.
typedef struct {
    uint64_t inode;
    int64_t byte_count;
    /// When it was changed last, since 1970.
    int64_t seconds;
    int64_t nanoseconds;
} platform_file_stamp;

/// Answers 0, or -1 with the reason in errno.
///
/// In C because the compiler takes the times of the system's structures now for one module's and now for another's.
int platform_stamp_file(const char *path, platform_file_stamp *stamp);

#endif
