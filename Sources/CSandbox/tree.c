#if defined(__linux__)
#define _GNU_SOURCE
#include "CSandbox.h"
#include "helper.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define PROCESS_LIMIT 16384

/// Reads a file of /proc whole; answers how many bytes came, 0 where it cannot be read.
static size_t read_text(const char *path, char *text, size_t size) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return 0;
    size_t filled = 0;
    while (filled + 1 < size) {
        ssize_t count = read(file, text + filled, size - 1 - filled);
        if (count <= 0) break;
        filled += (size_t)count;
    }
    close(file);
    text[filled] = 0;
    return filled;
}

static int64_t field(const char *text, const char *name) {
    const char *found = strstr(text, name);
    return found == NULL ? 0 : atoll(found + strlen(name));
}

/// The parent of a process, and whether it is dead but not reaped; -1 when it is gone.
static pid_t parent_of(pid_t process, int *is_dead) {
    char path[64], text[512];
    snprintf(path, sizeof path, "/proc/%d/stat", process);
    if (read_text(path, text, sizeof text) == 0) return -1;
    // The name stands in parentheses and may hold any character.
    const char *rest = strrchr(text, ')');
    if (rest == NULL || rest[1] == 0) return -1;
    *is_dead = rest[2] == 'Z' || rest[2] == 'X';
    return (pid_t)atoi(rest + 4);
}

struct seen {
    pid_t process, parent;
    /// -1 not known yet, else whether it is below the root.
    signed char is_below;
    char is_dead;
};

static int by_process(const void *left, const void *right) {
    return ((const struct seen *)left)->process - ((const struct seen *)right)->process;
}

/// Whether a process descends from `root`, found out by its parents.
static int is_below(struct seen *all, int count, struct seen *entry, pid_t root, int depth) {
    if (entry->is_below >= 0) return entry->is_below;
    // A number that was used again while this looked may make a ring.
    entry->is_below = 0;
    if (depth > PROCESS_LIMIT) return 0;
    if (entry->parent == root) return entry->is_below = 1;
    struct seen key = {.process = entry->parent};
    struct seen *parent = bsearch(&key, all, (size_t)count, sizeof *all, by_process);
    if (parent == NULL) return 0;
    return entry->is_below = (signed char)is_below(all, count, parent, root, depth + 1);
}

/// The processes below `root`; with `everyone`, all that can be seen but `root`.
static int processes_below(pid_t root, int everyone, pid_t *found, int limit) {
    static struct seen all[PROCESS_LIMIT];
    DIR *folder = opendir("/proc");
    if (folder == NULL) return 0;
    int count = 0;
    for (struct dirent *entry; count < PROCESS_LIMIT && (entry = readdir(folder)) != NULL;) {
        if (!isdigit((unsigned char)entry->d_name[0])) continue;
        struct seen one = {.process = (pid_t)atoi(entry->d_name), .is_below = -1};
        if (one.process == root) continue;
        int is_dead = 0;
        one.parent = parent_of(one.process, &is_dead);
        if (one.parent < 0) continue;
        one.is_dead = (char)is_dead;
        all[count++] = one;
    }
    closedir(folder);
    qsort(all, (size_t)count, sizeof *all, by_process);
    int result = 0;
    for (int index = 0; index < count && result < limit; index++) {
        if (all[index].is_dead) continue;
        if (everyone || is_below(all, count, &all[index], root, 0)) found[result++] = all[index].process;
    }
    return result;
}

static pid_t below[PROCESS_LIMIT];

void tree_measure(struct tree *tree, int is_first_process) {
    memset(tree, 0, sizeof *tree);
    int count = processes_below(getpid(), is_first_process, below, PROCESS_LIMIT);
    for (int index = 0; index < count; index++) {
        char path[64], text[4096];
        snprintf(path, sizeof path, "/proc/%d/status", below[index]);
        if (read_text(path, text, sizeof text) == 0) continue;
        tree->process_count++;
        tree->thread_count += (int)field(text, "\nThreads:");
        if (strstr(text, "\nState:\tT") != NULL) tree->stopped_count++;
        tree->memory_bytes += field(text, "\nRssAnon:") * 1024;
        tree->shared_bytes += field(text, "\nRssShmem:") * 1024;
    }
}

void tree_measure_fairly(struct tree *tree, int is_first_process) {
    memset(tree, 0, sizeof *tree);
    int count = processes_below(getpid(), is_first_process, below, PROCESS_LIMIT);
    for (int index = 0; index < count; index++) {
        char path[64], text[4096];
        tree->process_count++;
        tree->thread_count++;
        snprintf(path, sizeof path, "/proc/%d/smaps_rollup", below[index]);
        if (read_text(path, text, sizeof text) > 0 && strstr(text, "\nPss_Anon:") != NULL) {
            tree->memory_bytes += field(text, "\nPss_Anon:") * 1024;
            tree->shared_bytes += field(text, "\nPss_Shmem:") * 1024;
            continue;
        }
        // A process that this one may not look into counts whole.
        snprintf(path, sizeof path, "/proc/%d/status", below[index]);
        if (read_text(path, text, sizeof text) == 0) continue;
        tree->memory_bytes += field(text, "\nRssAnon:") * 1024;
        tree->shared_bytes += field(text, "\nRssShmem:") * 1024;
    }
}

int sandbox_kill_tree(pid_t root, int signal) {
    pid_t *found = malloc(sizeof(pid_t) * PROCESS_LIMIT);
    if (found == NULL) return 0;
    int count = processes_below(root, 0, found, PROCESS_LIMIT);
    for (int index = 0; index < count; index++) kill(found[index], signal);
    free(found);
    return count;
}

void tree_end(int is_first_process, pid_t main, int *status, int *is_reaped, struct rusage *usage) {
    for (;;) {
        if (is_first_process) {
            // All that this process can see but itself.
            kill(-1, SIGKILL);
        } else {
            // Stopped first, until none is found that is new, so that none makes another while the others are killed.
            int count = 0;
            for (int before = -1, round = 0; count != before && round < 64; round++) {
                before = count;
                count = processes_below(getpid(), 0, below, PROCESS_LIMIT);
                for (int index = 0; index < count; index++) kill(below[index], SIGSTOP);
            }
            for (int index = 0; index < count; index++) kill(below[index], SIGKILL);
        }
        for (;;) {
            int code;
            struct rusage own;
            pid_t ended = wait4(-1, &code, WNOHANG, &own);
            if (ended < 0 && errno == ECHILD) return;
            if (ended < 0 && errno == EINTR) continue;
            if (ended <= 0) break;
            if (ended == main) {
                *status = code;
                *is_reaped = 1;
                *usage = own;
            }
        }
        struct timespec pause = {0, 500000};
        nanosleep(&pause, NULL);
    }
}
#endif
