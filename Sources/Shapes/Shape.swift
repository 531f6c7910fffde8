/// One shape of a service model: a kind, constraints, and for aggregates the shapes of the parts.
///
/// A class because shapes refer to one another in circles. Shapes are made by `ServiceModel` under its lock and never
/// change once it has handed them out.
package final class Shape: @unchecked Sendable {
    package enum Kind: String, Sendable {
        case structure
        case list
        case map
        case string
        case integer
        case long
        case float
        case double
        case boolean
        case blob
        case timestamp
        /// Any JSON.
        case document
    }

    package let name: String
    package let kind: Kind
    package let traits: Traits

    /// The members of a structure; the element of a list; key and value of a map, in that order.
    ///
    /// Guarded by the lock of the model until the shape is handed out.
    package internal(set) var members: [ShapeMember] = []
    /// The members that XML has as attributes of the structure's element.
    package private(set) var xmlAttributes: [ShapeMember] = []
    var positionsByWireName: [String: Int] = [:]
    var positionsByName: [String: Int] = [:]

    init(name: String, kind: Kind, traits: Traits) {
        self.name = name
        self.kind = kind
        self.traits = traits
    }

    /// The member of a structure that the model calls `name`.
    package func member(named name: String) -> ShapeMember? {
        positionsByName[name].map { members[$0] }
    }

    /// The member of a structure that the model calls `name`, looked for from `position` on, which moves behind it.
    ///
    /// Generated types write their members in the model's order, so that the next one is mostly near.
    package func member(named name: String, from position: inout Int) -> ShapeMember? {
        var index = position
        while index < members.count {
            if members[index].name == name {
                position = index + 1
                return members[index]
            }
            index += 1
        }
        return member(named: name)
    }

    /// The member of a structure that the wire calls `name`.
    package func member(onWire name: String) -> ShapeMember? {
        positionsByWireName[name].map { members[$0] }
    }

    /// The element of a list; nil for all other kinds.
    package var element: ShapeMember? { kind == .list ? members.first : nil }

    /// The key of a map; nil for all other kinds.
    package var mapKey: ShapeMember? { kind == .map ? members.first : nil }

    /// The value of a map; nil for all other kinds.
    package var mapValue: ShapeMember? { kind == .map ? members.last : nil }

    /// The member that is the whole body, where the structure names one.
    package var payload: ShapeMember? { traits.payload.flatMap(member(named:)) }

    /// The member whose bytes are not read into memory, where there is one.
    package var streamingMember: ShapeMember? {
        guard let payload, payload.isStreaming || payload.shape.traits.isStreaming, payload.shape.kind == .blob
        else { return nil }
        return payload
    }

    /// The member that is a stream of events, where there is one.
    package var eventStreamMember: ShapeMember? {
        guard let payload, payload.shape.traits.isEventStream else { return nil }
        return payload
    }

    func setMembers(_ members: [ShapeMember]) {
        self.members = members
        guard kind == .structure else { return }
        xmlAttributes = members.filter(\.isXMLAttribute)
        for (position, member) in members.enumerated() {
            positionsByName[member.name] = position
            positionsByWireName[member.wireName] = position
        }
    }
}

extension Shape {
    /// What a model says of a shape beyond its kind and parts.
    package struct Traits: Sendable {
        /// The least length, count or number.
        package var minimum: Double?
        /// The greatest length, count or number.
        package var maximum: Double?
        package var pattern: String?
        /// The values of an enumeration; empty for everything else.
        package var enumValues: [String] = []
        package var isSensitive = false
        package var isFlattened = false
        /// Of a list or map that is flattened, where the service's own protocol has no names for them.
        package var queryNames: QueryNames?
        package var isStreaming = false
        package var isUnion = false
        package var isEventStream = false
        package var isEvent = false
        package var isException = false
        /// The code an error has on the wire, where it differs from the shape's name.
        package var errorCode: String?
        package var httpStatus: Int?
        package var isServerFault = false
        package var payload: String?
        package var xmlName: String?
        package var xmlNamespace: XMLNamespace?
        package var timestampFormat: TimestampFormat?
    }
}

/// How a moment is written.
package enum TimestampFormat: String, Sendable {
    /// `2026-03-01T00:00:00Z`.
    case iso8601
    /// `Sun, 01 Mar 2026 00:00:00 GMT`.
    case rfc822
    /// Seconds since 1970 with a fraction.
    case unixTimestamp
}

package struct XMLNamespace: Sendable, Equatable {
    package var prefix: String?
    package var uri: String

    package init(prefix: String? = nil, uri: String) {
        self.prefix = prefix
        self.uri = uri
    }
}

extension Shape {
    /// What elements of a list or map are called in the query protocol: `Attribute`, or `Attribute,Name,Value`.
    package struct QueryNames: Sendable {
        package let element: String
        package let key: String
        package let value: String

        init(_ text: String) {
            let names = text.split(separator: ",").map(String.init)
            element = names.first ?? text
            key = names.count > 1 ? names[1] : "key"
            value = names.count > 2 ? names[2] : "value"
        }
    }

    /// The element of a map's entry that holds the key, where the map's own shape names it.
    package var mapKeyName: String { traits.queryNames?.key ?? mapKey?.wireName ?? "key" }
    /// The element of a map's entry that holds the value.
    package var mapValueName: String { traits.queryNames?.value ?? mapValue?.wireName ?? "value" }
}
