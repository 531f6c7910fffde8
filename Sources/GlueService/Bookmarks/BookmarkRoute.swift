import Catalog
package import Primitives
package import ServiceKit
import Shapes
package import Store

/// Gives scripts the state of their job's bookmark, and takes what they commit.
///
/// - `GET /_hosu/runs/RUN/state`: `{"option", "version", "contexts", "until"}`
/// - `PUT /_hosu/runs/RUN/state` with `{"version", "contexts"}`: `{"version"}`
package struct BookmarkRoute: LocalRoute {
    package let path = ["runs", "*", "state"]
    private let store: any MetadataStore
    private let clock: any WorldClock

    package init(store: any MetadataStore, clock: any WorldClock) {
        self.store = store
        self.clock = clock
    }

    package func answer(_ request: LocalRequest) async throws -> LocalResponse {
        switch request.method {
        case "GET": return .json(try await state(request.run))
        case "PUT":
            let body = try await request.json(upTo: 256 << 20)
            guard let states = body["contexts"]?.object else {
                throw PlainFailure("InvalidInput", "The body must have contexts.")
            }
            let version = try await commit(states, version: body["version"]?.int, request.run)
            return .json(["version": .integer(Int64(version))])
        default:
            throw PlainFailure("MethodNotAllowed", "The state of a run takes GET and PUT.", httpStatus: 405)
        }
    }

    /// What `--job-bookmark-option` may be.
    private enum Option: String {
        case enable = "job-bookmark-enable"
        case pause = "job-bookmark-pause"
        case disable = "job-bookmark-disable"
    }

    private func state(_ run: LocalRun) async throws -> JSONValue {
        try await store.write { view in
            let arguments =
                try JobRuns.find(run.runID, of: run.jobName, run.tenant, view)?.effectiveArguments ?? [:]
            let option = try Self.option(arguments)
            var bookmark =
                try JobBookmarks.find(run.jobName, run.tenant, view)
                ?? JobBookmark(tenant: run.tenant, jobName: run.jobName)
            switch option {
            case .enable:
                bookmark.begin(run.runID)
                try JobBookmarks.put(bookmark, view)
                return try Self.answer(option, bookmark)
            case .pause:
                return try Self.paused(arguments, bookmark, view)
            case .disable:
                return try Self.answer(option, bookmark, contexts: "{}")
            }
        }
    }

    private static func option(_ arguments: [String: String]) throws -> Option {
        guard let given = arguments["--job-bookmark-option"] else { return .disable }
        guard let option = Option(rawValue: given) else {
            throw PlainFailure("InvalidInput", "--job-bookmark-option \(given) is not one of Glue's options.")
        }
        return option
    }

    /// Between two runs where both are named, else from the last commit on; nothing of it is committed.
    ///
    /// Source: AWS Glue Developer Guide, "Using job bookmarks": `job-bookmark-pause` with `job-bookmark-from` and
    /// `job-bookmark-to`, which must be given together.
    private static func paused(
        _ arguments: [String: String],
        _ bookmark: JobBookmark,
        _ view: any ReadView
    ) throws -> JSONValue {
        let (from, to) = (arguments["--job-bookmark-from"], arguments["--job-bookmark-to"])
        switch (from, to) {
        case (nil, nil):
            return try answer(.pause, bookmark)
        case (let from?, let to?):
            let states = try [from, to].map { id in
                try GlueService.state(upTo: id, of: bookmark.jobName, bookmark.tenant, view)
            }
            return try answer(
                .pause,
                bookmark,
                contexts: states[0]?.contexts ?? "{}",
                until: states[1]?.contexts ?? "{}"
            )
        case (.some, nil), (nil, .some):
            throw PlainFailure(
                "InvalidInput",
                "--job-bookmark-from and --job-bookmark-to must be given together."
            )
        }
    }

    private static func answer(
        _ option: Option,
        _ bookmark: JobBookmark,
        contexts: String? = nil,
        until: String? = nil
    ) throws -> JSONValue {
        [
            "option": .string(option.rawValue),
            "version": .integer(Int64(bookmark.version)),
            "contexts": try JSONValue(parsing: contexts ?? bookmark.contexts),
            "until": try until.map { try JSONValue(parsing: $0) } ?? .null,
        ]
    }

    /// Takes over what a run has read and returns the version that this makes.
    private func commit(_ states: JSONObject, version: Int?, _ run: LocalRun) async throws -> Int {
        let now = clock.now
        do {
            return try await store.write { view in
                var bookmark =
                    try JobBookmarks.find(run.jobName, run.tenant, view)
                    ?? JobBookmark(tenant: run.tenant, jobName: run.jobName)
                try bookmark.commit(run.runID, states, version: version)
                try JobBookmarks.put(bookmark, view)
                try JobBookmarks.remember(bookmark, now, view)
                return bookmark.version
            }
        } catch let mismatch as JobBookmark.VersionMismatch {
            throw PlainFailure(
                "VersionMismatchException",
                "Continuation update failed due to version mismatch. Expected version \(mismatch.expected) but "
                    + "found version \(mismatch.found)",
                httpStatus: 409
            )
        }
    }
}
