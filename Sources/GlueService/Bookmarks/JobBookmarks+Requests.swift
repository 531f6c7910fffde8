import Catalog
import Primitives
import ServiceKit
import Store

/// Bookmarks of jobs.
///
/// Source: Glue API Reference, GetJobBookmark and ResetJobBookmark.
extension GlueService {
    /// The state of a job, or, with a run, what was committed up to and including that run.
    func getJobBookmark(
        _ input: Glue.GetJobBookmarkRequest,
        _ call: Call
    ) async throws -> Glue.GetJobBookmarkResponse {
        let entry = try await read(nil, call) { catalog in
            var bookmark = try Self.bookmark(of: input.jobName, catalog.tenant, catalog.view)
            if let runID = input.runId, runID != bookmark.runID {
                let state = try Self.state(upTo: runID, of: input.jobName, catalog.tenant, catalog.view)
                let version = state?.version ?? 0
                bookmark.reset(to: state)
                bookmark.version = version
            }
            return Glue.JobBookmarkEntry(bookmark)
        }
        return .init(jobBookmarkEntry: entry)
    }

    /// Lets the next run read everything again, or all that came after a run.
    func resetJobBookmark(
        _ input: Glue.ResetJobBookmarkRequest,
        _ call: Call
    ) async throws -> Glue.ResetJobBookmarkResponse {
        let entry = try await write(nil, call) { catalog in
            var bookmark = try Self.bookmark(of: input.jobName, catalog.tenant, catalog.view)
            let state = try input.runId.flatMap {
                try Self.state(upTo: $0, of: input.jobName, catalog.tenant, catalog.view)
            }
            bookmark.reset(to: state)
            try JobBookmarks.put(bookmark, catalog.view)
            return Glue.JobBookmarkEntry(bookmark)
        }
        return .init(jobBookmarkEntry: entry)
    }

    private static func bookmark(
        of job: String,
        _ tenant: Tenant,
        _ view: any ReadView
    ) throws -> JobBookmark {
        guard let bookmark = try JobBookmarks.find(job, tenant, view) else {
            throw Glue.EntityNotFoundException(message: "Continuation for job \(job) not found")
        }
        return bookmark
    }

    /// - Throws: `EntityNotFoundException` for a run that the job has not had.
    static func state(
        upTo runID: String,
        of job: String,
        _ tenant: Tenant,
        _ view: any ReadView
    ) throws -> JobBookmarkState? {
        let run = try JobRuns.find(runID, of: job, tenant, view)
        let state = try JobBookmarks.state(
            upTo: runID,
            startedAt: run?.startedAt,
            of: job,
            tenant,
            view
        )
        guard run != nil || state != nil else {
            throw Glue.EntityNotFoundException(message: "JobRun \(runID) of job \(job) not found.")
        }
        return state
    }
}

extension Glue.JobBookmarkEntry {
    fileprivate init(_ bookmark: JobBookmark) {
        self.init(
            jobName: bookmark.jobName,
            version: bookmark.version,
            run: bookmark.run,
            attempt: bookmark.attempt,
            previousRunId: bookmark.previousRunID,
            runId: bookmark.runID,
            jobBookmark: bookmark.contexts
        )
    }
}
