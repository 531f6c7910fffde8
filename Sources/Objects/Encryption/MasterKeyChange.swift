import Primitives
import Store

/// What changing the master key of a lake came to.
package struct MasterKeyChange: Equatable, Sendable {
    /// The id of the key that seals from now on.
    package let keyID: String
    /// Where the key lies; nil where it was given otherwise.
    package let path: String?
    /// Keys that nothing in the lake needs any more.
    package let formerKeyIDs: [String]
    /// How many objects and uploads were sealed anew.
    package let sealedCount: Int
}

extension ObjectStore {
    private static let batchSize = 500

    /// Seals every data key, and the key of secrets, under a new master key, after which former ones are needed no more.
    ///
    /// No byte of an object is written. The lake's own file gets a new key; of keys that are given otherwise, the first is
    /// the new one. When it fails or the process dies, all keys are still there, and it can be done again.
    package func changeMasterKey() async throws -> MasterKeyChange {
        try await keys.renew()
        let key = try await keys.sealingKey()
        var count = try await eachBatch(of: ObjectTable.name) { [self] row, view in
            var version = try objects.decode(row)
            guard let record = try resealed(version.encryption, key) else { return false }
            version.encryption = record
            try objects.put(version, view)
            return true
        }
        count += try await eachBatch(of: VersionTable.name) { [self] row, view in
            var older = try self.older.decode(row)
            guard let record = try resealed(older.version.encryption, key) else { return false }
            older.version.encryption = record
            try self.older.put(older, view)
            return true
        }
        count += try await eachBatch(of: UploadTable.name) { [self] row, view in
            var upload = try uploads.decode(row)
            guard let record = try resealed(upload.encryption, key) else { return false }
            upload.encryption = record
            try uploads.put(upload, view)
            return true
        }
        try await reseal(secretsKeyUnder: key)
        if let remotes { try await pool.run { try remotes.reseal() } }
        let former = try await keys.forgetFormer()
        return MasterKeyChange(
            keyID: keys.sealingKeyID ?? "",
            path: keys.path,
            formerKeyIDs: former,
            sealedCount: count
        )
    }

    /// The same secret sealed by `key`; nil where it is already, or not by a master key.
    private func resealed(_ encryption: ObjectEncryption?, _ key: SealingKey) throws -> ObjectEncryption? {
        guard let encryption, encryption.scheme.isOurs, !key.hasSealed(encryption.sealedKey) else { return nil }
        let purpose = encryption.scheme.purpose
        let dataKey = try keys.open(encryption.sealedKey, for: purpose)
        return ObjectEncryption(scheme: encryption.scheme, sealedKey: try key.seal(dataKey, for: purpose))
    }

    /// Hands every row of a table to `body`, some hundreds in a transaction, and counts those for which it says true.
    private func eachBatch(
        of table: TableName,
        _ body: @escaping @Sendable (Row, any WriteView) throws -> Bool
    ) async throws -> Int {
        var range = KeyRange.all
        var count = 0
        while true {
            let current = range
            let (last, changed) = try await write { view in
                let rows = try view.scan(current, in: table, limit: Self.batchSize, reversed: false)
                var changed = 0
                for row in rows where try body(row, view) { changed += 1 }
                return (rows.count < Self.batchSize ? nil : rows.last?.key, changed)
            }
            count += changed
            guard let last else { return count }
            range = range.after(last)
        }
    }
}
