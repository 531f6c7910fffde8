#if defined(__linux__)
#define _GNU_SOURCE
#include "helper.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Sets both limits, no higher than the hard limit this process has.
static int limit(__rlimit_resource_t resource, int64_t value) {
    struct rlimit old;
    if (getrlimit(resource, &old) != 0) return -1;
    rlim_t wanted = (rlim_t)value;
    if (old.rlim_max != RLIM_INFINITY && wanted > old.rlim_max) wanted = old.rlim_max;
    struct rlimit new = {wanted, wanted};
    return setrlimit(resource, &new);
}

static int give_up_user(int64_t user, const char **step) {
    *step = "giving up capabilities";
    for (int capability = 0; capability <= 63; capability++) {
        if (prctl(PR_CAPBSET_READ, capability, 0, 0, 0) != 1) continue;
        if (prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) != 0 && errno != EPERM) return -1;
    }
    prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
    if (user >= 0) {
        *step = "becoming the run's own user";
        if (setgroups(0, NULL) != 0) return -1;
        if (setresgid((gid_t)user, (gid_t)user, (gid_t)user) != 0) return -1;
        if (setresuid((uid_t)user, (uid_t)user, (uid_t)user) != 0) return -1;
    }
    *step = "giving up capabilities";
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct none[2] = {{0}, {0}};
    return (int)syscall(SYS_capset, &header, none);
}

int confine(const struct specification *specification, const char **step) {
    *step = "starting a session";
    if (setsid() < 0 && errno != EPERM) return -1;
    *step = "setting limits";
    if (limit(RLIMIT_CORE, 0) != 0) return -1;
    if (specification->open_files > 0 && limit(RLIMIT_NOFILE, specification->open_files) != 0) return -1;
    if (specification->file_bytes > 0 && limit(RLIMIT_FSIZE, specification->file_bytes) != 0) return -1;
    if (specification->cpu_seconds > 0 && limit(RLIMIT_CPU, specification->cpu_seconds) != 0) return -1;
    // A count of all processes of a user is a count of the run's where the user, or the namespace of users, is its own.
    if (specification->processes > 0 && (specification->user >= 0 || specification->is_first_process)
        && limit(RLIMIT_NPROC, specification->processes) != 0)
        return -1;
    if (give_up_user(specification->user, step) != 0) return -1;
    *step = "forbidding new privileges";
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
    // After the change of user, which forgets it: without the helper there is no program.
    *step = "tying the program to its helper";
    if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) return -1;
    umask(022);
    *step = "entering the working directory";
    if (chdir(specification->directory) != 0) return -1;
    *step = "closing descriptors";
    if (syscall(SYS_close_range, 3, ~0U, 4 /* CLOSE_RANGE_CLOEXEC */) != 0) {
        for (int descriptor = 3; descriptor < 65536; descriptor++) {
            int flags = fcntl(descriptor, F_GETFD);
            if (flags >= 0) fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC);
        }
    }
    *step = "confining files";
    if (specification->readable_count > 0 && restrict_files(specification) != 0) return -1;
    *step = "filtering calls of the system";
    return filter_calls(specification->is_counted);
}
#endif
