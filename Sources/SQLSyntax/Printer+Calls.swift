// MARK: - Calls and special forms

extension Printer {
    mutating func writeCast(_ value: Expression, _ type: TypeName, _ isTry: Bool) {
        write(isTry ? "TRY_CAST(" : "CAST(")
        write(value)
        write(" AS ")
        write(type)
        write(")")
    }

    mutating func writeExtract(_ field: String, _ value: Expression) {
        write("EXTRACT(\(Self.quoted(field)) FROM ")
        write(value)
        write(")")
    }

    mutating func writePosition(_ part: Expression, _ value: Expression) {
        write("POSITION(")
        write(part)
        write(" IN ")
        write(value)
        write(")")
    }

    mutating func writeSubstring(_ value: Expression, _ from: Expression, _ length: Expression?) {
        write("SUBSTRING(")
        write(value)
        write(" FROM ")
        write(from)
        if let length {
            write(" FOR ")
            write(length)
        }
        write(")")
    }

    mutating func writeNormalize(_ value: Expression, _ form: NormalForm?) {
        write("NORMALIZE(")
        write(value)
        if let form { write(", " + form.rawValue.uppercased()) }
        write(")")
    }

    mutating func writeGrouping(_ columns: [QualifiedName]) {
        write("GROUPING")
        writeParenthesized(columns) { $0.write($1) }
    }

    mutating func write(_ operand: Expression?, _ clauses: [WhenClause], _ otherwise: Expression?) {
        write("CASE")
        if let operand {
            write(" ")
            write(operand)
        }
        for clause in clauses {
            write(" WHEN ")
            write(clause.condition)
            write(" THEN ")
            write(clause.result)
        }
        if let otherwise {
            write(" ELSE ")
            write(otherwise)
        }
        write(" END")
    }

    mutating func write(_ side: TrimSide?, _ characters: Expression?, _ value: Expression) {
        write("TRIM(")
        if let side { write(side.rawValue.uppercased() + " ") }
        if let characters {
            write(characters)
            write(" ")
        }
        if side != nil || characters != nil { write("FROM ") }
        write(value)
        write(")")
    }

    mutating func write(_ call: FunctionCall) {
        write(call.name)
        write("(")
        write(call.quantifier)
        switch call.arguments {
        case .all: write("*")
        case .list(let arguments): writeList(arguments) { $0.write($1) }
        }
        if !call.orderBy.isEmpty {
            if case .list(let arguments) = call.arguments, !arguments.isEmpty { write(" ") }
            write(orderBy: call.orderBy)
        }
        write(")")
        write(filter: call.filter)
        if let nulls = call.nulls { write(" \(nulls.rawValue.uppercased()) NULLS") }
        switch call.over {
        case nil: break
        case .named(let name):
            write(" OVER ")
            write(name)
        case .inline(let specification):
            write(" OVER (")
            write(specification)
            write(")")
        }
    }

    mutating func write(_ quantifier: SetQuantifier?) {
        switch quantifier {
        case .all: write("ALL ")
        case .distinct: write("DISTINCT ")
        case nil: break
        }
    }

    private mutating func write(filter: Expression?) {
        guard let filter else { return }
        write(" FILTER (WHERE ")
        write(filter)
        write(")")
    }

    mutating func write(_ aggregation: ListAggregation) {
        write("LISTAGG(")
        write(aggregation.quantifier)
        write(aggregation.value)
        if let separator = aggregation.separator { write(", " + Self.literal(separator)) }
        switch aggregation.overflow {
        case nil: break
        case .error: write(" ON OVERFLOW ERROR")
        case .truncate(let filler, let withCount):
            write(" ON OVERFLOW TRUNCATE")
            if let filler { write(" " + Self.literal(filler)) }
            write(withCount ? " WITH COUNT" : " WITHOUT COUNT")
        }
        write(") WITHIN GROUP (")
        write(orderBy: aggregation.orderBy)
        write(")")
        write(filter: aggregation.filter)
    }
}

// MARK: - JSON

extension Printer {
    mutating func write(_ call: JSONPathCall) {
        write(call.function.rawValue + "(")
        write(call.input)
        write(", " + Self.literal(call.path))
        if let name = call.pathName {
            write(" AS ")
            write(name)
        }
        if !call.passing.isEmpty {
            write(" PASSING ")
            writeList(call.passing) { printer, argument in
                printer.write(argument.input)
                printer.write(" AS ")
                printer.write(argument.name)
            }
        }
        write(call.returning)
        if let wrapper = call.wrapper { write(" \(wrapper.rawValue) WRAPPER") }
        if let quotes = call.quotes { write(" " + quotes.rawValue) }
        write(call.onEmpty, on: "EMPTY")
        write(call.onError, on: "ERROR")
        write(")")
    }

    private mutating func write(_ behavior: JSONPathCall.Behavior?, on event: String) {
        switch behavior {
        case nil: return
        case .error: write(" ERROR")
        case .null: write(" NULL")
        case .value(let value):
            write(" DEFAULT ")
            write(value)
        case .emptyArray: write(" EMPTY ARRAY")
        case .emptyObject: write(" EMPTY OBJECT")
        case .true: write(" TRUE")
        case .false: write(" FALSE")
        case .unknown: write(" UNKNOWN")
        }
        write(" ON " + event)
    }

    private mutating func write(_ input: JSONInput) {
        write(input.value)
        if let format = input.format { write(" FORMAT " + format.rawValue) }
    }

    private mutating func write(_ returning: JSONReturning?) {
        guard let returning else { return }
        write(" RETURNING ")
        write(returning.type)
        if let format = returning.format { write(" FORMAT " + format.rawValue) }
    }

    mutating func write(_ call: JSONObjectCall) {
        write("JSON_OBJECT(")
        writeList(call.members) { printer, member in
            printer.write("KEY ")
            printer.write(member.key)
            printer.write(" VALUE ")
            printer.write(member.value)
        }
        if let nulls = call.nulls { write(" " + nulls.rawValue) }
        if let hasUniqueKeys = call.hasUniqueKeys {
            write(hasUniqueKeys ? " WITH UNIQUE KEYS" : " WITHOUT UNIQUE KEYS")
        }
        write(call.returning)
        write(")")
    }

    mutating func write(_ call: JSONArrayCall) {
        write("JSON_ARRAY(")
        writeList(call.elements) { $0.write($1) }
        if let nulls = call.nulls { write(" " + nulls.rawValue) }
        write(call.returning)
        write(")")
    }
}
