import Foundation
import Primitives
import Synchronization

/// An answer that was read whole.
struct HTTPAnswer: Sendable {
    let status: Int
    let body: [UInt8]
}

/// Sends HTTP/1.1 requests one at a time over one connection, which it opens again when the server has closed it.
///
/// A class because it owns the socket; calls block a thread of its own, not the cooperative pool.
final class LoopbackClient: Sendable {
    let endpoint: Endpoint
    private let pool = BlockingPool(name: "hosu-http", threadCount: 1)
    /// The socket; used on the pool's one thread alone.
    private let socket = Mutex<Int32?>(nil)

    /// How long to wait for an answer; 0 waits as long as the connection stands.
    private let patienceInSeconds: Int

    init(_ endpoint: Endpoint, patienceInSeconds: Int = 0) {
        self.endpoint = endpoint
        self.patienceInSeconds = patienceInSeconds
    }

    /// - Throws: `EndpointProblem`.
    func send(
        _ method: String,
        _ path: String,
        headers: [(name: String, value: String)],
        body: [UInt8]
    ) async throws -> HTTPAnswer {
        var text = "\(method) \(path) HTTP/1.1\r\n"
        for header in headers { text += "\(header.name): \(header.value)\r\n" }
        let request = Array((text + "content-length: \(body.count)\r\n\r\n").utf8) + body
        return try await pool.run { [self] in
            let isFresh = socket.withLock { $0 == nil }
            do {
                return try exchange(request)
            } catch let problem as EndpointProblem {
                drop()
                // A connection that lay idle may have been closed by the server before this request.
                guard !isFresh, case .broken = problem else { throw problem }
                return try exchange(request)
            }
        }
    }

    func close() {
        pool.enqueue { [self] in drop() }
        pool.close()
    }

    private func drop() {
        if let open = socket.withLock({ $0.take() }) { Foundation.close(open) }
    }

    private func exchange(_ request: [UInt8]) throws -> HTTPAnswer {
        let descriptor = try socket.withLock { $0 } ?? connect()
        socket.withLock { $0 = descriptor }
        var rest = request[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw broken(String(cString: strerror(errno))) }
            rest = rest.dropFirst(count)
        }
        var reader = AnswerReader { [self] in
            var bytes = [UInt8](repeating: 0, count: 65536)
            let count = recv(descriptor, &bytes, bytes.count, 0)
            guard count > 0 else {
                throw broken(count == 0 ? "it ended too early" : String(cString: strerror(errno)))
            }
            return bytes.prefix(count)
        }
        guard let (answer, isLast) = try reader.answer() else { throw broken("it is not HTTP/1.1") }
        if isLast { drop() }
        return answer
    }

    private func broken(_ reason: String) -> EndpointProblem {
        .broken(endpoint.authority, reason: reason)
    }

    private func connect() throws -> Int32 {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(endpoint.host, "\(endpoint.port)", &hints, &found)
        defer { if let found { freeaddrinfo(found) } }
        var reason = code == 0 ? "" : String(cString: gai_strerror(code))
        var next = code == 0 ? found : nil
        while let address = next?.pointee {
            let descriptor = Foundation.socket(address.ai_family, address.ai_socktype, address.ai_protocol)
            if descriptor >= 0 {
                // As the system's `timeval` lies in memory; which module its initializer is from depends on what else is compiled.
                var patience = (seconds: patienceInSeconds, microseconds: 0)
                let size = socklen_t(MemoryLayout.size(ofValue: patience))
                setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
                if Foundation.connect(descriptor, address.ai_addr, address.ai_addrlen) == 0 {
                    return descriptor
                }
                reason = String(cString: strerror(errno))
                Foundation.close(descriptor)
            }
            next = address.ai_next
        }
        throw EndpointProblem.unreachable(endpoint.authority, reason: reason)
    }
}

/// Reads one answer: a status line, headers, and a body by its length or in chunks.
private struct AnswerReader {
    private let more: () throws -> ArraySlice<UInt8>
    private var buffer: [UInt8] = []

    init(more: @escaping () throws -> ArraySlice<UInt8>) {
        self.more = more
    }

    /// Nil when it is not HTTP.
    mutating func answer() throws -> (HTTPAnswer, isLast: Bool)? {
        let status = try line().split(separator: " ")
        guard status.count >= 2, status[0].hasPrefix("HTTP/1."), let code = Int(status[1]) else { return nil }
        var length = 0
        var isChunked = false
        var isLast = false
        while true {
            let field = try line()
            if field.isEmpty { break }
            let parts = field.split(separator: ":", maxSplits: 1)
            let value = (parts.last ?? "").trimmingCharacters(in: .whitespaces).lowercased()
            switch parts.first?.lowercased() {
            case "content-length": length = Int(value) ?? 0
            case "transfer-encoding": isChunked = value.contains("chunked")
            case "connection": isLast = value.contains("close")
            default: break
            }
        }
        guard isChunked else { return (HTTPAnswer(status: code, body: try take(length)), isLast) }
        var body: [UInt8] = []
        while let size = Int(try line().prefix { $0 != ";" }, radix: 16) {
            if size == 0 { break }
            body += try take(size)
            _ = try line()
        }
        while try !line().isEmpty {}
        return (HTTPAnswer(status: code, body: body), isLast)
    }

    private mutating func line() throws -> String {
        while true {
            if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: buffer[..<end], as: UTF8.self)
                buffer.removeFirst(end + 1)
                return line.hasSuffix("\r") ? String(line.dropLast()) : line
            }
            buffer += try more()
        }
    }

    private mutating func take(_ count: Int) throws -> [UInt8] {
        while buffer.count < count { buffer += try more() }
        let taken = Array(buffer.prefix(count))
        buffer.removeFirst(count)
        return taken
    }
}
