import Catalog
import Primitives
import ServiceKit

/// Definitions of jobs.
///
/// Source: Glue API Reference, Jobs API.
extension GlueService {
    /// - Throws: `AlreadyExistsException` for a name that is taken by the same definition, and
    ///   `IdempotentParameterMismatchException` where it is another.
    func createJob(_ input: Glue.CreateJobRequest, _ call: Call) async throws -> Glue.CreateJobResponse {
        let definition = try JobDefinition(Glue.JobUpdate(input))
        let tags = try Self.checked(tags: input.tags ?? [:])
        try await write(nil, call) { catalog in
            if let found = try catalog.reader.find(Job.self, input.name), found.definition != definition {
                throw Glue.IdempotentParameterMismatchException(
                    message: "Job with name: \(input.name) already submitted with different configuration."
                )
            }
            try catalog.create(Job(name: input.name, definition: definition, createdAt: catalog.now))
            try catalog.setTags(tags, of: Self.tagged(input.name))
        }
        return .init(name: input.name)
    }

    /// Puts another definition in the place of the job's: what it does not say has its default again.
    func updateJob(_ input: Glue.UpdateJobRequest, _ call: Call) async throws -> Glue.UpdateJobResponse {
        let definition = try JobDefinition(input.jobUpdate)
        try await write(nil, call) { catalog in
            var job = try catalog.reader.entity(Job.self, input.jobName)
            job.definition = definition
            job.updatedAt = catalog.now
            try catalog.put(job)
        }
        return .init(jobName: input.jobName)
    }

    func getJob(_ input: Glue.GetJobRequest, _ call: Call) async throws -> Glue.GetJobResponse {
        let job = try await read(nil, call) { try $0.entity(Job.self, input.jobName) }
        return .init(job: Glue.Job(job))
    }

    func getJobs(_ input: Glue.GetJobsRequest, _ call: Call) async throws -> Glue.GetJobsResponse {
        let (jobs, nextToken) = try await page("GetJobs", input.maxResults, input.nextToken, call)
        return .init(jobs: jobs.map(Glue.Job.init), nextToken: nextToken)
    }

    func listJobs(_ input: Glue.ListJobsRequest, _ call: Call) async throws -> Glue.ListJobsResponse {
        let (jobs, nextToken) = try await page(
            "ListJobs",
            input.maxResults,
            input.nextToken,
            tags: input.tags ?? [:],
            call
        )
        return .init(jobNames: jobs.map(\.name), nextToken: nextToken)
    }

    func batchGetJobs(_ input: Glue.BatchGetJobsRequest, _ call: Call) async throws -> Glue.BatchGetJobsResponse
    {
        let found = try await read(nil, call) { catalog in
            try input.jobNames.map { ($0, try catalog.find(Job.self, $0)) }
        }
        return .init(
            jobs: found.compactMap { $0.1.map(Glue.Job.init) },
            jobsNotFound: found.filter { $0.1 == nil }.map(\.0)
        )
    }

    /// Deletes a job with its runs that are over; one that is not there is no failure.
    func deleteJob(_ input: Glue.DeleteJobRequest, _ call: Call) async throws -> Glue.DeleteJobResponse {
        try await write(nil, call) { catalog in
            guard try catalog.reader.find(Job.self, input.jobName) != nil else { return }
            try catalog.remove(Job.self, input.jobName)
            try catalog.removeTags(of: Self.tagged(input.jobName))
            try JobRuns.removeEnded(of: input.jobName, call.tenant, catalog.view)
            try JobBookmarks.remove(of: input.jobName, call.tenant, catalog.view)
        }
        return .init(jobName: input.jobName)
    }

    static func tagged(_ job: String) -> TaggedResource { .other(kind: "job", name: job) }

    private func page(
        _ scope: String,
        _ limit: Int?,
        _ token: String?,
        tags: [String: String] = [:],
        _ call: Call
    ) async throws -> ([Job], String?) {
        let listing = Listing(scope: scope)
        let after = try listing.position(token)
        let limit = limit ?? 100
        let found = try await read(nil, call) { catalog in
            guard !tags.isEmpty else { return try catalog.entities(Job.self, after: after, limit: limit + 1) }
            return try catalog.entities(Job.self, after: after).filter { job in
                let own = try catalog.tags(of: Self.tagged(job.name))
                return tags.allSatisfy { own[$0.key] == $0.value }
            }
        }
        return listing.page(found, limit: limit, position: \.name)
    }
}
