/// A part of a structure, list or map.
///
/// A class because codecs pass members on for every value they write: one reference is cheaper than all its texts.
package final class ShapeMember: Sendable {
    /// Where a member stands in an HTTP message.
    package enum Location: Sendable, Equatable {
        case body
        case uri
        case query
        case header
        /// Every header whose name begins with the wire name; the member is a map.
        case headers
        case statusCode
    }

    /// The model's name; `member` for the element of a list, `key` and `value` for the parts of a map.
    package let name: String
    package let shape: Shape
    /// The name in XML, JSON, query string or headers.
    package let wireName: String
    /// Whether the model gives a name for the wire, even the same one.
    package let hasWireName: Bool
    package let isRequired: Bool
    package let location: Location
    package let isFlattened: Bool
    package let isStreaming: Bool
    package let isIdempotencyToken: Bool
    package let isXMLAttribute: Bool
    /// A JSON text inside a string.
    package let isJSONValue: Bool
    package let isEventPayload: Bool
    package let isEventHeader: Bool
    package let xmlNamespace: XMLNamespace?
    package let timestampFormat: TimestampFormat?

    init(_ head: MemberHead, _ shape: Shape) {
        for flag in head.flags {
            precondition(Self.flags.contains(flag), "unknown attribute \(flag) of member \(head.name)")
        }
        name = head.name
        self.shape = shape
        wireName = head.wireName ?? head.name
        hasWireName = head.wireName != nil
        isRequired = head.isRequired
        location = head.location
        isFlattened = head.flags.contains("flat")
        isStreaming = head.flags.contains("stream")
        isIdempotencyToken = head.isIdempotencyToken
        isXMLAttribute = head.flags.contains("attribute")
        isJSONValue = head.flags.contains("json")
        isEventPayload = head.flags.contains("eventpayload")
        isEventHeader = head.flags.contains("eventheader")
        xmlNamespace = head.xmlNamespace
        timestampFormat = head.timestampFormat
    }

    private static let flags: Set<String> = [
        "flat", "stream", "attribute", "json", "eventpayload", "eventheader",
    ]

    /// Whether elements of this list or map stand beside one another without an element around them.
    package var isFlat: Bool { isFlattened || shape.traits.isFlattened }

    /// The name of each element of this list or map when it is flat.
    ///
    /// A list whose shape is flattened may name its elements; where the member is, the member's own name counts.
    package var flatElementName: String {
        if let names = shape.traits.queryNames { return names.element }
        guard !isFlattened, let element = shape.element, element.hasWireName else { return wireName }
        return element.wireName
    }

    /// Whether an answer carries this member in its body: path and query are places of requests alone.
    package var standsInAnswerBody: Bool {
        switch location {
        case .body, .uri, .query: true
        case .header, .headers, .statusCode: false
        }
    }
}
