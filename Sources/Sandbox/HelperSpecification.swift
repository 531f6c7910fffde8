/// What the helper is told about a program: records of a letter and a text, each ended by NUL.
struct HelperSpecification {
    /// How the helper is called.
    static let helperArguments = ["sandbox", "--control", "3"]

    private(set) var bytes: [UInt8] = []

    init(_ command: SandboxedCommand) {
        add("x", command.executable)
        for argument in [command.executable] + command.arguments { add("a", argument) }
        for (name, value) in command.environment.sorted(by: { $0.key < $1.key }) {
            add("e", "\(name)=\(value)")
        }
        add("d", command.directory)
        let limits = command.limits
        if let count = limits.memoryInBytes { add("m", "\(max(1, count))") }
        if let count = limits.processCount { add("p", "\(max(1, count))") }
        if let count = limits.openFileCount { add("f", "\(max(1, count))") }
        if let count = limits.fileSizeInBytes { add("s", "\(max(1, count))") }
        if let time = limits.processorTime { add("c", "\(max(1, time.components.seconds))") }
    }

    /// A NUL ends a text for the system, so it ends it here too.
    mutating func add(_ kind: Character, _ text: String) {
        bytes += Array(String(kind).utf8)
        bytes += text.utf8.prefix { $0 != 0 }
        bytes.append(0)
    }
}
