package import Primitives

/// Writes the compact text of a model from a `service-2.json` of botocore.
///
/// Facts are taken, prose is not. `modelgen` and the tests of the codecs are its users.
package struct ModelTextWriter {
    /// Corrections by hand, which go into the text beside what the JSON says.
    package struct Additions {
        /// Attributes of the service line, such as `validation=InvalidRequestException`.
        package var service: [String] = []
        /// Attributes of operation lines.
        package var operations: [String: [String]] = [:]
        /// Traits of shape lines.
        package var shapes: [String: [String]] = [:]
        /// Shapes whose values are taken as they come, though the JSON lists those it knows or has a pattern.
        package var openEnumerations: Set<String> = []

        package init() {}
    }

    private let json: JSONValue
    private let additions: Additions

    package init(_ json: JSONValue, additions: Additions = Additions()) {
        self.json = json
        self.additions = additions
    }

    /// The lines: the service, its operations and its shapes, both sorted by name.
    package func lines(name: String) -> [String] {
        var lines = [serviceLine(name)]
        for operation in json["operations"]?.object.sortedMembers ?? [] {
            lines.append(operationLine(operation.name, operation.value))
        }
        for shape in json["shapes"]?.object.sortedMembers ?? [] {
            lines.append(shapeLine(shape.name, shape.value))
        }
        return lines
    }

    // MARK: Service and operations

    private func serviceLine(_ name: String) -> String {
        var words = ["service", "name=\(name)"]
        let metadata = json["metadata"] ?? [:]
        words.add("id", metadata["serviceId"])
        words.add("full", metadata["serviceFullName"])
        words.add("version", metadata["apiVersion"])
        words.add("protocol", metadata["protocol"])
        words.add("json", metadata["jsonVersion"])
        words.add("target", metadata["targetPrefix"])
        words.add("endpoint", metadata["endpointPrefix"])
        words.add("signing", metadata["signingName"] ?? metadata["endpointPrefix"])
        words.add("ns", metadata["xmlNamespace"])
        return (words + additions.service).joined(separator: " ")
    }

    private func operationLine(_ name: String, _ operation: JSONValue) -> String {
        let http = operation["http"] ?? [:]
        var words = ["operation", name, http["method"]?.string ?? "POST", http["requestUri"]?.string ?? "/"]
        words.add("in", operation["input"]?["shape"])
        words.add("out", operation["output"]?["shape"])
        let errors = (operation["errors"]?.array ?? []).compactMap { $0["shape"]?.string }
        if !errors.isEmpty { words.append("errors=" + errors.joined(separator: ",")) }
        if let status = http["responseCode"]?.int, status != 200 { words.append("status=\(status)") }
        words.add("wrapper", operation["output"]?["resultWrapper"])
        words.add("root", operation["input"]?["locationName"])
        words.add("ns", operation["input"]?["xmlNamespace"]?["uri"])
        if let checksum = operation["httpChecksum"] {
            words.add("checksum", checksum["requestAlgorithmMember"])
            if checksum["requestChecksumRequired"]?.bool == true { words.append("checksumrequired") }
        }
        if operation["authtype"]?.string == "v4-unsigned-body" { words.append("unsigned") }
        if operation["authtype"]?.string == "none" { words.append("anonymous") }
        return (words + (additions.operations[name] ?? [])).joined(separator: " ")
    }

    // MARK: Shapes

    private func shapeLine(_ name: String, _ shape: JSONValue) -> String {
        var kind = shape["type"]?.string ?? "structure"
        if kind == "character" { kind = "string" }
        if shape["document"]?.bool == true { kind = "document" }
        var words = [kind, name]
        words.append(contentsOf: scalarTraits(name, shape))
        words.append(contentsOf: aggregateTraits(shape))
        words.append(contentsOf: additions.shapes[name] ?? [])
        switch kind {
        case "structure":
            let required = Set((shape["required"]?.array ?? []).compactMap(\.string))
            for member in shape["members"]?.object?.members ?? [] {
                words.append(memberWord(member.name, member.value, isRequired: required.contains(member.name)))
            }
        case "list":
            words.append(memberWord("member", shape["member"] ?? [:], isRequired: false))
        case "map":
            words.append(memberWord("key", shape["key"] ?? [:], isRequired: false))
            words.append(memberWord("value", shape["value"] ?? [:], isRequired: false))
        default: break
        }
        // Last, because it takes the rest of the line.
        if let pattern = shape["pattern"]?.string, !additions.openEnumerations.contains(name) {
            words.append(".pattern=" + visible(pattern))
        }
        return words.joined(separator: " ")
    }

    private func scalarTraits(_ name: String, _ shape: JSONValue) -> [String] {
        var words: [String] = []
        words.add(".min", shape["min"])
        words.add(".max", shape["max"])
        if let values = shape["enum"]?.array, !additions.openEnumerations.contains(name) {
            words.append(".enum=" + values.compactMap { $0.string.map(encoded) }.joined(separator: ","))
        }
        words.add(".format", shape["timestampFormat"])
        words.flag(".sensitive", shape["sensitive"])
        words.flag(".stream", shape["streaming"])
        return words
    }

    private func aggregateTraits(_ shape: JSONValue) -> [String] {
        var words: [String] = []
        words.flag(".flat", shape["flattened"])
        words.flag(".union", shape["union"])
        words.flag(".eventstream", shape["eventstream"])
        words.flag(".event", shape["event"])
        words.flag(".exception", shape["exception"])
        words.flag(".fault", shape["fault"])
        words.add(".code", shape["error"]?["code"])
        words.add(".status", shape["error"]?["httpStatusCode"])
        words.flag(".fault", shape["error"]?["fault"])
        words.add(".payload", shape["payload"])
        words.add(".xml", shape["locationName"])
        words.add(".ns", shape["xmlNamespace"])
        words.add(".prefix", shape["xmlNamespace"]?["prefix"])
        return words
    }

    private func memberWord(_ name: String, _ member: JSONValue, isRequired: Bool) -> String {
        var word = name + (isRequired ? "!" : "") + (member["idempotencyToken"]?.bool == true ? "~" : "")
        word += ":" + (member["shape"]?.string ?? "")
        var attributes: [String] = []
        switch member["location"]?.string {
        case "uri": attributes.append("in=uri")
        case "querystring": attributes.append("in=query")
        case "header": attributes.append("in=header")
        case "headers": attributes.append("in=headers")
        case "statusCode": attributes.append("in=status")
        default: break
        }
        attributes.add("name", member["locationName"])
        attributes.flag("flat", member["flattened"])
        attributes.flag("stream", member["streaming"])
        attributes.flag("attribute", member["xmlAttribute"])
        attributes.flag("json", member["jsonvalue"])
        attributes.flag("eventpayload", member["eventpayload"])
        attributes.flag("eventheader", member["eventheader"])
        attributes.add("ns", member["xmlNamespace"])
        attributes.add("prefix", member["xmlNamespace"]?["prefix"])
        attributes.add("format", member["timestampFormat"])
        return ([word] + attributes).joined(separator: ";")
    }

    /// Real control characters as the escapes that mean them in a pattern.
    private func visible(_ pattern: String) -> String {
        pattern.unicodeScalars.map { scalar in
            switch scalar {
            case "\n": "\\n"
            case "\r": "\\r"
            case "\t": "\\t"
            default: String(scalar)
            }
        }.joined()
    }
}

private func encoded(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
        switch scalar {
        case " ", ",", ";", "%", "\n": PercentCoding.encode(String(scalar))
        default: String(scalar)
        }
    }.joined()
}

extension [String] {
    /// Appends `name=value` when there is a value; of an XML namespace, its URI.
    fileprivate mutating func add(_ name: String, _ value: JSONValue?) {
        switch value {
        case .string(let text): append("\(name)=\(encoded(text))")
        case .integer(let number): append("\(name)=\(number)")
        case .double(let number): append("\(name)=\(number)")
        case .object: add(name, value?["uri"])
        case .null, .bool, .bigInteger, .array, nil: break
        }
    }

    fileprivate mutating func flag(_ name: String, _ value: JSONValue?) {
        if value?.bool == true, !contains(name) { append(name) }
    }
}

extension JSONObject? {
    fileprivate var sortedMembers: [JSONObject.Member] {
        (self?.members ?? []).sorted { $0.name < $1.name }
    }
}
