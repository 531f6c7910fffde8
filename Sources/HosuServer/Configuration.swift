package import Functions
package import Gateway
package import Objects
package import Primitives
package import Scripts

/// All that an operator can choose.
package struct Configuration: Sendable {
    /// Where the state is kept.
    package enum Storage: Sendable, Equatable {
        /// In a directory, which is made when it is not there; one process at a time.
        case directory(String)
        /// In memory, with object files in a directory that its owner removes; for tests.
        case memory(objectDirectory: String)
    }

    /// Where the server listens.
    package struct Listening: Sendable, Equatable {
        /// `localhost` is both loopback addresses.
        package var host = "localhost"
        /// 0 lets the system choose.
        package var port = 4566
        /// Lets the server listen beyond loopback although it takes any credentials.
        package var isInsecureAllowed = false

        package init() {}
    }

    /// What the SQL engine may take; nil leaves it to the engine.
    package struct EngineLimits: Sendable, Equatable {
        package var memoryInBytes: Int64?
        package var threadCount: Int?

        package init() {}
    }

    /// How much an answer to a write promises.
    package enum Durability: String, Sendable, CaseIterable {
        /// The write survives a killed process and a power cut.
        case strict
        /// The write survives a killed process; a power cut may take the last moments. For lakes that can be made again.
        case relaxed
    }

    /// How objects are encrypted.
    package struct Encryption: Sendable, Equatable {
        /// Nil for `master.key` in the data directory, which is made when something is encrypted first.
        package var masterKey: MasterKeySource?
        /// Whether objects are encrypted that neither a request nor their bucket wants otherwise; nil for what the lake
        /// did before.
        package var isDefault: Bool?

        package init() {}
    }

    /// What time the lake has.
    package enum Timekeeping: Sendable, Equatable {
        /// The lake's own, which can be moved; a lake that is made now begins at `beginning`, or else with the machine's.
        case own(beginning: Timestamp?)
        /// That of the world that opens it; for tests.
        case given
    }

    package var storage: Storage
    package var timekeeping = Timekeeping.own(beginning: nil)
    package var encryption = Encryption()
    package var durability = Durability.strict
    package var listening = Listening()
    package var engine = EngineLimits()
    package var gateway = GatewayConfiguration()
    package var scripts = ScriptConfiguration()
    /// Runs the scripts of jobs in place of real processes; for tests.
    package var scriptRunner: (any ScriptRunning)?
    package var functions = FunctionConfiguration()
    /// Runs functions and keeps their code in place of real processes; for tests.
    package var functionRunner: (any FunctionInvoking & CodeKeeping)?
    /// The mock configuration of state machines, as Step Functions Local takes it; nil where nothing is mocked.
    package var stateMocksPath: String?
    /// How long lines of buckets' access logs wait for others before they are delivered.
    package var accessLogInterval = Duration.seconds(60)
    /// How long requests that have begun may take to end when the server stops.
    package var grace = Duration.seconds(10)

    package init(storage: Storage) {
        self.storage = storage
    }

    /// Whether callers must prove who they are.
    var checksSignatures: Bool {
        switch gateway.authentication {
        case .open: false
        case .strict: true
        }
    }

    /// Whether what was acknowledged survives a power cut.
    package var isDurable: Bool {
        switch storage {
        case .directory: durability == .strict
        case .memory: false
        }
    }

    /// The directory that holds object files and whatever else is no metadata.
    package var directory: String {
        switch storage {
        case .directory(let path), .memory(let path): path
        }
    }
}

/// Why a configuration is refused.
package enum ConfigurationFailure: Error, Equatable, CustomStringConvertible {
    /// Anybody who reaches the address could do anything.
    case openBeyondLoopback(host: String)
    /// The address would be guarded by a secret that everybody knows.
    case wellKnownSecretBeyondLoopback(host: String)
    case directoryUnusable(path: String, reason: String)
    /// The lake has a time already, and things were stored in it.
    case beginningOfOldLake(path: String)
    case clockUnreadable(path: String)

    package var description: String {
        switch self {
        case .openBeyondLoopback(let host):
            "Listening on \(host) lets other machines in, and any credentials are accepted. Check signatures with "
                + "--auth strict and --credentials, or say --insecure if that is what you want."
        case .wellKnownSecretBeyondLoopback(let host):
            "Listening on \(host) lets other machines in, and test/test is known to everybody. Give --credentials a "
                + "file with secrets, or say --insecure if that is what you want."
        case .directoryUnusable(let path, let reason):
            "The data directory \(path) cannot be used: \(reason)."
        case .beginningOfOldLake(let path):
            "The lake in \(path) was made with the machine's time, so it cannot begin at another. Move its time with "
                + "`hosu clock --set` instead of --clock, or take a new data directory."
        case .clockUnreadable(let path):
            "The file \(path), which says what time the lake has, cannot be read."
        }
    }
}
