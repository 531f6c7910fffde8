import Primitives

extension Builtin {
    /// Source: JSONata documentation, "Date/Time functions".
    static let moments: [Builtin] = [
        Builtin("now", "<s?s?:s>", arity: 2) { (evaluator, arguments) throws(JSONataFailure) in
            .string(try shown(milliseconds(evaluator.now), arguments.text(0), arguments.text(1)))
        },
        Builtin("millis", "<:n>", arity: 0) { evaluator, _ in .number(Double(milliseconds(evaluator.now))) },
        Builtin("fromMillis", "<n-s?s?:s>", arity: 3) { (_, arguments) throws(JSONataFailure) in
            guard let value = arguments.number(0) else { return nil }
            guard abs(value) <= 8.64e15 else { throw .outOfRange(value) }
            return .string(try shown(Int64(value.rounded(.towardZero)), arguments.text(1), arguments.text(2)))
        },
        Builtin("toMillis", "<s-s?:n>", arity: 2) { (evaluator, arguments) throws(JSONataFailure) in
            guard let text = arguments.text(0) else { return nil }
            if let picture = arguments.text(1) {
                let now = MomentFields(epochMilliseconds: milliseconds(evaluator.now))
                let moment = try MomentPicture(picture).parse(text, now: now, evaluator)
                return moment.map { .number(Double($0)) }
            }
            guard let moment = ISOMoment.milliseconds(text) else {
                throw JSONataFailure("D3110", ["value": JSONText.quoted(text)])
            }
            return .number(Double(moment))
        },
    ]

    private static func milliseconds(_ moment: Timestamp) -> Int64 {
        moment.epochMicroseconds.flooredQuotient(1000)
    }

    private static let isoPicture = try? MomentPicture("[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01t]")

    private static func shown(
        _ moment: Int64,
        _ picture: String?,
        _ zone: String?
    ) throws(JSONataFailure) -> String {
        let picture = try picture.map { (text) throws(JSONataFailure) in try MomentPicture(text) } ?? isoPicture
        guard let hundreds = leadingInteger(zone ?? "0") else {
            throw JSONataFailure("U3001", ["message": "The time zone must be like +0100 or -0530."])
        }
        // Differs: JSONata 2.0 takes `-0330` for four and a half hours; here it is the three and a half that it says.
        let offset = hundreds / 100 * 60 + hundreds % 100
        return try picture?.format(epochMilliseconds: moment, offsetInMinutes: offset) ?? ""
    }

    private static func leadingInteger(_ text: String) -> Int? {
        let sign = text.prefix { $0 == "+" || $0 == "-" }.prefix(1)
        let digits = text.dropFirst(sign.count).prefix { $0.isASCII && $0.isNumber }.prefix(9)
        return Int(digits).map { sign == "-" ? -$0 : $0 }
    }
}

/// Moments in the spellings of ISO 8601 that JavaScript reads.
enum ISOMoment {
    /// Milliseconds since 1970; nil for what is no moment.
    ///
    /// Without a zone the moment is one of UTC.
    static func milliseconds(_ text: String) -> Int64? {
        var rest = Array(text.utf8)[...]
        func take(_ mark: Character) -> Bool {
            guard rest.first == mark.asciiValue else { return false }
            rest.removeFirst()
            return true
        }
        func number(_ digits: Int) -> Int? {
            guard rest.count >= digits, rest.prefix(digits).allSatisfy({ (48...57).contains($0) }) else {
                return nil
            }
            defer { rest.removeFirst(digits) }
            return Int(String(decoding: rest.prefix(digits), as: UTF8.self))
        }
        guard let year = number(4) else { return nil }
        var date = CivilDate(year: year, month: 1, day: 1)
        if take("-") {
            guard let month = number(2) else { return nil }
            date.month = month
            if take("-") {
                guard let day = number(2) else { return nil }
                date.day = day
            }
        }
        guard date.isValid else { return nil }
        var milliseconds = Int64(date.daysSinceEpoch) * 86_400_000
        if take("T") {
            guard let hour = number(2), take(":"), let minute = number(2), take(":"), let second = number(2),
                hour < 24 || hour == 24 && minute == 0 && second == 0, minute < 60, second < 60
            else { return nil }
            milliseconds += Int64((hour * 60 + minute) * 60 + second) * 1000
            if take(".") {
                let digits = rest.prefix { (48...57).contains($0) }
                guard !digits.isEmpty else { return nil }
                let three = String(decoding: digits.prefix(3), as: UTF8.self)
                milliseconds += Int64(three.padding(to: 3)) ?? 0
                rest.removeFirst(digits.count)
            }
        }
        if rest.isEmpty || take("Z") { return rest.isEmpty ? milliseconds : nil }
        let sign: Int64 = rest.first == UInt8(ascii: "-") ? 1 : -1
        guard take("+") || take("-"), let hours = number(2) else { return nil }
        _ = take(":")
        guard let minutes = number(2), rest.isEmpty else { return nil }
        return milliseconds + sign * Int64(hours * 60 + minutes) * 60_000
    }
}

extension String {
    fileprivate func padding(to count: Int) -> String {
        self + String(repeating: "0", count: max(0, count - self.count))
    }
}
