/// Makes secrets unreadable where they are stored, and readable again; what is behind it is the lake's master key.
package struct SecretBox: Sendable {
    /// Seals bytes; `purpose` must be the same when they are opened.
    package let seal: @Sendable (_ secret: [UInt8], _ purpose: String) async throws -> [UInt8]
    /// Opens what `seal` returned, under the same master key or a later one.
    package let open: @Sendable (_ sealed: [UInt8], _ purpose: String) async throws -> [UInt8]

    package init(
        seal: @escaping @Sendable (_ secret: [UInt8], _ purpose: String) async throws -> [UInt8],
        open: @escaping @Sendable (_ sealed: [UInt8], _ purpose: String) async throws -> [UInt8]
    ) {
        self.seal = seal
        self.open = open
    }
}
