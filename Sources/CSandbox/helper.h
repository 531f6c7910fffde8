#ifndef SANDBOX_HELPER_H
#define SANDBOX_HELPER_H

#include <stdint.h>
#include <sys/resource.h>
#include <sys/types.h>

#define CONTROL_DESCRIPTOR 3
#define SPECIFICATION_DESCRIPTOR 4
#define LISTENER_LIMIT 100
#define PATH_LIMIT 256

/// What the helper is told about one program. Records of the specification are a letter and a text that ends with NUL.
struct specification {
    char *executable;            // x
    char **arguments;            // a, repeated; the first is the program's name
    char **environment;          // e, repeated
    char *directory;             // d
    int64_t memory_bytes;        // m; 0 is no limit, as for all limits
    int64_t processes;           // p
    int64_t open_files;          // f
    int64_t file_bytes;          // s
    int64_t cpu_seconds;         // c
    int64_t user;                // u; -1 keeps the user
    int64_t listener_count;      //
    char *listeners[LISTENER_LIMIT];  // l, repeated: address and port, parted by a blank
    char *memory_folders[8];     // t, repeated: folders that live in memory
    int64_t memory_folder_count; //
    int64_t readable_count;      //
    char *readable[PATH_LIMIT];  // r, repeated: what may be read without namespaces; where none is given, everything
    int64_t writable_count;      //
    char *writable[PATH_LIMIT];  // v, repeated: what may be written
    int is_first_process;        // n: the helper is process 1 of its own namespace
    int is_counted;              // b: a control group counts all memory, that of no process included
};

/// Reads the specification from its descriptor and closes it. 0, or -1 with a text in `problem`.
int specification_read(struct specification *specification, char *problem, size_t size);

/// What a look at the processes below this one found.
struct tree {
    int process_count;
    int thread_count;
    /// Of the processes, those that were stopped.
    int stopped_count;
    int64_t memory_bytes;
    /// Of memory that was made to be shared.
    int64_t shared_bytes;
};

/// Counts the processes below this one, and their memory; what several have is counted for each.
void tree_measure(struct tree *tree, int is_first_process);

/// The same with what several have counted once; slower.
void tree_measure_fairly(struct tree *tree, int is_first_process);

/// Kills every process below this one until none is left, and reaps them. `main` is left for the caller to find in `status`.
void tree_end(int is_first_process, pid_t main, int *status, int *is_reaped, struct rusage *usage);

/// Gives up what a user's program must not have, in the child before it becomes the program. 0, or -1 with errno and the
/// name of the step in `step`.
int confine(const struct specification *specification, const char **step);

/// Lets only files be used that the specification names, where the kernel knows how. 0, or -1 and errno.
int restrict_files(const struct specification *specification);

/// Lets only calls through that a user's program needs. 0, or -1 and errno.
int filter_calls(int is_counted);

#endif
