import Primitives

extension AthenaService {
    /// A query execution as GetQueryExecution shows it.
    func show(_ record: QueryRecord) -> Athena.QueryExecution {
        let times = times(of: record)
        let bill = record.bill
        return Athena.QueryExecution(
            hosuAdvice: record.advice,
            queryExecutionId: record.id,
            query: record.sql,
            statementType: Athena.StatementType(rawValue: record.kind.group.rawValue),
            managedQueryResultsConfiguration: .init(enabled: false),
            resultConfiguration: .init(
                outputLocation: record.outputLocation,
                encryptionConfiguration: ResultSettings.shown(record.encryptionOption, record.encryptionKey),
                expectedBucketOwner: record.expectedBucketOwner,
                aclConfiguration: ResultSettings.shown(acl: record.cannedACL)
            ),
            resultReuseConfiguration: record.reuse?.asConfiguration
                ?? .init(resultReuseByAgeConfiguration: .init(enabled: false)),
            queryExecutionContext: .init(database: record.database, catalog: record.catalog?.lowercased()),
            status: .init(
                state: shownState(of: record),
                stateChangeReason: record.reason,
                submissionDateTime: record.submittedAt,
                completionDateTime: record.completedAt,
                athenaError: record.failure.map { failure in
                    .init(
                        errorCategory: failure.category.rawValue,
                        errorType: failure.type,
                        retryable: failure.isRetryable ?? false,
                        errorMessage: failure.reason
                    )
                }
            ),
            statistics: .init(
                hosuBilledBytes: bill.map { Int($0.byteCount) },
                hosuCostInDollars: bill?.dollars,
                engineExecutionTimeInMillis: Int(record.engineMilliseconds),
                dataScannedInBytes: Int(record.scannedByteCount),
                dataManifestLocation: record.manifestLocation,
                totalExecutionTimeInMillis: times.total,
                queryQueueTimeInMillis: times.queue,
                servicePreProcessingTimeInMillis: times.preProcessing,
                queryPlanningTimeInMillis: Int(record.planningMilliseconds),
                serviceProcessingTimeInMillis: times.service,
                resultReuseInformation: .init(reusedPreviousResult: record.reusedQueryID != nil)
            ),
            workGroup: record.workGroup,
            engineVersion: EngineVersions.shown(record.engineVersion),
            executionParameters: record.parameters.isEmpty ? nil : record.parameters,
            substatementType: record.kind.name
        )
    }

    func shownState(of record: QueryRecord) -> Athena.QueryExecutionState {
        switch record.state {
        case .accepted: state.running.contains(record.id) ? .running : .queued
        case .succeeded: .succeeded
        case .failed: .failed
        case .cancelled: .cancelled
        }
    }

    /// Milliseconds of a query's life, all together and by part.
    struct Times {
        var queue = 0
        var preProcessing = 0
        var service = 0
        var total = 0
    }

    func times(of record: QueryRecord) -> Times {
        func milliseconds(from start: Timestamp, to end: Timestamp) -> Int {
            max(0, Int((end.epochMicroseconds - start.epochMicroseconds + 999) / 1000))
        }
        var times = Times()
        let end = record.completedAt ?? state.world.clock.now
        // Where the lake's time stands or is moved, the parts are more than the moments say.
        let parts = Int(record.engineMilliseconds) + Int(record.planningMilliseconds)
        times.total = max(milliseconds(from: record.submittedAt, to: end), parts)
        if let startedAt = record.startedAt {
            times.queue = milliseconds(from: record.submittedAt, to: startedAt)
            let rest = times.total - times.queue - Int(record.engineMilliseconds)
            times.preProcessing = min(max(0, rest), Int(record.planningMilliseconds))
            times.service = max(0, rest - times.preProcessing)
        }
        return times
    }
}
