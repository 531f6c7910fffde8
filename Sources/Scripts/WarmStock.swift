import Logging
import Primitives
import Sandbox

/// Processes that have started before there is a script for them, so that scripts begin at once.
///
/// Nothing waits before the first script has run: who runs no jobs pays no memory for them. An actor because those who take
/// and those that are being started meet here; its tasks end with `close`.
actor WarmStock {
    private let count: Int
    private let launcher: ScriptLauncher
    private let logger: Logger
    private var waiting: [ScriptProcess] = []
    /// Those that are being started; `close` waits for them.
    private var starting: [Int: Task<Void, Never>] = [:]
    private var lastNumber = 0
    private var isClosed = false

    init(count: Int, _ launcher: ScriptLauncher, _ logger: Logger) {
        self.count = count
        self.launcher = launcher
        self.logger = logger
    }

    /// A process of that form: one that waits, or a new one.
    func take(_ form: ScriptProcess.Form) async throws -> ScriptProcess {
        while let index = waiting.firstIndex(where: { $0.form == form }) {
            let process = waiting.remove(at: index)
            if process.process.exit == nil { return process }
            await launcher.end(process)
        }
        return try await launcher.start(form)
    }

    /// Starts processes of that form until as many wait as shall; those of other forms go first.
    func fill(_ form: ScriptProcess.Form) {
        guard !isClosed, form.language == .spark else { return }
        let strangers = waiting.filter { $0.form != form }
        waiting.removeAll { $0.form != form }
        for process in strangers { perform { [launcher] in await launcher.end(process) } }
        for _ in 0..<max(0, count - waiting.count - starting.count) {
            perform { [self] in
                do {
                    await keep(try await launcher.start(form))
                } catch {
                    logger.warning("no process could be kept warm", metadata: ["cause": "\(error)"])
                }
            }
        }
    }

    /// Ends all that wait.
    func close() async {
        isClosed = true
        for task in Array(starting.values) { await task.value }
        for process in waiting { await launcher.end(process) }
        waiting = []
    }

    private func keep(_ process: ScriptProcess) async {
        guard !isClosed else { return await launcher.end(process) }
        waiting.append(process)
    }

    private func perform(_ work: @escaping @Sendable () async -> Void) {
        lastNumber += 1
        let number = lastNumber
        starting[number] = Task {
            await work()
            self.forget(number)
        }
    }

    private func forget(_ number: Int) {
        starting[number] = nil
    }
}
