/// What the text of a value depends on beyond how the engine lays it out.
package indirect enum RenderType: Hashable, Sendable {
    /// As the engine's type says: booleans, numbers, text, bytes, dates.
    case plain
    /// The 16 bytes of an address.
    case ipAddress
    case time(fractionDigits: Int)
    /// A number that `PackedTime` made.
    case timeWithTimeZone(fractionDigits: Int)
    case timestamp(fractionDigits: Int)
    /// A moment with its zone's name behind it: the engine's own is shown in UTC, a structure of UTC timestamp and zone in
    /// that zone.
    case timestampWithTimeZone(fractionDigits: Int)
    /// The engine's interval, or a number of months.
    case intervalYearToMonth
    /// The engine's interval, or a number of milliseconds.
    case intervalDayToSecond
    case array(RenderType)
    case map(RenderType, RenderType)
    /// Fields in order; one without a name is shown as its value alone.
    ///
    /// Source: Athena's answers, `{a=1}` and `{1, x}`.
    case row([Field])

    package struct Field: Hashable, Sendable {
        package let name: String?
        package let type: RenderType

        package init(name: String?, type: RenderType) {
            self.name = name
            self.type = type
        }
    }

    /// What suits a type of the engine when nothing else is known: three digits of a second, structures by their names.
    package init(for type: EngineType) {
        switch type {
        case .null, .boolean, .integer, .float, .double, .decimal, .varchar, .blob, .date, .uuid, .unknown:
            self = .plain
        case .time: self = .time(fractionDigits: 3)
        case .timeWithTimeZone: self = .timeWithTimeZone(fractionDigits: 3)
        case .timestamp: self = .timestamp(fractionDigits: 3)
        case .timestampWithTimeZone: self = .timestampWithTimeZone(fractionDigits: 3)
        case .interval: self = .intervalDayToSecond
        case .list(let element), .array(let element, _): self = .array(RenderType(for: element))
        case .map(let key, let value): self = .map(RenderType(for: key), RenderType(for: value))
        case .structure(let fields):
            self = .row(fields.map { Field(name: $0.name, type: RenderType(for: $0.type)) })
        }
    }
}
