import HosuTesting
import Primitives
import Shapes

/// A server with a bucket called `lake`, spoken to over HTTP's forms without a socket.
struct Lake {
    let hosu: TestHosu

    init(now: String = "2026-03-01T00:00:00Z") async throws {
        hosu = try await TestHosu(now: now)
        _ = try await hosu.send("PUT", "/lake")
    }

    @discardableResult
    func put(_ key: String, _ body: String, headers: HeaderList = [:]) async throws -> TestHosu.Answer {
        try await hosu.send("PUT", "/lake/\(key)", headers: headers, body: Array(body.utf8))
    }

    func get(_ target: String, headers: HeaderList = [:]) async throws -> TestHosu.Answer {
        try await hosu.send("GET", "/lake/\(target)", headers: headers)
    }
}

extension TestHosu.Answer {
    /// The text of the first element of that name; nil when there is none.
    func element(_ name: String) -> String? {
        elements(name).first
    }

    /// The texts of all elements of that name, in order.
    func elements(_ name: String) -> [String] {
        text.components("<\(name)>").dropFirst().compactMap { $0.components("</\(name)>").first }
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
