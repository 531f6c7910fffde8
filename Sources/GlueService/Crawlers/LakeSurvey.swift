import Catalog
import Compression
import Crawling
import Grok
import Objects
import Primitives

/// Looks into the objects of a crawler's targets.
struct LakeSurvey: Sendable {
    private let objects: ObjectStore
    private let crawler: Crawler
    private let configuration: CrawlerConfiguration
    private let classification: Classification
    /// What earlier crawls have seen, for a crawl of new folders alone.
    private let known: KnownLake?

    /// - Throws: `CrawlFailure` for classifiers that crawlers of ours cannot use.
    init(
        objects: ObjectStore,
        crawler: Crawler,
        classifiers: [Classifier],
        known: KnownLake? = nil
    ) throws {
        self.objects = objects
        self.crawler = crawler
        configuration = try crawler.definition.configuration.map { try CrawlerConfiguration($0) } ?? .init()
        self.known = known
        classification = Classification(custom: try classifiers.map { try CustomClassifier($0) })
    }

    /// What a target's objects are.
    struct Finding: Sendable {
        let bucket: String
        /// The folder, or the key of a single object.
        let path: String
        let plan: CrawlPlan
        /// Partitions that tables of the catalog are to get besides.
        let additions: [NewFolders.Addition]
        /// All folders with files that were not left out.
        let folders: Set<String>
        /// The table that a catalog target names.
        let target: CatalogTableName?
    }

    struct CatalogTableName: Hashable, Sendable {
        let database: String
        let table: String
    }

    /// What all targets hold; `location` finds where a table of the catalog lies.
    ///
    /// - Throws: `CrawlFailure` for a target that is not there.
    func findings(
        locatingBy location: (CatalogTableName) async throws -> String?
    ) async throws -> [Finding] {
        var findings: [Finding] = []
        for target in crawler.definition.targets.objects {
            guard let place = S3Location(target.path) else {
                throw CrawlFailure(message: "The path \(target.path) is no S3 path")
            }
            let exclusions = target.exclusions.map(GlobPattern.init)
            findings.append(try await finding(at: place, exclusions, target.sampleSize, nil))
        }
        for target in crawler.definition.targets.tables {
            for table in target.tables {
                let name = CatalogTableName(database: target.database, table: table)
                guard let url = try await location(name), let place = S3Location(url) else {
                    throw CrawlFailure(message: "Table \(name.database).\(name.table) has no place in S3")
                }
                findings.append(try await finding(at: place, [], nil, name))
            }
        }
        return findings
    }

    private func finding(
        at place: S3Location,
        _ exclusions: [GlobPattern],
        _ sampleSize: Int?,
        _ target: CatalogTableName?
    ) async throws -> Finding {
        var path = place.asDirectory.key
        var files = try await list(place.bucket, prefix: path)
        if files.isEmpty, !place.key.isEmpty, !place.key.hasSuffix("/") {
            files = try await list(place.bucket, prefix: place.key).filter { $0.key == place.key }
            if !files.isEmpty { path = place.key }
        }
        var decisions: [CrawlPlan.Decision] = []
        var folders: Set<String> = []
        let wanted = files.filter { file in
            var reason = Self.exclusion(of: file, below: path, exclusions)
            if reason == nil {
                let folder = file.folderURL
                folders.insert(folder)
                if let known, known.folders.contains(folder) {
                    reason = "its folder was crawled before, and only new ones are crawled"
                }
            }
            guard let reason else { return true }
            decisions.append(CrawlPlan.Decision(file: file, table: nil, reason: reason))
            return false
        }
        var classified = try await classify(wanted, sampleSize)
        var additions: [NewFolders.Addition] = []
        if let known {
            let found = NewFolders(classified, tables: known.tables)
            classified = found.others
            additions = found.additions
            decisions += found.decisions
        }
        var settings = CrawlSettings(
            crawlerName: crawler.name,
            tablePrefix: crawler.definition.tablePrefix ?? "",
            combinesCompatibleSchemas: configuration.combinesCompatibleSchemas,
            tableLevel: configuration.tableLevel
        )
        if target != nil { settings.tableLevel = path.utf8.count { $0 == UInt8(ascii: "/") } + 1 }
        var plan = CrawlPlan(bucket: place.bucket, path: path, files: classified, settings: settings)
        plan.decisions = (plan.decisions + decisions).sorted { $0.file.key < $1.file.key }
        return Finding(
            bucket: place.bucket,
            path: path,
            plan: plan,
            additions: additions,
            folders: folders,
            target: target
        )
    }

    /// Why a file is not looked at; nil for one that is.
    private static func exclusion(
        of file: CrawledFile,
        below path: String,
        _ patterns: [GlobPattern]
    ) -> String? {
        let relative = file.key.hasPrefix(path) ? file.key.dropFirst(path.count) : file.name
        if let pattern = patterns.first(where: { $0.matches(relative) }) {
            return "the exclude pattern \(pattern.text) leaves it out"
        }
        // Athena does not read such names.
        let isHidden = relative.split(separator: "/").contains { $0.hasPrefix("_") || $0.hasPrefix(".") }
        return isHidden ? "a name in its path begins with _ or ., which hides it from queries" : nil
    }

    private func list(_ bucket: String, prefix: String) async throws -> [CrawledFile] {
        var request = ListRequest(bucket: bucket)
        request.prefix = prefix
        var files: [CrawledFile] = []
        do {
            repeat {
                try Task.checkCancellation()
                let page = try await objects.list(request)
                for object in page.objects where !object.key.hasSuffix("/") {
                    files.append(CrawledFile(bucket: bucket, key: object.key, byteCount: object.byteCount))
                }
                request.after = page.next
            } while request.after != nil
        } catch ObjectFailure.bucketMissing(let name) {
            throw CrawlFailure(
                message: "The bucket \(name) does not exist (Service: Amazon S3; Error Code: NoSuchBucket)"
            )
        }
        return files
    }

    /// Looks into the files, eight at a time; with a sample size into no more of each folder.
    private func classify(_ files: [CrawledFile], _ sampleSize: Int?) async throws -> [ClassifiedFile] {
        var countOfFolder: [Substring: Int] = [:]
        let isRead = files.map { file in
            guard let sampleSize, file.byteCount > 0 else { return true }
            let folder = file.key.dropLast(file.name.count)
            countOfFolder[folder, default: 0] += 1
            return countOfFolder[folder, default: 0] <= sampleSize
        }
        return try await withThrowingTaskGroup(of: (Int, ClassifiedFile).self) { group in
            var results: [ClassifiedFile] = files.map { ClassifiedFile($0, nil) }
            var waiting = files.indices.lazy.filter { isRead[$0] }.makeIterator()
            func begin() -> Bool {
                guard let index = waiting.next() else { return false }
                group.addTask { (index, ClassifiedFile(files[index], try await outcome(of: files[index]))) }
                return true
            }
            for _ in 0..<8 where !begin() { break }
            while let (index, result) = try await group.next() {
                results[index] = result
                _ = begin()
            }
            return results
        }
    }

    /// Nil for an object that was deleted meanwhile.
    private func outcome(of file: CrawledFile) async throws -> Result<FileSchema, Unclassified>? {
        guard file.byteCount > 0 else { return .failure(.empty) }
        do {
            // A record that is longer than what was read first needs more of the file.
            var count: Int64 = 1 << 16
            while true {
                let sample = try await sample(of: file, byteCount: count)
                do {
                    // Blocks of bzip2 are larger than what is read first.
                    if sample.head.isEmpty, !sample.isWhole, count < 10 << 20 {
                        count *= 16
                        continue
                    }
                    return .success(try classification.schema(of: sample))
                } catch .unknown where !sample.isWhole && count < 10 << 20 {
                    count *= 16
                } catch {
                    return .failure(error)
                }
            }
        } catch ObjectFailure.keyMissing {
            return nil
        } catch ObjectFailure.archived {
            return .failure(.unsupported("archived"))
        } catch let failure as ObjectFailure {
            return .failure(.damaged("\(failure)"))
        } catch is DecompressionFailure {
            return .failure(.damaged("its compression cannot be undone"))
        }
    }

    private func sample(of file: CrawledFile, byteCount: Int64) async throws -> FileSample {
        let raw = try await read(file, 0..<min(file.byteCount, byteCount))
        var compression = FileCompression(firstBytes: raw)
        if compression == .none, let named = FileCompression(hadoopName: file.name) { compression = named }
        let head = try compression.format?.plain(ofStart: raw) ?? raw
        var tail: [UInt8] = []
        if raw.starts(with: "PAR1".utf8), file.byteCount >= 12 {
            tail = try await read(file, max(0, file.byteCount - 1 << 16)..<file.byteCount)
            if let length = ParquetFooter.byteCount(lastBytes: tail), length > tail.count,
                Int64(length) <= file.byteCount
            {
                tail = try await read(file, (file.byteCount - Int64(length))..<file.byteCount)
            }
        }
        return FileSample(
            file: file,
            head: head,
            isWhole: Int64(raw.count) == file.byteCount,
            bytesRead: Int64(raw.count),
            compression: compression,
            tail: tail
        )
    }

    private func read(_ file: CrawledFile, _ range: Range<Int64>) async throws -> [UInt8] {
        let object = try await objects.open(file.bucket, file.key) { version in
            range.clamped(to: 0..<version.byteCount)
        }
        var bytes: [UInt8] = []
        for try await chunk in object.stream(range.clamped(to: 0..<object.version.byteCount)) { bytes += chunk }
        return bytes
    }
}

extension CustomClassifier {
    /// - Throws: `CrawlFailure` for one of a form that crawlers of ours do not use.
    init(_ classifier: Classifier) throws {
        switch classifier.form {
        case .csv(let csv):
            self = .csv(
                name: classifier.name,
                CustomCSV(
                    delimiter: csv.delimiter?.first,
                    quote: csv.quoteSymbol?.first,
                    hasHeader: csv.containsHeader.flatMap { $0 == .unknown ? nil : $0 == .present },
                    names: csv.header ?? [],
                    allowsSingleColumn: csv.allowsSingleColumn ?? false,
                    trimsValues: !(csv.disablesValueTrimming ?? true),
                    usesOpenCSV: csv.serde == .openCSV,
                    types: csv.types
                )
            )
        case .json(let json):
            guard let path = [JSONPathStep](jsonPath: json.path) else {
                throw CrawlFailure(
                    message:
                        "Classifier \(classifier.name) has the path \(json.path), which crawlers of Hosu do not follow"
                )
            }
            self = .json(name: classifier.name, path: path)
        case .grok(let grok):
            do throws(GrokFailure) {
                let format = try GrokFormat(
                    classification: grok.classification,
                    format: grok.pattern,
                    customPatterns: grok.customPatterns
                )
                self = .grok(name: classifier.name, format)
            } catch {
                throw CrawlFailure(message: "Classifier \(classifier.name) is of no use: \(error)")
            }
        case .xml(let xml):
            guard let rowTag = xml.rowTag, !rowTag.isEmpty else {
                throw CrawlFailure(
                    message: "Classifier \(classifier.name) has no row tag, without which XML has no rows"
                )
            }
            self = .xml(name: classifier.name, rowTag: rowTag)
        }
    }
}

extension CSVClassifier {
    /// The types that it says for its columns.
    fileprivate var types: [HiveType] {
        guard isCustomDatatypeConfigured == true else { return [] }
        return (customDatatypes ?? []).map { Self.hiveTypes[$0.uppercased()] ?? .string }
    }

    private static let hiveTypes: [String: HiveType] = [
        "BINARY": .binary, "BOOLEAN": .boolean, "DATE": .date, "DECIMAL": .decimal(precision: 10, scale: 0),
        "DOUBLE": .double, "FLOAT": .float, "INT": .int, "LONG": .bigint, "SHORT": .smallint, "STRING": .string,
        "TIMESTAMP": .timestamp,
    ]
}

extension FileCompression {
    /// How to undo it; nil for what is not compressed or cannot be undone here.
    fileprivate var format: FileCompressionFormat? {
        switch self {
        case .none, .zip: nil
        case .gzip: .gzip
        case .bzip2: .bzip2
        case .zstd: .zstandard
        case .lz4: .lz4
        case .snappy: .snappy
        }
    }
}

/// What a crawler knows of its targets from crawls before.
struct KnownLake: Sendable {
    let folders: Set<String>
    let tables: [KnownTable]

    /// Nil where all is to be crawled: always, or because it is the first crawl.
    init?(_ crawler: Crawler, _ catalog: CatalogReader) throws {
        guard crawler.definition.recrawlBehavior == .newFoldersOnly,
            let crawled = try catalog.find(CrawledFolders.self, crawler.name)
        else { return nil }
        folders = crawled.folders
        let database = crawler.definition.databaseName ?? "default"
        tables = try catalog.tables(in: database).compactMap(KnownTable.init)
    }
}
