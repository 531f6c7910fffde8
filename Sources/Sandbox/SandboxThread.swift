import CSandbox
import Foundation

/// Starts one program, carries its streams and waits for its end, on a thread of its own.
///
/// A class because it owns descriptors and a process; only its own thread touches it after `start`, which is why it may
/// cross to it.
final class SandboxThread: @unchecked Sendable {
    /// What is started, and with which words.
    struct Launch: Sendable {
        var path: String
        var arguments: [String]
        /// Files in memory that it sees as descriptors 4 and so on; the first is the specification.
        var files: [[UInt8]]
    }

    /// What is done when the program's life takes a turn, on its thread.
    struct Events: Sendable {
        /// Runs when the helper is ready: with its process id and the listeners, which it takes over, nil where one could
        /// not be had.
        var onReady: @Sendable (_ helper: Int32, _ listeners: [Int32?]) throws(SandboxFailure) -> Void
        /// Runs when nothing of the program is left; it may correct how the program ended.
        var onEnd: @Sendable (SandboxedExit) -> SandboxedExit
        /// Runs when what watched it is gone, too, or was never there.
        var onGone: @Sendable () -> Void
    }

    private let process: SandboxedProcess
    private let bell: Bell
    private let launch: Launch
    private let events: Events
    private var child: Int32 = -1
    private var control: Int32 = -1
    private var input: Int32 = -1
    private var streams: [(descriptor: Int32, stream: OutputChunk.Stream)] = []
    private var hasStarted = false
    /// The program's process id, as the helper counts.
    private var program: Int32 = 0
    private var exit: SandboxedExit?
    /// What came on the error stream before the program ran: the words of what could not start it.
    private var complaint = ""
    private var buffer = [UInt8](repeating: 0, count: 64 << 10)

    private init(_ process: SandboxedProcess, _ bell: Bell, _ launch: Launch, _ events: Events) {
        self.process = process
        self.bell = bell
        self.launch = launch
        self.events = events
    }

    /// Starts the program; the process tells when it runs.
    static func start(
        _ launch: Launch,
        level: SandboxLevel,
        sink: (any OutputSink)? = nil,
        onLimit: @escaping @Sendable (_ memoryInBytes: Int64) -> Void = { _ in },
        _ events: (SandboxedProcess) -> Events
    ) throws(SandboxFailure) -> SandboxedProcess {
        let bell = try Bell()
        let process = SandboxedProcess(level: level, bell: bell, sink: sink, onLimit: onLimit)
        let runner = SandboxThread(process, bell, launch, events(process))
        let thread = Thread { runner.run() }
        thread.name = "sandbox"
        thread.stackSize = 512 << 10
        thread.start()
        return process
    }

    private func run() {
        defer { events.onGone() }
        // A write to a program that has gone is an error here, not a signal.
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)
        do throws(SandboxFailure) {
            try spawn()
        } catch {
            process.report(error)
            finish(SandboxedExit(.lost))
            return
        }
        process.report(id: child)
        while control >= 0 || !streams.isEmpty { turn() }
        if input >= 0 { close(input) }
        reap()
        if !hasStarted {
            process.report(.notStarted(reason: complaint.isEmpty ? "it ended at once" : complaint))
        }
        finish(exit ?? SandboxedExit(.lost))
    }

    private func finish(_ exit: SandboxedExit) {
        process.sink.finish()
        process.reportSettled(isOver: true)
        if process.exit == nil { process.report(events.onEnd(exit)) }
    }

    private func spawn() throws(SandboxFailure) {
        var owned: [Int32] = []
        defer { for descriptor in owned { close(descriptor) } }
        func pair(
            _ make: (UnsafeMutablePointer<Int32>) -> Int32,
            _ name: String
        ) throws(SandboxFailure) -> (Int32, Int32) {
            var ends: [Int32] = [-1, -1]
            guard make(&ends) == 0 else { throw .notStarted(reason: SystemText.lastProblem(name)) }
            return (ends[0], ends[1])
        }
        func file(_ bytes: [UInt8]) throws(SandboxFailure) -> Int32 {
            let file = sandbox_memory_file(bytes, bytes.count)
            guard file >= 0 else { throw .notStarted(reason: SystemText.lastProblem("a file in memory")) }
            return file
        }
        var files: [Int32] = []
        for bytes in launch.files {
            let made = try file(bytes)
            owned.append(made)
            files.append(made)
        }
        let inputs = try pair(sandbox_pipe, "a pipe")
        owned.append(inputs.0)
        input = inputs.1
        let outputs = try pair(sandbox_pipe, "a pipe")
        owned.append(outputs.1)
        streams.append((outputs.0, .output))
        let errors = try pair(sandbox_pipe, "a pipe")
        owned.append(errors.1)
        streams.append((errors.0, .error))
        let sockets = try pair(sandbox_socket_pair, "a pair of sockets")
        owned.append(sockets.1)
        control = sockets.0
        for descriptor in [input, outputs.0, errors.0] { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
        var arguments = ([launch.path] + launch.arguments).map { strdup($0) } + [nil]
        defer { for text in arguments { free(text) } }
        // The helper has no variables; the program's stand in the specification, out of sight of other users.
        var environment: [UnsafeMutablePointer<CChar>?] = [nil]
        let descriptors = [inputs.0, outputs.1, errors.1, sockets.1] + files
        child = sandbox_spawn(launch.path, &arguments, &environment, descriptors, Int32(descriptors.count))
        guard child > 0 else {
            let reason = SystemText.lastProblem(launch.path)
            for (descriptor, _) in streams { close(descriptor) }
            streams = []
            close(input)
            close(control)
            throw .notStarted(reason: reason)
        }
    }

    /// One look at all descriptors.
    private func turn() {
        let orders = process.takeOrders()
        if control >= 0 {
            for message in orders.messages { send(message) }
        }
        if input >= 0, orders.isInputClosed, !orders.hasInput {
            close(input)
            input = -1
        }
        let isOver = control < 0
        // Once the program has ended, what is left in the pipes is taken whether there is room or not.
        let canRead = isOver || process.sink.hasRoom
        if orders.isSettling, canRead {
            // Until nothing is there at the moment; a program that writes on and on is not waited for.
            for (descriptor, _) in streams {
                var turns = 0
                while turns < 64, readStream(descriptor) { turns += 1 }
            }
            process.reportSettled(isOver: false)
        }
        var watched = [pollfd(fd: bell.listening, events: Int16(POLLIN), revents: 0)]
        if control >= 0 { watched.append(pollfd(fd: control, events: Int16(POLLIN), revents: 0)) }
        let isWriting = input >= 0 && orders.hasInput
        if isWriting { watched.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
        if canRead {
            for (descriptor, _) in streams {
                watched.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
            }
        }
        // What holds a stream open after the end has escaped from this process's sight; it is not waited for long.
        let found = poll(&watched, nfds_t(watched.count), isOver ? 2_000 : -1)
        if found == 0, isOver {
            for (descriptor, _) in streams { close(descriptor) }
            streams = []
            return
        }
        guard found > 0 else { return }
        for entry in watched where entry.revents != 0 {
            if entry.fd == bell.listening {
                bell.silence()
            } else if entry.fd == control {
                receive()
            } else if entry.fd == input {
                writeInput()
            } else {
                readStream(entry.fd)
            }
        }
    }

    private func send(_ message: String) {
        let bytes = Array(message.utf8)
        _ = sandbox_send(control, bytes, bytes.count)
    }

    private func writeInput() {
        process.takeInput { bytes in
            let count = Foundation.write(input, bytes.baseAddress, bytes.count)
            if count >= 0 { return count }
            return errno == EAGAIN || errno == EINTR ? 0 : nil
        }
    }

    /// Takes what one stream has; false when that was nothing.
    @discardableResult
    private func readStream(_ descriptor: Int32) -> Bool {
        guard let index = streams.firstIndex(where: { $0.descriptor == descriptor }) else { return false }
        let count = read(descriptor, &buffer, buffer.count)
        if count > 0 {
            let bytes = Array(buffer[..<count])
            if !hasStarted, streams[index].stream == .error, complaint.utf8.count < 4096 {
                complaint += String(decoding: bytes, as: UTF8.self)
            }
            process.sink.append(OutputChunk(stream: streams[index].stream, bytes: bytes))
            return true
        }
        if count == 0 || (errno != EAGAIN && errno != EINTR) {
            close(descriptor)
            streams.remove(at: index)
        }
        return false
    }

    /// Takes one message of the helper.
    private func receive() {
        var bytes = [UInt8](repeating: 0, count: 2048)
        var descriptors = [Int32](repeating: -1, count: Int(SANDBOX_DESCRIPTORS))
        var descriptorCount: Int32 = 0
        var sender: Int32 = 0
        let count = sandbox_receive(control, &bytes, bytes.count, &descriptors, &descriptorCount, &sender)
        if count < 0, errno == EAGAIN || errno == EINTR { return }
        guard count > 0 else {
            close(control)
            control = -1
            return
        }
        let message = String(decoding: bytes[..<count], as: UTF8.self)
        var handed = descriptors[..<Int(descriptorCount)]
        switch message.first {
        case "R":
            let listeners = message.dropFirst().map { $0 == "+" ? handed.popFirst() : nil }
            process.report(id: sender)
            do throws(SandboxFailure) {
                try events.onReady(sender, listeners)
                send("G")
            } catch {
                process.report(error)
                close(control)
                control = -1
            }
        case "S":
            hasStarted = true
            program = Int32(message.dropFirst()) ?? 0
            process.reportStart()
        case "F":
            complaint = String(message.dropFirst())
        case "K":
            process.report(socket: handed.popFirst())
        case "X":
            let exit = SandboxedExit(message: message) ?? SandboxedExit(.lost)
            self.exit = exit
            process.report(events.onEnd(exit))
        default:
            break
        }
        for descriptor in handed { close(descriptor) }
    }

    private func reap() {
        if exit == nil {
            // The helper was killed. In a namespace that ends the program; elsewhere its session is still there.
            _ = sandbox_kill_tree(child, SIGKILL)
            kill(child, SIGKILL)
            if process.level == .processes, program > 1 {
                _ = sandbox_kill_tree(program, SIGKILL)
                kill(-program, SIGKILL)
            }
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
    }
}
