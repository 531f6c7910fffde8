package import Store

extension ObjectStore {
    /// Removes keys; one that is not there counts as removed.
    ///
    /// - Returns: the versions that were there.
    @discardableResult
    package func delete(
        _ bucket: String,
        _ keys: [String],
        conditions: WriteConditions = WriteConditions()
    ) async throws -> [ObjectVersion] {
        try await write { [self] view in try delete(bucket, keys, conditions: conditions, in: view) }
    }

    /// Removes keys inside the caller's transaction.
    @discardableResult
    package func delete(
        _ bucket: String,
        _ keys: [String],
        conditions: WriteConditions = WriteConditions(),
        in view: any WriteView
    ) throws -> [ObjectVersion] {
        try buckets.requireExistence(bucket, view)
        var removed: [ObjectVersion] = []
        for key in keys {
            let current = try objects.find(bucket, key, view)
            try conditions.check(current, key: key)
            guard let current else { continue }
            try letGo(current.body, view)
            try objects.delete(current, view)
            removed.append(current)
        }
        return removed
    }

    /// Changes what is said about an object, such as its tags, without a new version.
    @discardableResult
    package func updateAttributes(
        _ bucket: String,
        _ key: String,
        _ change: @escaping @Sendable (inout ObjectAttributes) -> Void
    ) async throws -> ObjectVersion {
        try await write { [self] view in
            let current = try require(bucket, key, view)
            var attributes = current.attributes
            change(&attributes)
            let changed = current.with(attributes: attributes)
            try objects.put(changed, view)
            return changed
        }
    }
}

extension ObjectVersion {
    /// The same version with other attributes or another place of the same bytes.
    func with(attributes: ObjectAttributes? = nil, body: ObjectBody? = nil) -> ObjectVersion {
        var version = self
        if let attributes { version.attributes = attributes }
        if let body { version.body = body }
        return version
    }
}
