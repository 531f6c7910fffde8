import Foundation

/// `CAST`.
///
/// Source: Amazon S3 User Guide, Conversion functions of S3 Select.
enum Casts {
    static func cast(_ value: SelectValue, to type: CastType) throws(SelectFailure) -> SelectValue {
        if value.isAbsent { return value }
        let value = value.computed
        let result: SelectValue? =
            switch type {
            case .bool: bool(value)
            case .int: try int(value)
            case .float: float(value)
            case .decimal: decimal(value)
            case .string: value.scalarText.map { .string($0) }
            case .timestamp: timestamp(value)
            }
        guard let result else { throw SelectFailure.castFailed(value, to: type) }
        return result
    }

    private static func trimmed(_ text: String) -> String {
        guard text.utf8.first.map({ $0 <= 32 }) ?? false || text.utf8.last.map({ $0 <= 32 }) ?? false else {
            return text
        }
        return text.trimmingCharacters(in: .whitespaces)
    }

    private static func bool(_ value: SelectValue) -> SelectValue? {
        switch value {
        case .bool: return value
        case .int(let number): return .bool(number != 0)
        case .float(let number): return .bool(number != 0)
        case .decimal(let number): return .bool(!number.isZero)
        case .string(let text):
            switch trimmed(text).lowercased() {
            case "true": return .bool(true)
            case "false": return .bool(false)
            default: return nil
            }
        case .missing, .null, .numeral, .timestamp, .list, .tuple: return nil
        }
    }

    private static func int(_ value: SelectValue) throws(SelectFailure) -> SelectValue? {
        switch value {
        case .int: return value
        case .bool(let flag): return .int(flag ? 1 : 0)
        case .float(let number):
            guard number.isFinite else { return nil }
            guard let whole = Int64(exactly: number.rounded(.towardZero)) else {
                throw SelectFailure.integerOverflow
            }
            return .int(whole)
        case .decimal(let number):
            guard let whole = Int64(SelectNumber.truncated(number).description) else {
                throw SelectFailure.integerOverflow
            }
            return .int(whole)
        case .string(let text):
            let text = trimmed(text)
            if let number = Int64(text) { return .int(number) }
            let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
            if !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }),
                text.utf8.count - digits.count <= 1
            {
                throw SelectFailure.integerOverflow
            }
            return nil
        case .missing, .null, .numeral, .timestamp, .list, .tuple: return nil
        }
    }

    private static func float(_ value: SelectValue) -> SelectValue? {
        switch value {
        case .float: return value
        case .int(let number): return .float(Double(number))
        case .bool(let flag): return .float(flag ? 1 : 0)
        case .decimal(let number): return .float(SelectNumber.double(number))
        case .string(let text):
            let text = trimmed(text)
            guard SelectNumber.isNumber(text) else { return nil }
            return Double(text).map { .float($0) }
        case .missing, .null, .numeral, .timestamp, .list, .tuple: return nil
        }
    }

    private static func decimal(_ value: SelectValue) -> SelectValue? {
        switch value {
        case .decimal: return value
        case .int(let number): return .decimal(Decimal(number))
        case .bool(let flag): return .decimal(flag ? 1 : 0)
        case .float(let number): return SelectNumber.decimal(SelectNumber.text(number)).map { .decimal($0) }
        case .string(let text): return SelectNumber.decimal(trimmed(text)).map { .decimal($0) }
        case .missing, .null, .numeral, .timestamp, .list, .tuple: return nil
        }
    }

    private static func timestamp(_ value: SelectValue) -> SelectValue? {
        switch value {
        case .timestamp: return value
        case .string(let text): return SelectTimestamp(trimmed(text)).map { .timestamp($0) }
        case .missing, .null, .bool, .int, .float, .decimal, .numeral, .list, .tuple: return nil
        }
    }
}
