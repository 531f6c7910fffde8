/// A place in a bucket, as `s3://bucket/prefix` names it.
package struct S3Location: Hashable, Sendable, CustomStringConvertible {
    package let bucket: String
    /// Without a slash in front; empty for the bucket itself.
    package let key: String

    package init(bucket: String, key: String) {
        self.bucket = bucket
        self.key = key
    }

    /// Nil when the text is no such URL; `s3a` and `s3n` are taken as `s3`.
    package init?(_ url: String) {
        for scheme in ["s3://", "s3a://", "s3n://"] where url.hasPrefix(scheme) {
            let rest = url.dropFirst(scheme.count)
            let bucket = rest.prefix { $0 != "/" }
            guard !bucket.isEmpty else { return nil }
            self.bucket = String(bucket)
            var key = rest.dropFirst(bucket.count)
            while key.hasPrefix("/") { key = key.dropFirst() }
            self.key = String(key)
            return
        }
        return nil
    }

    package var description: String { "s3://\(bucket)/\(key)" }

    /// The place called `name` below this one.
    package func appending(_ name: String) -> S3Location {
        S3Location(bucket: bucket, key: key.isEmpty || key.hasSuffix("/") ? key + name : key + "/" + name)
    }

    /// The same place as a directory: with a slash at its end, unless it is the bucket itself.
    package var asDirectory: S3Location {
        key.isEmpty || key.hasSuffix("/") ? self : S3Location(bucket: bucket, key: key + "/")
    }
}
