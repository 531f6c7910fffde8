package import Primitives
package import Store

/// How far a job's committed runs have read their sources.
///
/// Source: AWS Glue Developer Guide, "Tracking processed data using job bookmarks": the run number grows with every
/// successful run, the attempt number with every run after a failed one, the version with every update.
struct JobBookmark: Codable, Hashable, Sendable {
    let tenant: Tenant
    let jobName: String
    var version = 0
    var run = 0
    var attempt = 0
    /// The run that began last.
    var runID: String?
    /// The run that committed before it.
    var previousRunID: String?
    /// Whether the run that began last has committed.
    var isCommitted = true
    /// JSON: the state of each `transformation_ctx`.
    var contexts = "{}"

    init(tenant: Tenant, jobName: String) {
        self.tenant = tenant
        self.jobName = jobName
    }

    /// Counts a run that begins; nothing happens when it has begun before.
    mutating func begin(_ id: String) {
        guard runID != id else { return }
        if isCommitted {
            run += 1
            attempt = 0
            previousRunID = runID
        } else {
            attempt += 1
        }
        runID = id
        isCommitted = false
    }

    /// Takes over what a run has read; contexts that it does not name stay.
    ///
    /// - Throws: `VersionMismatch` where the state is not the one that the run began with.
    mutating func commit(
        _ id: String,
        _ states: JSONObject,
        version given: Int?
    ) throws {
        guard given == nil || given == version else {
            throw VersionMismatch(expected: version, found: given ?? 0)
        }
        var merged = JSONObject()
        if let before = try JSONValue(parsing: contexts).object { merged = before }
        for member in states.members { merged[member.name] = member.value }
        contexts = JSONValue.object(merged).text
        version += 1
        if runID != id { begin(id) }
        isCommitted = true
    }

    /// Goes back to nothing, or to what another run had left.
    mutating func reset(to state: JobBookmarkState?) {
        version += 1
        contexts = state?.contexts ?? "{}"
        runID = state?.runID
        previousRunID = nil
        run = state?.run ?? 0
        attempt = 0
        isCommitted = true
    }

    /// Another run has committed since this one began, or somebody has reset the bookmark.
    struct VersionMismatch: Error, Equatable {
        let expected: Int
        let found: Int
    }
}

/// What one run's commit left, for going back to it.
struct JobBookmarkState: Codable, Hashable, Sendable {
    let tenant: Tenant
    let jobName: String
    let version: Int
    let run: Int
    let runID: String
    let committedAt: Timestamp
    let contexts: String
}

/// The bookmarks of all jobs.
package enum JobBookmarks {
    /// How many commits of a job can be gone back to.
    private static let historyLength = 200
    /// Bytes of states that are kept to go back to.
    private static let historyByteCount = 64 << 20

    private static let table = Table<JobBookmark>("glue_job_bookmarks", coder: .json()) {
        TupleKey($0.tenant, $0.jobName)
    }

    private static let history = Table<JobBookmarkState>("glue_job_bookmark_states", coder: .json()) {
        TupleKey($0.tenant, $0.jobName, Int64($0.version))
    }

    static func find(_ job: String, _ tenant: Tenant, _ view: any ReadView) throws -> JobBookmark? {
        try table.get(TupleKey(tenant, job), view)
    }

    static func put(_ bookmark: JobBookmark, _ view: any WriteView) throws {
        try table.put(bookmark, view)
    }

    /// Remembers what the bookmark's last run has committed, and forgets what lies too far back.
    static func remember(_ bookmark: JobBookmark, _ now: Timestamp, _ view: any WriteView) throws {
        guard let runID = bookmark.runID else { return }
        let state = JobBookmarkState(
            tenant: bookmark.tenant,
            jobName: bookmark.jobName,
            version: bookmark.version,
            run: bookmark.run,
            runID: runID,
            committedAt: now,
            contexts: bookmark.contexts
        )
        try history.put(state, view)
        let all = try history.scan(.prefix(TupleKey(bookmark.tenant, bookmark.jobName)), view)
        var byteCount = 0
        let keptCount = all.reversed().prefix(historyLength).prefix { state in
            byteCount += state.contexts.utf8.count
            return byteCount <= historyByteCount
        }
        .count
        for old in all.dropLast(max(keptCount, 1)) {
            try history.delete(TupleKey(old.tenant, old.jobName, Int64(old.version)), view)
        }
    }

    /// What the last commit up to and including that of a run has left; nil where there was none.
    ///
    /// Source: AWS Glue Developer Guide, "Using job bookmarks": "until the last successful run before and including the
    /// specified run ID".
    static func state(
        upTo runID: String,
        startedAt: Timestamp?,
        of job: String,
        _ tenant: Tenant,
        _ view: any ReadView
    ) throws -> JobBookmarkState? {
        let all = try history.scan(.prefix(TupleKey(tenant, job)), view)
        if let own = all.last(where: { $0.runID == runID }) { return own }
        guard let startedAt else { return nil }
        return all.last { $0.committedAt <= startedAt }
    }

    /// Forgets a job's bookmark; whoever removes a job does this with it.
    package static func remove(of job: String, _ tenant: Tenant, _ view: any WriteView) throws {
        try table.delete(TupleKey(tenant, job), view)
        for old in try history.scan(.prefix(TupleKey(tenant, job)), view) {
            try history.delete(TupleKey(tenant, job, Int64(old.version)), view)
        }
    }
}
