import EventPatterns
import Primitives

/// What brings messages of a queue to a function.
struct MappingRecord: Codable, Sendable {
    let tenant: Tenant
    /// A UUID.
    let id: String
    let sourceARN: String
    var function: String
    var qualifier: String?
    var isEnabled: Bool
    var batchSize: Int
    var windowInSeconds: Int
    /// Patterns of which a message must match one; all messages where there are none.
    var patterns: [String]
    var reportsFailures: Bool
    var mostConcurrency: Int?
    var keyARN: String?
    var metrics: [String]
    var tags: [String: String]
    let createdAt: Timestamp
    var modifiedAt: Timestamp

    var reference: FunctionReference {
        FunctionReference(tenant: tenant, name: function, qualifier: qualifier)
    }

    var arn: String {
        ARN(service: "lambda", tenant: tenant, resource: "event-source-mapping:\(id)").description
    }

    var isFIFO: Bool { sourceARN.hasSuffix(".fifo") }
}

/// Which messages of a queue a mapping takes.
///
/// Source: Lambda Developer Guide, "Using event filtering with an Amazon SQS event source".
struct MessageFilter: Sendable {
    private let patterns: [(pattern: EventPattern, wantsJSON: Bool?)]

    /// - Throws: `EventPatternFailure`.
    init(_ texts: [String]) throws {
        patterns = try texts.map { text in
            let pattern = try EventPattern(parsing: text)
            let body = (try? JSONValue(parsing: text))?["body"]
            return (pattern, body.map { $0.object != nil })
        }
    }

    /// Whether one of the patterns takes a message; a pattern about a body in JSON takes none with other bodies, and one
    /// about a text none in JSON.
    func takes(_ record: JSONValue) -> Bool {
        guard !patterns.isEmpty else { return true }
        guard let object = record.object, let text = record["body"]?.string else { return false }
        let json = (try? JSONValue(parsing: text)).flatMap { $0.object == nil ? nil : $0 }
        return patterns.contains { pattern, wantsJSON in
            var seen = object
            switch wantsJSON {
            case true?:
                guard let json else { return false }
                seen["body"] = json
            case false?:
                guard json == nil else { return false }
            case nil: break
            }
            return pattern.matches(.object(seen))
        }
    }
}
