import Testing

@testable import AWSSimulator

@Suite struct CatalogTests {
    private struct Word: Cataloged, Equatable {
        var text: String

        var topics: [String] { [text, "\(text.count) letters"] }
    }

    private var words = Catalog(["one", "two", "three", "four", "six"].map(Word.init))

    private func texts(_ topic: String) -> [String] { words.all(of: topic).map(\.text) }

    @Test func whatIsUnderATopicKeepsItsOrder() {
        #expect(texts("3 letters") == ["one", "two", "six"])
        #expect(words.count(of: "3 letters") == 3)
        #expect(words.first(of: "three")?.text == "three")
        #expect(!words.contains("7 letters"))
    }

    @Test mutating func whatIsTakenOutIsGone() {
        words.remove(1)
        words.removeAll(of: "5 letters")

        #expect(words.values.map(\.text) == ["one", "four", "six"])
        #expect(texts("3 letters") == ["one", "six"])
        #expect(words.number(of: "two") == nil)
        #expect(words.count == 3)
    }

    @Test mutating func whatChangesIsFoundUnderItsNewTopicsAtItsOldPlace() {
        words[2].text = "ten"
        words[0].text = "eleven"

        #expect(texts("3 letters") == ["two", "ten", "six"])
        #expect(words.number(of: "eleven") == 0)
        #expect(!words.contains("three"))
        words[0].text = "one"
        #expect(texts("3 letters") == ["one", "two", "ten", "six"])
    }
}
