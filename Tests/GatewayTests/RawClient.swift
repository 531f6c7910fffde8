import Foundation
import Primitives

/// A client that writes and reads bytes, for what no HTTP client would send.
struct RawClient: Sendable {
    private let descriptor: Int32
    private static let pool = BlockingPool(name: "raw-client", threadCount: 8)

    /// Connects to a port of loopback; reads give up after two minutes, which a busy machine may nearly need.
    static func connect(to port: Int) async throws -> RawClient {
        try await pool.run {
            #if canImport(Glibc)
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            #else
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
            #endif
            var timeout = timeval(tv_sec: 120, tv_usec: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = in_port_t(UInt16(port).bigEndian)
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            let result = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    Foundation.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            guard result == 0 else { throw POSIXError(.ECONNREFUSED) }
            return RawClient(descriptor: descriptor)
        }
    }

    /// A client, and the other end of its connection, which nobody has taken yet.
    static func pair() throws -> (RawClient, Int32) {
        var ends: [Int32] = [-1, -1]
        #if canImport(Glibc)
        let result = socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends)
        #else
        let result = socketpair(AF_UNIX, SOCK_STREAM, 0, &ends)
        #endif
        guard result == 0 else { throw POSIXError(.EIO) }
        return (RawClient(descriptor: ends[0]), ends[1])
    }

    func send(_ text: String) async throws {
        try await Self.pool.run {
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { Foundation.send(descriptor, $0.baseAddress, $0.count, 0) }
                guard count > 0 else { throw POSIXError(.EPIPE) }
                rest = rest.dropFirst(count)
            }
        }
    }

    /// What came until the text ended with `end`, or until the server closed the connection.
    func read(until end: String? = nil) async throws -> String {
        try await Self.pool.run {
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                if let end, bytes.suffix(end.utf8.count).elementsEqual(end.utf8) { break }
                let count = recv(descriptor, &buffer, buffer.count, 0)
                guard count > 0 else { break }
                bytes += buffer[..<count]
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Ends what the client sends; the answer can still be read.
    func finishSending() {
        #if canImport(Glibc)
        shutdown(descriptor, Int32(SHUT_WR))
        #else
        shutdown(descriptor, SHUT_WR)
        #endif
    }

    func close() {
        Foundation.close(descriptor)
    }
}
