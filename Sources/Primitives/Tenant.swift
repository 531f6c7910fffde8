/// Whose data a request is about: an account and a region.
///
/// Every stored key begins with it.
package struct Tenant: Hashable, Codable, Sendable {
    /// Twelve digits.
    package let account: String
    /// Such as `ap-northeast-2`.
    package let region: String

    package init(account: String, region: String) {
        self.account = account
        self.region = region
    }

    /// The account of requests that name none, in the region of clients that are configured for none.
    package static let standard = Tenant(account: "000000000000", region: "us-east-1")
}
