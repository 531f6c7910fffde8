import Testing

@testable import StatesLanguage

@Suite struct StatesLanguageTests {}
