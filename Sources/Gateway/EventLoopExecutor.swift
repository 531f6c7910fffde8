import NIOCore

/// Runs the tasks of connections on the thread that reads and writes their sockets.
///
/// A request then changes threads only for what takes long: measured with 1 KiB objects, the changes between the event
/// loop, the cooperative pool and a thread that reads took more time than the request itself. Work of milliseconds goes to
/// a `BlockingPool` or to tasks of its own, for it would hold up the loop's other connections. A class because
/// executors are.
final class EventLoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(loop: any EventLoop) {
        self.loop = loop
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
