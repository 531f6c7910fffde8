import Primitives

extension DefinitionReader {
    mutating func map(_ fields: FieldReader, _ language: QueryLanguage) -> State.Kind? {
        let name = fields.object["ItemProcessor"] != nil ? "ItemProcessor" : "Iterator"
        guard let processor = fields.object[name]?.object else {
            report("These fields are required: [ItemProcessor]", at: fields.place)
            return nil
        }
        let inner = FieldReader(processor, at: fields.at(name))
        check(inner, allowed: ["Comment", "StartAt", "States", "ProcessorConfig", "QueryLanguage"])
        let configuration = processor["ProcessorConfig"]?.object.map {
            FieldReader($0, at: inner.at("ProcessorConfig"))
        }
        var isDistributed = false
        var executionType = "STANDARD"
        if let configuration {
            check(configuration, allowed: ["Mode", "ExecutionType"])
            let mode = string(configuration, "Mode") ?? "INLINE"
            isDistributed = mode == "DISTRIBUTED"
            if mode != "INLINE", mode != "DISTRIBUTED" {
                report("Value must be one of: [INLINE, DISTRIBUTED]", at: configuration.at("Mode"))
            }
            executionType = string(configuration, "ExecutionType") ?? "STANDARD"
            if executionType != "STANDARD", executionType != "EXPRESS" {
                report("Value must be one of: [STANDARD, EXPRESS]", at: configuration.at("ExecutionType"))
            } else if isDistributed, configuration.object["ExecutionType"] == nil {
                report("These fields are required: [ExecutionType]", at: configuration.place)
            }
        }
        if isDistributed, options.isExpress {
            report("Express state machine does not support 'DISTRIBUTED' mode", at: fields.place)
        }
        if isDistributed, let complaint = options.distributedComplaint {
            report(complaint, at: inner.at("ProcessorConfig/Mode"))
        }
        checkDistributedFields(fields, isDistributed)
        var map = MapFields(scope: scope(inner), isDistributed: isDistributed)
        map.executionType = executionType
        map.label = string(fields, "Label")
        if let label = map.label, label.isEmpty || label.count > 40 {
            report("Value must be between 1 and 40 characters", at: fields.at("Label"))
        }
        if let value = fields.object["ItemsPath"] {
            map.itemsPath = jsonPath(value, at: fields.at("ItemsPath"))
        }
        map.items = template(fields, "Items", language)
        if let items = map.items?.constant, items.array == nil, items.object == nil {
            report("Expected value of type Array", at: fields.at("Items"))
        }
        let selector = fields.object["ItemSelector"] == nil ? "Parameters" : "ItemSelector"
        map.itemSelector = template(fields, selector, language)
        map.maxConcurrency = numberOrPath(fields, "MaxConcurrency", language, in: 0...99_999_999)
        map.toleratedCount = numberOrPath(fields, "ToleratedFailureCount", language, in: 0...99_999_999)
        map.toleratedPercentage = numberOrPath(fields, "ToleratedFailurePercentage", language, in: 0...100)
        map.itemReader = itemReader(fields, language)
        map.itemBatcher = itemBatcher(fields, language)
        map.resultWriter = resultWriter(fields, language)
        return .map(map)
    }

    /// Source: Step Functions Developer Guide, "Using Map state in Distributed mode": fields that inline maps lack.
    private mutating func checkDistributedFields(_ fields: FieldReader, _ isDistributed: Bool) {
        guard !isDistributed else { return }
        let names = [
            "ItemReader", "ItemBatcher", "ResultWriter", "ToleratedFailureCount", "ToleratedFailureCountPath",
            "ToleratedFailurePercentage", "ToleratedFailurePercentagePath", "Label",
        ]
        for name in names where fields.object[name] != nil {
            report("Field '\(name)' is only supported in 'DISTRIBUTED' mode", at: fields.at(name))
        }
    }

    private mutating func inner(_ fields: FieldReader, _ name: String) -> FieldReader? {
        guard let value = fields.object[name] else { return nil }
        guard let object = value.object else {
            report("Expected value of type Object", at: fields.at(name))
            return nil
        }
        return FieldReader(object, at: fields.at(name))
    }

    private mutating func itemReader(_ fields: FieldReader, _ language: QueryLanguage) -> ItemReader? {
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
        if let configuration = inner(reader, "ReaderConfig") {
            check(
                configuration,
                allowed: [
                    "InputType", "Transformation", "CSVDelimiter", "CSVHeaderLocation", "CSVHeaders",
                    "MaxItems",
                    "MaxItemsPath", "ManifestType", "ItemsPointer", "ExpectedBucketOwner",
                ]
            )
        }
        return ItemReader(
            resource: resource,
            arguments: template(reader, arguments, language),
            configuration: template(reader, "ReaderConfig", language)
        )
    }

    private mutating func itemBatcher(_ fields: FieldReader, _ language: QueryLanguage) -> ItemBatcher? {
        guard let batcher = inner(fields, "ItemBatcher") else { return nil }
        check(
            batcher,
            allowed: [
                "MaxItemsPerBatch", "MaxItemsPerBatchPath", "MaxInputBytesPerBatch",
                "MaxInputBytesPerBatchPath",
                "BatchInput",
            ]
        )
        var read = ItemBatcher()
        read.batchInput = template(batcher, "BatchInput", language)
        read.mostItems = numberOrPath(batcher, "MaxItemsPerBatch", language, in: 1...99_999_999)
        read.mostInputBytes = numberOrPath(batcher, "MaxInputBytesPerBatch", language, in: 1...262_144)
        if read.mostItems == nil, read.mostInputBytes == nil {
            report(
                "One of these fields is required: [MaxItemsPerBatch, MaxInputBytesPerBatch]",
                at: batcher.place
            )
        }
        return read
    }

    private mutating func resultWriter(_ fields: FieldReader, _ language: QueryLanguage) -> ResultWriter? {
        guard let writer = inner(fields, "ResultWriter") else { return nil }
        let arguments = language == .jsonPath ? "Parameters" : "Arguments"
        check(writer, allowed: ["Resource", "WriterConfig", arguments])
        let resource = string(writer, "Resource")
        if let resource, resource != "arn:aws:states:::s3:putObject" {
            report("Value must be one of: [arn:aws:states:::s3:putObject]", at: writer.at("Resource"))
        }
        return ResultWriter(
            resource: resource,
            arguments: template(writer, arguments, language),
            configuration: template(writer, "WriterConfig", language)
        )
    }
}
