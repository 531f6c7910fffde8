import Primitives
package import Shapes

/// The XML around forms that browsers post to S3, which no operation of the model has.
///
/// Source: Amazon S3 API Reference, POST Object.
package enum FormDocuments {
    /// The tags of a `Tagging` document, in their order.
    ///
    /// - Throws: `MalformedXML` when it is something else.
    package static func tags(of xml: String) throws(PlainFailure) -> [(key: String, value: String)] {
        let malformed = PlainFailure(
            "MalformedXML",
            "The XML you provided was not well-formed or did not validate against our published schema"
        )
        guard let root = try? XMLReader.parse(Array(xml.utf8)), root.localName == "Tagging",
            let set = root.children.first, set.localName == "TagSet"
        else { throw malformed }
        var tags: [(key: String, value: String)] = []
        for tag in set.children {
            guard tag.localName == "Tag", let key = tag.children.first(where: { $0.localName == "Key" })?.text,
                let value = tag.children.first(where: { $0.localName == "Value" })?.text
            else { throw malformed }
            tags.append((key, value))
        }
        return tags
    }

    /// What a form is answered that asks for status 201.
    package static func receipt(location: String, bucket: String, key: String, etag: String) -> [UInt8] {
        var writer = XMLWriter()
        writer.declaration()
        writer.open("PostResponse")
        writer.element("Location", location)
        writer.element("Bucket", bucket)
        writer.element("Key", key)
        writer.element("ETag", etag)
        writer.close("PostResponse")
        return writer.bytes
    }
}
