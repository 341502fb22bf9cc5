import Testing

@testable import AWSClient

@Suite struct AnswerHeadTests {
    private func head(_ lines: String...) -> AnswerHead {
        var head = AnswerHead()
        for line in lines { Array(line.utf8).withUnsafeBytes { head.add($0) } }
        return head
    }

    @Test(arguments: [
        ("A: b\r\n", HTTPHeader("A", "b")), ("A:b\r\n", HTTPHeader("A", "b")),
        ("A: \t b c \r\n", HTTPHeader("A", "b c")),
        ("A:\r\n", HTTPHeader("A", "")), ("A: b:c\n", HTTPHeader("A", "b:c")), ("A: ü\r\n", HTTPHeader("A", "ü")),
        ("A: b", HTTPHeader("A", "b")),
    ])
    func aFieldHasItsNameAndItsValueWithoutSpaceAround(line: String, field: HTTPHeader) {
        #expect(head("HTTP/1.1 200 OK\r\n", line).fields == [field])
    }

    @Test(arguments: ["no field\r\n", ": no name\r\n", " folded: line\r\n", "\t\r\n", ""])
    func whatIsNoFieldIsLeftOut(line: String) {
        #expect(head("HTTP/1.1 200 OK\r\n", line).fields.isEmpty)
    }

    @Test func anInterimAnswersFieldsAreNotTheLastOnes() {
        let head = head("HTTP/1.1 103 Early Hints\r\n", "A: b\r\n", "\r\n", "HTTP/1.1 200 OK\r\n", "C: d\r\n", "\r\n")

        #expect(head.fields == [HTTPHeader("C", "d")])
        #expect(head.isWhole)
    }

    @Test func trailersAreLeftOut() {
        let head = head("HTTP/1.1 200 OK\r\n", "A: b\r\n", "\r\n", "A: c\r\n", "D: e\r\n")

        #expect(head.fields == [HTTPHeader("A", "b")])
        #expect(head.size == 17 + 6 + 2 + 6 + 6)
    }

    @Test(arguments: [
        ("x-amzn-requestid", "r"), ("X-AMZN-RequestId", "r"), ("date", "first"), ("Dat", nil),
        ("x\u{0D}amzn-requestid", nil),
    ])
    func aFieldIsFoundWhateverTheCaseOfItsName(name: String, value: String?) {
        let fields = [HTTPHeader("X-Amzn-RequestId", "r"), HTTPHeader("Date", "first"), HTTPHeader("Date", "second")]

        #expect(fields[name] == value)
    }
}
