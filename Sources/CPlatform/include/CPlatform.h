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

#endif
