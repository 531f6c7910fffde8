import Primitives

/// Writes the values of one column, or of one place inside a nested one, as text.
///
/// Which writer suits a pair of engine type and render type is decided once a result; for a chunk only the pointers are set
/// anew. All is kept in raw memory: no reference is counted for a cell. Used by one thread at a time.
struct CellWriter {
    private enum Kind {
        case null
        case boolean
        case int8
        case int16
        case int32
        case int64
        case int128
        case uint8
        case uint16
        case uint32
        case uint64
        case uint128
        case float
        case double
        case decimal16
        case decimal32
        case decimal64
        case decimal128
        case text
        case blob
        case date
        case time
        case timestamp
        case timestampInUTC
        case zonedTimestamp
        case packedTime
        case ipAddress
        case intervalYearToMonth
        case intervalDayToSecond
        case uuid
        case list
        case fixedArray
        case map
        case row
    }

    private let kind: Kind
    /// The scale of a decimal, the fraction digits of a time, the length of an array.
    private let parameter: Int
    private let unitsInSecond: Int64
    private let type: EngineType
    private let children: UnsafeMutableBufferPointer<CellWriter>
    /// `name=` for a field of a row.
    private let label: UnsafeRawBufferPointer
    private var data = UnsafeRawPointer(bitPattern: 16)
    private var validity: UnsafePointer<UInt64>?

    /// - Throws: `EngineFailure` of kind `statement` for values that have no text, or none as that type.
    init(_ type: EngineType, _ render: RenderType, label: String = "") throws {
        var kind = Kind.null
        var parameter = 0
        var unitsInSecond: Int64 = 1_000_000
        var children: [CellWriter] = []
        switch (type, render) {
        case (.null, _): kind = .null
        case (.boolean, .plain): kind = .boolean
        case (.integer(let byteCount, let isSigned), .plain): kind = Self.integer(byteCount, isSigned)
        case (.integer(byteCount: 4, isSigned: true), .intervalYearToMonth): kind = .intervalYearToMonth
        case (.integer(byteCount: 8, isSigned: true), .intervalDayToSecond): kind = .intervalDayToSecond
        case (.float, .plain): kind = .float
        case (.double, .plain): kind = .double
        case (.decimal(_, let scale, let byteCount), .plain):
            kind =
                byteCount == 2
                ? .decimal16 : byteCount == 4 ? .decimal32 : byteCount == 8 ? .decimal64 : .decimal128
            parameter = scale
        // What the engine cannot hold as a value comes as its finished text.
        case (.varchar, _): kind = .text
        case (.blob, .plain): kind = .blob
        case (.blob, .ipAddress): kind = .ipAddress
        case (.date, .plain): kind = .date
        case (.uuid, .plain): kind = .uuid
        case (.time, .time(let fractionDigits)):
            kind = .time
            parameter = fractionDigits
        case (.timestamp(let units), .timestamp(let fractionDigits)):
            kind = .timestamp
            parameter = fractionDigits
            unitsInSecond = Int64(units)
        case (.timestampWithTimeZone, .timestampWithTimeZone(let fractionDigits)):
            kind = .timestampInUTC
            parameter = fractionDigits
        case (.structure(let fields), .timestampWithTimeZone(let fractionDigits))
        where fields.map(\.type) == [.timestamp(unitsInSecond: 1_000_000), .varchar]:
            kind = .zonedTimestamp
            parameter = fractionDigits
            children = [
                try CellWriter(fields[0].type, .timestamp(fractionDigits: fractionDigits)),
                try CellWriter(.varchar, .plain),
            ]
        case (.integer(byteCount: 8, isSigned: true), .timeWithTimeZone(let fractionDigits)):
            kind = .packedTime
            parameter = fractionDigits
        case (.interval, .intervalYearToMonth): kind = .intervalYearToMonth
        case (.interval, .intervalDayToSecond): kind = .intervalDayToSecond
        case (.list(let element), .array(let render)):
            kind = .list
            children = [try CellWriter(element, render)]
        case (.array(let element, let count), .array(let render)):
            kind = .fixedArray
            parameter = count
            children = [try CellWriter(element, render)]
        case (.map(let key, let value), .map(let keyRender, let valueRender)):
            kind = .map
            children = [try CellWriter(key, keyRender), try CellWriter(value, valueRender)]
        case (.structure(let fields), .row(let renders)) where fields.count == renders.count:
            kind = .row
            for (index, render) in renders.enumerated() {
                let label = render.name.map { $0 + "=" } ?? ""
                children.append(try CellWriter(fields[index].type, render.type, label: label))
            }
        default:
            throw EngineFailure(.statement, "A value of type \(type) cannot be shown as \(render).")
        }
        self.kind = kind
        self.parameter = parameter
        self.unitsInSecond = unitsInSecond
        self.type = type
        self.children = .allocate(capacity: children.count)
        _ = self.children.initialize(fromContentsOf: children)
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: label.utf8.count, alignment: 1)
        bytes.copyBytes(from: label.utf8)
        self.label = UnsafeRawBufferPointer(bytes)
    }

    private static func integer(_ byteCount: Int, _ isSigned: Bool) -> Kind {
        switch byteCount {
        case 1: isSigned ? .int8 : .uint8
        case 2: isSigned ? .int16 : .uint16
        case 4: isSigned ? .int32 : .uint32
        case 8: isSigned ? .int64 : .uint64
        default: isSigned ? .int128 : .uint128
        }
    }

    /// Frees what the writer and those inside it allocated; it is of no use afterwards.
    func deallocate() {
        for child in children { child.deallocate() }
        children.deinitialize()
        children.deallocate()
        label.deallocate()
    }

    /// Whether the text can have a `"` in it.
    var canHaveQuotes: Bool {
        switch kind {
        case .text, .list, .fixedArray, .map, .row: true
        default: false
        }
    }

    var isPlainText: Bool { kind == .text }

    /// Points the writer to the values of another chunk.
    mutating func bind(_ vector: ColumnVector) {
        data = vector.data
        validity = vector.validity
        switch kind {
        case .list:
            children[0].bind(vector.listElements())
        case .fixedArray:
            children[0].bind(vector.arrayElements())
        case .map:
            let entries = vector.listElements()
            children[0].bind(entries.field(0))
            children[1].bind(entries.field(1))
        case .row, .zonedTimestamp:
            for index in children.indices { children[index].bind(vector.field(index)) }
        default: break
        }
    }

    @inline(__always)
    func isNull(_ row: Int) -> Bool {
        guard let validity else { return kind == .null }
        return validity[row >> 6] & (1 << UInt64(truncatingIfNeeded: row & 63)) == 0
    }

    /// The bytes of a text, for a writer that `isPlainText`.
    @inline(__always)
    func bytes(_ row: Int) -> UnsafeRawBufferPointer {
        guard let data else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return engineString(data + row &* 16)
    }

    /// Writes a value that is not NULL.
    func write(_ row: Int, to sink: ByteSink) {
        switch kind {
        case .null: break
        case .boolean: sink.append(load(row, UInt8.self) == 0 ? "false" : "true")
        case .int8: sink.append(signed: Int64(load(row, Int8.self)))
        case .int16: sink.append(signed: Int64(load(row, Int16.self)))
        case .int32: sink.append(signed: Int64(load(row, Int32.self)))
        case .int64: sink.append(signed: load(row, Int64.self))
        case .int128: sink.append(signed: load(row, Int128.self))
        case .uint8: sink.append(unsigned: UInt64(load(row, UInt8.self)))
        case .uint16: sink.append(unsigned: UInt64(load(row, UInt16.self)))
        case .uint32: sink.append(unsigned: UInt64(load(row, UInt32.self)))
        case .uint64: sink.append(unsigned: load(row, UInt64.self))
        case .uint128: sink.append(unsigned: load(row, UInt128.self))
        case .float: sink.append(java: load(row, Float.self))
        case .double: sink.append(java: load(row, Double.self))
        case .decimal16: sink.append(decimal: Int128(load(row, Int16.self)), scale: parameter)
        case .decimal32: sink.append(decimal: Int128(load(row, Int32.self)), scale: parameter)
        case .decimal64: sink.append(decimal: Int128(load(row, Int64.self)), scale: parameter)
        case .decimal128: sink.append(decimal: load(row, Int128.self), scale: parameter)
        case .text: sink.append(bytes(row))
        case .blob: sink.append(spacedHexadecimal: bytes(row))
        case .date: sink.append(date: Int(load(row, Int32.self)))
        case .time: sink.append(time: load(row, Int64.self) &* 1000, fractionDigits: parameter)
        case .timestamp, .timestampInUTC:
            sink.append(
                timestamp: load(row, Int64.self),
                unitsInSecond: unitsInSecond,
                fractionDigits: parameter
            )
            if kind == .timestampInUTC { sink.append(" UTC") }
        case .zonedTimestamp: writeZoned(row, to: sink)
        case .packedTime: sink.append(packedTime: load(row, Int64.self), fractionDigits: parameter)
        case .ipAddress: sink.append(ipAddress: bytes(row))
        case .intervalYearToMonth, .intervalDayToSecond: writeInterval(row, to: sink)
        case .uuid: sink.append(uuid: load(row, Int128.self))
        case .list, .fixedArray: writeArray(row, to: sink)
        case .map: writeMap(row, to: sink)
        case .row: writeRow(row, to: sink)
        }
    }

    @inline(__always)
    private func load<Value: BitwiseCopyable>(_ row: Int, _ type: Value.Type) -> Value {
        // Every kind that loads has data; structures and fixed arrays, whose vectors have none, never come here.
        data.unsafelyUnwrapped.loadUnaligned(fromByteOffset: row &* MemoryLayout<Value>.stride, as: type)
    }

    /// The engine's own interval, or a number of months or of milliseconds.
    private func writeInterval(_ row: Int, to sink: ByteSink) {
        let isMonths = kind == .intervalYearToMonth
        guard type == .interval else {
            if isMonths {
                sink.append(intervalInMonths: Int64(load(row, Int32.self)))
            } else {
                sink.append(intervalInMilliseconds: load(row, Int64.self))
            }
            return
        }
        let parts = load(row, IntervalParts.self)
        if isMonths {
            sink.append(intervalInMonths: Int64(parts.months))
        } else {
            sink.append(intervalInMilliseconds: Int64(parts.days) * 86_400_000 + parts.microseconds / 1000)
        }
    }

    private func writeZoned(_ row: Int, to sink: ByteSink) {
        let zone = children[1].bytes(row)
        let moment = children[0].load(row, Int64.self)
        let isUTC = zone.elementsEqual("UTC".utf8)
        let name = isUTC ? "UTC" : String(decoding: zone, as: UTF8.self)
        let offset = isUTC ? 0 : ZoneRules.offsetInSeconds(of: name, atEpochMicroseconds: moment) ?? 0
        sink.append(
            timestamp: moment + Int64(offset) * 1_000_000,
            unitsInSecond: 1_000_000,
            fractionDigits: parameter
        )
        sink.append(UInt8(ascii: " "))
        sink.append(zone)
    }

    /// The places of one list's values among those of all lists.
    private func elements(_ row: Int) -> Range<Int> {
        if kind == .fixedArray { return row * parameter..<(row + 1) * parameter }
        guard let data else { return 0..<0 }
        let offset = Int(data.loadUnaligned(fromByteOffset: row &* 16, as: UInt64.self))
        let count = Int(data.loadUnaligned(fromByteOffset: row &* 16 + 8, as: UInt64.self))
        return offset..<offset + count
    }

    private func writeArray(_ row: Int, to sink: ByteSink) {
        let range = elements(row)
        sink.append(UInt8(ascii: "["))
        for index in range {
            if index > range.lowerBound { sink.append(", ") }
            children[0].writeNested(index, to: sink)
        }
        sink.append(UInt8(ascii: "]"))
    }

    /// Entries come as Java's hash table has them, which is what Athena shows: by the hashes of their keys.
    ///
    /// Source: Athena user guide, Using arrays to create maps: `{last=Smith, first=Bob, age=35}`.
    /// Differs: keys that are decimals, timestamps or values of several parts come in their own order.
    private func writeMap(_ row: Int, to sink: ByteSink) {
        let range = elements(row)
        sink.append(UInt8(ascii: "{"))
        var isFirst = true
        for index in range.count > 1 ? children[0].tableOrder(range) : Array(range) {
            if !isFirst { sink.append(", ") }
            isFirst = false
            children[0].writeNested(index, to: sink)
            sink.append(UInt8(ascii: "="))
            children[1].writeNested(index, to: sink)
        }
        sink.append(UInt8(ascii: "}"))
    }

    /// Keys by the place of their hash in a table of 16 slots, doubled when it is three quarters full.
    private func tableOrder(_ range: Range<Int>) -> [Int] {
        var slotCount = 16
        while range.count * 4 > slotCount * 3 { slotCount *= 2 }
        var slots: [(slot: UInt32, index: Int)] = []
        for index in range {
            guard let hash = javaHash(index) else { return sorted(range) }
            slots.append(((hash ^ hash >> 16) & UInt32(slotCount - 1), index))
        }
        slots.sort { $0.slot == $1.slot ? $0.index < $1.index : $0.slot < $1.slot }
        return slots.map(\.index)
    }

    /// What `hashCode()` gives for a key of a type that has one class in Java.
    private func javaHash(_ row: Int) -> UInt32? {
        func folded(_ word: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: word ^ word >> 32) }
        switch kind {
        case .boolean: return load(row, Bool.self) ? 1231 : 1237
        case .int8: return UInt32(truncatingIfNeeded: load(row, Int8.self))
        case .int16: return UInt32(truncatingIfNeeded: load(row, Int16.self))
        case .int32, .date: return load(row, UInt32.self)
        case .int64: return folded(load(row, UInt64.self))
        case .float: return load(row, Float.self).bitPattern
        case .double: return folded(load(row, Double.self).bitPattern)
        case .text, .uuid:
            let sink = ByteSink(capacity: 64)
            writeNested(row, to: sink)
            return sink.takeText().utf16.reduce(0) { $0 &* 31 &+ UInt32($1) }
        default: return nil
        }
    }

    private func sorted(_ range: Range<Int>) -> [Int] {
        switch kind {
        case .decimal16: return range.sorted { load($0, Int16.self) < load($1, Int16.self) }
        case .decimal32: return range.sorted { load($0, Int32.self) < load($1, Int32.self) }
        case .decimal64: return range.sorted { load($0, Int64.self) < load($1, Int64.self) }
        case .int128, .decimal128: return range.sorted { load($0, Int128.self) < load($1, Int128.self) }
        default:
            let sink = ByteSink(capacity: 64)
            let keys = range.map { index -> (Int, [UInt8]) in
                writeNested(index, to: sink)
                return (index, sink.take())
            }
            return keys.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
        }
    }

    private func writeRow(_ row: Int, to sink: ByteSink) {
        sink.append(UInt8(ascii: "{"))
        for index in children.indices {
            if index > 0 { sink.append(", ") }
            sink.append(children[index].label)
            children[index].writeNested(row, to: sink)
        }
        sink.append(UInt8(ascii: "}"))
    }

    private func writeNested(_ row: Int, to sink: ByteSink) {
        if isNull(row) {
            sink.append("null")
        } else {
            write(row, to: sink)
        }
    }
}

private struct IntervalParts: BitwiseCopyable {
    let months: Int32
    let days: Int32
    let microseconds: Int64
}
