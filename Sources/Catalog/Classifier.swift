package import Primitives
package import Store

/// How a crawler recognizes data that the built-in classifiers do not, as the catalog keeps it.
package struct Classifier: CatalogEntity, Hashable {
    package static let kind = CatalogFailure.EntityKind.classifier
    package static let tableName: TableName = "catalog_classifiers"

    package let name: String
    package var form: Form
    package let createdAt: Timestamp
    package var updatedAt: Timestamp
    /// 1 when the classifier is made, one more with each change.
    package var version: Int64

    /// What a classifier looks for; a classifier never changes from one to another.
    package enum Form: Codable, Hashable, Sendable {
        case grok(GrokClassifier)
        case xml(XMLClassifier)
        case json(JSONClassifier)
        case csv(CSVClassifier)
    }
}

/// Lines that match a pattern of named parts.
package struct GrokClassifier: Codable, Hashable, Sendable {
    /// What tables found by it are classified as.
    package var classification: String
    package var pattern: String
    /// A line each, a name and then its pattern.
    package var customPatterns: String?

    package init(classification: String, pattern: String, customPatterns: String? = nil) {
        self.classification = classification
        self.pattern = pattern
        self.customPatterns = customPatterns
    }
}

/// Documents whose rows are the elements of one name.
package struct XMLClassifier: Codable, Hashable, Sendable {
    package var classification: String
    package var rowTag: String?

    package init(classification: String, rowTag: String? = nil) {
        self.classification = classification
        self.rowTag = rowTag
    }
}

/// Documents whose rows lie at a path.
package struct JSONClassifier: Codable, Hashable, Sendable {
    /// Such as `$.records[*]`.
    package var path: String

    package init(path: String) {
        self.path = path
    }
}

/// Delimited text that is read in a given way.
package struct CSVClassifier: Codable, Hashable, Sendable {
    /// Whether the first line names the columns.
    package enum HeaderOption: String, Codable, Sendable {
        case unknown = "UNKNOWN"
        case present = "PRESENT"
        case absent = "ABSENT"
    }

    /// The class that tables found by it are read with; nil lets the crawler find out.
    package enum SerDeOption: String, Codable, Sendable {
        case openCSV = "OpenCSVSerDe"
        case lazySimple = "LazySimpleSerDe"
        case detected = "None"
    }

    /// One character.
    package var delimiter: String?
    /// One character, another than the delimiter.
    package var quoteSymbol: String?
    package var containsHeader: HeaderOption?
    package var header: [String]?
    /// Whether values keep the blanks around them when types are guessed; nil stands for AWS's default, true.
    package var disablesValueTrimming: Bool?
    package var allowsSingleColumn: Bool?
    /// Whether `customDatatypes` counts.
    package var isCustomDatatypeConfigured: Bool?
    /// The types of the columns of `header`, of those in `datatypes`.
    package var customDatatypes: [String]?
    package var serde: SerDeOption?

    /// What `customDatatypes` may name.
    ///
    /// Source: Glue API Reference, CsvClassifier (CustomDatatypes).
    package static let datatypes: Set<String> = [
        "BINARY", "BOOLEAN", "DATE", "DECIMAL", "DOUBLE", "FLOAT", "INT", "LONG", "SHORT", "STRING",
        "TIMESTAMP",
    ]

    package init(
        delimiter: String? = nil,
        quoteSymbol: String? = nil,
        containsHeader: HeaderOption? = nil,
        header: [String]? = nil,
        disablesValueTrimming: Bool? = nil,
        allowsSingleColumn: Bool? = nil,
        isCustomDatatypeConfigured: Bool? = nil,
        customDatatypes: [String]? = nil,
        serde: SerDeOption? = nil
    ) {
        self.delimiter = delimiter
        self.quoteSymbol = quoteSymbol
        self.containsHeader = containsHeader
        self.header = header
        self.disablesValueTrimming = disablesValueTrimming
        self.allowsSingleColumn = allowsSingleColumn
        self.isCustomDatatypeConfigured = isCustomDatatypeConfigured
        self.customDatatypes = customDatatypes
        self.serde = serde
    }
}

extension CatalogWriter {
    /// Adds a classifier.
    ///
    /// - Throws: `CatalogFailure.entityExists`.
    package func createClassifier(_ name: String, _ form: Classifier.Form) throws {
        try create(Classifier(name: name, form: form, createdAt: now, updatedAt: now, version: 1))
    }

    /// Gives a classifier what `change` makes of its form, and the next version.
    ///
    /// - Throws: `CatalogFailure.entityMissing`.
    package func updateClassifier(
        _ name: String,
        _ change: (Classifier.Form) throws -> Classifier.Form
    ) throws {
        var classifier = try reader.entity(Classifier.self, name)
        classifier.form = try change(classifier.form)
        classifier.updatedAt = now
        classifier.version += 1
        try put(classifier)
    }
}
