import Foundation
import Primitives
import Sandbox
import SparkConnect

/// What computes the data frames of one script, and how its process reaches that.
struct ScriptEngine: Sendable {
    /// What the process is told.
    var environment: [String: String] = [:]
    var outward: [Forward] = []
    var inward: [Inward] = []
    /// Stands between the script and Sail.
    private var gateway: ConnectGateway?
    /// A socket of the file system that goes with the engine.
    private var socket: String?

    static func start(
        _ form: ScriptProcess.Form,
        _ level: SandboxLevel,
        _ scratch: ScriptScratch,
        _ around: ScriptSurroundings
    ) async throws -> ScriptEngine {
        switch (form.language, form.engine) {
        case (.pythonShell, _): ScriptEngine()
        case (.spark, .spark(let remote)): Self(remote: remote)
        case (.spark, .sail): try await sail(level, scratch, around)
        }
    }

    private init() {}

    /// Whether that names a server of Spark Connect.
    static func isAddress(_ remote: String) -> Bool {
        guard remote.hasPrefix("sc://") else { return false }
        let parts = place(remote).split(separator: ":", omittingEmptySubsequences: false)
        return parts.count <= 2 && !parts[0].isEmpty && (parts.count == 1 || UInt16(parts[1]) != nil)
    }

    /// The host, with the port where one is given.
    private static func place(_ remote: String) -> Substring {
        remote.dropFirst("sc://".count).prefix { $0 != "/" && $0 != ";" }
    }

    /// A server of Spark Connect somewhere, which the script's process talks to by itself.
    private init(remote: String) {
        environment = ["SPARK_REMOTE": remote, "HOSU_JOB_ENGINE": "spark"]
        let parts = Self.place(remote).split(separator: ":")
        guard let host = parts.first.map(String.init) else { return }
        let port = parts.count > 1 ? Int(parts[1]) ?? 15_002 : 15_002
        let names = host == "localhost" || host == "127.0.0.1" ? [] : [host]
        outward = [Forward(port: port, to: .tcp(host: host, port: port), names: names)]
    }

    /// A Sail server in the script's own process, behind a gateway in ours.
    private static func sail(
        _ level: SandboxLevel,
        _ scratch: ScriptScratch,
        _ around: ScriptSurroundings
    ) async throws -> ScriptEngine {
        var engine = ScriptEngine()
        let port = try FreePort.find()
        let address: ConnectAddress
        switch level {
        case .processes: address = .tcp(port: port)
        case .namespaces:
            let path = socketPath(scratch, around.world)
            engine.socket = path
            engine.inward = [Inward(path: path, port: port)]
            address = .unix(path: path)
        }
        let gateway = try await ConnectGateway.start(
            listening: .tcp(port: 0),
            engine: .sail,
            at: address,
            objects: around.objects,
            catalog: around.catalog,
            world: around.world,
            logger: around.logger
        )
        engine.gateway = gateway
        if case .tcp(let bound) = gateway.address {
            engine.environment = [
                "SPARK_REMOTE": "sc://127.0.0.1:\(bound)",
                "HOSU_JOB_ENGINE": "sail",
                "HOSU_JOB_ENGINE_PORT": "\(port)",
                "HOSU_JOB_GATEWAY": "1",
            ]
            engine.outward = [Forward(port: bound, to: .tcp(host: "127.0.0.1", port: bound))]
        }
        return engine
    }

    /// In the folder of the process, unless that lies too deep for the name of a socket.
    private static func socketPath(_ scratch: ScriptScratch, _ world: World) -> String {
        let path = scratch.path + "/engine.sock"
        guard path.utf8.count > 100 else { return path }
        return FileManager.default.temporaryDirectory.path + "/hosu-\(world.ids.hex(byteCount: 6)).sock"
    }

    /// Says whose plans come from now on.
    func assign(_ order: ScriptOrder, _ scratch: ScriptScratch) {
        gateway?.assign(ConnectRun(id: order.runID, tenant: order.tenant, scratch: scratch.path))
    }

    /// What the script read and wrote through the gateway, a line each.
    var lineage: [String] {
        guard let lineage = gateway?.lineage else { return [] }
        let reads = lineage.reads.map { "hosu: read \($0.path) (\($0.format))" }
        let writes = lineage.writes.map { write in
            let rows = write.rowCount.map { "\($0) rows, " } ?? ""
            return
                "hosu: wrote \(write.path) (\(write.mode)): \(rows)\(write.fileCount) files, \(write.byteCount) bytes"
        }
        return reads + writes
    }

    /// Ends what stands between; the engine itself ended with its process.
    func stop() async {
        await gateway?.stop()
        if let socket { unlink(socket) }
    }
}

/// Ports of the loopback that nobody listens on.
package enum FreePort {
    /// One that was free a moment ago.
    package static func find() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw SandboxFailure.notStarted(reason: "no socket: \(errno)") }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, size) == 0 && getsockname(descriptor, address, &size) == 0
            }
        }
        guard isBound else { throw SandboxFailure.notStarted(reason: "no free port: \(errno)") }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
