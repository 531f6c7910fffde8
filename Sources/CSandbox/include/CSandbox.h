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
//                              M<bytes>     another limit of memory
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

/// The version of Landlock, by which a program's files are confined without namespaces; 0 where there is none.
int sandbox_landlock_version(void);

/// The paths of the libraries this process was loaded with, by the names they were found by, each ended by a line's end.
/// Answers how many bytes they take, whether there was room for them or not.
size_t sandbox_library_paths(char *paths, size_t size);

/// A file in memory that holds `bytes`, read from its beginning; -1 and errno where that fails.
int sandbox_memory_file(const void *bytes, size_t count);

/// A pair of sockets of messages; the first tells who sent what it receives. -1 and errno where that fails.
int sandbox_socket_pair(int pair[2]);

/// A pipe whose ends no started program inherits. -1 and errno where that fails.
int sandbox_pipe(int pair[2]);

/// Starts a program with `count` descriptors, which it sees as 0 and so on; every other one is closed. Answers its process
/// id, or -1 and errno.
pid_t sandbox_spawn(
    const char *path, char *const arguments[], char *const environment[], const int *descriptors, int count
);

/// Gives a folder and all in it to a user, following no link. 0, or -1 and errno.
int sandbox_give_folder(const char *path, uid_t user);

/// Takes one message; `descriptors` has room for SANDBOX_DESCRIPTORS. Answers its length, 0 when the other side is gone
/// and all that it sent was taken, or -1 and errno. `sender` is the process that sent it, as this process sees it.
ssize_t sandbox_receive(int socket, void *bytes, size_t count, int *descriptors, int *descriptor_count, pid_t *sender);

/// Sends one message. 0, or -1 and errno.
int sandbox_send(int socket, const void *bytes, size_t count);

/// Kills every process below `root`, whatever session it is in, as far as this process may. Answers how many it found.
int sandbox_kill_tree(pid_t root, int signal);

/// Carries bytes between sockets on a thread of its own, through the kernel.
struct sandbox_pump;

/// Takes a connection, a socket that does not block, on the pump's thread; -1 is the last call.
typedef void (*sandbox_accept)(void *context, int socket);

/// NULL and errno where it cannot be started.
struct sandbox_pump *sandbox_pump_start(void);

/// Takes connections of a listening socket, which becomes the pump's, until `sandbox_pump_unlisten`.
void *sandbox_pump_listen(struct sandbox_pump *pump, int descriptor, sandbox_accept accept, void *context);

void sandbox_pump_unlisten(struct sandbox_pump *pump, void *listener);

/// Joins two sockets that do not block, connected or about to be, until both directions have ended; they become the pump's.
int sandbox_pump_join(struct sandbox_pump *pump, int left, int right);

/// Begins to connect a socket, its own or, where `socket` is -1, a new one, to an address and port or to a path. Answers
/// the socket, or -1 and errno, when it closed the one given.
int sandbox_connect(int socket, const char *address, int port);
int sandbox_connect_path(const char *path);

/// Listens on a new socket at a path of this machine, which only this user may use, or at an address and port.
int sandbox_listen_path(const char *path);
int sandbox_listen(const char *address, int port);

#endif
