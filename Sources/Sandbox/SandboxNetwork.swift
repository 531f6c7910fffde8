import CSandbox
import Foundation
import Synchronization

/// The ways between one program's network and the machine's.
///
/// A class because it owns listening sockets, which it closes when the program has ended.
final class SandboxNetwork: Sendable {
    /// One forward, and where inside it is listened on.
    struct Way: Sendable {
        var forward: Forward
        var addresses: [String]
        /// The address and port of a target that is a host, resolved before the program starts.
        var resolved: String?
    }

    private struct State {
        var listeners: [SocketPump.Listener] = []
        var paths: [String] = []
        var isClosed = false
    }

    let ways: [Way]
    private let inward: [Inward]
    private let state = Mutex(State())

    /// Finds an address inside for every forward, and resolves the targets' names; that may block.
    init(_ command: SandboxedCommand) throws(SandboxFailure) {
        var named = 0
        var ways: [Way] = []
        for forward in command.outward {
            var way = Way(forward: forward, addresses: ["127.0.0.1", "::1"])
            if !forward.names.isEmpty {
                named += 1
                way.addresses = ["127.0.1.\(named)"]
            }
            if case .tcp(let host, _) = forward.target {
                way.resolved = try Self.address(of: host)
            }
            ways.append(way)
        }
        self.ways = ways
        inward = command.inward
    }

    /// What the helper listens on, and to which way each belongs.
    var places: [(way: Int, place: String)] {
        ways.enumerated().flatMap { index, way in
            way.addresses.map { (way: index, place: "\($0) \(way.forward.port)") }
        }
    }

    /// The lines of `/etc/hosts` inside.
    var hosts: String {
        var text = "127.0.0.1 localhost hosu\n::1 localhost ip6-localhost\n"
        for way in ways {
            guard let address = way.addresses.first else { continue }
            for name in way.forward.names { text += "\(address) \(name)\n" }
        }
        return text
    }

    /// Opens the ways out of a network of its own: its listeners stand in the order of `places`.
    func open(_ listeners: [Int32?]) throws(SandboxFailure) {
        let pump = try SocketPump.take()
        for (place, listener) in zip(places, listeners) {
            guard let listener else { continue }
            let way = ways[place.way]
            if let shortcut = way.forward.shortcut {
                keep(try pump.listen(listener, shortcut), path: nil)
            } else {
                try listen(listener, way, pump)
            }
        }
    }

    /// Opens the ways of a program that shares the machine's network, where they are not there already.
    func openShared() throws(SandboxFailure) {
        let pump = try SocketPump.take()
        for way in ways {
            if case .tcp(_, let port) = way.forward.target, port == way.forward.port { continue }
            let listener = sandbox_listen("127.0.0.1", Int32(way.forward.port))
            guard listener >= 0 else {
                throw .notStarted(reason: SystemText.lastProblem("port \(way.forward.port) of 127.0.0.1"))
            }
            try listen(listener, way, pump)
        }
    }

    /// Opens the ways in; `socket` makes a socket of the program's network.
    func openInward(
        _ socket: @escaping @Sendable (@escaping @Sendable (Int32?) -> Void) -> Void
    ) throws(SandboxFailure) {
        let pump = try SocketPump.take()
        for way in inward {
            let listener = sandbox_listen_path(way.path)
            guard listener >= 0 else { throw .notStarted(reason: SystemText.lastProblem(way.path)) }
            let port = Int32(way.port)
            let opened = try pump.listen(listener) { taken in
                socket { made in
                    guard let made else {
                        Foundation.close(taken)
                        return
                    }
                    pump.join(taken, sandbox_connect(made, "127.0.0.1", port))
                }
            }
            keep(opened, path: way.path)
        }
    }

    func close() {
        let (listeners, paths) = state.withLock { state in
            defer {
                state.listeners = []
                state.paths = []
                state.isClosed = true
            }
            return (state.listeners, state.paths)
        }
        for listener in listeners { listener.close() }
        for path in paths { unlink(path) }
    }

    private func listen(_ listener: Int32, _ way: Way, _ pump: SocketPump) throws(SandboxFailure) {
        let accept: @Sendable (Int32) -> Void
        switch way.forward.target {
        case .tcp(_, let port):
            let address = way.resolved ?? "127.0.0.1"
            accept = { pump.join($0, sandbox_connect(-1, address, Int32(port))) }
        case .unix(let path):
            accept = { pump.join($0, sandbox_connect_path(path)) }
        case .handler(let handler):
            accept = handler
        }
        keep(try pump.listen(listener, accept), path: nil)
    }

    private func keep(_ listener: SocketPump.Listener, path: String?) {
        let isLate = state.withLock { state in
            if state.isClosed { return true }
            state.listeners.append(listener)
            if let path { state.paths.append(path) }
            return false
        }
        if isLate { listener.close() }
    }

    /// The first address of a host.
    private static func address(of host: String) throws(SandboxFailure) -> String {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        let problem = getaddrinfo(host, nil, &hints, &found)
        guard problem == 0, let first = found else {
            throw .notStarted(
                reason: "The host \(host) is not known: \(String(cString: gai_strerror(problem)))"
            )
        }
        defer { freeaddrinfo(found) }
        // What listens on both does so on the first, too.
        if host == "localhost" { return "127.0.0.1" }
        var text = [CChar](repeating: 0, count: 128)
        guard
            getnameinfo(first.pointee.ai_addr, first.pointee.ai_addrlen, &text, 128, nil, 0, NI_NUMERICHOST)
                == 0
        else { throw .notStarted(reason: "The host \(host) has no address.") }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
