/// A file with what was found in it.
package struct ClassifiedFile: Sendable {
    package var file: CrawledFile
    /// Nil for a file that was not looked into, because enough others of its folder were.
    package var outcome: Result<FileSchema, Unclassified>?

    package init(_ file: CrawledFile, _ outcome: Result<FileSchema, Unclassified>?) {
        self.file = file
        self.outcome = outcome
    }
}

/// Files by the folders that they lie in.
struct Folder {
    /// The last part of the path, without slashes; of a bucket its name.
    let name: String
    /// Ends with a slash; empty for a bucket.
    let path: String
    let bucket: String
    var files: [ClassifiedFile] = []
    private(set) var children: [Folder] = []

    var url: String { "s3://\(bucket)/\(path)" }

    /// How deep it lies, the bucket being at one.
    var level: Int { path.utf8.count { $0 == UInt8(ascii: "/") } + 1 }

    /// The folder at `path` with those below it, of files in the order of their keys.
    init(bucket: String, path: String, files: some Sequence<ClassifiedFile>) {
        self.bucket = bucket
        self.path = path
        name = path.split(separator: "/").last.map(String.init) ?? bucket
        var below: [(name: Substring, files: [ClassifiedFile])] = []
        for file in files {
            let rest = file.file.key.dropFirst(path.count)
            guard let slash = rest.firstIndex(of: "/") else {
                self.files.append(file)
                continue
            }
            let child = rest[..<slash]
            if below.last?.name == child {
                below[below.count - 1].files.append(file)
            } else {
                below.append((child, [file]))
            }
        }
        children = below.map { Folder(bucket: bucket, path: path + $0.name + "/", files: $0.files) }
    }

    /// All files in it and below, in order.
    var allFiles: [ClassifiedFile] { files + children.flatMap(\.allFiles) }
}
