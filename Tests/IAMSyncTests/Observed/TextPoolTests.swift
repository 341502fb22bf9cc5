import Testing

@testable import IAMSync

@Suite struct TextPoolTests {
    private let composed = "policy-of-Jos\u{E9}-at-work"
    /// The same to Unicode, other bytes.
    private let decomposed = "policy-of-Jose\u{301}-at-work"

    @Test func aTextThatIsHeldIsGivenInsteadOfItsCopy() {
        let held = ["a text that is too long to stand in a string itself"]
        let pool = TextPool(held)

        #expect(storage(of: pool.known(copy(of: held[0]))) == storage(of: held[0]))
        #expect(pool.known("another text that is as long as the one above it") != held[0])
    }

    @Test func aTextIsHeldFromTheFirstTimeOn() {
        var pool = TextPool()
        let first = "a text that is too long to stand in a string itself"

        #expect(storage(of: pool.held(first)) == storage(of: first))
        #expect(storage(of: pool.held(copy(of: first))) == storage(of: first))
    }

    @Test func whatOnlyLooksAlikeStaysAsItIs() {
        var pool = TextPool([composed])

        #expect(pool.known(decomposed).utf8.elementsEqual(decomposed.utf8))
        #expect(pool.held(decomposed).utf8.elementsEqual(decomposed.utf8))
    }

    private func copy(of text: String) -> String { String(decoding: Array(text.utf8), as: UTF8.self) }

    /// Where a text's bytes stand.
    private func storage(of text: String) -> UnsafeRawPointer? {
        text.utf8.withContiguousStorageIfAvailable { UnsafeRawBufferPointer($0).baseAddress } ?? nil
    }
}
