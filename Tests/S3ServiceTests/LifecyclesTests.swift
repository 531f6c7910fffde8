import HosuTesting
import Primitives
import Shapes
import Testing

@Suite struct LifecyclesTests {
    @Test("rules are applied when they are set and then at midnight, by the clock")
    func application() async throws {
        let lake = try await Lake()
        try await lake.put("logs/a", "x")
        try await lake.put("b", "x")

        let put = try await lake.rules(
            "<Rule><ID>one day</ID><Status>Enabled</Status><Filter><Prefix>logs/</Prefix></Filter>"
                + "<Expiration><Days>1</Days></Expiration></Rule>"
        )

        #expect(put.status == 200)
        let head = try await lake.hosu.send("HEAD", "/lake/logs/a")
        let shown = "expiry-date=\"Mon, 02 Mar 2026 00:00:00 GMT\", rule-id=\"one%20day\""
        #expect(head.headers["x-amz-expiration"] == shown)
        #expect(try await lake.get("b").headers["x-amz-expiration"] == nil)
        await lake.hosu.clock.waitForSleepers()
        #expect(try await lake.get("logs/a").status == 200)
        lake.hosu.clock.advance(by: .seconds(86_400))
        await lake.hosu.clock.waitForSleepers()
        #expect(try await lake.get("logs/a").status == 404)
        #expect(try await lake.get("b").status == 200)
        await lake.hosu.close()
    }

    @Test("rules come back as they were set, and are gone when they are deleted")
    func roundTrip() async throws {
        let lake = try await Lake()
        #expect(try await lake.get("?lifecycle").element("Code") == "NoSuchLifecycleConfiguration")
        _ = try await lake.rules(
            "<Rule><ID>r</ID><Status>Disabled</Status><Filter><And><Prefix>a</Prefix><Tag><Key>t</Key>"
                + "<Value>1</Value></Tag></And></Filter><Transition><Days>30</Days><StorageClass>STANDARD_IA"
                + "</StorageClass></Transition><NoncurrentVersionExpiration><NoncurrentDays>4</NoncurrentDays>"
                + "<NewerNoncurrentVersions>2</NewerNoncurrentVersions></NoncurrentVersionExpiration></Rule>"
        )

        let got = try await lake.get("?lifecycle")

        #expect(got.headers["x-amz-transition-default-minimum-object-size"] == "all_storage_classes_128K")
        for (name, text) in [
            ("ID", "r"), ("Status", "Disabled"), ("Prefix", "a"), ("Key", "t"), ("Days", "30"),
            ("StorageClass", "STANDARD_IA"), ("NoncurrentDays", "4"), ("NewerNoncurrentVersions", "2"),
        ] { #expect(got.element(name) == text) }
        #expect(try await lake.hosu.send("DELETE", "/lake?lifecycle").status == 204)
        #expect(try await lake.get("?lifecycle").status == 404)
        await lake.hosu.close()
    }

    @Test(
        "rules that S3 does not take are refused in its words",
        arguments: [
            ("<Expiration><Days>0</Days></Expiration>", "InvalidArgument", "must be a positive integer"),
            ("<Expiration><Days>1</Days><Date>2027-01-01T00:00:00Z</Date></Expiration>", "MalformedXML", ""),
            ("<Expiration><Date>2027-01-01T12:00:00Z</Date></Expiration>", "InvalidArgument", "midnight GMT"),
            ("", "InvalidRequest", "At least one action"),
            (
                "<Transition><Days>5</Days><StorageClass>STANDARD_IA</StorageClass></Transition>",
                "InvalidArgument", "greater than or equal to 30"
            ),
            (
                "<Transition><Days>5</Days><StorageClass>STANDARD</StorageClass></Transition>", "MalformedXML",
                ""
            ),
            (
                "<Transition><Days>5</Days><StorageClass>GLACIER</StorageClass></Transition>"
                    + "<Expiration><Days>5</Days></Expiration>",
                "InvalidArgument",
                "'Days' in the Expiration action for filter '(prefix=a)' must be greater than 'Days' in the Transition action"
            ),
            (
                "<Transition><Days>40</Days><StorageClass>STANDARD_IA</StorageClass></Transition>"
                    + "<Transition><Days>50</Days><StorageClass>GLACIER</StorageClass></Transition>",
                "InvalidArgument", "must be 30 days more"
            ),
            (
                "<NoncurrentVersionExpiration><NewerNoncurrentVersions>1</NewerNoncurrentVersions>"
                    + "</NoncurrentVersionExpiration>",
                "MalformedXML", ""
            ),
            ("<Prefix>a</Prefix><Expiration><Days>1</Days></Expiration>", "MalformedXML", ""),
        ]
    )
    func refusals(elements: String, code: String, words: String) async throws {
        let lake = try await Lake()

        let put = try await lake.rules(
            "<Rule><ID>r</ID><Status>Enabled</Status><Filter><Prefix>a</Prefix></Filter>\(elements)</Rule>"
        )

        #expect((put.status, put.element("Code")) == (400, code))
        #expect(words.isEmpty || put.text.contains(words) || put.text.contains(words.escaped))
        await lake.hosu.close()
    }

    @Test("two rules of one name are refused, and a rule without a name gets one")
    func ruleNames() async throws {
        let lake = try await Lake()
        let rule =
            "<Status>Enabled</Status><Filter></Filter><Expiration><Days>1</Days></Expiration></Rule>"

        let twice = try await lake.rules("<Rule><ID>r</ID>\(rule)<Rule><ID>r</ID>\(rule)")
        let unnamed = try await lake.rules("<Rule>\(rule)<Rule>\(rule)")

        #expect(twice.element("Code") == "InvalidArgument")
        #expect(unnamed.status == 200)
        #expect(Set(try await lake.get("?lifecycle").elements("ID")).count == 2)
        await lake.hosu.close()
    }

    @Test("an upload in parts says when it goes")
    func abortDates() async throws {
        let lake = try await Lake()
        _ = try await lake.rules(
            "<Rule><ID>r</ID><Status>Enabled</Status><Filter></Filter><AbortIncompleteMultipartUpload>"
                + "<DaysAfterInitiation>7</DaysAfterInitiation></AbortIncompleteMultipartUpload></Rule>"
        )

        let begun = try await lake.hosu.send("POST", "/lake/k?uploads")

        #expect(begun.headers["x-amz-abort-date"] == "Sun, 08 Mar 2026 00:00:00 GMT")
        #expect(begun.headers["x-amz-abort-rule-id"] == "r")
        await lake.hosu.close()
    }
}

extension Lake {
    fileprivate func rules(_ rules: String) async throws -> TestHosu.Answer {
        let text = "<LifecycleConfiguration>\(rules)</LifecycleConfiguration>"
        return try await hosu.send("PUT", "/lake?lifecycle", body: Array(text.utf8))
    }
}

extension String {
    /// As XML writes apostrophes, where it does.
    fileprivate var escaped: String {
        split(separator: "'", omittingEmptySubsequences: false).joined(separator: "&apos;")
    }
}
