/// What a function takes and gives, as declared: types may hold variables.
struct Signature: Sendable {
    /// The function's main name.
    var name: String
    var kind: FunctionKind
    var parameters: [TypePattern]
    /// The last parameter may be repeated, or left out.
    var isVariadic: Bool
    var result: TypePattern
    var variables: [TypeVariable]
    var isDeterministic: Bool
    /// As error messages show it: `substr(varchar(x), bigint)`, `max(T) T:orderable`.
    var text: String

    var isGeneric: Bool { !variables.isEmpty }
}

/// A type variable of a signature and what it demands of its type.
struct TypeVariable: Hashable, Sendable {
    var name: String
    var demand: Demand

    enum Demand: Hashable, Sendable {
        case nothing
        case comparable
        case orderable
    }
}

/// A type that may hold variables for types, lengths, precisions and scales.
indirect enum TypePattern: Hashable, Sendable {
    case concrete(TrinoType)
    case variable(String)
    case varchar(LengthPattern)
    case char(LengthPattern)
    case decimal(LengthPattern, LengthPattern)
    case time(LengthPattern)
    case timeWithTimeZone(LengthPattern)
    case timestamp(LengthPattern)
    case timestampWithTimeZone(LengthPattern)
    case array(TypePattern)
    case map(TypePattern, TypePattern)
    case row([TypePattern])
    case function([TypePattern], TypePattern)

    /// Whether a variable occurs anywhere.
    var hasVariables: Bool {
        switch self {
        case .concrete: false
        case .variable, .varchar, .char, .decimal, .time, .timeWithTimeZone, .timestamp, .timestampWithTimeZone:
            true
        case .array(let element): element.hasVariables
        case .map(let key, let value): key.hasVariables || value.hasVariables
        case .row(let fields): fields.contains { $0.hasVariables }
        case .function(let parameters, let result):
            result.hasVariables || parameters.contains { $0.hasVariables }
        }
    }
}

/// A number in a type: fixed, a variable, or computed from others.
indirect enum LengthPattern: Hashable, Sendable {
    case number(Int)
    case variable(String)
    case sum(LengthPattern, LengthPattern)
    case difference(LengthPattern, LengthPattern)
    case product(LengthPattern, LengthPattern)
    case quotient(LengthPattern, LengthPattern)
    case minimum(LengthPattern, LengthPattern)
    case maximum(LengthPattern, LengthPattern)
}

/// Lengths are computed on numbers this large at most; an unbounded varchar counts as it.
let unboundedLength = 2_147_483_647
