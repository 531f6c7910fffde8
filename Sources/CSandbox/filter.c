#if defined(__linux__)
#define _GNU_SOURCE
#include "helper.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#if defined(__x86_64__)
#define MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define MACHINE AUDIT_ARCH_AARCH64
#endif

#define LOAD(member) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, member))
#define ANSWER(value) BPF_STMT(BPF_RET | BPF_K, (value))
#define DENY (SECCOMP_RET_ERRNO | (EPERM & SECCOMP_RET_DATA))
#define UNKNOWN (SECCOMP_RET_ERRNO | (ENOSYS & SECCOMP_RET_DATA))
/// Denies one call.
#define NO(call) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 1), ANSWER(DENY)

// Numbers of calls that came after the oldest headers this is compiled with; they are the same on all machines.
#define CALL_IO_URING_SETUP 425
#define CALL_IO_URING_ENTER 426
#define CALL_IO_URING_REGISTER 427
#define CALL_OPEN_TREE 428
#define CALL_MOVE_MOUNT 429
#define CALL_FSOPEN 430
#define CALL_FSMOUNT 432
#define CALL_CLONE3 435
#define CALL_PIDFD_GETFD 438
#define CALL_MOUNT_SETATTR 442

#define NAMESPACES \
    (CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET)

int filter_calls(int is_counted) {
#if defined(MACHINE)
    // Memory that belongs to no process is out of sight where no control group counts it.
    const unsigned uncounted = is_counted ? SECCOMP_RET_ALLOW : UNKNOWN;
    struct sock_filter program[] = {
        LOAD(arch),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, MACHINE, 1, 0),
        ANSWER(UNKNOWN),
        LOAD(nr),
#if defined(__x86_64__)
        // The other numbering of the same machine.
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
        ANSWER(UNKNOWN),
#endif
        // Its arguments are out of a filter's sight; libraries then use the older call.
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, CALL_CLONE3, 0, 1),
        ANSWER(UNKNOWN),
        NO(CALL_IO_URING_SETUP), NO(CALL_IO_URING_ENTER), NO(CALL_IO_URING_REGISTER), NO(CALL_OPEN_TREE),
        NO(CALL_MOVE_MOUNT), NO(CALL_FSOPEN), NO(CALL_FSMOUNT), NO(CALL_MOUNT_SETATTR), NO(CALL_PIDFD_GETFD),
        NO(__NR_acct), NO(__NR_add_key), NO(__NR_adjtimex), NO(__NR_bpf), NO(__NR_chroot), NO(__NR_clock_settime),
        NO(__NR_delete_module), NO(__NR_fanotify_init), NO(__NR_finit_module), NO(__NR_init_module),
        NO(__NR_kexec_load), NO(__NR_keyctl), NO(__NR_lookup_dcookie), NO(__NR_mount), NO(__NR_name_to_handle_at),
        NO(__NR_nfsservctl), NO(__NR_open_by_handle_at), NO(__NR_perf_event_open), NO(__NR_pivot_root),
        NO(__NR_process_vm_readv), NO(__NR_process_vm_writev), NO(__NR_ptrace), NO(__NR_quotactl), NO(__NR_reboot),
        NO(__NR_request_key), NO(__NR_setdomainname), NO(__NR_sethostname), NO(__NR_setns), NO(__NR_settimeofday),
        NO(__NR_swapoff), NO(__NR_swapon), NO(__NR_syslog), NO(__NR_umount2), NO(__NR_unshare),
        NO(__NR_userfaultfd), NO(__NR_vhangup),
#if defined(__x86_64__)
        NO(__NR_ioperm), NO(__NR_iopl), NO(__NR_kexec_file_load), NO(__NR_modify_ldt), NO(__NR_uselib),
#endif
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_memfd_create, 0, 1),
        ANSWER(uncounted),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_shmget, 0, 1),
        ANSWER(uncounted),
        // New namespaces would give back what was taken.
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone, 0, 4),
        LOAD(args[0]),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, NAMESPACES, 0, 1),
        ANSWER(DENY),
        ANSWER(SECCOMP_RET_ALLOW),
        // Sockets of the network that was made for it, and of this machine's files. Others, such as those to the machine
        // below a virtual one, know no namespaces.
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_socket, 0, 7),
        LOAD(args[0]),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 4, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_INET, 3, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_INET6, 2, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_NETLINK, 1, 0),
        ANSWER(SECCOMP_RET_ERRNO | (EAFNOSUPPORT & SECCOMP_RET_DATA)),
        ANSWER(SECCOMP_RET_ALLOW),
        // Typing into the terminal of whoever started this.
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_ioctl, 0, 3),
        LOAD(args[1]),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0x5412 /* TIOCSTI */, 0, 1),
        ANSWER(DENY),
        ANSWER(SECCOMP_RET_ALLOW),
    };
    struct sock_fprog whole = {sizeof program / sizeof program[0], program};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &whole, 0, 0);
#else
    (void)is_counted;
    return 0;
#endif
}
#endif
