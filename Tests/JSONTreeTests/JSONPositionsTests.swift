import JSONTree
import Testing

@Suite struct JSONPositionsTests {
    @Test func everyValueHasItsPlace() throws {
        let text = "{\"é\": [1,\n  {\"a/b~c\": \"x\"}],\n\"z\":null}"

        let positions = try JSON.positioned(parsing: text).positions

        #expect(positions[""] == JSONPosition(offset: 0, line: 1, column: 1))
        #expect(positions["/é"] == JSONPosition(offset: 7, line: 1, column: 7))
        #expect(positions["/é/0"] == JSONPosition(offset: 8, line: 1, column: 8))
        #expect(positions["/é/1"] == JSONPosition(offset: 13, line: 2, column: 3))
        #expect(positions["/é/1/a~1b~0c"] == JSONPosition(offset: 23, line: 2, column: 13))
        #expect(positions["/z"] == JSONPosition(offset: 34, line: 3, column: 5))
        #expect(positions["/y"] == nil)
    }
}
