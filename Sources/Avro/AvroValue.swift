/// A value of any Avro type; a union's value is that of its branch.
package indirect enum AvroValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// An `int` or a `long`, and the number behind a date or a time.
    case integer(Int64)
    case float(Float)
    case double(Double)
    /// `bytes` and `fixed`.
    case bytes([UInt8])
    /// `string`, and the symbol of an enumeration.
    case string(String)
    case array([AvroValue])
    case map([AvroMapEntry])
    /// One value a field, in the order of the record's fields.
    case record([AvroValue])
}

package struct AvroMapEntry: Hashable, Sendable {
    package let key: String
    package let value: AvroValue

    package init(key: String, value: AvroValue) {
        self.key = key
        self.value = value
    }
}

extension AvroValue {
    package var isNull: Bool { self == .null }

    package var boolean: Bool? {
        if case .boolean(let value) = self { return value }
        return nil
    }

    package var integer: Int64? {
        if case .integer(let value) = self { return value }
        return nil
    }

    package var string: String? {
        if case .string(let value) = self { return value }
        return nil
    }

    package var bytes: [UInt8]? {
        if case .bytes(let value) = self { return value }
        return nil
    }

    package var array: [AvroValue]? {
        if case .array(let values) = self { return values }
        return nil
    }

    package var record: [AvroValue]? {
        if case .record(let values) = self { return values }
        return nil
    }
}
