package import Shapes

/// One page of a listing that is in memory whole.
package struct Page<Element: Sendable>: Sendable {
    package let elements: [Element]
    /// What the client sends for the next page; nil on the last one.
    package let nextToken: String?

    /// The elements after `token`'s position, at most `limit` of them.
    ///
    /// `elements` is the whole listing, sorted by `position`, a text that is unique to each element. `scope` is that of
    /// the `PageToken`; `invalidToken` is what the service throws for a token it did not give out.
    package init(
        of elements: [Element],
        after token: String?,
        limit: Int,
        scope: String,
        position: (Element) -> String,
        invalidToken: @autoclosure () -> any ServiceFailure
    ) throws {
        var rest = elements[...]
        if let token {
            guard let token = PageToken(token, scope: scope) else { throw invalidToken() }
            rest = rest.drop { position($0) <= token.position }
        }
        self.elements = Array(rest.prefix(max(limit, 1)))
        if rest.count > self.elements.count, let last = self.elements.last {
            nextToken = PageToken(scope: scope, position: position(last)).text
        } else {
            nextToken = nil
        }
    }
}
