import Testing

@testable import Catalog

@Suite struct HiveTypeTests {
    @Test(
        "a type is read and shown in one form",
        arguments: [
            ("INT", "int"), ("integer", "int"), ("Long", "bigint"), ("numeric(5, 2)", "decimal(5,2)"),
            ("decimal", "decimal(10,0)"), ("decimal(7)", "decimal(7,0)"), ("double precision", "double"),
            ("varchar( 10 )", "varchar(10)"), ("char(255)", "char(255)"), ("timestamp(3)", "timestamp"),
            ("array < string >", "array<string>"),
            ("map<string,array<int>>", "map<string,array<int>>"),
            ("struct<a:int, B:struct<c:date>>", "struct<a:int,B:struct<c:date>>"),
            ("struct<이름:string,`두 번째`:int>", "struct<이름:string,`두 번째`:int>"),
            ("struct<a:int comment 'it\\'s'>", "struct<a:int comment 'it\\'s'>"),
            ("struct<>", "struct<>"), ("uniontype<int,string>", "uniontype<int,string>"),
            ("timestamp with local time zone", "timestamp with local time zone"),
        ]
    )
    func readsTypes(text: String, shown: String) throws {
        let type = try HiveType(parsing: text)

        #expect(type.description == shown)
        #expect(try HiveType(parsing: type.description) == type)
    }

    @Test(
        "what is no type is refused, with the place",
        arguments: [
            ("", 0, "expected a type"), ("strng", 0, "there is no type 'strng'"),
            ("array<int", 9, "expected '>'"), ("varchar", 7, "expected '('"),
            ("varchar(0)", 8, "expected a length of 1 to 65535"),
            ("decimal(39,2)", 0, "a decimal has a precision of 1 to 38 and a scale up to it"),
            ("int int", 4, "expected the end"), ("struct<a>", 8, "expected ':'"),
            (String(repeating: "array<", count: 200), 600, "nested more than 100 deep"),
        ]
    )
    func refusesOthers(text: String, offset: Int, problem: String) {
        let failure = #expect(throws: HiveTypeFailure.self) { try HiveType(parsing: text) }

        #expect(failure?.offset == offset)
        #expect(failure?.problem == problem)
    }

    @Test("every SerDe is found by its class, and every format names one")
    func serdes() {
        for serde in SerDe.allCases {
            #expect(SerDe(library: serde.library) == serde)
        }
        for format in StorageFormat.allCases {
            #expect(SerDe(library: format.classes.library) != nil)
        }
        #expect(StorageFormat(named: "parquet") == .parquet)
        #expect(StorageFormat(named: "xlsx") == nil)
        #expect(SerDe(library: "com.example.Unknown") == nil)
    }
}
