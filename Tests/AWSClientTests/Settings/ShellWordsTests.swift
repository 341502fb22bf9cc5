import JSONTree
import Testing

@testable import AWSClient

@Suite struct ShellWordsTests {
    @Test(arguments: try fixture("credentials.json")["words"]?.array ?? [])
    func aLineIsSplitAsTheCLISplitsIt(line: JSON) throws {
        let words = ShellWords.split(try #require(line["line"]?.string))

        #expect(words == line["words"]?.array?.compactMap(\.string))
    }
}
