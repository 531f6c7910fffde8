/* Kills its process at a commit of the metadata store: preloaded into the server by test_states_sweep.py.
 *
 * Commits are counted from the moment at which the file HOSU_CRASH_ARM is there. At the commit HOSU_CRASH_AT the process ends:
 * with HOSU_CRASH_MODE=after once the log is synced, else when the log is first written after that. Without
 * HOSU_CRASH_AT the number of commits goes to the file HOSU_CRASH_COUNT. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int count, at = -1;

static int is_log(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    return length > 4 && !strncmp(path + length - 4, "-wal", 4);
}

static int armed(void) {
    const char *arm = getenv("HOSU_CRASH_ARM");
    if (at < 0) at = getenv("HOSU_CRASH_AT") ? atoi(getenv("HOSU_CRASH_AT")) : 0;
    return arm && !access(arm, F_OK);
}

static void synced(int fd) {
    if (!is_log(fd) || !armed()) return;
    count++;
    const char *mode = getenv("HOSU_CRASH_MODE"), *file = getenv("HOSU_CRASH_COUNT");
    if (at && count >= at && mode && !strcmp(mode, "after")) kill(getpid(), SIGKILL);
    if (!at && file) {
        char text[16];
        int out = open(file, O_CREAT | O_WRONLY | O_TRUNC, 0600);
        if (write(out, text, snprintf(text, sizeof text, "%d", count)) < 0) abort();
        close(out);
    }
}

static void written(int fd) {
    if (at <= 0 || count < at || !is_log(fd)) return;
    kill(getpid(), SIGKILL);
}

int fdatasync(int fd) {
    int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync");
    int result = real(fd);
    synced(fd);
    return result;
}

int fsync(int fd) {
    int (*real)(int) = dlsym(RTLD_NEXT, "fsync");
    int result = real(fd);
    synced(fd);
    return result;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
    ssize_t (*real)(int, const void *, size_t, off64_t) = dlsym(RTLD_NEXT, "pwrite64");
    written(fd);
    return real(fd, bytes, length, offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
    ssize_t (*real)(int, const void *, size_t, off_t) = dlsym(RTLD_NEXT, "pwrite");
    written(fd);
    return real(fd, bytes, length, offset);
}
