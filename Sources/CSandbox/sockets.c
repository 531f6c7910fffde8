#define _GNU_SOURCE
#include "CSandbox.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

/// Closes a socket and keeps the cause.
static int failed(int socket) {
    int problem = errno;
    close(socket);
    errno = problem;
    return -1;
}

static int new_socket(int family) {
    int made = socket(family, SOCK_STREAM, 0);
    if (made < 0) return -1;
    (void)fcntl(made, F_SETFD, FD_CLOEXEC);
    (void)fcntl(made, F_SETFL, O_NONBLOCK);
    return made;
}

/// Reads an address of either family; answers its length, 0 when it is none.
static socklen_t read_address(const char *address, int port, struct sockaddr_storage *name) {
    memset(name, 0, sizeof *name);
    struct sockaddr_in *four = (struct sockaddr_in *)name;
    struct sockaddr_in6 *six = (struct sockaddr_in6 *)name;
    if (inet_pton(AF_INET, address, &four->sin_addr) == 1) {
        four->sin_family = AF_INET;
        four->sin_port = htons((uint16_t)port);
        return sizeof *four;
    }
    if (inet_pton(AF_INET6, address, &six->sin6_addr) == 1) {
        six->sin6_family = AF_INET6;
        six->sin6_port = htons((uint16_t)port);
        return sizeof *six;
    }
    errno = EINVAL;
    return 0;
}

static socklen_t read_path(const char *path, struct sockaddr_un *name) {
    memset(name, 0, sizeof *name);
    name->sun_family = AF_UNIX;
    if (strlen(path) >= sizeof name->sun_path) {
        errno = ENAMETOOLONG;
        return 0;
    }
    strcpy(name->sun_path, path);
    return sizeof *name;
}

int sandbox_connect(int socket, const char *address, int port) {
    struct sockaddr_storage name;
    socklen_t length = read_address(address, port, &name);
    if (length == 0) return socket < 0 ? -1 : failed(socket);
    if (socket < 0) socket = new_socket(name.ss_family);
    if (socket < 0) return -1;
    int on = 1;
    (void)setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (connect(socket, (struct sockaddr *)&name, length) == 0 || errno == EINPROGRESS) return socket;
    return failed(socket);
}

int sandbox_connect_path(const char *path) {
    struct sockaddr_un name;
    socklen_t length = read_path(path, &name);
    if (length == 0) return -1;
    int made = new_socket(AF_UNIX);
    if (made < 0) return -1;
    if (connect(made, (struct sockaddr *)&name, length) == 0) return made;
    return failed(made);
}

int sandbox_listen_path(const char *path) {
    struct sockaddr_un name;
    socklen_t length = read_path(path, &name);
    if (length == 0) return -1;
    int made = new_socket(AF_UNIX);
    if (made < 0) return -1;
    (void)unlink(path);
    if (bind(made, (struct sockaddr *)&name, length) != 0) return failed(made);
    if (chmod(path, S_IRUSR | S_IWUSR) != 0 || listen(made, 1024) != 0) return failed(made);
    return made;
}

int sandbox_listen(const char *address, int port) {
    struct sockaddr_storage name;
    socklen_t length = read_address(address, port, &name);
    if (length == 0) return -1;
    int made = new_socket(name.ss_family);
    if (made < 0) return -1;
    int on = 1;
    (void)setsockopt(made, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (name.ss_family == AF_INET6) (void)setsockopt(made, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on);
    if (bind(made, (struct sockaddr *)&name, length) == 0 && listen(made, 1024) == 0) return made;
    return failed(made);
}
