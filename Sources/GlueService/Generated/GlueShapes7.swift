// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension Glue {
    struct ViewDefinitionInput: ShapeStructureReadable {
        var isProtected: Bool?
        var definer: String?
        var representations: [ViewRepresentationInput]?
        var viewVersionId: Int?
        var viewVersionToken: String?
        var refreshSeconds: Int?
        var lastRefreshType: LastRefreshType?
        var subObjects: [String]?
        var subObjectVersionIds: [Int]?
    }
}

extension Glue.ViewDefinitionInput {
    init(_ reader: inout ObjectReader) throws {
        isProtected = reader.optional("IsProtected")
        definer = reader.optional("Definer")
        representations = reader.optional("Representations")
        viewVersionId = reader.optional("ViewVersionId")
        viewVersionToken = reader.optional("ViewVersionToken")
        refreshSeconds = reader.optional("RefreshSeconds")
        lastRefreshType = reader.optional("LastRefreshType")
        subObjects = reader.optional("SubObjects")
        subObjectVersionIds = reader.optional("SubObjectVersionIds")
    }
}

extension Glue {
    enum ViewDialect: String, ShapeEnumeration {
        case redshift = "REDSHIFT"
        case athena = "ATHENA"
        case spark = "SPARK"
    }
}

extension Glue {
    struct ViewRepresentation: ShapeStructureWritable {
        var dialect: ViewDialect?
        var dialectVersion: String?
        var viewOriginalText: String?
        var viewExpandedText: String?
        var validationConnection: String?
        var isStale: Bool?
    }
}

extension Glue.ViewRepresentation {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Dialect", dialect)
        writer.putIfPresent("DialectVersion", dialectVersion)
        writer.putIfPresent("ViewOriginalText", viewOriginalText)
        writer.putIfPresent("ViewExpandedText", viewExpandedText)
        writer.putIfPresent("ValidationConnection", validationConnection)
        writer.putIfPresent("IsStale", isStale)
    }
}

extension Glue {
    struct ViewRepresentationInput: ShapeStructureReadable {
        var dialect: ViewDialect?
        var dialectVersion: String?
        var viewOriginalText: String?
        var validationConnection: String?
        var viewExpandedText: String?
    }
}

extension Glue.ViewRepresentationInput {
    init(_ reader: inout ObjectReader) throws {
        dialect = reader.optional("Dialect")
        dialectVersion = reader.optional("DialectVersion")
        viewOriginalText = reader.optional("ViewOriginalText")
        validationConnection = reader.optional("ValidationConnection")
        viewExpandedText = reader.optional("ViewExpandedText")
    }
}

extension Glue {
    enum ViewUpdateAction: String, ShapeEnumeration {
        case add = "ADD"
        case replace = "REPLACE"
        case addOrReplace = "ADD_OR_REPLACE"
        case drop = "DROP"
    }
}

extension Glue {
    struct ViewValidation: ShapeStructureWritable {
        var dialect: ViewDialect?
        var dialectVersion: String?
        var viewValidationText: String?
        var updateTime: Timestamp?
        var state: ResourceState?
        var error: ErrorDetail?
    }
}

extension Glue.ViewValidation {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Dialect", dialect)
        writer.putIfPresent("DialectVersion", dialectVersion)
        writer.putIfPresent("ViewValidationText", viewValidationText)
        writer.putIfPresent("UpdateTime", updateTime)
        writer.putIfPresent("State", state)
        writer.putIfPresent("Error", error)
    }
}

extension Glue {
    struct Workflow: ShapeStructureWritable {
        var name: String?
        var description: String?
        var defaultRunProperties: [String: String]?
        var createdOn: Timestamp?
        var lastModifiedOn: Timestamp?
        var lastRun: WorkflowRun?
        var graph: WorkflowGraph?
        var maxConcurrentRuns: Int?
        var blueprintDetails: BlueprintDetails?
    }
}

extension Glue.Workflow {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("DefaultRunProperties", defaultRunProperties)
        writer.putIfPresent("CreatedOn", createdOn)
        writer.putIfPresent("LastModifiedOn", lastModifiedOn)
        writer.putIfPresent("LastRun", lastRun)
        writer.putIfPresent("Graph", graph)
        writer.putIfPresent("MaxConcurrentRuns", maxConcurrentRuns)
        writer.putIfPresent("BlueprintDetails", blueprintDetails)
    }
}

extension Glue {
    struct WorkflowGraph: ShapeStructureWritable {
        var nodes: [Node]?
        var edges: [Edge]?
    }
}

extension Glue.WorkflowGraph {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Nodes", nodes)
        writer.putIfPresent("Edges", edges)
    }
}

extension Glue {
    struct WorkflowRun: ShapeStructureWritable {
        var name: String?
        var workflowRunId: String?
        var previousRunId: String?
        var workflowRunProperties: [String: String]?
        var startedOn: Timestamp?
        var completedOn: Timestamp?
        var status: WorkflowRunStatus?
        var errorMessage: String?
        var statistics: WorkflowRunStatistics?
        var graph: WorkflowGraph?
        var startingEventBatchCondition: StartingEventBatchCondition?
    }
}

extension Glue.WorkflowRun {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Name", name)
        writer.putIfPresent("WorkflowRunId", workflowRunId)
        writer.putIfPresent("PreviousRunId", previousRunId)
        writer.putIfPresent("WorkflowRunProperties", workflowRunProperties)
        writer.putIfPresent("StartedOn", startedOn)
        writer.putIfPresent("CompletedOn", completedOn)
        writer.putIfPresent("Status", status)
        writer.putIfPresent("ErrorMessage", errorMessage)
        writer.putIfPresent("Statistics", statistics)
        writer.putIfPresent("Graph", graph)
        writer.putIfPresent("StartingEventBatchCondition", startingEventBatchCondition)
    }
}

extension Glue {
    struct WorkflowRunStatistics: ShapeStructureWritable {
        var totalActions: Int?
        var timeoutActions: Int?
        var failedActions: Int?
        var stoppedActions: Int?
        var succeededActions: Int?
        var runningActions: Int?
        var erroredActions: Int?
        var waitingActions: Int?
    }
}

extension Glue.WorkflowRunStatistics {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("TotalActions", totalActions)
        writer.putIfPresent("TimeoutActions", timeoutActions)
        writer.putIfPresent("FailedActions", failedActions)
        writer.putIfPresent("StoppedActions", stoppedActions)
        writer.putIfPresent("SucceededActions", succeededActions)
        writer.putIfPresent("RunningActions", runningActions)
        writer.putIfPresent("ErroredActions", erroredActions)
        writer.putIfPresent("WaitingActions", waitingActions)
    }
}

extension Glue {
    enum WorkflowRunStatus: String, ShapeEnumeration {
        case running = "RUNNING"
        case completed = "COMPLETED"
        case stopping = "STOPPING"
        case stopped = "STOPPED"
        case error = "ERROR"
    }
}

extension Glue {
    struct XMLClassifier: ShapeStructureWritable {
        var name: String
        var classification: String
        var creationTime: Timestamp?
        var lastUpdated: Timestamp?
        var version: Int?
        var rowTag: String?
    }
}

extension Glue.XMLClassifier {
    func write(to writer: inout ObjectWriter) {
        writer.put("Name", name)
        writer.put("Classification", classification)
        writer.putIfPresent("CreationTime", creationTime)
        writer.putIfPresent("LastUpdated", lastUpdated)
        writer.putIfPresent("Version", version)
        writer.putIfPresent("RowTag", rowTag)
    }
}

extension Glue {
    struct AccessDeniedException: ServiceFailure {
        var message: String
        var code: String { "AccessDeniedException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct AlreadyExistsException: ServiceFailure {
        var message: String
        var code: String { "AlreadyExistsException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct ConcurrentModificationException: ServiceFailure {
        var message: String
        var code: String { "ConcurrentModificationException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct ConcurrentRunsExceededException: ServiceFailure {
        var message: String
        var code: String { "ConcurrentRunsExceededException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct ConditionCheckFailureException: ServiceFailure {
        var message: String
        var code: String { "ConditionCheckFailureException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct ConflictException: ServiceFailure {
        var message: String
        var code: String { "ConflictException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct CrawlerNotRunningException: ServiceFailure {
        var message: String
        var code: String { "CrawlerNotRunningException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct CrawlerRunningException: ServiceFailure {
        var message: String
        var code: String { "CrawlerRunningException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct CrawlerStoppingException: ServiceFailure {
        var message: String
        var code: String { "CrawlerStoppingException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct EntityNotFoundException: ServiceFailure {
        var message: String
        var fromFederationSource: Bool?
        var code: String { "EntityNotFoundException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("FromFederationSource", fromFederationSource)
            return writer.object
        }
    }
}

extension Glue {
    struct FederatedResourceAlreadyExistsException: ServiceFailure {
        var message: String
        var associatedGlueResource: String?
        var code: String { "FederatedResourceAlreadyExistsException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("AssociatedGlueResource", associatedGlueResource)
            return writer.object
        }
    }
}

extension Glue {
    struct FederationSourceException: ServiceFailure {
        var message: String
        var federationSourceErrorCode: FederationSourceErrorCode?
        var code: String { "FederationSourceException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("FederationSourceErrorCode", federationSourceErrorCode)
            return writer.object
        }
    }
}

extension Glue {
    struct FederationSourceRetryableException: ServiceFailure {
        var message: String
        var code: String { "FederationSourceRetryableException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct GlueEncryptionException: ServiceFailure {
        var message: String
        var code: String { "GlueEncryptionException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct IdempotentParameterMismatchException: ServiceFailure {
        var message: String
        var code: String { "IdempotentParameterMismatchException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct IllegalWorkflowStateException: ServiceFailure {
        var message: String
        var code: String { "IllegalWorkflowStateException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct InternalServiceException: ServiceFailure {
        var message: String
        var code: String { "InternalServiceException" }
        var httpStatus: Int { 500 }
    }
}

extension Glue {
    struct InvalidInputException: ServiceFailure {
        var message: String
        var fromFederationSource: Bool?
        var code: String { "InvalidInputException" }
        var httpStatus: Int { 400 }
        var members: ShapeObject {
            var writer = ObjectWriter()
            writer.putIfPresent("FromFederationSource", fromFederationSource)
            return writer.object
        }
    }
}

extension Glue {
    struct InvalidStateException: ServiceFailure {
        var message: String
        var code: String { "InvalidStateException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct NoScheduleException: ServiceFailure {
        var message: String
        var code: String { "NoScheduleException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct OperationTimeoutException: ServiceFailure {
        var message: String
        var code: String { "OperationTimeoutException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct ResourceNotReadyException: ServiceFailure {
        var message: String
        var code: String { "ResourceNotReadyException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct ResourceNumberLimitExceededException: ServiceFailure {
        var message: String
        var code: String { "ResourceNumberLimitExceededException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct SchedulerNotRunningException: ServiceFailure {
        var message: String
        var code: String { "SchedulerNotRunningException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct SchedulerRunningException: ServiceFailure {
        var message: String
        var code: String { "SchedulerRunningException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct SchedulerTransitioningException: ServiceFailure {
        var message: String
        var code: String { "SchedulerTransitioningException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct ValidationException: ServiceFailure {
        var message: String
        var code: String { "ValidationException" }
        var httpStatus: Int { 400 }
    }
}

extension Glue {
    struct VersionMismatchException: ServiceFailure {
        var message: String
        var code: String { "VersionMismatchException" }
        var httpStatus: Int { 400 }
    }
}
