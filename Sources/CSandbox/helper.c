#if defined(__linux__)
#define _GNU_SOURCE
#include "CSandbox.h"
#include "helper.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/statfs.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static struct specification specification;
static int own_priority = 0;

static int64_t milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int tell(const void *bytes, size_t count, const int *descriptors, int descriptor_count) {
    union {
        char bytes[CMSG_SPACE(sizeof(int) * LISTENER_LIMIT)];
        struct cmsghdr alignment;
    } control;
    memset(&control, 0, sizeof control);
    struct iovec piece = {(void *)bytes, count};
    struct msghdr message = {.msg_iov = &piece, .msg_iovlen = 1};
    if (descriptor_count > 0) {
        message.msg_control = control.bytes;
        message.msg_controllen = CMSG_SPACE(sizeof(int) * (size_t)descriptor_count);
        struct cmsghdr *part = CMSG_FIRSTHDR(&message);
        part->cmsg_level = SOL_SOCKET;
        part->cmsg_type = SCM_RIGHTS;
        part->cmsg_len = CMSG_LEN(sizeof(int) * (size_t)descriptor_count);
        memcpy(CMSG_DATA(part), descriptors, sizeof(int) * (size_t)descriptor_count);
    }
    return sendmsg(CONTROL_DESCRIPTOR, &message, MSG_NOSIGNAL) < 0 ? -1 : 0;
}

static void tell_text(const char *text) { tell(text, strlen(text), NULL, 0); }

/// Says why there will be no program, and ends.
static _Noreturn void give_up(const char *text) {
    char message[1024];
    snprintf(message, sizeof message, "F%s", text);
    tell_text(message);
    _exit(70);
}

/// Listens on an address and port, parted by a blank.
static int listen_on(const char *place) {
    char address[64];
    int port = 0;
    if (sscanf(place, "%63s %d", address, &port) != 2) {
        errno = EINVAL;
        return -1;
    }
    return sandbox_listen(address, port);
}

/// Opens the listeners and hands them over; a machine without IPv6 has none of its addresses.
static void hand_over_listeners(void) {
    int listeners[LISTENER_LIMIT];
    char message[1 + LISTENER_LIMIT + 1] = "R";
    int count = 0;
    for (int64_t index = 0; index < specification.listener_count; index++) {
        int listener = listen_on(specification.listeners[index]);
        if (listener < 0 && strchr(specification.listeners[index], ':') == NULL) {
            char text[256];
            snprintf(
                text, sizeof text, "cannot listen on %s inside the sandbox: %s", specification.listeners[index],
                strerror(errno)
            );
            give_up(text);
        }
        message[1 + index] = listener < 0 ? '-' : '+';
        if (listener >= 0) listeners[count++] = listener;
    }
    if (tell(message, 1 + (size_t)specification.listener_count, listeners, count) != 0) _exit(71);
    for (int index = 0; index < count; index++) close(listeners[index]);
}

/// Starts the program; answers its process id when it is known to run.
static pid_t start_program(void) {
    int report[2];
    if (pipe2(report, O_CLOEXEC) != 0) give_up("no pipe is to be had");
    pid_t program = fork();
    if (program < 0) give_up("the process cannot be divided");
    if (program == 0) {
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, NULL);
        for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
        prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
        setpriority(PRIO_PROCESS, 0, own_priority);
        const char *step = "";
        char text[512];
        if (confine(&specification, &step) != 0) {
            snprintf(text, sizeof text, "%s failed: %s", step, strerror(errno));
        } else {
            execve(specification.executable, specification.arguments, specification.environment);
            snprintf(text, sizeof text, "%s cannot be executed: %s", specification.executable, strerror(errno));
        }
        if (write(report[1], text, strlen(text)) < 0) _exit(126);
        _exit(127);
    }
    close(report[1]);
    char text[512];
    ssize_t count;
    do {
        count = read(report[0], text, sizeof text - 1);
    } while (count < 0 && errno == EINTR);
    close(report[0]);
    if (count > 0) {
        text[count] = 0;
        give_up(text);
    }
    return program;
}

/// What is used of the folders that live in memory.
static int64_t folder_memory(void) {
    int64_t sum = 0;
    for (int64_t index = 0; index < specification.memory_folder_count; index++) {
        struct statfs information;
        if (statfs(specification.memory_folders[index], &information) != 0) continue;
        sum += (int64_t)(information.f_blocks - information.f_bfree) * information.f_bsize;
    }
    return sum;
}

/// Looks after memory and processes; answers what is exceeded ('m' or 'p'), or 0, and when to look again.
static char look_after(int64_t *peak, int *pause) {
    static int64_t last = 0;
    static int last_count = 0;
    struct tree tree;
    tree_measure(&tree, specification.is_first_process);
    int64_t folders = folder_memory();
    // Shared memory may lie in those folders.
    int64_t memory = tree.memory_bytes + (tree.shared_bytes > folders ? tree.shared_bytes : folders);
    if (specification.memory_bytes > 0 && memory > specification.memory_bytes) {
        tree_measure_fairly(&tree, specification.is_first_process);
        memory = tree.memory_bytes + (tree.shared_bytes > folders ? tree.shared_bytes : folders);
    }
    if (memory > *peak) *peak = memory;
    if (specification.memory_bytes > 0 && memory > specification.memory_bytes) return 'm';
    if (specification.processes > 0 && tree.thread_count > specification.processes + 16) return 'p';
    // Memory is taken at some gigabytes a second; the nearer the limit, the sooner the next look.
    int64_t room = specification.memory_bytes > 0 ? specification.memory_bytes - memory : INT64_MAX;
    int64_t wait = room / (4 << 20);
    if (wait > 250) wait = 250;
    // What stands still is looked at less often, what makes processes more often.
    if (wait < 50 && memory <= last + (1 << 20)) wait = 50;
    if (tree.thread_count > last_count + 8) wait = 5;
    if (wait < 5) wait = 5;
    // What was stopped takes nothing until it goes on.
    if (tree.process_count > 0 && tree.stopped_count == tree.process_count) wait = 250;
    last = memory;
    last_count = tree.thread_count;
    *pause = (int)wait;
    return 0;
}

/// The helper's whole life after the program has started.
static _Noreturn void look_on(pid_t program, int signals) {
    char reason = 0;
    int64_t deadline = -1, next_look = 0, peak = 0;
    int pause = 5, status = 0, is_over = 0;
    struct rusage usage;
    memset(&usage, 0, sizeof usage);
    while (!is_over) {
        int64_t now = milliseconds();
        if (deadline >= 0 && now >= deadline) break;
        if (now >= next_look) {
            char exceeded = look_after(&peak, &pause);
            if (exceeded != 0) {
                reason = exceeded;
                break;
            }
            now = milliseconds();
            next_look = now + pause;
        }
        int64_t wait = next_look - now;
        if (deadline >= 0 && deadline - now < wait) wait = deadline - now;
        struct pollfd watched[2] = {{CONTROL_DESCRIPTOR, POLLIN, 0}, {signals, POLLIN, 0}};
        if (poll(watched, 2, wait < 0 ? 0 : (int)wait) < 0 && errno != EINTR) break;
        if (watched[1].revents != 0) {
            struct signalfd_siginfo information;
            while (read(signals, &information, sizeof information) > 0) {}
            for (;;) {
                int code;
                struct rusage own;
                pid_t ended = wait4(-1, &code, WNOHANG, &own);
                if (ended <= 0) break;
                if (ended != program) continue;
                status = code;
                usage = own;
                is_over = 1;
            }
        }
        if (!is_over && watched[0].revents != 0) {
            char message[64];
            ssize_t count = recv(CONTROL_DESCRIPTOR, message, sizeof message - 1, MSG_DONTWAIT);
            if (count < 0 && (errno == EAGAIN || errno == EINTR)) continue;
            if (count <= 0) {
                // The server is gone.
                reason = 't';
                break;
            }
            message[count] = 0;
            if (message[0] == 'T') {
                reason = 't';
                int64_t end = milliseconds() + atoll(message + 1);
                if (deadline < 0 || end < deadline) deadline = end;
                kill(-program, SIGTERM);
            } else if (message[0] == 'M') {
                specification.memory_bytes = atoll(message + 1);
                next_look = 0;
            } else if (message[0] == 'K') {
                int made = socket(message[1] == '6' ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
                tell("K", 1, &made, made < 0 ? 0 : 1);
                if (made >= 0) close(made);
            }
        }
    }
    int is_reaped = 0;
    struct rusage own = usage;
    tree_end(specification.is_first_process, program, &status, &is_reaped, &own);
    if (is_reaped) usage = own;
    struct rusage all;
    if (getrusage(RUSAGE_CHILDREN, &all) == 0) usage = all;
    char kind = reason, message[160];
    int value = 0;
    if (kind == 0) {
        kind = WIFSIGNALED(status) ? 's' : 'c';
        value = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
    }
    // A program that ended before it was looked at.
    if (peak < (1 << 20)) peak = (int64_t)usage.ru_maxrss * 1024;
    snprintf(
        message, sizeof message, "X%c %d %lld %lld %lld", kind, value,
        (long long)usage.ru_utime.tv_sec * 1000000 + usage.ru_utime.tv_usec,
        (long long)usage.ru_stime.tv_sec * 1000000 + usage.ru_stime.tv_usec, (long long)(peak / 1024)
    );
    tell_text(message);
    _exit(0);
}

static _Noreturn void help(void) {
    prctl(PR_SET_NAME, "hosu-sandbox", 0, 0, 0);
    // Nobody looks into this process, not even one of the same user.
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    // Where many processes want the machine, this one goes first.
    own_priority = getpriority(PRIO_PROCESS, 0);
    setpriority(PRIO_PROCESS, 0, -20);
    // Processes whose parents end become this one's children, sessions of their own or not.
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    sigset_t watched;
    sigfillset(&watched);
    sigprocmask(SIG_SETMASK, &watched, NULL);
    sigemptyset(&watched);
    sigaddset(&watched, SIGCHLD);
    int signals = signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK);
    char problem[256];
    if (specification_read(&specification, problem, sizeof problem) != 0) give_up(problem);
    fcntl(CONTROL_DESCRIPTOR, F_SETFD, FD_CLOEXEC);
    hand_over_listeners();
    char word[8];
    ssize_t count;
    do {
        count = recv(CONTROL_DESCRIPTOR, word, sizeof word, 0);
    } while (count < 0 && errno == EINTR);
    if (count <= 0 || word[0] != 'G') _exit(72);
    pid_t program = start_program();
    // Nothing holds the program's streams open but what belongs to it.
    int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (nothing >= 0)
        for (int descriptor = 0; descriptor < 3; descriptor++) dup2(nothing, descriptor);
    snprintf(problem, sizeof problem, "S%d", program);
    tell_text(problem);
    look_on(program, signals);
}

/// Takes over before the program's own beginning when it was called as the helper.
__attribute__((constructor)) static void enter(int count, char **arguments, char **environment) {
    (void)environment;
    if (count != 4 || arguments == NULL) return;
    if (strcmp(arguments[1], "sandbox") != 0 || strcmp(arguments[2], "--control") != 0) return;
    if (strcmp(arguments[3], "3") != 0) return;
    help();
}
#endif
