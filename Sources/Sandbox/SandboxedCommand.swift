/// A program of a user, and all that it is given.
package struct SandboxedCommand: Sendable {
    /// The absolute path of the program.
    package var executable: String
    package var arguments: [String]
    /// All variables of the program; it inherits none.
    package var environment: [String: String]
    /// Where it starts; a folder it can see.
    package var directory: String
    /// Files and folders that it may read besides those of the system, at their own paths.
    ///
    /// Of the system it sees `/usr`, `/etc`, `/opt` and their like; an environment of Python in someone's home must be
    /// named, and so must the Python that it was made of.
    package var readable: [String]
    /// Folders it may write, at their own paths: the scratch folder of its run.
    ///
    /// Where the program gets a user of its own, they become that user's. Whatever lies in them was written by the
    /// program: never follow symbolic links there.
    package var writable: [String]
    /// Files and folders that it must not see, though they lie in folders of the system.
    ///
    /// What `readable` and `writable`
    /// name below them it sees nevertheless.
    package var hidden: [String]
    /// The folder that it sees as `/tmp`; nil gives it one in memory, which counts as its memory.
    package var temporary: String?
    /// How much a `/tmp` in memory may hold, where that is not to count as memory of the program.
    ///
    /// Nil lets it hold what the memory allows. It matters only where `temporary` is nil.
    package var temporaryInBytes: Int64?
    /// Files and folders that it sees, read-only, at other paths than their own, where it has a file system of its own.
    package var mounts: [Mount]
    package var outward: [Forward]
    package var inward: [Inward]
    package var limits: ResourceLimits

    package init(
        executable: String,
        arguments: [String] = [],
        environment: [String: String],
        directory: String,
        readable: [String] = [],
        writable: [String] = [],
        hidden: [String] = [],
        temporary: String? = nil,
        temporaryInBytes: Int64? = nil,
        mounts: [Mount] = [],
        outward: [Forward] = [],
        inward: [Inward] = [],
        limits: ResourceLimits = ResourceLimits()
    ) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.directory = directory
        self.readable = readable
        self.writable = writable
        self.hidden = hidden
        self.temporary = temporary
        self.temporaryInBytes = temporaryInBytes
        self.mounts = mounts
        self.outward = outward
        self.inward = inward
        self.limits = limits
    }
}

/// A file or folder of the machine, and where the program sees it.
package struct Mount: Sendable, Equatable {
    package var source: String
    /// No symbolic link may lie on the way to it.
    package var target: String

    package init(_ source: String, at target: String) {
        self.source = source
        self.target = target
    }
}

/// A loopback port that the program sees, and what answers there.
///
/// Nothing else of the network is there for it.
///
/// At level `processes` the program sees the machine's own network: ports of this machine are what they are, and a forward
/// whose target is another place listens on the machine's loopback address while the program runs.
package struct Forward: Sendable {
    package enum Target: Sendable {
        case tcp(host: String, port: Int)
        case unix(path: String)
        /// Takes each connection as it comes: a connected socket that does not block and that the handler must close.
        /// It is called on a thread of the sandbox and must return at once.
        case handler(@Sendable (_ socket: Int32) -> Void)
    }

    package var port: Int
    package var target: Target
    /// Names of hosts by which the program may call it, besides `localhost`; two forwards may share a port if their names
    /// differ.
    package var names: [String]
    /// Takes the connections in place of the target where the program has a network of its own, as a `handler` does.
    ///
    /// A server that answers connections itself so spares its bytes the way through another.
    package var shortcut: (@Sendable (_ socket: Int32) -> Void)?

    package init(
        port: Int,
        to target: Target,
        names: [String] = [],
        shortcut: (@Sendable (_ socket: Int32) -> Void)? = nil
    ) {
        self.port = port
        self.target = target
        self.names = names
        self.shortcut = shortcut
    }
}

/// A way in: a unix socket outside, behind which lies a loopback port of the program.
package struct Inward: Sendable {
    /// Where the socket is made, at most 100 bytes long; only the server's user may connect.
    package var path: String
    package var port: Int

    package init(path: String, port: Int) {
        self.path = path
        self.port = port
    }
}

/// What a program may take of the machine; nil is no limit.
///
/// Wall time is the caller's to watch.
package struct ResourceLimits: Sendable {
    /// Memory of all its processes together, shared memory and files in memory included; at the limit they are killed.
    package var memoryInBytes: Int64?
    /// Processes and threads together.
    package var processCount: Int?
    package var openFileCount: Int?
    package var fileSizeInBytes: Int64?
    /// Time of the processor for each process.
    package var processorTime: Duration?

    package init(
        memoryInBytes: Int64? = nil,
        processCount: Int? = nil,
        openFileCount: Int? = nil,
        fileSizeInBytes: Int64? = nil,
        processorTime: Duration? = nil
    ) {
        self.memoryInBytes = memoryInBytes
        self.processCount = processCount
        self.openFileCount = openFileCount
        self.fileSizeInBytes = fileSizeInBytes
        self.processorTime = processorTime
    }
}
