import Primitives

/// What distributed maps read and write.
///
/// Source: Step Functions Developer Guide, "ItemReader (Map)", "ItemBatcher (Map)", "ResultWriter (Map)".
extension DefinitionReader {
    private mutating func inner(_ fields: FieldReader, _ name: String) -> FieldReader? {
        guard let value = fields.object[name] else { return nil }
        guard let object = value.object else {
            report("Expected value of type Object", at: fields.at(name))
            return nil
        }
        return FieldReader(object, at: fields.at(name))
    }

    mutating func itemReader(_ fields: FieldReader, _ language: QueryLanguage) -> ItemReader? {
        guard let reader = inner(fields, "ItemReader") else { return nil }
        let arguments = language == .jsonPath ? "Parameters" : "Arguments"
        check(reader, allowed: ["Resource", "ReaderConfig", arguments])
        guard let resource = string(reader, "Resource") else {
            report("These fields are required: [Resource]", at: reader.place)
            return nil
        }
        let known = ["arn:aws:states:::s3:getObject", "arn:aws:states:::s3:listObjectsV2"]
        if !known.contains(resource) {
            report(
                "Value must be one of: [\(known.joined(separator: ", "))]"
                    + NearMiss.hint(for: resource, among: known),
                at: reader.at("Resource")
            )
        }
        if reader.object[arguments] == nil {
            report("These fields are required: [\(arguments)]", at: reader.place)
        }
        let configuration = inner(reader, "ReaderConfig")
        let isListing = resource == known[1]
        if let configuration {
            checkReader(configuration, isListing)
        } else if !isListing, reader.object["ReaderConfig"] == nil, resource == known[0] {
            report("These fields are required: [ReaderConfig]", at: reader.place)
        }
        var read = ItemReader(
            resource: resource,
            arguments: template(reader, arguments, language),
            configuration: configuration.flatMap { configurationTemplate($0, reader, language) }
        )
        if let configuration {
            read.mostItems = numberOrPath(
                configuration,
                "MaxItems",
                language,
                in: 1...ReaderConfiguration.itemLimit
            )
        }
        return read
    }

    /// `ReaderConfig` without what is evaluated by itself.
    private mutating func configurationTemplate(
        _ configuration: FieldReader,
        _ reader: FieldReader,
        _ language: QueryLanguage
    ) -> Template? {
        let members = configuration.object.members.filter { !["MaxItems", "MaxItemsPath"].contains($0.name) }
        let rest = JSONObject([("ReaderConfig", .object(JSONObject(members: members)))])
        return template(FieldReader(rest, at: reader.location), "ReaderConfig", language)
    }

    private mutating func checkReader(_ fields: FieldReader, _ isListing: Bool) {
        check(
            fields,
            allowed: [
                "InputType", "Transformation", "CSVDelimiter", "CSVHeaderLocation", "CSVHeaders", "MaxItems",
                "MaxItemsPath", "ManifestType", "ItemsPointer",
            ]
        )
        let types =
            isListing ? ["CSV", "JSON", "JSONL", "PARQUET"] : ["CSV", "JSON", "JSONL", "PARQUET", "MANIFEST"]
        let type = oneOf(fields, "InputType", types)
        let manifest = oneOf(fields, "ManifestType", ["ATHENA_DATA", "S3_INVENTORY"])
        let transformation = oneOf(fields, "Transformation", ["NONE", "LOAD_AND_FLATTEN"])
        _ = oneOf(fields, "CSVDelimiter", ReaderConfiguration.delimiters.keys.sorted())
        let location = oneOf(fields, "CSVHeaderLocation", ["FIRST_ROW", "GIVEN"])
        let mayHaveType = fields.object["InputType"] != nil
        if isListing {
            if transformation == "LOAD_AND_FLATTEN", !mayHaveType {
                report("These fields are required: [InputType]", at: fields.place)
            }
        } else if manifest == "S3_INVENTORY" {
            if mayHaveType {
                report(
                    "Field 'InputType' is not supported when ManifestType is 'S3_INVENTORY'",
                    at: fields.at("InputType")
                )
            }
        } else if !mayHaveType {
            report("These fields are required: [InputType]", at: fields.place)
        }
        if type == "CSV", fields.object["CSVHeaderLocation"] == nil {
            report("These fields are required: [CSVHeaderLocation]", at: fields.place)
        }
        if location == "GIVEN", fields.object["CSVHeaders"] == nil {
            report("These fields are required: [CSVHeaders]", at: fields.place)
        }
        checkHeaders(fields, location)
        if let type, type != "JSON", fields.object["ItemsPointer"] != nil {
            report(
                "Field 'ItemsPointer' is only supported when InputType is 'JSON'",
                at: fields.at("ItemsPointer")
            )
        }
        if let pointer = fields.object["ItemsPointer"]?.string, !Self.isExpression(pointer),
            (try? ReaderConfiguration.pointer(pointer)) == nil
        {
            report("Value is not a valid JSON Pointer", at: fields.at("ItemsPointer"))
        }
    }

    private mutating func checkHeaders(_ fields: FieldReader, _ location: String?) {
        guard let headers = fields.object["CSVHeaders"] else { return }
        if let text = headers.string, Self.isExpression(text) { return }
        guard let names = headers.array, !names.isEmpty, names.allSatisfy({ $0.string != nil }) else {
            report("Value must be an array of strings with at least one element", at: fields.at("CSVHeaders"))
            return
        }
        if location == "FIRST_ROW" {
            report(
                "Field 'CSVHeaders' is only supported when CSVHeaderLocation is 'GIVEN'",
                at: fields.at("CSVHeaders")
            )
        }
    }

    /// A text that must be one of those; nil where it is an expression, or not there.
    private mutating func oneOf(_ fields: FieldReader, _ name: String, _ values: [String]) -> String? {
        guard let value = fields.object[name] else { return nil }
        if let text = value.string, Self.isExpression(text) { return nil }
        guard let text = value.string, values.contains(text) else {
            report(
                "Value must be one of: [\(values.joined(separator: ", "))]"
                    + (value.string.map { NearMiss.hint(for: $0, among: values) } ?? ""),
                at: fields.at(name)
            )
            return nil
        }
        return text
    }

    mutating func itemBatcher(_ fields: FieldReader, _ language: QueryLanguage) -> ItemBatcher? {
        guard let batcher = inner(fields, "ItemBatcher") else { return nil }
        var allowed = ["MaxItemsPerBatch", "MaxInputBytesPerBatch", "BatchInput"]
        if language == .jsonPath { allowed += ["MaxItemsPerBatchPath", "MaxInputBytesPerBatchPath"] }
        check(batcher, allowed: allowed)
        var read = ItemBatcher()
        read.batchInput = template(batcher, "BatchInput", language)
        read.mostItems = numberOrPath(batcher, "MaxItemsPerBatch", language, in: 1...StateMachine.largestNumber)
        read.mostInputBytes = numberOrPath(batcher, "MaxInputBytesPerBatch", language, in: 1...262_144)
        if !["MaxItemsPerBatch", "MaxInputBytesPerBatch", "MaxItemsPerBatchPath", "MaxInputBytesPerBatchPath"]
            .contains(where: { batcher.object[$0] != nil })
        {
            report(
                "One of these fields is required: [MaxItemsPerBatch, MaxInputBytesPerBatch]",
                at: batcher.place
            )
        }
        return read
    }

    mutating func resultWriter(_ fields: FieldReader, _ language: QueryLanguage) -> ResultWriter? {
        guard let writer = inner(fields, "ResultWriter") else { return nil }
        let arguments = language == .jsonPath ? "Parameters" : "Arguments"
        check(writer, allowed: ["Resource", "WriterConfig", arguments])
        let resource = string(writer, "Resource")
        if let resource, resource != "arn:aws:states:::s3:putObject" {
            report("Value must be one of: [arn:aws:states:::s3:putObject]", at: writer.at("Resource"))
        }
        let configuration = inner(writer, "WriterConfig")
        if let configuration {
            check(configuration, allowed: ["Transformation", "OutputType"])
            _ = oneOf(configuration, "Transformation", ["NONE", "COMPACT", "FLATTEN"])
            _ = oneOf(configuration, "OutputType", ["JSON", "JSONL"])
        }
        let hasResource = writer.object["Resource"] != nil
        let hasArguments = writer.object[arguments] != nil
        if hasResource != hasArguments {
            report(
                "These fields are required: [\(hasResource ? arguments : "Resource")]",
                at: writer.place
            )
        } else if !hasResource, writer.object["WriterConfig"] == nil {
            report("One of these fields is required: [Resource, WriterConfig]", at: writer.place)
        }
        return ResultWriter(
            resource: resource,
            arguments: template(writer, arguments, language),
            configuration: template(writer, "WriterConfig", language)
        )
    }

    /// Checks a label, and that no other map of the machine has it.
    ///
    /// Source: Step Functions Developer Guide, "Distributed Map state fields", `Label`.
    mutating func label(_ fields: FieldReader) -> String? {
        guard let label = string(fields, "Label") else { return nil }
        let place = fields.at("Label")
        if label.isEmpty || label.count > 40 {
            report("Value must be between 1 and 40 characters", at: place)
        }
        let forbidden = Set("?*<>{}[]:;,\\|^~$#%&`\"".unicodeScalars)
        let isPlain = label.unicodeScalars.allSatisfy { scalar in
            !forbidden.contains(scalar) && !scalar.properties.isWhitespace && scalar.value > 0x1F
                && !(0x7F...0x9F).contains(scalar.value)
        }
        if !isPlain { report("Label contains characters that are not allowed", at: place) }
        if labels.contains(label) { report("Duplicate Label: \(label)", at: place) }
        labels.insert(label)
        return label
    }
}
