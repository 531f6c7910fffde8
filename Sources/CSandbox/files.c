#if defined(__linux__)
#define _GNU_SOURCE
#include "CSandbox.h"
#include "helper.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// Landlock: what a program may do with files, without namespaces. Its numbers stand here because they came after the
// headers of the systems this is built on; each version of the kernel's interface adds to those before it.
#define CALL_CREATE_RULESET 444
#define CALL_ADD_RULE 445
#define CALL_RESTRICT_SELF 446
#define VERSION_FLAG 1
#define RULE_PATH_BENEATH 1

#define EXECUTE (1ULL << 0)
#define WRITE_FILE (1ULL << 1)
#define READ_FILE (1ULL << 2)
#define READ_FOLDER (1ULL << 3)
#define FIRST_VERSION ((1ULL << 13) - 1)
#define REFER (1ULL << 13)
#define TRUNCATE (1ULL << 14)
#define DEVICE_CONTROL (1ULL << 15)

/// What may be done to what is no folder.
#define OF_FILES (EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | DEVICE_CONTROL)
#define SCOPE_ABSTRACT_SOCKETS (1ULL << 0)
#define SCOPE_SIGNALS (1ULL << 1)

struct ruleset {
    uint64_t files, network, scopes;
};

struct path_rule {
    uint64_t allowed;
    int32_t parent;
} __attribute__((packed));

int sandbox_landlock_version(void) {
    long version = syscall(CALL_CREATE_RULESET, NULL, 0, VERSION_FLAG);
    return version < 0 ? 0 : (int)version;
}

/// Allows something of a path and all below it; a path that is not there needs no rule.
static int allow(int rules, const char *path, uint64_t rights) {
    int place = open(path, O_PATH | O_CLOEXEC);
    if (place < 0) return 0;
    struct stat information;
    if (fstat(place, &information) == 0 && !S_ISDIR(information.st_mode)) rights &= OF_FILES;
    struct path_rule rule = {rights, place};
    long result = syscall(CALL_ADD_RULE, rules, RULE_PATH_BENEATH, &rule, 0);
    int problem = errno;
    close(place);
    errno = problem;
    return (int)result;
}

int restrict_files(const struct specification *specification) {
    int version = sandbox_landlock_version();
    if (version == 0) return 0;
    uint64_t all = FIRST_VERSION;
    if (version >= 2) all |= REFER;
    if (version >= 3) all |= TRUNCATE;
    if (version >= 5) all |= DEVICE_CONTROL;
    struct ruleset wanted = {all, 0, version >= 6 ? SCOPE_ABSTRACT_SOCKETS | SCOPE_SIGNALS : 0};
    // Older kernels refuse a longer description than they know.
    size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
    int rules = (int)syscall(CALL_CREATE_RULESET, &wanted, size, 0);
    if (rules < 0) return -1;
    int result = 0;
    for (int64_t index = 0; result == 0 && index < specification->readable_count; index++)
        result = allow(rules, specification->readable[index], EXECUTE | READ_FILE | READ_FOLDER);
    for (int64_t index = 0; result == 0 && index < specification->writable_count; index++)
        result = allow(rules, specification->writable[index], all);
    if (result == 0) result = (int)syscall(CALL_RESTRICT_SELF, rules, 0);
    int problem = errno;
    close(rules);
    errno = problem;
    return result;
}
#else
int sandbox_landlock_version(void);
int sandbox_landlock_version(void) { return 0; }
#endif
