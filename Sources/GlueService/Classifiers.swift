import Catalog
import Primitives
import ServiceKit

/// Custom classifiers.
///
/// Source: Glue API Reference, Classifier API.
extension GlueService {
    func createClassifier(
        _ input: Glue.CreateClassifierRequest,
        _ call: Call
    ) async throws -> Glue.CreateClassifierResponse {
        let given = [
            input.grokClassifier.map { ($0.name, $0.form) }, input.xmlClassifier.map { ($0.name, $0.form) },
            input.jsonClassifier.map { ($0.name, $0.form) }, input.csvClassifier.map { ($0.name, $0.form) },
        ]
        let (name, form) = try Self.only(given)
        try form.check()
        try await write(nil, call) { try $0.createClassifier(name, form) }
        return .init()
    }

    func getClassifier(
        _ input: Glue.GetClassifierRequest,
        _ call: Call
    ) async throws -> Glue.GetClassifierResponse {
        let classifier = try await read(nil, call) { try $0.entity(Classifier.self, input.name) }
        return .init(classifier: Glue.Classifier(classifier))
    }

    func getClassifiers(
        _ input: Glue.GetClassifiersRequest,
        _ call: Call
    ) async throws -> Glue.GetClassifiersResponse {
        let listing = Listing(scope: "GetClassifiers")
        let after = try listing.position(input.nextToken)
        let limit = input.maxResults ?? 1000
        let found = try await read(nil, call) {
            try $0.entities(Classifier.self, after: after, limit: limit + 1)
        }
        let (classifiers, nextToken) = listing.page(found, limit: limit, position: \.name)
        return .init(classifiers: classifiers.map(Glue.Classifier.init), nextToken: nextToken)
    }

    /// Changes the members that are given; what a classifier looks for never changes its kind.
    func updateClassifier(
        _ input: Glue.UpdateClassifierRequest,
        _ call: Call
    ) async throws -> Glue.UpdateClassifierResponse {
        let given: [(String, @Sendable (Classifier.Form) -> Classifier.Form?)?] = [
            input.grokClassifier.map { update in (update.name, { update.changed($0) }) },
            input.xmlClassifier.map { update in (update.name, { update.changed($0) }) },
            input.jsonClassifier.map { update in (update.name, { update.changed($0) }) },
            input.csvClassifier.map { update in (update.name, { update.changed($0) }) },
        ]
        let (name, change) = try Self.only(given)
        try await write(nil, call) { catalog in
            try catalog.updateClassifier(name) { form in
                guard let changed = change(form) else {
                    throw Glue.InvalidInputException(
                        message: "Classifier \(name) is a \(form.kind) classifier and cannot become another."
                    )
                }
                try changed.check()
                return changed
            }
        }
        return .init()
    }

    func deleteClassifier(
        _ input: Glue.DeleteClassifierRequest,
        _ call: Call
    ) async throws -> Glue.DeleteClassifierResponse {
        try await write(nil, call) { try $0.remove(Classifier.self, input.name) }
        return .init()
    }

    private static func only<Value>(_ given: [Value?]) throws -> Value {
        let values = given.compactMap { $0 }
        guard values.count == 1, let value = values.first else {
            throw Glue.InvalidInputException(
                message:
                    "Exactly one of GrokClassifier, XMLClassifier, JsonClassifier and CsvClassifier must be given."
            )
        }
        return value
    }
}

extension Classifier.Form {
    var kind: String {
        switch self {
        case .grok: "Grok"
        case .xml: "XML"
        case .json: "JSON"
        case .csv: "CSV"
        }
    }

    /// - Throws: `InvalidInputException` for what no crawler could use.
    func check() throws {
        switch self {
        case .grok, .xml: return
        case .json(let json):
            guard json.path.hasPrefix("$") else {
                throw Glue.InvalidInputException(message: "JsonPath \(json.path) must begin with $.")
            }
        case .csv(let csv):
            if let quote = csv.quoteSymbol, quote == csv.delimiter {
                throw Glue.InvalidInputException(
                    message: "QuoteSymbol must be different from the column delimiter."
                )
            }
            let unknown = (csv.customDatatypes ?? []).filter {
                !CSVClassifier.datatypes.contains($0.uppercased())
            }
            guard unknown.isEmpty else {
                throw Glue.InvalidInputException(
                    message: "CustomDatatypes has unknown types: \(unknown.joined(separator: ", "))."
                )
            }
        }
    }
}
