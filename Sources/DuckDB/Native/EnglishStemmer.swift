/// The stem of an English word.
///
/// Source: the description of the English (Porter2) stemming algorithm by Martin Porter, of the Snowball project.
struct EnglishStemmer {
    private var letters: [Character]
    /// Where the regions behind the first and the second vowel that a consonant follows begin.
    private var first = 0
    private var second = 0

    static func stem(_ word: String) -> String {
        if let known = exceptions[word] { return known }
        guard word.unicodeScalars.count > 2 else { return word }
        var stemmer = EnglishStemmer(letters: Array(word.unicodeScalars.map { Character($0) }))
        stemmer.markConsonants()
        stemmer.findRegions()
        stemmer.removePossessive()
        stemmer.removePlural()
        if !unchanged.contains(String(stemmer.letters)) {
            stemmer.removePast()
            stemmer.replaceFinalY()
            stemmer.replaceDouble()
            stemmer.replaceSingle()
            stemmer.removeEnding()
            stemmer.removeLastLetter()
        }
        return String(stemmer.letters.map { $0 == "Y" ? "y" : $0 })
    }

    private init(letters: [Character]) { self.letters = letters }

    private static let exceptions = [
        "skis": "ski", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie", "idly": "idl",
        "gently": "gentl", "ugly": "ugli", "early": "earli", "only": "onli", "singly": "singl", "sky": "sky",
        "news": "news", "howe": "howe", "atlas": "atlas", "cosmos": "cosmos", "bias": "bias", "andes": "andes",
    ]

    private static let unchanged: Set<String> = [
        "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed",
    ]

    // MARK: - Letters

    private func isVowel(_ index: Int) -> Bool { "aeiouy".contains(letters[index]) }

    private func hasVowel(before end: Int) -> Bool { (0..<max(0, end)).contains { isVowel($0) } }

    private func ends(_ suffix: String) -> Bool {
        letters.count >= suffix.count && letters.suffix(suffix.count).elementsEqual(suffix)
    }

    private mutating func replace(_ suffix: String, with new: String) {
        letters.removeLast(suffix.count)
        letters += Array(new)
    }

    private func isIn(_ region: Int, _ suffix: String) -> Bool { letters.count - suffix.count >= region }

    /// Whether what ends at `end` ends in a short syllable.
    private func isShortSyllable(endingAt end: Int) -> Bool {
        if end == 2 { return isVowel(0) && !isVowel(1) }
        guard end >= 3 else { return false }
        return !isVowel(end - 3) && isVowel(end - 2) && !isVowel(end - 1) && !"wxY".contains(letters[end - 1])
    }

    // MARK: - Preparation

    private mutating func markConsonants() {
        if letters.first == "'" { letters.removeFirst() }
        for index in letters.indices where letters[index] == "y" {
            if index == 0 || isVowel(index - 1) { letters[index] = "Y" }
        }
    }

    private mutating func findRegions() {
        let prefix = ["gener", "commun", "arsen"].first { letters.starts(with: $0) }
        first = prefix?.count ?? region(from: 0)
        second = region(from: first)
    }

    private func region(from start: Int) -> Int {
        var index = start
        while index < letters.count, !isVowel(index) { index += 1 }
        while index < letters.count, isVowel(index) { index += 1 }
        return min(index + 1, letters.count)
    }

    // MARK: - Steps

    private mutating func removePossessive() {
        for suffix in ["'s'", "'s", "'"] where ends(suffix) { return replace(suffix, with: "") }
    }

    private mutating func removePlural() {
        if ends("sses") { return replace("sses", with: "ss") }
        for suffix in ["ied", "ies"] where ends(suffix) {
            return replace(suffix, with: letters.count > 4 ? "i" : "ie")
        }
        if ends("us") || ends("ss") { return }
        if ends("s"), hasVowel(before: letters.count - 2) { letters.removeLast() }
    }

    private mutating func removePast() {
        for suffix in ["eedly", "eed"] where ends(suffix) {
            if isIn(first, suffix) { replace(suffix, with: "ee") }
            return
        }
        for suffix in ["ingly", "edly", "ing", "ed"] where ends(suffix) {
            guard hasVowel(before: letters.count - suffix.count) else { return }
            replace(suffix, with: "")
            if ends("at") || ends("bl") || ends("iz") {
                letters.append("e")
            } else if ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"].contains(where: { ends($0) }) {
                letters.removeLast()
            } else if letters.count <= first, isShortSyllable(endingAt: letters.count) {
                letters.append("e")
            }
            return
        }
    }

    private mutating func replaceFinalY() {
        guard let last = letters.last, last == "y" || last == "Y", letters.count > 2 else { return }
        if !isVowel(letters.count - 2) { letters[letters.count - 1] = "i" }
    }

    private mutating func replaceDouble() {
        for (suffix, new) in Self.doubles where ends(suffix) {
            guard isIn(first, suffix) else { return }
            switch suffix {
            case "ogi":
                if letters.count > 3, letters[letters.count - 4] == "l" { replace(suffix, with: new) }
            case "li":
                if letters.count > 2, "cdeghkmnrt".contains(letters[letters.count - 3]) {
                    replace(suffix, with: new)
                }
            default: replace(suffix, with: new)
            }
            return
        }
    }

    /// Longest first.
    private static let doubles = [
        ("ational", "ate"), ("fulness", "ful"), ("iveness", "ive"), ("ization", "ize"), ("ousness", "ous"),
        ("biliti", "ble"), ("lessli", "less"), ("tional", "tion"), ("alism", "al"), ("aliti", "al"),
        ("ation", "ate"), ("entli", "ent"), ("fulli", "ful"), ("iviti", "ive"), ("ousli", "ous"),
        ("abli", "able"), ("alli", "al"), ("anci", "ance"), ("ator", "ate"), ("enci", "ence"), ("izer", "ize"),
        ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ]

    private mutating func replaceSingle() {
        for (suffix, new) in Self.singles where ends(suffix) {
            guard isIn(first, suffix) else { return }
            if suffix == "ative", !isIn(second, suffix) { return }
            return replace(suffix, with: new)
        }
    }

    private static let singles = [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("ative", ""), ("icate", "ic"),
        ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ]

    private mutating func removeEnding() {
        for suffix in Self.endings where ends(suffix) {
            guard isIn(second, suffix) else { return }
            if suffix == "ion" {
                guard letters.count > 3, "st".contains(letters[letters.count - 4]) else { return }
            }
            return replace(suffix, with: "")
        }
    }

    private static let endings = [
        "ement", "able", "ance", "ence", "ible", "ment", "ant", "ate", "ent", "ion", "ism", "iti", "ive", "ize",
        "ous", "al", "er", "ic",
    ]

    private mutating func removeLastLetter() {
        let before = letters.count - 1
        if letters.last == "e" {
            if before >= second || (before >= first && !isShortSyllable(endingAt: before)) {
                letters.removeLast()
            }
        } else if letters.last == "l", before >= second, before > 0, letters[before - 1] == "l" {
            letters.removeLast()
        }
    }
}
