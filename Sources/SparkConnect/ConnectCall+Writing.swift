import Foundation
import GRPCNIOTransportHTTP2Posix
import Logging
import Objects
import Primitives

extension ConnectCall {
    /// Has the engine write into a folder of the run, and publishes what it wrote.
    func write(
        _ operation: ConnectWriteOperation,
        _ order: WriteOrder,
        _ request: ConnectExecutePlanRequest,
        _ changes: TableChanges? = nil,
        finished: ([GRPCNIOTransportBytes]) throws -> [GRPCNIOTransportBytes] = { $0 }
    ) async throws {
        guard let run = state.run else { throw ConnectFailure.denied(order.path, "the process has no run yet") }
        try await checkBucket(of: order.destination, path: order.path, run)
        let id = request.operationID
        if case .published(let responses) = state.write(id) { return try await respond(responses) }
        let isThere = try await isThere(order)
        switch order.mode {
        case .errorIfExists where isThere: throw ConnectFailure.pathExists(order.path)
        case .ignore where isThere:
            let responses = [try completed(request)]
            state.publish(id, responses)
            return try await respond(responses)
        case .append, .overwrite, .overwritePartitions, .errorIfExists, .ignore: break
        }
        state.begin(id)
        let place = StagingFolder(scratch: run.scratch, name: "writes/" + state.world.ids.uuid())
        try await state.objects.makeFolder("writes", below: run.scratch, permissions: 0o755)
        // In a sandbox Sail is a user of its own.
        try await state.objects.makeFolder(place.name, below: run.scratch, permissions: 0o777)
        defer { try? FileManager.default.removeItem(atPath: place.path) }
        var staged = request
        var operation = operation
        if order.format == .csv || order.format == .json {
            let fields = try await schema(of: operation.input, ConnectOrigin(request))
            let texts = WriteOptions.texts(fields, operation.options, order)
            if !texts.isEmpty { operation.input = operation.input.with(texts) }
        }
        staged.plan = ConnectPlan()
        staged.plan.command.writeOperation = order.staged(operation, in: place.path)
        let engineResponses = try await ask("ExecutePlan", staged)
        // Sail ends the stream of an interrupted operation without a failure, and what it wrote is a part then.
        guard try engineResponses.contains(where: Self.isComplete) else {
            throw ConnectFailure(
                kind: .runtime,
                condition: "OPERATION_CANCELED",
                state: "HY008",
                text: "Operation has been canceled."
            )
        }
        let responses = try finished(engineResponses)
        try await publish(place, order, operation, request, changes)
        state.publish(id, responses)
        try await respond(responses)
    }

    private static func isComplete(_ response: GRPCNIOTransportBytes) throws -> Bool {
        if case .resultComplete = try ConnectExecutePlanResponse(of: response).responseType { return true }
        return false
    }

    /// - Throws: unless the bucket is one of the run's tenant.
    private func checkBucket(of place: S3Location, path: String, _ run: ConnectRun) async throws {
        do {
            let owner = try await state.objects.owner(of: place.bucket)
            guard owner.account == run.tenant.account else {
                throw ConnectFailure.denied(path, "Access Denied (Service: S3, Status Code: 403)")
            }
        } catch ObjectFailure.bucketMissing {
            if try state.objects.remotes?.remote(of: place.bucket) != nil {
                throw ConnectFailure.unsupported(
                    "Writing to \(path), a bucket of another S3, is not supported by Hosu."
                )
            }
            throw ConnectFailure(
                kind: .runtime,
                text: "\(path): The specified bucket does not exist (Service: S3, Status Code: 404, "
                    + "NoSuchBucket: \(place.bucket))"
            )
        }
    }

    private func isThere(_ order: WriteOrder) async throws -> Bool {
        switch order.mode {
        case .append, .overwrite, .overwritePartitions: false
        case .errorIfExists, .ignore:
            try await state.objects.isThere(order.destination.key, in: order.destination.bucket)
        }
    }

    /// The answer to a command that had nothing to do.
    func completed(_ request: ConnectExecutePlanRequest) throws -> GRPCNIOTransportBytes {
        var response = ConnectExecutePlanResponse()
        response.sessionID = request.sessionID
        response.serverSideSessionID = request.clientObservedServerSideSessionID
        response.operationID = request.operationID
        response.responseID = state.world.ids.uuid()
        response.resultComplete = ConnectOpaque()
        return try response.bytes()
    }

    /// Makes the engine's files objects, and takes away what they replace, in one transaction.
    private func publish(
        _ place: StagingFolder,
        _ order: WriteOrder,
        _ operation: ConnectWriteOperation,
        _ request: ConnectExecutePlanRequest,
        _ changes: TableChanges?
    ) async throws {
        let objects = state.objects
        let id = state.world.ids.uuid()
        let written = StagedWrite(try StagedWrite.find(in: place.path), of: order, id: id)
        let root = order.destination.asDirectory
        var publication = ObjectPublication(bucket: root.bucket)
        var rowCount: Int64? = order.format == .parquet ? 0 : nil
        do {
            for (file, body) in try await seal(written.files, in: place, root.bucket, rows: &rowCount) {
                publication.added.append((root.appending(file.name).key, body))
            }
            if written.files.isEmpty, order.partitionColumns.isEmpty {
                let body = try await emptyFile(order, operation, request)
                let sealed = try await objects.seal(BodyStream(body), for: root.bucket)
                publication.added.append((root.appending(StagedWrite.emptyName(order, id: id)).key, sealed))
            }
            if order.marksSuccess {
                let sealed = try await objects.seal(BodyStream([UInt8]()), for: root.bucket)
                publication.added.append((root.appending("_SUCCESS").key, sealed))
            }
            switch order.mode {
            case .append, .ignore: break
            case .errorIfExists: publication.absentFolder = order.destination.key
            case .overwrite: publication.removedPrefixes = [root.key]
            case .overwritePartitions:
                publication.removedPrefixes = written.partitions.map { root.appending($0).key }
            }
            if let cleared = changes?.clearedPartition {
                publication.removedPrefixes.append(root.appending(cleared).key)
            }
            let partitions = written.partitions
            let removedCount = try await objects.publish(publication) { view in
                try changes?.apply(view, partitions)
            }
            state.record(
                ConnectLineage.Write(
                    path: order.path,
                    format: order.format.rawValue,
                    mode: order.mode.rawValue,
                    fileCount: written.files.count,
                    byteCount: written.files.reduce(0) { $0 + $1.byteCount },
                    rowCount: rowCount,
                    removedCount: removedCount,
                    partitions: written.partitions
                )
            )
        } catch {
            objects.discard(publication.added.map(\.body))
            if case ObjectFailure.conditionFailed = error { throw ConnectFailure.pathExists(order.path) }
            throw error
        }
    }

    /// Moves the files to where objects come from; small ones go into the transaction itself.
    private func seal(
        _ files: [StagedWrite.File],
        in place: StagingFolder,
        _ bucket: String,
        rows: inout Int64?
    ) async throws -> [(StagedWrite.File, SealedBody)] {
        let objects = state.objects
        var sealed: [(StagedWrite.File, SealedBody)] = []
        var large: [(StagedWrite.File, StagedFile)] = []
        do {
            for file in files {
                // The script may change what lies in its folder, so files are looked into when they are out of it.
                let staged = try await objects.stage(moving: place.name + "/" + file.path, below: place.scratch)
                if let known = rows { rows = ParquetFooter.rowCount(path: staged.path).map { known + $0 } }
                guard file.byteCount <= Int64(ObjectStore.inlineLimit) else {
                    large.append((file, staged))
                    continue
                }
                defer { objects.discard([staged]) }
                let bytes = try Data(contentsOf: URL(fileURLWithPath: staged.path))
                sealed.append((file, try await objects.seal(BodyStream(Array(bytes)), for: bucket)))
            }
        } catch {
            objects.discard(large.map(\.1))
            objects.discard(sealed.map(\.1))
            throw error
        }
        do {
            let bodies = try await objects.seal(large.map(\.1), for: bucket)
            return sealed + zip(large.map(\.0), bodies).map { ($0, $1) }
        } catch {
            objects.discard(sealed.map(\.1))
            throw error
        }
    }

    /// The file that Spark writes where there are no rows, so that the folder keeps a schema.
    private func emptyFile(
        _ order: WriteOrder,
        _ operation: ConnectWriteOperation,
        _ request: ConnectExecutePlanRequest
    ) async throws -> [UInt8] {
        switch order.format {
        case .json, .text: return []
        case .csv, .parquet: break
        }
        let fields = try await schema(of: operation.input, ConnectOrigin(request))
        if order.format == .csv { return EmptyFile.csv(fields, operation.options) }
        return try EmptyFile.parquet(fields)
    }
}

/// Where the engine leaves the files of a write: a folder of the run's scratch, which belongs to its script.
struct StagingFolder: Sendable {
    var scratch: String
    /// Below the scratch folder.
    var name: String

    var path: String { scratch + "/" + name }
}
