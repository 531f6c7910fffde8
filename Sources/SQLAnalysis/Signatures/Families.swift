extension FunctionCatalogue {
    /// The rows of all functions, a text per family.
    static let families = [
        mathematics, bits, strings, regularExpressions, binary, datesAndTimes, arrays, maps, json, urls,
        conditionals, aggregates, statistics, windows, refusals,
    ]
}
