extension SelectParser {
    mutating func call(_ name: String) throws(SelectFailure) -> SelectExpression {
        advance()
        try expect(sign: "(", "ParseExpectedLeftParenBuiltinFunctionCall")
        if let aggregate = AggregateFunction(rawValue: name) { return try call(aggregate) }
        if let dated = DatedFunction(rawValue: name) { return try call(dated) }
        switch name {
        case "TRIM": return try trim()
        case "SUBSTRING": return try substring()
        default: break
        }
        guard let function = SelectFunction(rawValue: name) else {
            throw SelectFailure.unsupportedFunction(name)
        }
        var arguments: [SelectExpression] = []
        if !isAt(sign: ")") {
            repeat { arguments.append(try expression()) } while take(sign: ",")
        }
        try close()
        guard function.argumentCounts.contains(arguments.count) else {
            throw SelectFailure(
                "EvaluatorInvalidArguments",
                "Incorrect number of arguments in the function call in the SQL expression: \(name) does not take \(arguments.count)."
            )
        }
        return .call(function, arguments)
    }

    private mutating func close() throws(SelectFailure) {
        try expect(sign: ")", "ParseExpectedRightParenBuiltinFunctionCall")
    }

    private mutating func call(_ function: AggregateFunction) throws(SelectFailure) -> SelectExpression {
        if take(sign: "*") {
            guard function == .count else {
                throw SelectFailure(
                    "ParseUnsupportedCallWithStar",
                    "Only COUNT with (*) as a parameter is supported in the SQL expression."
                )
            }
            try close()
            return .aggregate(.count, nil)
        }
        if current.keyword == "DISTINCT" {
            throw SelectFailure.unsupportedStructure("DISTINCT")
        }
        _ = take("ALL")
        let argument = try expression()
        guard !isAt(sign: ",") else {
            throw SelectFailure(
                "ParseNonUnaryAgregateFunctionCall",
                "Only one argument is supported for aggregate functions in the SQL expression."
            )
        }
        try close()
        return .aggregate(function, argument)
    }

    private mutating func call(_ function: DatedFunction) throws(SelectFailure) -> SelectExpression {
        guard let word = current.keyword, let part = DatePart(rawValue: word) else {
            throw unexpected("ParseExpectedDatePart", "a part of a date")
        }
        if function != .extract, part == .timezoneHour || part == .timezoneMinute {
            throw unexpected("ParseExpectedDatePart", "a part of a date other than the time zone's")
        }
        advance()
        var arguments: [SelectExpression] = []
        if function == .extract {
            try expect("FROM")
            arguments.append(try expression())
        } else {
            for _ in 0..<2 {
                try expect(sign: ",", "ParseExpectedArgumentDelimiter")
                arguments.append(try expression())
            }
        }
        try close()
        return .dated(function, part, arguments)
    }

    /// `TRIM([[LEADING | TRAILING | BOTH] [characters] FROM] text)`.
    private mutating func trim() throws(SelectFailure) -> SelectExpression {
        var function = SelectFunction.trimBoth
        var isNamed = true
        switch current.keyword {
        case "LEADING"?: function = .trimLeading
        case "TRAILING"?: function = .trimTrailing
        case "BOTH"?: function = .trimBoth
        default: isNamed = false
        }
        if isNamed { advance() }
        if isNamed, take("FROM") {
            let text = try expression()
            try close()
            return .call(function, [text])
        }
        let first = try expression()
        guard take("FROM") else {
            if isNamed { throw unexpected("ParseExpectedKeyword", "FROM") }
            try close()
            return .call(function, [first])
        }
        let text = try expression()
        try close()
        return .call(function, [text, first])
    }

    /// `SUBSTRING(text FROM start [FOR count])`, or with commas.
    private mutating func substring() throws(SelectFailure) -> SelectExpression {
        var arguments = [try expression()]
        if take("FROM") {
            arguments.append(try expression())
            if take("FOR") { arguments.append(try expression()) }
        } else {
            try expect(sign: ",", "ParseExpectedArgumentDelimiter")
            arguments.append(try expression())
            if take(sign: ",") { arguments.append(try expression()) }
        }
        try close()
        return .call(.substring, arguments)
    }
}
