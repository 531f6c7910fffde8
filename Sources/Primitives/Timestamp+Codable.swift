extension Timestamp: Codable {
    /// Stored records hold a moment as the number of its microseconds.
    package init(from decoder: any Decoder) throws {
        self.init(epochMicroseconds: try decoder.singleValueContainer().decode(Int64.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(epochMicroseconds)
    }
}
