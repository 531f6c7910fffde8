import Logging
import Primitives
import Sandbox

/// The processes that wait to become environments, by what runs them, whichever runtimes that are.
///
/// An actor because those who start them and those who take them meet here.
actor SpareProcesses {
    struct Spare: Sendable {
        let process: SpareProcess
        /// Modules that it has imported and that a function may have of its own.
        let modules: Set<String>
    }

    /// How many wait for each program.
    private let count: Int
    private let quiet: Duration
    private let clock: any WorldClock
    private let logger: Logger
    private var ready: [Interpreters.Interpreter.Key: [Spare]] = [:]
    /// Those that start more; each ends when there are enough, or with `close`.
    private var filling: [Interpreters.Interpreter.Key: Task<Void, Never>] = [:]
    private var lastStart: ContinuousClock.Instant?
    private var isClosed = false

    init(_ configuration: FunctionConfiguration, _ machineClock: any WorldClock, _ logger: Logger) {
        count = configuration.spareCount
        quiet = configuration.spareQuiet
        clock = machineClock
        self.logger = logger
    }

    /// One that will do, whose place another one takes later; nil where there is none.
    func take(
        _ key: Interpreters.Interpreter.Key,
        where isFit: @Sendable (Spare) -> Bool
    ) -> SpareProcess? {
        ready[key]?.removeAll { $0.process.process == nil }
        guard let index = ready[key]?.firstIndex(where: isFit) else { return nil }
        return ready[key]?.remove(at: index).process
    }

    /// Notes that an environment is being started, and sees to it that processes for later ones are there.
    func expect(
        _ key: Interpreters.Interpreter.Key,
        _ make: @escaping @Sendable () async throws -> Spare?
    ) {
        lastStart = .now
        fill(key, make)
    }

    /// Starts what is missing, and returns when it is there.
    func prepare(
        _ key: Interpreters.Interpreter.Key,
        _ make: @escaping @Sendable () async throws -> Spare?
    ) async {
        fill(key, make)
        await filling[key]?.value
    }

    /// Ends all that nobody took.
    func close() async {
        isClosed = true
        for task in filling.values { task.cancel() }
        for task in filling.values { await task.value }
        for spare in ready.values.joined() { await spare.process.process?.terminate() }
        ready = [:]
    }

    private func fill(
        _ key: Interpreters.Interpreter.Key,
        _ make: @escaping @Sendable () async throws -> Spare?
    ) {
        guard filling[key] == nil, !isClosed, ready[key, default: []].count < count else {
            return
        }
        filling[key] = Task {
            while !isClosed, ready[key, default: []].count < count, await isQuiet() {
                do {
                    guard let spare = try await make() else { break }
                    guard !isClosed else {
                        await spare.process.process?.terminate()
                        break
                    }
                    ready[key, default: []].append(spare)
                } catch {
                    guard !Task.isCancelled else { break }
                    // Functions start without one, and more slowly.
                    logger.info("no process ahead for functions", metadata: ["cause": "\(error)"])
                    break
                }
            }
            filling[key] = nil
        }
    }

    /// Waits until no environment was started for a while; false when cancelled.
    private func isQuiet() async -> Bool {
        while let last = lastStart, ContinuousClock.now - last < quiet {
            do { try await clock.sleep(until: clock.now.advanced(by: quiet)) } catch { return false }
        }
        return !Task.isCancelled
    }
}
