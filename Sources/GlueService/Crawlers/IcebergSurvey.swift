import Catalog
import Crawling
import Iceberg
import Objects
import Primitives

/// Looks for Iceberg tables below the paths of a crawler's targets.
///
/// A table is a folder with a folder `metadata` in which there are files of metadata; the last one says what the table is.
///
/// Source: Glue API Reference, IcebergTarget.
struct IcebergSurvey: Sendable {
    private let objects: ObjectStore
    private let crawler: Crawler

    init(objects: ObjectStore, crawler: Crawler) {
        self.objects = objects
        self.crawler = crawler
    }

    /// A table as the catalog is to have it.
    struct Finding: Sendable {
        let name: String
        let location: String
        let metadataLocation: String
        let columns: [CatalogColumn]
    }

    /// How many folders may lie between a path and a table below it, where the target says nothing.
    private static let depth = 10
    /// How much a file of metadata may hold.
    private static let metadataLimit: Int64 = 256 << 20

    /// - Throws: `CrawlFailure` for a bucket that is not there, and metadata that cannot be read.
    func findings() async throws -> [Finding] {
        var findings: [Finding] = []
        for target in crawler.definition.targets.iceberg {
            let exclusions = target.exclusions.map(GlobPattern.init)
            for path in target.paths {
                guard let place = S3Location(path)?.asDirectory else {
                    throw CrawlFailure(message: "The path \(path) is no S3 path")
                }
                findings += try await tables(at: place, exclusions, target.maximumDepth ?? Self.depth)
            }
        }
        var taken: Set<String> = []
        return findings.filter { taken.insert($0.location).inserted }
    }

    private func tables(
        at place: S3Location,
        _ exclusions: [GlobPattern],
        _ depth: Int
    ) async throws -> [Finding] {
        var candidates: [String: [String]] = [:]
        for key in try await keys(place) {
            let folder = key.dropLast((key.split(separator: "/").last ?? "").count)
            guard let version = Self.version(of: key), folder.hasSuffix("/metadata/") else { continue }
            let root = String(folder.dropLast("metadata/".count))
            let relative = String(key.dropFirst(place.key.count))
            guard !exclusions.contains(where: { $0.matches(relative) }) else { continue }
            guard root.count >= place.key.count,
                root.dropFirst(place.key.count).split(separator: "/").count <= depth
            else { continue }
            // Files of the last version only; a commit that lost may have left one beside the winner's.
            let last = candidates[root]?.first.flatMap(Self.version) ?? -1
            if version > last { candidates[root] = [key] }
            if version == last { candidates[root]?.append(key) }
        }
        var findings: [Finding] = []
        for (root, keys) in candidates.sorted(by: { $0.key < $1.key }) {
            findings.append(try await table(place.bucket, root, keys))
        }
        return findings
    }

    private func table(_ bucket: String, _ root: String, _ keys: [String]) async throws -> Finding {
        var newest: (key: String, metadata: TableMetadata)?
        for key in keys {
            let metadata = try await metadata(bucket, key)
            if metadata.lastUpdatedMilliseconds > newest?.metadata.lastUpdatedMilliseconds ?? .min {
                newest = (key, metadata)
            }
        }
        guard let newest else { throw CrawlFailure(message: "s3://\(bucket)/\(root) has no metadata") }
        let folder = root.split(separator: "/").last.map(String.init) ?? bucket
        return Finding(
            name: (crawler.definition.tablePrefix ?? "") + folder,
            location: newest.metadata.location,
            metadataLocation: "s3://\(bucket)/\(newest.key)",
            columns: newest.metadata.catalogColumns.map {
                CatalogColumn(name: $0.name, type: $0.type, comment: $0.comment, parameters: $0.parameters)
            }
        )
    }

    private func metadata(_ bucket: String, _ key: String) async throws -> TableMetadata {
        let url = "s3://\(bucket)/\(key)"
        let object = try await objects.open(bucket, key) { version in 0..<version.byteCount }
        guard object.version.byteCount < Self.metadataLimit else {
            throw CrawlFailure(message: "The metadata \(url) are too large")
        }
        var bytes: [UInt8] = []
        for try await chunk in object.stream(0..<object.version.byteCount) { bytes += chunk }
        do throws(IcebergFailure) {
            return try TableMetadata(parsing: bytes)
        } catch {
            throw CrawlFailure(message: "The Iceberg metadata \(url) cannot be read: \(error)")
        }
    }

    /// `00003-UUID.metadata.json`, and `v3.metadata.json` as tables without a catalog have them.
    private static func version(of key: String) -> Int? {
        if let version = MetadataFileName.version(of: key) { return version }
        let name = key.split(separator: "/").last ?? ""
        guard name.hasPrefix("v"), name.hasSuffix(".metadata.json") else { return nil }
        return Int(name.dropFirst().prefix { $0 != "." })
    }

    private func keys(_ place: S3Location) async throws -> [String] {
        var request = ListRequest(bucket: place.bucket)
        request.prefix = place.key
        var keys: [String] = []
        do {
            repeat {
                try Task.checkCancellation()
                let page = try await objects.list(request)
                keys += page.objects.map(\.key).filter { $0.hasSuffix(".metadata.json") }
                request.after = page.next
            } while request.after != nil
        } catch ObjectFailure.bucketMissing(let name) {
            throw CrawlFailure(
                message: "The bucket \(name) does not exist (Service: Amazon S3; Error Code: NoSuchBucket)"
            )
        }
        return keys
    }
}

extension CrawlPublication {
    /// Makes a table that points to the metadata, or points the one that is there to them.
    func publish(_ finding: IcebergSurvey.Finding, _ record: inout CrawlRecord) throws {
        let name = CrawlPlan.tableName(finding.name)
        let parameters = [
            "CRAWL_RUN_ID": crawlID, "CrawlerSchemaDeserializerVersion": "1.0",
            "CrawlerSchemaSerializerVersion": "1.0", "UPDATED_BY_CRAWLER": crawler.name,
            "classification": "iceberg", "metadata_location": finding.metadataLocation, "table_type": "ICEBERG",
        ]
        let storage = StorageDescriptor(columns: finding.columns, location: finding.location)
        guard let table = try catalog.reader.findTable(name, in: database) else {
            let definition = TableDefinition(
                name: name,
                storage: storage,
                tableType: "EXTERNAL_TABLE",
                parameters: parameters
            )
            try catalog.createTable(definition, in: database, by: nil)
            record.tables.added += 1
            return
        }
        let old = table.definition.parameters["metadata_location"]
        guard crawler.definition.updateBehavior == .updateInDatabase, old != finding.metadataLocation else {
            return
        }
        guard old != nil else {
            throw CrawlFailure(message: "Table \(database).\(name) is there, and is no Iceberg table")
        }
        var definition = table.definition
        definition.parameters.merge(parameters) { _, new in new }
        definition.parameters["previous_metadata_location"] = old
        definition.storage?.columns = finding.columns
        definition.storage?.location = finding.location
        try catalog.updateTable(
            table.name,
            in: database,
            to: definition,
            expectedVersion: nil,
            keepingOldVersion: true
        )
        record.tables.updated += 1
    }
}
