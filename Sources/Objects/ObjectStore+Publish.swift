import CPlatform
import Primitives
package import Store

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Objects that come together, and those that go for them: readers see all of it or nothing.
package struct ObjectPublication: Sendable {
    package var bucket: String
    /// What comes, by key.
    package var added: [(key: String, body: SealedBody)] = []
    /// All objects whose keys begin with one of these go.
    package var removedPrefixes: [String] = []
    /// Nothing happens where an object is called so, or lies below it.
    package var absentFolder: String?

    package init(bucket: String) {
        self.bucket = bucket
    }
}

extension ObjectStore {
    /// Makes sealed bodies objects and removes those that they take the place of, in one transaction.
    ///
    /// What `changes` stores besides is part of the transaction.
    ///
    /// - Returns: how many objects went.
    /// - Throws: `ObjectFailure.conditionFailed` where the folder is not absent, `.bucketMissing`, `.keyTooLong`; nothing
    ///   has happened then, and the bodies must be discarded.
    package func publish(
        _ publication: ObjectPublication,
        with changes: @escaping @Sendable (any WriteView) throws -> Void = { _ in }
    ) async throws -> Int {
        let now = world.clock.now
        return try await write { [self] view in
            let bucket = publication.bucket
            if let folder = publication.absentFolder, try isThere(folder, in: bucket, view) {
                throw ObjectFailure.conditionFailed(folder)
            }
            var removed: [String] = []
            for prefix in publication.removedPrefixes {
                var request = ListRequest(bucket: bucket)
                request.prefix = prefix
                repeat {
                    let page = try list(request, view)
                    removed += page.objects.map(\.key)
                    request.after = page.next
                } while request.after != nil
            }
            try delete(bucket, removed, in: view)
            for (key, body) in publication.added {
                try adopt(body, bucket: bucket, key: key, at: now, in: view)
            }
            try changes(view)
            return removed.count
        }
    }

    /// Whether an object has this key, or lies below it as a folder.
    package func isThere(_ path: String, in bucket: String) async throws -> Bool {
        try await reading { [self] view in try isThere(path, in: bucket, view) }
    }

    private func isThere(_ path: String, in bucket: String, _ view: any ReadView) throws -> Bool {
        let name = path.hasSuffix("/") ? String(path.dropLast()) : path
        if !name.isEmpty, try objects.find(bucket, name, view) != nil { return true }
        var request = ListRequest(bucket: bucket)
        request.prefix = name.isEmpty ? "" : name + "/"
        request.limit = 1
        return try !list(request, view).objects.isEmpty
    }

    /// Takes a finished file as a staged one: moved where that can be done, copied from other file systems.
    ///
    /// The file is gone from its place afterwards. Programs that write below `root` cannot lead it elsewhere: links are not
    /// followed, and nothing but a file is taken.
    ///
    /// - Parameters:
    ///   - path: below `root`, without a slash in front.
    ///   - root: a folder of the caller's own.
    /// - Returns: the staged file, which must be sealed or discarded.
    /// - Throws: `FileFailure` where there is no such file, or a link leads to it.
    package func stage(moving path: String, below root: String) async throws -> StagedFile {
        let file = stage()
        do {
            try await pool.run {
                guard platform_move_beneath(root, path, file.path) == 0 else {
                    throw FileFailure(path: root + "/" + path)
                }
            }
            return file
        } catch {
            discard([file])
            throw error
        }
    }

    /// Makes a folder below `root` unless it is there, without following links.
    package func makeFolder(_ path: String, below root: String, permissions: UInt32) async throws {
        try await pool.run {
            guard platform_make_folder_beneath(root, path, permissions) == 0 else {
                throw FileFailure(path: root + "/" + path)
            }
        }
    }
}
