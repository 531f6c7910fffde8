import Primitives
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Takes lines from all threads and writes them to a file descriptor in the order they came.
///
/// Lines of the access log wait until a thread of the sink's own writes them, many at a time: a reader of the log that is
/// slow, or a pipe that is full, does not hold up requests. All other lines, and the last ones of a process that ends,
/// are written at once. A class because threads meet in it.
final class LogSink: Sendable {
    static let standardError = LogSink(descriptor: 2)

    private struct State {
        var lines: [UInt8] = []
        var isAwaited = false
    }

    /// How long a line may wait for others, in milliseconds.
    private static let patience: Int32 = 5
    /// Bytes that may wait; then whoever logs must wait.
    private static let capacity = 1 << 20

    private let descriptor: Int32
    private let state = Mutex(State())
    /// Keeps writes of several threads in order.
    private let turn = Mutex<Void>(())
    private let writer = BlockingPool(name: "log", threadCount: 1)

    init(descriptor: Int32) {
        self.descriptor = descriptor
        _ = Self.finishing
    }

    /// Adds a line that may wait for a moment.
    func append(_ line: [UInt8]) {
        let (mustStart, isFull) = state.withLock { state in
            state.lines.append(contentsOf: line)
            let mustStart = !state.isAwaited
            state.isAwaited = true
            return (mustStart, state.lines.count > Self.capacity)
        }
        if mustStart {
            writer.enqueue { [self] in
                poll(nil, 0, Self.patience)
                flush()
            }
        }
        if isFull { flush() }
    }

    /// Adds a line and writes all that wait.
    func write(_ line: [UInt8]) {
        state.withLock { $0.lines.append(contentsOf: line) }
        flush()
    }

    func flush() {
        turn.withLock { _ in
            let lines = state.withLock { state in
                state.isAwaited = false
                defer { state.lines = [] }
                return state.lines
            }
            lines.withUnsafeBytes { bytes in
                var written = 0
                while written < bytes.count {
                    let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
                    let count = Self.systemWrite(descriptor, rest.baseAddress, rest.count)
                    // A log that nobody can read is no reason to stop.
                    guard count > 0 else { return }
                    written += count
                }
            }
        }
    }

    /// Has the last lines written when the process ends by itself.
    private static let finishing: Void = {
        atexit { LogSink.standardError.flush() }
    }()

    private static func systemWrite(_ descriptor: Int32, _ base: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
        Glibc.write(descriptor, base, count)
        #elseif canImport(Musl)
        Musl.write(descriptor, base, count)
        #else
        Darwin.write(descriptor, base, count)
        #endif
    }
}
