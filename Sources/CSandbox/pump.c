#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#if defined(__linux__)
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

// One thread carries all connections of all sandboxes. Bytes go from socket to socket through a pipe in the kernel, so
// that they are not copied into this process.

/// How much one pipe may hold. An unprivileged user may have some 60 of this size; the others are as small as they come.
#define PIPE_BYTES (1 << 20)
/// How much one direction may carry before others have their turn.
#define TURN_BYTES (8 << 20)

/// One direction of a connection.
struct half {
    int pipe[2];
    size_t waiting;
    int is_ended;
    int is_shut;
};

enum kind { KIND_BELL, KIND_LISTENER, KIND_LINK };

struct item {
    enum kind kind;
    struct item *next_ready;
    int is_ready;
    int is_dead;
};

struct listener {
    struct item item;
    int descriptor;
    sandbox_accept accept;
    void *context;
    struct listener *next;
};

struct link {
    struct item item;
    int ends[2];
    struct half halves[2];
};

struct order {
    struct order *next;
    struct item *add;
    struct listener *remove;
};

struct sandbox_pump {
    int poll, bell;
    struct item bell_item;
    pthread_mutex_t lock;
    struct order *first, **last;
    struct item *ready;
    struct item *dead;
};

static int watch(struct sandbox_pump *pump, int descriptor, struct item *item, uint32_t events) {
    struct epoll_event event = {.events = events, .data.ptr = item};
    return epoll_ctl(pump->poll, EPOLL_CTL_ADD, descriptor, &event);
}

static void make_ready(struct sandbox_pump *pump, struct item *item) {
    if (item->is_ready || item->is_dead) return;
    item->is_ready = 1;
    item->next_ready = pump->ready;
    pump->ready = item;
}

/// Puts it aside until no event of this round can name it any more.
static void bury(struct sandbox_pump *pump, struct item *item) {
    item->is_dead = 1;
    if (item->is_ready) return;
    item->next_ready = pump->dead;
    pump->dead = item;
}

static void close_link(struct sandbox_pump *pump, struct link *link) {
    for (int side = 0; side < 2; side++) {
        close(link->ends[side]);
        if (link->halves[side].pipe[0] < 0) continue;
        close(link->halves[side].pipe[0]);
        close(link->halves[side].pipe[1]);
    }
    bury(pump, &link->item);
}

/// Carries what can be carried from one end to the other. 1 when there may be more, 0 when it must wait, -1 when it is over
/// for both directions.
static int carry(struct link *link, int side) {
    struct half *half = &link->halves[side];
    int from = link->ends[side], to = link->ends[1 - side];
    size_t carried = 0;
    while (!half->is_shut) {
        int has_moved = 0;
        if (!half->is_ended) {
            ssize_t count = splice(from, NULL, half->pipe[1], NULL, PIPE_BYTES, SPLICE_F_MOVE | SPLICE_F_NONBLOCK);
            if (count > 0) {
                half->waiting += (size_t)count;
                has_moved = 1;
            } else if (count == 0) {
                half->is_ended = 1;
            } else if (errno != EAGAIN && errno != EINTR && errno != ENOTCONN) {
                return -1;
            }
        }
        while (half->waiting > 0) {
            ssize_t count = splice(half->pipe[0], NULL, to, NULL, half->waiting, SPLICE_F_MOVE | SPLICE_F_NONBLOCK);
            if (count > 0) {
                half->waiting -= (size_t)count;
                carried += (size_t)count;
                has_moved = 1;
            } else if (count < 0 && (errno == EAGAIN || errno == EINTR || errno == ENOTCONN)) {
                break;
            } else {
                return -1;
            }
        }
        if (half->is_ended && half->waiting == 0) {
            shutdown(to, SHUT_WR);
            half->is_shut = 1;
        }
        if (!has_moved) return 0;
        if (carried >= TURN_BYTES) return 1;
    }
    return 0;
}

static void run_link(struct sandbox_pump *pump, struct link *link) {
    int there = carry(link, 0);
    int back = there < 0 ? -1 : carry(link, 1);
    if (there < 0 || back < 0 || (link->halves[0].is_shut && link->halves[1].is_shut)) {
        close_link(pump, link);
    } else if (there > 0 || back > 0) {
        make_ready(pump, &link->item);
    }
}

static void run_listener(struct listener *listener) {
    for (;;) {
        int taken = accept4(listener->descriptor, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (taken < 0) {
            if (errno == EINTR || errno == ECONNABORTED) continue;
            return;
        }
        int on = 1;
        (void)setsockopt(taken, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        listener->accept(listener->context, taken);
    }
}

static void run_item(struct sandbox_pump *pump, struct item *item) {
    if (item->is_dead) return;
    switch (item->kind) {
    case KIND_BELL: break;
    case KIND_LISTENER: run_listener((struct listener *)item); break;
    case KIND_LINK: run_link(pump, (struct link *)item); break;
    }
}

static void take_orders(struct sandbox_pump *pump) {
    uint64_t rings;
    while (read(pump->bell, &rings, sizeof rings) > 0) {}
    pthread_mutex_lock(&pump->lock);
    struct order *order = pump->first;
    pump->first = NULL;
    pump->last = &pump->first;
    pthread_mutex_unlock(&pump->lock);
    while (order != NULL) {
        if (order->add != NULL && order->add->kind == KIND_LISTENER) {
            struct listener *listener = (struct listener *)order->add;
            watch(pump, listener->descriptor, order->add, EPOLLIN);
        } else if (order->add != NULL) {
            struct link *link = (struct link *)order->add;
            uint32_t events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
            if (watch(pump, link->ends[0], order->add, events) != 0
                || watch(pump, link->ends[1], order->add, events) != 0) {
                close_link(pump, link);
            } else {
                make_ready(pump, order->add);
            }
        }
        if (order->remove != NULL) {
            close(order->remove->descriptor);
            // Nil tells that it is the last call.
            order->remove->accept(order->remove->context, -1);
            bury(pump, &order->remove->item);
        }
        struct order *done = order;
        order = order->next;
        free(done);
    }
}

static void *run(void *argument) {
    struct sandbox_pump *pump = argument;
    pthread_setname_np(pthread_self(), "sandbox-pump");
    // A write to a connection that has gone is an error here, not a signal.
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, NULL);
    struct epoll_event events[64];
    for (;;) {
        int count = epoll_wait(pump->poll, events, 64, pump->ready == NULL ? -1 : 0);
        int has_orders = 0;
        for (int index = 0; index < count; index++) {
            struct item *item = events[index].data.ptr;
            if (item->kind == KIND_BELL) has_orders = 1;
            else make_ready(pump, item);
        }
        if (has_orders) take_orders(pump);
        struct item *ready = pump->ready;
        pump->ready = NULL;
        while (ready != NULL) {
            struct item *item = ready;
            ready = item->next_ready;
            item->is_ready = 0;
            if (item->is_dead) bury(pump, item);
            else run_item(pump, item);
        }
        while (pump->dead != NULL) {
            struct item *item = pump->dead;
            pump->dead = item->next_ready;
            free(item);
        }
    }
    return NULL;
}

struct sandbox_pump *sandbox_pump_start(void) {
    struct sandbox_pump *pump = calloc(1, sizeof *pump);
    if (pump == NULL) return NULL;
    pump->last = &pump->first;
    pump->bell_item.kind = KIND_BELL;
    pthread_mutex_init(&pump->lock, NULL);
    pump->poll = epoll_create1(EPOLL_CLOEXEC);
    pump->bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    pthread_t thread;
    if (pump->poll < 0 || pump->bell < 0 || watch(pump, pump->bell, &pump->bell_item, EPOLLIN) != 0
        || pthread_create(&thread, NULL, run, pump) != 0) {
        int problem = errno;
        if (pump->poll >= 0) close(pump->poll);
        if (pump->bell >= 0) close(pump->bell);
        free(pump);
        errno = problem;
        return NULL;
    }
    pthread_detach(thread);
    return pump;
}

static int order(struct sandbox_pump *pump, struct item *add, struct listener *remove) {
    struct order *order = calloc(1, sizeof *order);
    if (order == NULL) return -1;
    order->add = add;
    order->remove = remove;
    pthread_mutex_lock(&pump->lock);
    *pump->last = order;
    pump->last = &order->next;
    pthread_mutex_unlock(&pump->lock);
    uint64_t one = 1;
    if (write(pump->bell, &one, sizeof one) < 0) return 0;
    return 0;
}

void *sandbox_pump_listen(struct sandbox_pump *pump, int descriptor, sandbox_accept accept, void *context) {
    struct listener *listener = calloc(1, sizeof *listener);
    if (listener == NULL) return NULL;
    listener->item.kind = KIND_LISTENER;
    listener->descriptor = descriptor;
    listener->accept = accept;
    listener->context = context;
    if (order(pump, &listener->item, NULL) == 0) return listener;
    free(listener);
    return NULL;
}

void sandbox_pump_unlisten(struct sandbox_pump *pump, void *listener) { order(pump, NULL, listener); }

int sandbox_pump_join(struct sandbox_pump *pump, int left, int right) {
    struct link *link = calloc(1, sizeof *link);
    if (link != NULL) {
        link->item.kind = KIND_LINK;
        link->ends[0] = left;
        link->ends[1] = right;
        int made = 0;
        for (; made < 2; made++) {
            if (pipe2(link->halves[made].pipe, O_CLOEXEC | O_NONBLOCK) != 0) break;
            (void)fcntl(link->halves[made].pipe[1], F_SETPIPE_SZ, PIPE_BYTES);
        }
        if (made == 2 && order(pump, &link->item, NULL) == 0) return 0;
        while (made-- > 0) {
            close(link->halves[made].pipe[0]);
            close(link->halves[made].pipe[1]);
        }
        free(link);
    }
    close(left);
    close(right);
    return -1;
}

#else

struct sandbox_pump *sandbox_pump_start(void) { errno = ENOSYS; return NULL; }
void *sandbox_pump_listen(struct sandbox_pump *pump, int descriptor, sandbox_accept accept, void *context) {
    (void)pump; (void)descriptor; (void)accept; (void)context;
    return NULL;
}
void sandbox_pump_unlisten(struct sandbox_pump *pump, void *listener) { (void)pump; (void)listener; }
int sandbox_pump_join(struct sandbox_pump *pump, int left, int right) {
    (void)pump;
    close(left);
    close(right);
    return -1;
}

#endif
