import HosuTesting
import Primitives
import Shapes
import Testing

@Suite struct VersionsTests {
    @Test("a key that a marker hides says so, and the marker itself can only be deleted")
    func markers() async throws {
        let lake = try await Lake()
        try await lake.keepVersions()
        let version = try await lake.put("k", "one").headers["x-amz-version-id"]

        let deleted = try await lake.hosu.send("DELETE", "/lake/k")

        let marker = try #require(deleted.headers["x-amz-version-id"])
        #expect((deleted.status, deleted.headers["x-amz-delete-marker"]) == (204, "true"))
        let hidden = try await lake.get("k")
        #expect((hidden.status, hidden.element("Code")) == (404, "NoSuchKey"))
        #expect(hidden.headers["x-amz-delete-marker"] == "true")
        #expect(hidden.headers["x-amz-version-id"] == marker)
        for method in ["GET", "HEAD"] {
            let named = try await lake.hosu.send(method, "/lake/k?versionId=\(marker)")
            #expect((named.status, named.headers["allow"]) == (405, "DELETE"))
            #expect(named.headers["x-amz-delete-marker"] == "true")
            #expect(named.headers["last-modified"] == "Sun, 01 Mar 2026 00:00:00 GMT")
        }
        for (source, refusal) in [("/lake/k", "NoSuchKey"), ("/lake/k?versionId=\(marker)", "InvalidRequest")] {
            let copied = try await lake.put("copy", "", headers: ["x-amz-copy-source": source])
            #expect(copied.element("Code") == refusal)
        }
        let removed = try await lake.hosu.send("DELETE", "/lake/k?versionId=\(marker)")
        #expect(removed.headers["x-amz-delete-marker"] == "true")
        #expect(try await lake.get("k").headers["x-amz-version-id"] == version)
        await lake.hosu.close()
    }

    @Test("a bucket that never kept versions names none, one that did names the null version")
    func nullVersions() async throws {
        let lake = try await Lake()
        #expect(try await lake.put("k", "one").headers["x-amz-version-id"] == nil)
        #expect(try await lake.get("k").headers["x-amz-version-id"] == nil)
        try await lake.keepVersions()

        #expect(try await lake.get("k").headers["x-amz-version-id"] == "null")
        #expect(try await lake.get("k?versionId=null").text == "one")
        await lake.hosu.close()
    }

    @Test(
        "what cannot be a version is refused, what is none is not found",
        arguments: [
            ("", 400, "InvalidArgument"), ("nonsense", 400, "InvalidArgument"),
            ("null", 404, "NoSuchVersion"), ("00000000000000000000000000000000", 404, "NoSuchVersion"),
        ]
    )
    func names(versionID: String, status: Int, code: String) async throws {
        let lake = try await Lake()
        try await lake.keepVersions()
        try await lake.put("k", "one")

        let got = try await lake.get("k?versionId=\(versionID)")

        #expect((got.status, got.element("Code")) == (status, code))
        await lake.hosu.close()
    }

    @Test("versions are listed from the newest, page by page")
    func listing() async throws {
        let lake = try await Lake()
        try await lake.keepVersions()
        var versions: [String] = []
        for text in ["1", "2", "3"] {
            versions.insert(try #require(try await lake.put("k", text).headers["x-amz-version-id"]), at: 0)
        }

        let first = try await lake.get("?versions&max-keys=2")
        let second = try await lake.get("?versions&key-marker=k&version-id-marker=\(versions[1])")

        #expect(first.elements("VersionId") == Array(versions[..<2]))
        #expect(first.elements("IsLatest") == ["true", "false"])
        #expect(first.element("NextKeyMarker") == "k")
        #expect(first.element("NextVersionIdMarker") == versions[1])
        #expect(second.elements("VersionId") == [versions[2]])
        #expect(second.element("IsTruncated") == "false")
        await lake.hosu.close()
    }

    @Test("versioning is never switched off again, and MFA delete is refused by name")
    func configuration() async throws {
        let lake = try await Lake()
        let empty = try await lake.versioning("")
        let mfa = try await lake.versioning("<Status>Enabled</Status><MfaDelete>Enabled</MfaDelete>")

        #expect((empty.status, empty.element("Code")) == (400, "IllegalVersioningConfigurationException"))
        #expect((mfa.status, mfa.element("Code")) == (501, "NotImplemented"))
        #expect(try await lake.get("?versioning").element("Status") == nil)
        await lake.hosu.close()
    }

    @Test("lock headers go together, and need a bucket whose versions can be locked")
    func lockHeaders() async throws {
        let lake = try await Lake()
        let (mode, until, hold) = (
            "x-amz-object-lock-mode", "x-amz-object-lock-retain-until-date", "x-amz-object-lock-legal-hold"
        )
        let future = "2027-01-01T00:00:00Z"
        let cases: [(HeaderList, String, String)] = [
            ([mode: "GOVERNANCE"], "InvalidArgument", "must both be supplied"),
            ([until: future], "InvalidArgument", "must both be supplied"),
            ([mode: "SOFT", until: future], "InvalidArgument", "Unknown wormMode directive."),
            ([mode: "GOVERNANCE", until: "2020-01-01T00:00:00Z"], "InvalidArgument", "must be in the future!"),
            ([hold: "MAYBE"], "InvalidArgument", "Legal Hold must be either of 'ON' or 'OFF'"),
            ([hold: "ON"], "InvalidRequest", "Content-MD5 OR x-amz-checksum-"),
            (
                [hold: "ON", "content-md5": "ndTkYSaMgDT1yFZOFVxnpg=="], "InvalidRequest",
                "Bucket is missing Object Lock Configuration"
            ),
        ]
        for (headers, code, words) in cases {
            let put = try await lake.put("k", "x", headers: headers)
            #expect((put.status, put.element("Code")) == (400, code))
            #expect(put.element("Message")?.contains(words) == true, "\(headers)")
        }
        await lake.hosu.close()
    }

    @Test("a restore takes its time by the clock, says so, and ends at midnight")
    func restore() async throws {
        let lake = try await Lake()
        try await lake.put("k", "cold", headers: ["x-amz-storage-class": "DEEP_ARCHIVE"])
        func restore(_ days: Int, _ tier: String) async throws -> TestHosu.Answer {
            let text =
                "<RestoreRequest><Days>\(days)</Days><GlacierJobParameters><Tier>\(tier)</Tier>"
                + "</GlacierJobParameters></RestoreRequest>"
            return try await lake.hosu.send("POST", "/lake/k?restore", body: Array(text.utf8))
        }
        #expect(try await restore(1, "Expedited").element("Code") == "InvalidArgument")

        #expect(try await restore(2, "Bulk").status == 202)
        #expect(try await restore(2, "Bulk").status == 409)
        #expect(try await lake.get("k").element("Code") == "InvalidObjectState")
        lake.hosu.clock.advance(by: .seconds(60))

        let got = try await lake.get("k")
        let shown = "ongoing-request=\"false\", expiry-date=\"Wed, 04 Mar 2026 00:00:00 GMT\""
        #expect((got.text, got.headers["x-amz-restore"]) == ("cold", shown))
        #expect(try await restore(5, "Bulk").status == 200)
        #expect(try await lake.get("k").headers["x-amz-restore"]?.contains("07 Mar 2026") == true)
        lake.hosu.clock.advance(by: .seconds(6 * 86_400))
        #expect(try await lake.get("k").status == 403)
        await lake.hosu.close()
    }
}

extension Lake {
    func versioning(_ elements: String) async throws -> TestHosu.Answer {
        let text = "<VersioningConfiguration>\(elements)</VersioningConfiguration>"
        return try await hosu.send("PUT", "/lake?versioning", body: Array(text.utf8))
    }

    func keepVersions() async throws {
        #expect(try await versioning("<Status>Enabled</Status>").status == 200)
    }
}
