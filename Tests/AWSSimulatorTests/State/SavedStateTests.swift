import AWSSimulator
import Testing

@Suite struct SavedStateTests {
    /// Why a text is refused; `nil` where it is taken.
    private static func problem(of text: String) -> String? {
        do {
            _ = try AWSSimulator(savedState: text)
            return nil
        } catch {
            return error.problem
        }
    }

    @Test func aStateWithoutAnybodyWhoCouldAskIsRefused() {
        let saved = AWSSimulator.sample().savedState
        let keys = /"keys": \[[^\]]*\]/

        #expect(Self.problem(of: saved) == nil)
        #expect(saved.contains(keys))
        #expect(Self.problem(of: saved.replacing(keys, with: #""keys": []"#)) == "it holds no key of a caller")
    }

    @Test(arguments: [
        ("{}", "it is no state of a simulator"),
        (#"{"simulator": "iamsync", "version": 2, "state": {}}"#, "it was written by another version"),
        (#"{"simulator": "iamsync", "version": 1, "state": {}}"#, "a part of it is missing or of the wrong type"),
    ])
    func whatIsNoStateIsRefusedWithItsReason(text: String, problem: String) {
        #expect(Self.problem(of: text) == problem)
    }

    @Test func whatIsNoJSONIsRefusedAtItsLine() {
        #expect(Self.problem(of: "{\n,")?.hasPrefix("it is no JSON: line 2: ") == true)
    }
}
