import Catalog

extension Glue.CreateGrokClassifierRequest {
    var form: Classifier.Form {
        .grok(
            GrokClassifier(
                classification: classification,
                pattern: grokPattern,
                customPatterns: customPatterns
            )
        )
    }
}

extension Glue.CreateXMLClassifierRequest {
    var form: Classifier.Form { .xml(XMLClassifier(classification: classification, rowTag: rowTag)) }
}

extension Glue.CreateJsonClassifierRequest {
    var form: Classifier.Form { .json(JSONClassifier(path: jsonPath)) }
}

extension Glue.CreateCsvClassifierRequest {
    var form: Classifier.Form {
        .csv(
            CSVClassifier(
                delimiter: delimiter,
                quoteSymbol: quoteSymbol,
                containsHeader: containsHeader?.catalogValue,
                header: header,
                disablesValueTrimming: disableValueTrimming,
                allowsSingleColumn: allowSingleColumn,
                isCustomDatatypeConfigured: customDatatypeConfigured,
                customDatatypes: customDatatypes,
                serde: serde?.catalogValue
            )
        )
    }
}

// What an update makes of a form; nil where the form is of another kind.

extension Glue.UpdateGrokClassifierRequest {
    func changed(_ form: Classifier.Form) -> Classifier.Form? {
        guard case .grok(var grok) = form else { return nil }
        grok.classification = classification ?? grok.classification
        grok.pattern = grokPattern ?? grok.pattern
        grok.customPatterns = customPatterns ?? grok.customPatterns
        return .grok(grok)
    }
}

extension Glue.UpdateXMLClassifierRequest {
    func changed(_ form: Classifier.Form) -> Classifier.Form? {
        guard case .xml(var xml) = form else { return nil }
        xml.classification = classification ?? xml.classification
        xml.rowTag = rowTag ?? xml.rowTag
        return .xml(xml)
    }
}

extension Glue.UpdateJsonClassifierRequest {
    func changed(_ form: Classifier.Form) -> Classifier.Form? {
        guard case .json(var json) = form else { return nil }
        json.path = jsonPath ?? json.path
        return .json(json)
    }
}

extension Glue.UpdateCsvClassifierRequest {
    func changed(_ form: Classifier.Form) -> Classifier.Form? {
        guard case .csv(var csv) = form else { return nil }
        csv.delimiter = delimiter ?? csv.delimiter
        csv.quoteSymbol = quoteSymbol ?? csv.quoteSymbol
        csv.containsHeader = containsHeader?.catalogValue ?? csv.containsHeader
        csv.header = header ?? csv.header
        csv.disablesValueTrimming = disableValueTrimming ?? csv.disablesValueTrimming
        csv.allowsSingleColumn = allowSingleColumn ?? csv.allowsSingleColumn
        csv.isCustomDatatypeConfigured = customDatatypeConfigured ?? csv.isCustomDatatypeConfigured
        csv.customDatatypes = customDatatypes ?? csv.customDatatypes
        csv.serde = serde?.catalogValue ?? csv.serde
        return .csv(csv)
    }
}

extension Glue.CsvHeaderOption {
    fileprivate var catalogValue: CSVClassifier.HeaderOption {
        switch self {
        case .unknown: .unknown
        case .present: .present
        case .absent: .absent
        }
    }
}

extension Glue.CsvSerdeOption {
    fileprivate var catalogValue: CSVClassifier.SerDeOption {
        switch self {
        case .openCSVSerDe: .openCSV
        case .lazySimpleSerDe: .lazySimple
        case .none: .detected
        }
    }
}

extension Glue.Classifier {
    init(_ classifier: Classifier) {
        switch classifier.form {
        case .grok(let grok): self.init(grokClassifier: .init(classifier, grok))
        case .xml(let xml): self.init(xmlClassifier: .init(classifier, xml))
        case .json(let json): self.init(jsonClassifier: .init(classifier, json))
        case .csv(let csv): self.init(csvClassifier: .init(classifier, csv))
        }
    }
}

extension Glue.GrokClassifier {
    fileprivate init(_ classifier: Classifier, _ grok: GrokClassifier) {
        self.init(
            name: classifier.name,
            classification: grok.classification,
            creationTime: classifier.createdAt,
            lastUpdated: classifier.updatedAt,
            version: Int(classifier.version),
            grokPattern: grok.pattern,
            customPatterns: grok.customPatterns
        )
    }
}

extension Glue.XMLClassifier {
    fileprivate init(_ classifier: Classifier, _ xml: XMLClassifier) {
        self.init(
            name: classifier.name,
            classification: xml.classification,
            creationTime: classifier.createdAt,
            lastUpdated: classifier.updatedAt,
            version: Int(classifier.version),
            rowTag: xml.rowTag
        )
    }
}

extension Glue.JsonClassifier {
    fileprivate init(_ classifier: Classifier, _ json: JSONClassifier) {
        self.init(
            name: classifier.name,
            creationTime: classifier.createdAt,
            lastUpdated: classifier.updatedAt,
            version: Int(classifier.version),
            jsonPath: json.path
        )
    }
}

extension Glue.CsvClassifier {
    fileprivate init(_ classifier: Classifier, _ csv: CSVClassifier) {
        self.init(
            name: classifier.name,
            creationTime: classifier.createdAt,
            lastUpdated: classifier.updatedAt,
            version: Int(classifier.version),
            delimiter: csv.delimiter,
            quoteSymbol: csv.quoteSymbol,
            containsHeader: csv.containsHeader.flatMap { Glue.CsvHeaderOption(rawValue: $0.rawValue) },
            header: csv.header,
            disableValueTrimming: csv.disablesValueTrimming,
            allowSingleColumn: csv.allowsSingleColumn,
            customDatatypeConfigured: csv.isCustomDatatypeConfigured,
            customDatatypes: csv.customDatatypes,
            serde: csv.serde.flatMap { Glue.CsvSerdeOption(rawValue: $0.rawValue) }
        )
    }
}
