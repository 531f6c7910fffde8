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
        let wasExpress = options.isExpress
        // What children of an Express map do must be what Express machines can.
        if isDistributed, executionType == "EXPRESS" { options.isExpress = true }
        var map = MapFields(scope: scope(inner), isDistributed: isDistributed)
        options.isExpress = wasExpress
        map.executionType = executionType
        map.label = label(fields)
        if fields.object["ItemReader"] != nil {
            for name in ["ItemsPath", "Items"] where fields.object[name] != nil {
                report("Field '\(name)' is not supported when 'ItemReader' is specified", at: fields.at(name))
            }
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
        let counts = 0...StateMachine.largestNumber
        map.maxConcurrency = numberOrPath(fields, "MaxConcurrency", language, in: counts)
        map.toleratedCount = numberOrPath(fields, "ToleratedFailureCount", language, in: counts)
        map.toleratedPercentage = numberOrPath(
            fields,
            "ToleratedFailurePercentage",
            language,
            in: 0...100,
            mayBeFraction: true
        )
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
}
