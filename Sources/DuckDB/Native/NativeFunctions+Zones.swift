import Primitives

extension NativeFunctions {
    /// Time zones that are not known before the statement runs, and local times.
    static let zones: [NativeFunction] = [
        .text("hosu_zone", [.varchar]) { arguments, row, sink throws(NativeFailure) in
            sink.append(try zoneName(arguments.string(0, row)))
            return true
        },
        .text("hosu_zone_of_offset", [.bigint]) { arguments, row, sink throws(NativeFailure) in
            let minutes: Int64 = arguments.number(0, row)
            guard let offset = Int(exactly: minutes), abs(offset) <= ZoneName.furthestOffset else {
                throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "Invalid offset minutes \(minutes)")
            }
            sink.append(ZoneName.shown(offsetInMinutes: offset))
            return true
        },
        .number("hosu_to_local", [.timestamp, .varchar], .timestamp, as: Int64.self) { arguments, row in
            ZoneRules.local(arguments.number(0, row), in: arguments.string(1, row))
        },
        // The local time, the zone, and the moment whose offset is kept if it fits.
        .number("hosu_to_utc", [.timestamp, .varchar, .timestamp], .timestamp, as: Int64.self) {
            arguments,
            row in
            ZoneRules.moment(
                ofLocal: arguments.number(0, row),
                in: arguments.string(1, row),
                near: arguments.number(2, row)
            )
        },
    ]

    private static func zoneName(_ text: String) throws(NativeFailure) -> String {
        guard let name = ZoneName.canonical(text) else {
            throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "'\(text)' is not a valid time zone")
        }
        return name
    }

    /// Addresses of IP, and the formatter of Java.
    static let addresses: [NativeFunction] = [
        .text("hosu_cast_ipaddress", [.varchar], .blob) { arguments, row, sink throws(NativeFailure) in
            guard let address = IPAddressText.parse(arguments.bytes(0, row)) else {
                throw NativeFailure(
                    "INVALID_CAST_ARGUMENT",
                    "Cannot cast value to IPADDRESS: \(arguments.string(0, row))"
                )
            }
            address.withUnsafeBytes { sink.append($0) }
            return true
        },
        .text("hosu_parse_ipaddress", [.varchar], .blob) { arguments, row, sink in
            guard let address = IPAddressText.parse(arguments.bytes(0, row)) else { return false }
            address.withUnsafeBytes { sink.append($0) }
            return true
        },
        .text("hosu_ipaddress_text", [.blob]) { arguments, row, sink in
            sink.append(ipAddress: arguments.bytes(0, row))
            return true
        },
        .number("hosu_network_contains", [.varchar, .blob], .boolean, as: UInt8.self) {
            arguments,
            row throws(NativeFailure) in
            try IPAddressText.contains(arguments.string(0, row), Array(arguments.bytes(1, row))) ? 1 : 0
        },
        .text("hosu_format", [.varchar, .varchar]) { arguments, row, sink throws(NativeFailure) in
            sink.append(
                try JavaFormatter.format(arguments.string(0, row), JavaValue.unpack(arguments.bytes(1, row)))
            )
            return true
        },
    ]
}
