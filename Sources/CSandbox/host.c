#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#if defined(__linux__)
#include <link.h>
#include <spawn.h>
#include <sys/mman.h>

#define SPAWN_LIMIT 16

int sandbox_is_supported(void) { return 1; }

struct names {
    char *text;
    size_t size, length;
};

static int add_name(struct dl_phdr_info *library, size_t size, void *context) {
    (void)size;
    struct names *names = context;
    const char *name = library->dlpi_name;
    if (name == NULL || name[0] != '/') return 0;
    size_t length = strlen(name);
    if (names->length + length + 1 <= names->size) {
        memcpy(names->text + names->length, name, length);
        names->text[names->length + length] = '\n';
    }
    names->length += length + 1;
    return 0;
}

size_t sandbox_library_paths(char *paths, size_t size) {
    struct names names = {paths, size, 0};
    dl_iterate_phdr(add_name, &names);
    return names.length;
}

int sandbox_memory_file(const void *bytes, size_t count) {
    int file = memfd_create("sandbox", MFD_CLOEXEC);
    if (file < 0) return -1;
    const char *rest = bytes;
    while (count > 0) {
        ssize_t written = write(file, rest, count);
        if (written < 0) {
            if (errno == EINTR) continue;
            int problem = errno;
            close(file);
            errno = problem;
            return -1;
        }
        rest += written;
        count -= (size_t)written;
    }
    if (lseek(file, 0, SEEK_SET) < 0) {
        close(file);
        return -1;
    }
    return file;
}

int sandbox_socket_pair(int pair[2]) {
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0) return -1;
    int on = 1;
    if (setsockopt(pair[0], SOL_SOCKET, SO_PASSCRED, &on, sizeof on) == 0) return 0;
    int problem = errno;
    close(pair[0]);
    close(pair[1]);
    errno = problem;
    return -1;
}

int sandbox_pipe(int pair[2]) { return pipe2(pair, O_CLOEXEC); }

pid_t sandbox_spawn(
    const char *path, char *const arguments[], char *const environment[], const int *descriptors, int count
) {
    if (count > SPAWN_LIMIT) {
        errno = EINVAL;
        return -1;
    }
    // High numbers first, so that none of them is taken by the target of another.
    int high[SPAWN_LIMIT];
    int problem = 0;
    pid_t process = -1;
    int made = 0;
    for (; made < count; made++) {
        high[made] = fcntl(descriptors[made], F_DUPFD_CLOEXEC, 2 * SPAWN_LIMIT);
        if (high[made] < 0) {
            problem = errno;
            break;
        }
    }
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    if (problem == 0) problem = posix_spawn_file_actions_init(&actions);
    if (problem == 0) {
        problem = posix_spawnattr_init(&attributes);
        if (problem == 0) {
            sigset_t none, all;
            sigemptyset(&none);
            sigfillset(&all);
            for (int index = 0; problem == 0 && index < count; index++)
                problem = posix_spawn_file_actions_adddup2(&actions, high[index], index);
            if (problem == 0) problem = posix_spawn_file_actions_addclosefrom_np(&actions, count);
            if (problem == 0) problem = posix_spawnattr_setsigmask(&attributes, &none);
            if (problem == 0) problem = posix_spawnattr_setsigdefault(&attributes, &all);
            if (problem == 0)
                problem = posix_spawnattr_setflags(
                    &attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID
                );
            if (problem == 0) problem = posix_spawn(&process, path, &actions, &attributes, arguments, environment);
            posix_spawnattr_destroy(&attributes);
        }
        posix_spawn_file_actions_destroy(&actions);
    }
    for (int index = 0; index < made; index++) close(high[index]);
    if (problem == 0) return process;
    errno = problem;
    return -1;
}

ssize_t sandbox_receive(int socket, void *bytes, size_t count, int *descriptors, int *descriptor_count, pid_t *sender) {
    union {
        char bytes[CMSG_SPACE(sizeof(int) * SANDBOX_DESCRIPTORS) + CMSG_SPACE(sizeof(struct ucred))];
        struct cmsghdr alignment;
    } control;
    struct iovec piece = {bytes, count};
    struct msghdr message = {
        .msg_iov = &piece, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = sizeof control.bytes
    };
    *descriptor_count = 0;
    *sender = 0;
    ssize_t received;
    do {
        received = recvmsg(socket, &message, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);
        // Once, where the other side has gone without reading all that it was sent; what it sent before is still there.
    } while (received < 0 && (errno == EINTR || errno == ECONNRESET));
    if (received < 0) return -1;
    for (struct cmsghdr *part = CMSG_FIRSTHDR(&message); part != NULL; part = CMSG_NXTHDR(&message, part)) {
        if (part->cmsg_level != SOL_SOCKET) continue;
        if (part->cmsg_type == SCM_RIGHTS) {
            int found = (int)((part->cmsg_len - CMSG_LEN(0)) / sizeof(int));
            for (int index = 0; index < found; index++) {
                int descriptor;
                memcpy(&descriptor, CMSG_DATA(part) + sizeof(int) * (size_t)index, sizeof descriptor);
                if (*descriptor_count < SANDBOX_DESCRIPTORS) {
                    descriptors[(*descriptor_count)++] = descriptor;
                } else {
                    close(descriptor);
                }
            }
        } else if (part->cmsg_type == SCM_CREDENTIALS) {
            struct ucred credentials;
            memcpy(&credentials, CMSG_DATA(part), sizeof credentials);
            *sender = credentials.pid;
        }
    }
    return received;
}

int sandbox_send(int socket, const void *bytes, size_t count) {
    ssize_t sent;
    do {
        sent = send(socket, bytes, count, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    return sent < 0 ? -1 : 0;
}

#else

int sandbox_is_supported(void) { return 0; }
size_t sandbox_library_paths(char *paths, size_t size) { (void)paths; (void)size; return 0; }
int sandbox_memory_file(const void *bytes, size_t count) { (void)bytes; (void)count; errno = ENOSYS; return -1; }
int sandbox_socket_pair(int pair[2]) { (void)pair; errno = ENOSYS; return -1; }
int sandbox_pipe(int pair[2]) { (void)pair; errno = ENOSYS; return -1; }
pid_t sandbox_spawn(
    const char *path, char *const arguments[], char *const environment[], const int *descriptors, int count
) {
    (void)path; (void)arguments; (void)environment; (void)descriptors; (void)count;
    errno = ENOSYS;
    return -1;
}
ssize_t sandbox_receive(int socket, void *bytes, size_t count, int *descriptors, int *descriptor_count, pid_t *sender) {
    (void)socket; (void)bytes; (void)count; (void)descriptors; (void)descriptor_count; (void)sender;
    errno = ENOSYS;
    return -1;
}
int sandbox_send(int socket, const void *bytes, size_t count) {
    (void)socket; (void)bytes; (void)count;
    errno = ENOSYS;
    return -1;
}
int sandbox_kill_tree(pid_t root, int signal) { (void)root; (void)signal; return 0; }

#endif
