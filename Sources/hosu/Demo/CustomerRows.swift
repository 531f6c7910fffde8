import Primitives

/// The raw customers of the demo as CSV: made by arithmetic from the number of a row, so that the same rows come out
/// on every machine, in any order and on any number of threads.
///
/// Of every ten rows one is defective: in turns its e-mail is missing, it repeats an earlier customer, or its e-mail
/// has no `@`. What does not divide by three is malformed, so that 1,000 rows have 33, 33 and 34 defects.
struct CustomerRows: Sendable {
    let count: Int

    static let header = Array("customer_id,name,age,email,city,join_date\n".utf8)

    private enum Defect {
        case nullEmail
        case duplicate
        case malformedEmail
    }

    /// How many rows have each defect.
    var defects: (nullEmails: Int, duplicates: Int, malformedEmails: Int) {
        let all = count / 10
        return (all / 3, all / 3, all - all / 3 * 2)
    }

    /// The lines of some rows, each with its line end; rows count from 0.
    func csv(_ rows: Range<Int>) -> [UInt8] {
        let words = CustomerWords.shared
        return [UInt8](unsafeUninitializedCapacity: rows.count * words.longestLine) { buffer, length in
            var line = LineBuffer(buffer)
            for row in rows { append(row, words, to: &line) }
            length = line.length
        }
    }

    private func append(_ row: Int, _ words: CustomerWords, to line: inout LineBuffer) {
        let defect = defect(of: row)
        let subject = defect == .duplicate ? original(of: row) : row
        var dice = Dice(seed: UInt64(subject))

        line.append(number: subject + 1)
        line.append(UInt8(ascii: ","))
        line.append(words.surnames.pick(dice.roll()))
        line.append(words.givenNames.pick(dice.roll()))
        line.append(UInt8(ascii: ","))
        line.append(number: 20 + dice.roll() % 50)
        line.append(UInt8(ascii: ","))
        let domain = words.domains.pick(dice.roll())
        if defect != .nullEmail {
            line.append(words.localPart)
            line.append(number: subject + 1)
            line.append(UInt8(ascii: defect == .malformedEmail ? "." : "@"))
            line.append(domain)
        }
        line.append(UInt8(ascii: ","))
        line.append(words.cities.pick(dice.roll()))
        line.append(UInt8(ascii: ","))
        line.append(words.dates.pick(dice.roll()))
        line.append(UInt8(ascii: "\n"))
    }

    /// Each full block of ten rows has one defect, never in its first row, so that duplicates have sound originals.
    private func defect(of row: Int) -> Defect? {
        let block = row / 10
        let all = count / 10
        guard block < all else { return nil }
        var dice = Dice(seed: ~UInt64(block))
        guard row % 10 == 1 + dice.roll() % 9 else { return nil }
        guard block < all / 3 * 3 else { return .malformedEmail }
        switch block % 3 {
        case 0: return .nullEmail
        case 1: return .duplicate
        default: return .malformedEmail
        }
    }

    /// The first row of this block or of an earlier one.
    private func original(of row: Int) -> Int {
        var dice = Dice(seed: UInt64(row) &+ 0x5bd1_e995)
        return dice.roll() % (row / 10 + 1) * 10
    }
}

/// Numbers that look like chance and are not.
///
/// Source: Steele, Lea and Flood, SplitMix (the mixing function, restated).
private struct Dice {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9e37_79b9_7f4a_7c15 &+ 0x2545_f491_4f6c_dd1d
    }

    mutating func roll() -> Int {
        state = state &+ 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return Int((mixed ^ (mixed >> 31)) >> 16)
    }
}

/// Bytes that lie ready for many lines.
private struct LineBuffer {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private(set) var length = 0

    init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        self.buffer = buffer
    }

    mutating func append(_ byte: UInt8) {
        buffer[length] = byte
        length += 1
    }

    mutating func append(_ bytes: [UInt8]) {
        for byte in bytes { append(byte) }
    }

    mutating func append(number: Int) {
        var digitCount = 1
        var rest = number / 10
        while rest > 0 {
            digitCount += 1
            rest /= 10
        }
        rest = number
        for index in stride(from: length + digitCount - 1, through: length, by: -1) {
            buffer[index] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
        length += digitCount
    }
}

/// The words of which rows are made; a word that stands twice comes twice as often.
private struct CustomerWords: Sendable {
    struct List: Sendable {
        let words: [[UInt8]]

        init(_ text: String) {
            words = text.split(separator: " ").map { Array($0.utf8) }
        }

        init(_ words: [[UInt8]]) {
            self.words = words
        }

        func pick(_ roll: Int) -> [UInt8] { words[roll % words.count] }

        var longest: Int { words.map(\.count).max() ?? 0 }
    }

    static let shared = CustomerWords()

    let surnames = List("김 김 김 이 이 이 박 박 최 정 강 조 윤 장 임 한 오 서 신 권")
    let givenNames = List(
        "민준 서준 도윤 예준 시우 하준 주원 지호 지후 준서 서연 서윤 지우 서현 민서 하은 하윤 윤서 지민 채원 "
            + "수아 지아 은서 다은 예은 수빈 소율 예린 지원 소윤 영수 영희 철수 미경 정훈 성민 현우 동현 혜진 은정"
    )
    let cities = List(
        "Seoul Seoul Seoul Seoul Seoul Seoul Seoul Seoul Busan Busan Busan Busan Incheon Incheon Incheon Daegu Daegu "
            + "Daejeon Gwangju Suwon"
    )
    let domains = List(
        "naver.com naver.com naver.com naver.com naver.com naver.com naver.com naver.com naver.com naver.com "
            + "gmail.com gmail.com gmail.com gmail.com gmail.com daum.net daum.net kakao.com kakao.com hanmail.net"
    )
    let localPart = Array("customer".utf8)
    /// Every day of the years 2020 to 2025.
    let dates: List
    let longestLine: Int

    private init() {
        let first = CivilDate(year: 2020, month: 1, day: 1).daysSinceEpoch
        let end = CivilDate(year: 2026, month: 1, day: 1).daysSinceEpoch
        dates = List((first..<end).map { Array(CivilDate(daysSinceEpoch: $0).iso8601.utf8) })
        let numbers = 20 + 20 + 2
        let signs = 7
        longestLine =
            numbers + signs + surnames.longest + givenNames.longest + localPart.count + domains.longest
            + cities.longest + dates.longest
    }
}
