import ArgumentParser
import Dispatch
import Gateway
import HosuServer
import Logging
import Primitives
import Sandbox
import ServiceKit

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// `hosu serve`: answers AWS clients until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Answer AWS clients over HTTP.",
        discussion: """
            Prints "Ready." on the standard output once it answers, and logs to the standard error. SIGTERM and Ctrl-C let \
            requests that have begun end, then stop it; a second signal stops it at once.

            CREDENTIALS. With --auth open any credentials are accepted: an access key of twelve digits is taken as the \
            account, every other one belongs to account 000000000000. With --auth strict each request must carry a valid \
            signature (version 4, in the header or presigned). Keys come from --credentials, a file as ~/.aws/credentials:

              [minji]
              aws_access_key_id = AKIDMINJI
              aws_secret_access_key = ...
              account = 111122223333

            Without that file the only key pair is test/test.

            ENCRYPTION. Objects are encrypted where a request or their bucket asks for it, under a master key that is made \
            in the data directory when it is needed first. Keep a copy of that file: without it nobody can read what was \
            encrypted. A key of your own is 32 bytes in base64 (openssl rand -base64 32).

            NAMES. The server answers to addresses, to localhost and names below it (bucket.localhost), to \
            *.localhost.localstack.cloud and to *.amazonaws.com. Other names, such as that of a container, must be \
            given with --allow-host, so that no web page can reach the server by a name of its own.
            """
    )

    enum Authentication: String, ExpressibleByArgument, CaseIterable, LosslessStringConvertible {
        case open
        case strict

        init?(_ description: String) { self.init(rawValue: description) }

        var description: String { rawValue }
    }

    enum Durability: String, ExpressibleByArgument, CaseIterable, LosslessStringConvertible {
        case strict
        case relaxed

        init?(_ description: String) { self.init(rawValue: description) }

        var description: String { rawValue }
    }

    @OptionGroup var data: DataDirectoryOption

    @Option(
        help: "The address to listen on; localhost is both loopback addresses. (HOSU_HOST; default: localhost)"
    )
    var host: String?

    @Option(help: "The port to listen on; 0 takes a free one. (HOSU_PORT; default: 4566)")
    var port: Int?

    @Option(help: "Whether signatures are checked: open or strict. (HOSU_AUTH; default: open)")
    var auth: Authentication?

    @Option(
        help: ArgumentHelp(
            "A file of access keys for --auth strict besides those of `hosu credentials`. (HOSU_CREDENTIALS)",
            valueName: "path"
        ),
        completion: .file()
    )
    var credentials: String?

    @OptionGroup var masterKey: MasterKeyOption

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(
            "Encrypt every object that comes without a wish of its own (SSE-S3); the lake remembers it. "
                + "(HOSU_ENCRYPT=true or false)"
        )
    )
    var encrypt: Bool?

    @Flag(help: "Listen beyond loopback although any credentials are accepted. (HOSU_INSECURE=true)")
    var insecure = false

    @Option(
        name: [.customLong("allow-host"), .customLong("domain")],
        help: ArgumentHelp(
            "A further name that clients use for this server; names below it are buckets. Repeatable. (HOSU_ALLOW_HOST)",
            valueName: "name"
        )
    )
    var allowedHosts: [String] = []

    @Option(
        name: .customLong("allow-origin"),
        help: ArgumentHelp(
            "An origin whose web pages may use this server, such as http://localhost:3000; repeatable. "
                + "(HOSU_ALLOW_ORIGIN)",
            valueName: "origin"
        )
    )
    var allowedOrigins: [String] = []

    @Option(
        help: ArgumentHelp(
            "What an answered write survives: strict, a power cut; relaxed, a killed process. "
                + "(HOSU_DURABILITY; default: strict)",
            valueName: "promise"
        )
    )
    var durability: Durability?

    @Option(help: "The region of requests that name none. (HOSU_REGION; default: us-east-1)")
    var region: String?

    @Option(help: "How log lines look: text or json. (HOSU_LOG_FORMAT; default: text)")
    var logFormat: String?

    @Option(help: "What is logged: debug, info, notice, warning or error. (HOSU_LOG_LEVEL; default: info)")
    var logLevel: String?

    @Option(
        help: ArgumentHelp(
            "The most memory SQL may take, in MiB. (HOSU_ENGINE_MEMORY)",
            valueName: "mebibytes"
        )
    )
    var engineMemory: Int?

    @Option(help: "How many threads SQL may use. (HOSU_ENGINE_THREADS; default: one a core)")
    var engineThreads: Int?

    @Option(
        help: ArgumentHelp(
            "How long lines of buckets' access logs wait for others before they are delivered. "
                + "(HOSU_ACCESS_LOG_INTERVAL; default: 60)",
            valueName: "seconds"
        )
    )
    var accessLogInterval: Int?

    @Option(
        help: ArgumentHelp(
            "When the time of a new lake begins, such as 2026-01-01T00:00:00Z; see `hosu clock`. (HOSU_CLOCK)",
            valueName: "moment"
        )
    )
    var clock: String?

    @OptionGroup(title: "Jobs") var jobs: JobOptions

    @Option(
        help: ArgumentHelp(
            "How long requests that have begun may take when the server stops.",
            valueName: "seconds"
        )
    )
    var grace = 10

    func validate() throws {
        _ = try makeLogger()
        _ = try makeConfiguration()
    }

    func run() async throws {
        let logger = try makeLogger()
        let configuration = try makeConfiguration()
        raiseFileLimit()
        let signals = StopSignals()
        let server: HosuServer
        do {
            server = try await HosuServer.start(configuration, logger: logger)
        } catch {
            throw complain(error, configuration)
        }
        logger.notice(
            "serving",
            metadata: [
                "endpoint": "\(server.endpoint)", "data-dir": "\(configuration.directory)",
                "services": "\(server.core.directory.names.joined(separator: ","))",
            ]
        )
        print("Ready.")
        fflush(nil)
        // Not on the way to the line above: it takes some hundredths of a second.
        let looking = Task { await server.core.cores.sandboxes.take() }
        await signals.first()
        looking.cancel()
        logger.notice("stopping", metadata: [:])
        await server.stop()
    }

    func makeConfiguration() throws -> Configuration {
        var configuration = Configuration(storage: .directory(data.directory))
        configuration.listening.host = host ?? Variables.text("HOSU_HOST") ?? "localhost"
        configuration.listening.port = try port ?? Variables.value("HOSU_PORT", Int.self) ?? 4566
        guard (0...65535).contains(configuration.listening.port) else {
            throw ValidationError("--port must be 0 to 65535.")
        }
        let isInsecure = try Variables.value("HOSU_INSECURE", Bool.self) ?? false
        configuration.encryption.masterKey = masterKey.source
        configuration.encryption.isDefault = try encrypt ?? Variables.value("HOSU_ENCRYPT", Bool.self)
        configuration.listening.isInsecureAllowed = insecure || isInsecure
        let authentication = try makeAuthentication()
        configuration.gateway = GatewayConfiguration(
            authentication: authentication.mode,
            knownCredentials: authentication.known,
            allowedHosts: allowedHosts + Variables.list("HOSU_ALLOW_HOST"),
            allowedOrigins: allowedOrigins + Variables.list("HOSU_ALLOW_ORIGIN"),
            defaultRegion: region ?? Variables.text("HOSU_REGION") ?? "us-east-1"
        )
        let memory = try engineMemory ?? Variables.value("HOSU_ENGINE_MEMORY", Int.self)
        configuration.engine.memoryInBytes = memory.map { Int64($0) << 20 }
        configuration.engine.threadCount =
            try engineThreads ?? Variables.value("HOSU_ENGINE_THREADS", Int.self)
        switch try durability ?? Variables.value("HOSU_DURABILITY", Durability.self) ?? .strict {
        case .strict: configuration.durability = .strict
        case .relaxed: configuration.durability = .relaxed
        }
        configuration.grace = .seconds(grace)
        configuration.scripts = try jobs.configuration
        let logInterval = try accessLogInterval ?? Variables.value("HOSU_ACCESS_LOG_INTERVAL", Int.self) ?? 60
        guard (0...86_400).contains(logInterval) else {
            throw ValidationError("--access-log-interval must be 0 to 86400 seconds.")
        }
        configuration.accessLogInterval = .seconds(logInterval)
        configuration.stateMocksPath = Variables.text("SFN_MOCK_CONFIG")
        if let text = clock ?? Variables.text("HOSU_CLOCK") {
            guard let moment = Timestamp(iso8601: text) else {
                throw ValidationError("--clock \(text) is no moment such as 2026-01-01T00:00:00Z.")
            }
            configuration.timekeeping = .own(beginning: moment)
        }
        return configuration
    }

    /// How callers prove who they are, and who they are where they need not prove it.
    private func makeAuthentication() throws -> (mode: AuthenticationMode, known: any CredentialSource) {
        let given = credentials ?? Variables.text("HOSU_CREDENTIALS")
        let file = CredentialFile(directory: data.directory)
        do {
            switch try auth ?? Variables.value("HOSU_AUTH", Authentication.self) ?? .open {
            case .open:
                guard given == nil else {
                    throw ValidationError("--credentials is of use only with --auth strict.")
                }
                return (.open, try StoredCredentials(file))
            case .strict:
                let source = try StoredCredentials(file, others: try given.map(read) ?? [], fallback: .test)
                return (.strict(source), source)
            }
        } catch let failure as CredentialFileUnusable {
            throw ValidationError(failure.description)
        }
    }

    /// The credentials of a file that the operator wrote.
    private func read(_ path: String) throws -> [Credential] {
        guard let text = try? String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8) else {
            throw ValidationError("The file of credentials \(path) cannot be read.")
        }
        do throws(CredentialFileFailure) {
            return try StaticCredentials(file: text).all
        } catch {
            throw ValidationError("\(path), \(error)")
        }
    }

    private func makeLogger() throws -> Logger {
        let format = logFormat ?? Variables.text("HOSU_LOG_FORMAT") ?? LogFormat.text.rawValue
        let level = logLevel ?? Variables.text("HOSU_LOG_LEVEL") ?? Logger.Level.info.rawValue
        guard let format = LogFormat(rawValue: format) else {
            throw ValidationError("--log-format must be text or json, not \(format).")
        }
        guard let level = Logger.Level(rawValue: level) else {
            throw ValidationError("--log-level must be debug, info, notice, warning or error, not \(level).")
        }
        return LogLines.logger(format: format, level: level)
    }

    /// Says why the server does not start, and gives the exit code.
    private func complain(_ error: any Error, _ configuration: Configuration) -> any Error {
        let problem = StartProblem(error, configuration)
        let line = Array("hosu: \(problem.message)\n".utf8)
        _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
        return ExitCode(problem.exitCode)
    }

    /// Lets the process open as many files as the system allows it, for each connection is one.
    private func raiseFileLimit() {
        #if canImport(Glibc)
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        #endif
    }
}

/// The signals that end a server: the first asks, the second does not.
private struct StopSignals {
    private let arrivals: AsyncStream<Void>
    private let sources: [any DispatchSourceSignal]

    init() {
        let (arrivals, report) = AsyncStream<Void>.makeStream()
        self.arrivals = arrivals
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                report.yield()
                // From now on the system's own way: the next signal ends the process.
                signal(number, SIG_DFL)
            }
            source.resume()
            return source
        }
    }

    /// Returns when the first has come.
    func first() async {
        var iterator = arrivals.makeAsyncIterator()
        _ = await iterator.next()
    }
}
