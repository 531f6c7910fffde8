package import Primitives
package import Store

/// How crawlers and jobs are to encrypt what they write; kept for them by name.
package struct SecurityConfiguration: CatalogEntity, Hashable {
    package static let kind = CatalogFailure.EntityKind.securityConfiguration
    package static let tableName: TableName = "catalog_security_configurations"

    package let name: String
    package let createdAt: Timestamp
    /// Nil where nothing was said about objects.
    package var objects: [Part]?
    package var logs: Part?
    package var bookmarks: Part?
    package var dataQuality: Part?

    /// A mode of encryption, such as `SSE-KMS`, and the key it takes.
    package struct Part: Codable, Hashable, Sendable {
        package var mode: String?
        package var keyARN: String?

        package init(mode: String?, keyARN: String?) {
            self.mode = mode
            self.keyARN = keyARN
        }
    }

    package init(
        name: String,
        createdAt: Timestamp,
        objects: [Part]?,
        logs: Part?,
        bookmarks: Part?,
        dataQuality: Part?
    ) {
        self.name = name
        self.createdAt = createdAt
        self.objects = objects
        self.logs = logs
        self.bookmarks = bookmarks
        self.dataQuality = dataQuality
    }
}
