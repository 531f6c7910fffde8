import Primitives

/// What a bus's policy lets other accounts do.
///
/// Differs: conditions are not decided, for there are no organizations here; what depends on one is not allowed.
package struct BusPolicy: Sendable {
    private let statements: [JSONValue]

    /// Nil where the text is no policy.
    package init?(_ text: String) {
        guard let json = try? JSONValue(parsing: text), case .object? = Optional(json),
            let statement = json["Statement"]
        else { return nil }
        let list = statement.array ?? [statement]
        guard list.allSatisfy({ $0["Effect"]?.string != nil && $0["Action"] != nil }) else { return nil }
        statements = list
    }

    /// Whether `account` may do that with the bus.
    package func allows(_ action: String, to account: String, on busARN: String) -> Bool {
        var isAllowed = false
        for statement in statements {
            guard Self.names(statement["Principal"], account),
                Self.texts(statement["Action"]).contains(where: {
                    Self.fits($0.lowercased(), action.lowercased())
                }),
                Self.texts(statement["Resource"] ?? "*").contains(where: { Self.fits($0, busARN) })
            else { continue }
            if statement["Effect"] == "Deny" { return false }
            if statement["Condition"] == nil { isAllowed = true }
        }
        return isAllowed
    }

    private static func names(_ principal: JSONValue?, _ account: String) -> Bool {
        if principal == "*" { return true }
        return texts(principal?["AWS"]).contains { text in
            text == "*" || text == account
                || ARN(text).map { $0.account == account && $0.resource == "root" } == true
        }
    }

    private static func texts(_ value: JSONValue?) -> [String] {
        value?.array?.compactMap(\.string) ?? value?.string.map { [$0] } ?? []
    }

    /// A star stands for any text; there is one at most in such policies.
    private static func fits(_ pattern: String, _ text: String) -> Bool {
        guard let star = pattern.firstIndex(of: "*") else { return pattern == text }
        let end = pattern[pattern.index(after: star)...]
        return text.hasPrefix(pattern[..<star]) && text.hasSuffix(end)
            && text.utf8.count >= pattern.utf8.count - 1
    }
}
