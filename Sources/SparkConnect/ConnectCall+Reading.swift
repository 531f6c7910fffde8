import Objects
import Primitives

/// Where a plan came from: what asking the engine about it needs.
struct ConnectOrigin: Sendable {
    var sessionID: String
    var serverSideSessionID: String?
    var userContext: ConnectOpaque?

    init(_ request: ConnectExecutePlanRequest) {
        sessionID = request.sessionID
        if request.hasClientObservedServerSideSessionID {
            serverSideSessionID = request.clientObservedServerSideSessionID
        }
        if request.hasUserContext { userContext = request.userContext }
    }

    init(_ request: ConnectAnalyzePlanRequest) {
        sessionID = request.sessionID
        if request.hasClientObservedServerSideSessionID {
            serverSideSessionID = request.clientObservedServerSideSessionID
        }
        if request.hasUserContext { userContext = request.userContext }
    }
}

extension ConnectCall {
    /// What the reads of a plan become; those that stay as they are have none.
    func resolve(
        _ sources: [ConnectRead.DataSource],
        _ origin: ConnectOrigin
    ) async throws -> [ConnectRead.DataSource: ConnectRelation] {
        var resolved: [ConnectRead.DataSource: ConnectRelation] = [:]
        for source in Set(sources) {
            guard let order = try ReadOrder(source) else { continue }
            resolved[source] = try await resolve(order, origin)
        }
        return resolved
    }

    private func resolve(_ order: ReadOrder, _ origin: ConnectOrigin) async throws -> ConnectRelation? {
        guard let run = state.run else {
            throw ConnectFailure.denied(order.paths[0].text, "the process has no run yet")
        }
        var named: [(bucket: String, root: LakePaths.Root)] = []
        for (text, place) in order.paths {
            guard try await isHere(place, text, run) else {
                state.record(.init(path: text, format: order.format.rawValue))
                return nil
            }
            let roots = try await self.roots(place, order)
            guard !roots.isEmpty else { throw ConnectFailure.pathNotFound(text) }
            named += roots.map { (place.bucket, $0) }
            let files = roots.flatMap(\.files)
            state.record(
                .init(
                    path: text,
                    format: order.format == .other ? order.source.format : order.format.rawValue,
                    fileCount: files.count,
                    byteCount: files.reduce(0) { $0 + $1.byteCount }
                )
            )
        }
        let settings = state.settings(of: origin.sessionID)
        let found = try order.find(named, infersTypes: settings.infersPartitionTypes)
        guard order.format != .other else { return nil }
        let columns = order.needsColumns ? try await columns(order, found, origin) : nil
        return try order.relation(found, columns: columns)
    }

    /// Whether the bucket is one of this lake's, and its tenant's.
    private func isHere(_ place: S3Location, _ text: String, _ run: ConnectRun) async throws -> Bool {
        do {
            guard try await state.objects.owner(of: place.bucket).account == run.tenant.account else {
                throw ConnectFailure.denied(text, "Access Denied (Service: S3, Status Code: 403)")
            }
            return true
        } catch ObjectFailure.bucketMissing {
            if try state.objects.remotes?.remote(of: place.bucket) != nil { return false }
            throw ConnectFailure.pathNotFound(text)
        }
    }

    private func roots(_ place: S3Location, _ order: ReadOrder) async throws -> [LakePaths.Root] {
        let key = place.key.hasSuffix("/") ? String(place.key.dropLast()) : place.key
        if LakePaths.isPattern(key) {
            let prefix = LakePaths.fixedPrefix(key)
            return LakePaths.roots(key, try await list(place.bucket, prefix))
        }
        var objects: [LakePaths.Object] = []
        if !key.isEmpty, !place.key.hasSuffix("/") {
            objects = try await list(place.bucket, key, limit: 1).filter { $0.key == key }
        }
        if objects.isEmpty { objects = try await list(place.bucket, key.isEmpty ? "" : key + "/") }
        return LakePaths.roots(key, objects)
    }

    private func list(_ bucket: String, _ prefix: String, limit: Int? = nil) async throws -> [LakePaths.Object]
    {
        var request = ListRequest(bucket: bucket)
        request.prefix = prefix
        request.limit = limit ?? 10_000
        var objects: [LakePaths.Object] = []
        repeat {
            let page = try await state.objects.list(request)
            objects += page.objects.map { .init(key: $0.key, etag: $0.etag, byteCount: $0.byteCount) }
            request.after = page.next
        } while request.after != nil && limit == nil
        return objects
    }

    /// The columns that the engine finds in files, asked for once for the same files.
    private func columns(
        _ order: ReadOrder,
        _ found: ReadOrder.Found,
        _ origin: ConnectOrigin
    ) async throws -> SchemaText {
        let question = order.question(found)
        let key = SchemaKey(question: question, files: found.files.map { $0.key + " " + $0.etag })
        if let known = state.columns(key) { return known }
        let fields = try await schema(of: question, origin)
        let columns = try SchemaText(found: fields, sorted: order.format == .json)
        state.keep(columns, key)
        return columns
    }

    /// The columns of a relation, as the engine names and types them.
    func schema(of relation: ConnectRelation, _ origin: ConnectOrigin) async throws -> [ConnectDataType.Field] {
        var analysis = ConnectAnalyzePlanRequest()
        analysis.sessionID = origin.sessionID
        if let id = origin.serverSideSessionID { analysis.clientObservedServerSideSessionID = id }
        if let context = origin.userContext { analysis.userContext = context }
        analysis.schema.plan.root = relation
        guard let bytes = try await ask("AnalyzePlan", analysis).first else { return [] }
        return try ConnectAnalyzePlanResponse(of: bytes).schema.schema.struct.fields
    }
}

/// What columns were found for: a question about files as they were.
struct SchemaKey: Hashable, Sendable {
    var question: ConnectRelation
    var files: [String]
}

extension ConnectRelation {
    /// The relation with other reads of files; nil where there are none.
    func replacing(_ reads: [ConnectRead.DataSource: ConnectRelation]) -> ConnectRelation? {
        guard case .read(let read) = relType, case .dataSource(let source) = read.readType, !read.isStreaming,
            var other = reads[source]
        else { return nil }
        // Columns are found by the identifier of the relation that the script knows.
        if hasCommon { other.common = common }
        return other
    }

    /// The data source that the relation reads.
    var dataSource: ConnectRead.DataSource? {
        guard case .read(let read) = relType, case .dataSource(let source) = read.readType, !read.isStreaming
        else {
            return nil
        }
        return source
    }
}
