import Catalog
import Shapes

extension CatalogFailure {
    /// The failure as Glue names it.
    ///
    /// Source: answers of Glue as clients have recorded them.
    var asGlue: any ServiceFailure {
        switch self {
        case .databaseMissing(let name):
            Glue.EntityNotFoundException(message: "Database \(name) not found.")
        case .databaseExists:
            Glue.AlreadyExistsException(message: "Database already exists.")
        case .tableMissing(_, let name):
            Glue.EntityNotFoundException(message: "Table \(name) not found.")
        case .tableExists:
            Glue.AlreadyExistsException(message: "Table already exists.")
        case .tableVersionMissing:
            Glue.EntityNotFoundException(message: "Version not found.")
        case .tableVersionIsCurrent(let table, let version):
            Glue.InvalidInputException(
                message: "Version \(version) of table \(table) is the current one and cannot be deleted."
            )
        case .versionConflict:
            Glue.ConcurrentModificationException(
                message: "Update table failed due to concurrent modifications."
            )
        case .partitionMissing:
            Glue.EntityNotFoundException(message: "Cannot find partition.")
        case .partitionExists:
            Glue.AlreadyExistsException(message: "Partition already exists.")
        case .partitionValueCount:
            Glue.InvalidInputException(
                message: "The number of partition keys do not match the number of partition values"
            )
        case .emptyPartitionValue(let key):
            Glue.InvalidInputException(message: "The value of partition key \(key) cannot be empty.")
        case .invalidName(let name, let kind):
            Glue.InvalidInputException(message: "'\(name)' is not a valid name of a \(kind.rawValue).")
        case .invalidPattern(let pattern):
            Glue.InvalidInputException(message: "The expression '\(pattern)' is not a valid pattern.")
        case .linkThroughLink(let database, let table):
            Glue.InvalidInputException(
                message:
                    "Resource link \(table) cannot be created through database \(database), which is a link "
                    + "itself."
            )
        case .columnMissing(let table, let column):
            Glue.EntityNotFoundException(message: "Column \(column) not found in table \(table).")
        case .partitionIndexKeys(let keys):
            Glue.InvalidInputException(
                message: "IndexKeys not a part of PartitionColumns. Verify the indexKeys : "
                    + "[\(keys.joined(separator: ", "))]"
            )
        case .repeatedPartitionIndexKeys(let keys):
            Glue.InvalidInputException(
                message: "IndexKeys cannot be repeated. Verify the indexKeys : "
                    + "[\(keys.joined(separator: ", "))]"
            )
        case .partitionIndexExists(let name):
            Glue.AlreadyExistsException(message: "Partition Index \(name) already exists with the same keys.")
        case .tooManyPartitionIndexes:
            Glue.ResourceNumberLimitExceededException(
                message: "Partition index limit exceeded. Maximum: \(PartitionIndex.limit)"
            )
        case .policyCondition:
            Glue.ConditionCheckFailureException(
                message: "The condition on the resource policy is not satisfied."
            )
        case .entityMissing(let kind, let name):
            Glue.EntityNotFoundException(message: kind.missing(name))
        case .entityExists(let kind, let name):
            Glue.AlreadyExistsException(message: kind.existing(name))
        case .schemaMissing(let path):
            Glue.EntityNotFoundException(
                message: "Schema is not found. RegistryName: \(SchemaName(path: path).registry), SchemaName: "
                    + "\(SchemaName(path: path).schema), SchemaArn: null"
            )
        case .filter(let failure):
            Glue.InvalidInputException(message: failure.message)
        case .unreadablePartitionValue(_, let type, let value):
            Glue.InvalidStateException(
                message: "\"\(value)\" is not \(type == "integer" ? "an" : "a") \(type)."
            )
        }
    }

    /// The failure as batch operations report it for one of their items.
    var asErrorDetail: Glue.ErrorDetail {
        let failure = asGlue
        return Glue.ErrorDetail(errorCode: failure.code, errorMessage: failure.message)
    }
}

extension CatalogFailure.EntityKind {
    fileprivate func missing(_ name: String) -> String {
        switch self {
        case .classifier: "Classifier entry with name \(name) does not exist"
        case .columnStatistics: "Statistics of column \(name) not found."
        case .connection: "Connection \(name) not found."
        case .crawler: "Crawler entry with name \(name) does not exist"
        case .function: "Function \(name) not found."
        case .job: "Job with name: \(name) not found."
        case .partitionIndex: "Index with the given indexName : \(name) does not exist"
        case .registry: "Registry is not found. RegistryName: \(name), RegistryArn: null"
        case .resourcePolicy: "Policy not found"
        case .securityConfiguration: "Security configuration \(name) not found."
        case .trigger: "Trigger with name \(name) not found."
        case .workflow: "Workflow with name \(name) not found."
        }
    }

    fileprivate func existing(_ name: String) -> String {
        switch self {
        case .classifier: "Classifier entry with name \(name) already exists"
        case .columnStatistics: "Statistics of column \(name) already exist."
        case .connection: "Connection already exists."
        case .crawler: "Crawler with name \(name) already exists"
        case .function: "Function already exists."
        case .job: "Job with name: \(name) already exists."
        case .partitionIndex: "Partition Index \(name) already exists with the same name."
        case .registry: "Registry already exists. RegistryName: \(name)"
        case .resourcePolicy: "Policy already exists"
        case .securityConfiguration: "Security configuration \(name) already exists."
        case .trigger: "Trigger with name \(name) already exists."
        case .workflow: "Workflow with name \(name) already exists."
        }
    }
}

extension PartitionFilterFailure {
    var message: String {
        switch self {
        case .unsupported(let expression): "Unsupported expression '\(expression)'"
        case .unknownColumn(let name): "Unknown column '\(name)'"
        case .unknownType(let type): "Unknown type : '\(type)'"
        case .badLiteral(let text, let type):
            "\"\(text)\" is not \(type == "integer" ? "an" : "a") \(type)."
        case .noLike(let type):
            switch type {
            case "tinyint", "smallint", "int", "bigint": "Integral data type doesn't support operation 'LIKE'"
            default:
                "\(type.prefix(1).uppercased() + type.dropFirst()) data type doesn't support operation 'LIKE'"
            }
        }
    }
}
