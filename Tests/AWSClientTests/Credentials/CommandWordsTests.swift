import JSONTree
import Testing

@testable import AWSClient

@Suite struct CommandWordsTests {
    @Test(arguments: try fixture("credentials.json")["words"]?.array ?? [])
    func aLineIsSplitAsTheCLISplitsIt(line: JSON) throws {
        let words = CommandWords.split(try #require(line["line"]?.string))

        #expect(words == line["words"]?.array?.compactMap(\.string))
    }
}
