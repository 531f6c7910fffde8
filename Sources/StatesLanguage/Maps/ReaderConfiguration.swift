package import Primitives

/// How the objects that an `ItemReader` names are read, evaluated and checked.
///
/// Source: Step Functions Developer Guide, "ItemReader (Map)".
package struct ReaderConfiguration: Sendable, Equatable {
    package enum Format: Sendable, Equatable {
        /// Nil headers are in the first row.
        case csv(delimiter: UInt8, headers: [String]?)
        /// Where the items are in the document, as a JSON pointer's parts.
        case json(pointer: [String])
        case jsonLines
        case parquet
    }

    /// What an object is a list of.
    package enum Manifest: Sendable, Equatable {
        /// Reports of S3 Inventory.
        case inventory
        /// Files of an UNLOAD of Athena.
        case athena
    }

    /// Nil where the objects themselves are the items.
    package var format: Format?
    package var manifest: Manifest?
    /// The most items that are read.
    package var mostItems: Int

    package init(format: Format? = nil, manifest: Manifest? = nil, mostItems: Int = Self.itemLimit) {
        self.format = format
        self.manifest = manifest
        self.mostItems = mostItems
    }

    /// Source: Step Functions Developer Guide, "ItemReader (Map)", `MaxItems`.
    package static let itemLimit = 100_000_000

    /// Reads an evaluated `ReaderConfig`.
    ///
    /// - Throws: What is wrong with it, in words.
    package init(_ value: JSONValue?, isListing: Bool, mostItems: Int?) throws(ItemFailure) {
        self.init(mostItems: mostItems ?? Self.itemLimit)
        let configuration = value ?? .object(JSONObject())
        let type = configuration["InputType"]?.string
        let flattens = configuration["Transformation"]?.string == "LOAD_AND_FLATTEN"
        if isListing {
            guard flattens else { return }
            format = try Self.format(type ?? "", configuration)
            return
        }
        switch (configuration["ManifestType"]?.string, type) {
        case ("S3_INVENTORY", _), (nil, "MANIFEST"): manifest = .inventory
        case ("ATHENA_DATA", let type):
            manifest = .athena
            format = try Self.format(type ?? "", configuration)
        case (_, let type): format = try Self.format(type ?? "", configuration)
        }
    }

    private static func format(_ type: String, _ configuration: JSONValue) throws(ItemFailure) -> Format {
        switch type {
        case "CSV":
            var headers: [String]?
            if configuration["CSVHeaderLocation"]?.string == "GIVEN" {
                guard let given = configuration["CSVHeaders"]?.array?.compactMap(\.string), !given.isEmpty
                else {
                    throw ItemFailure("CSVHeaders must be given where CSVHeaderLocation is GIVEN.")
                }
                headers = given
            }
            let name = configuration["CSVDelimiter"]?.string ?? "COMMA"
            guard let delimiter = delimiters[name] else {
                throw ItemFailure("'\(name)' is no CSVDelimiter.")
            }
            return .csv(delimiter: delimiter, headers: headers)
        case "JSON":
            return .json(pointer: try pointer(configuration["ItemsPointer"]?.string ?? ""))
        case "JSONL": return .jsonLines
        case "PARQUET": return .parquet
        default: throw ItemFailure("'\(type)' is no InputType that can be read.")
        }
    }

    package static let delimiters: [String: UInt8] = [
        "COMMA": UInt8(ascii: ","), "PIPE": UInt8(ascii: "|"), "SEMICOLON": UInt8(ascii: ";"),
        "SPACE": UInt8(ascii: " "), "TAB": 0x09,
    ]

    /// The parts of a JSON pointer (RFC 6901).
    package static func pointer(_ text: String) throws(ItemFailure) -> [String] {
        guard !text.isEmpty else { return [] }
        guard text.hasPrefix("/") else { throw ItemFailure("ItemsPointer '\(text)' is no JSON pointer.") }
        var parts: [String] = []
        for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            var plain = ""
            var rest = part[...]
            while let character = rest.first {
                rest.removeFirst()
                guard character == "~" else {
                    plain.append(character)
                    continue
                }
                guard let code = rest.popFirst(), code == "0" || code == "1" else {
                    throw ItemFailure("ItemsPointer '\(text)' is no JSON pointer.")
                }
                plain.append(code == "0" ? "~" : "/")
            }
            parts.append(plain)
        }
        return parts
    }
}

/// Why items cannot be read.
package struct ItemFailure: Error, Sendable, Equatable {
    package let message: String

    package init(_ message: String) {
        self.message = message
    }
}

/// One item of a distributed map.
package struct MapItem: Sendable, Equatable {
    package let value: JSONValue
    /// The member's name, where a JSON object is iterated over.
    package var key: String?
    /// `STATE_DATA`, or the URI of where it was read.
    package var source: String

    package init(_ value: JSONValue, key: String? = nil, source: String) {
        self.value = value
        self.key = key
        self.source = source
    }

    /// What a child gets where nothing selects otherwise.
    var plain: JSONValue {
        key.map { ["Key": .string($0), "Value": value] } ?? value
    }
}

extension MapItem {
    /// Source: Step Functions Developer Guide, "Context object", `Map.Item.Source`.
    package static let stateData = "STATE_DATA"
}
