import ArgumentParser
import Foundation
import Gateway
import HosuServer
import Logging
import Primitives
import SparkConnect

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// `hosu gateway`: a lake and a Spark Connect gateway before an engine that runs already; for tests and measurements.
///
/// Jobs have a gateway each without it. The lake is served on a port of its own, the gateway as told; both end with the
/// standard input, and what was read and written goes to the standard output then, a line of JSON each.
struct GatewayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gateway",
        abstract: "Serve a lake and a Spark Connect gateway before an engine.",
        shouldDisplay: false
    )

    @OptionGroup var data: DataDirectoryOption

    @Option(help: "The port of the lake; 0 takes a free one.")
    var port = 0

    @Option(help: "Where the gateway listens: a port of the loopback or the path of a socket.")
    var listen = "0"

    @Option(help: "Where the engine listens: a port of the loopback or the path of a socket.")
    var engine: String

    @Option(help: "What the engine is: sail or spark.")
    var kind = "sail"

    @Option(help: "The folder that the engine shares with the gateway.")
    var scratch: String

    func run() async throws {
        guard let kind = ConnectEngine(rawValue: kind) else {
            throw ValidationError("--kind must be sail or spark.")
        }
        var configuration = Configuration(storage: .directory(data.directory))
        configuration.listening.host = "127.0.0.1"
        configuration.listening.port = port
        let logger = LogLines.logger(format: .text, level: .info)
        let server = try await HosuServer.start(configuration, logger: logger)
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        let gateway = try await ConnectGateway.start(
            listening: address(listen),
            engine: kind,
            at: address(engine),
            run: ConnectRun(id: "gateway", tenant: .standard, scratch: scratch),
            objects: server.core.cores.objects,
            catalog: server.core.cores.catalog,
            logger: logger
        )
        print(#"{"endpoint":"\#(server.endpoint)","gateway":"sc://\#(gateway.address)"}"#)
        fflush(nil)
        await ended()
        for read in gateway.lineage.reads { print(#"{"read":"\#(read.path)","format":"\#(read.format)"}"#) }
        for write in gateway.lineage.writes {
            let rows = write.rowCount.map(String.init) ?? "null"
            print(
                #"{"write":"\#(write.path)","mode":"\#(write.mode)","files":\#(write.fileCount),"#
                    + #""bytes":\#(write.byteCount),"rows":\#(rows),"removed":\#(write.removedCount)}"#
            )
        }
        await gateway.stop()
        await server.stop()
    }

    private func address(_ text: String) -> ConnectAddress {
        Int(text).map { .tcp(port: $0) } ?? .unix(path: text)
    }

    /// Returns when the standard input has ended.
    private func ended() async {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                while readLine() != nil {}
                continuation.resume()
            }
        }
    }
}
