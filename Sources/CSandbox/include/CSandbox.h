#ifndef CSANDBOX_H
#define CSANDBOX_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// What confines a program of a user, in two halves.
//
// The host half runs in the server: it starts the helper and speaks with it over a socket of messages. The helper is the
// server's own executable, entered before anything else of it when it is called with `sandbox --control 3`: the first
// process of the sandbox, one thread, no memory to speak of. It sets limits, starts the user's program, watches and reaps
// its processes, and ends them all when the program ends, when it is told to, or when the server is gone.
//
// Messages to the helper:      G            go: start the program
//                              T<grace>     end the program: ask, and kill after so many milliseconds
//                              K            a socket of the sandbox's network, please
// Messages from the helper:    R            ready, with the descriptors of the listeners in the order of the specification
//                              S<pid>       the program runs
//                              K            with the descriptor of a socket that is not connected
//                              F<text>      the program could not be started
//                              X<kind> <value> <user us> <system us> <peak KiB>   it ended; kind c(ode), s(ignal), m(emory),
//                                           p(rocesses) or t(old to)

/// How many descriptors one message may carry.
#define SANDBOX_DESCRIPTORS 128

/// Whether this system has what the sandbox is made of.
int sandbox_is_supported(void);

/// A file in memory that holds `bytes`, read from its beginning; -1 and errno where that fails.
int sandbox_memory_file(const void *bytes, size_t count);

/// A pair of sockets of messages; the first tells who sent what it receives. -1 and errno where that fails.
int sandbox_socket_pair(int pair[2]);

/// A pipe whose ends no started program inherits. -1 and errno where that fails.
int sandbox_pipe(int pair[2]);

/// Starts a program with these descriptors as 0 to 3 (input, output, error, control), 4 (specification) and, unless it is
/// -1, 5 (arguments); every other descriptor is closed. Answers its process id, or -1 and errno.
pid_t sandbox_spawn(
    const char *path, char *const arguments[], char *const environment[], int input, int output, int error, int control,
    int specification, int more_arguments
);

/// Takes one message; `descriptors` has room for SANDBOX_DESCRIPTORS. Answers its length, 0 when the other side is gone,
/// or -1 and errno. `sender` is the process that sent it, as this process sees it.
ssize_t sandbox_receive(int socket, void *bytes, size_t count, int *descriptors, int *descriptor_count, pid_t *sender);

/// Sends one message. 0, or -1 and errno.
int sandbox_send(int socket, const void *bytes, size_t count);

/// Kills every process below `root`, whatever session it is in, as far as this process may. Answers how many it found.
int sandbox_kill_tree(pid_t root, int signal);

#endif
