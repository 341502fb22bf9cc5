import JSONTree
import Testing

@testable import AWSClient

/// Errors against what AWS's own SDK reads; Scripts/fixtures/errors.py writes the fixture.
@Suite struct AWSErrorAnswerTests {
    @Test func everyErrorIsReadAsTheSDKReadsItOrBetter() throws {
        let samples = try ErrorSample.all()

        #expect(samples.count >= 60)
        for sample in samples {
            #expect(sample.read == sample.expected, Comment(rawValue: sample.name))
        }
    }

    @Test func everyDeviationFromTheSDKIsOne() throws {
        let samples = try ErrorSample.all()

        #expect(Set(ErrorDeviation.all.keys).subtracting(samples.map(\.name)) == [])
        for sample in samples where ErrorDeviation.all[sample.name] != nil {
            #expect(sample.expected != sample.readBySDK, Comment(rawValue: sample.name))
        }
    }

    @Test(arguments: [
        ("plain – “text” 名前 🙂", "plain – “text” 名前 🙂"),
        ("  one\n\t two\r\nthree\u{2028}four ", "one two three four"),
        ("a\u{1B}[31mred\u{1B}]0;title\u{7}", #"a\u{1B}[31mred\u{1B}]0;title\u{7}"#),
        ("a\u{9B}31m\u{7F}\u{0}", #"a\u{9B}31m\u{7F}\u{0}"#),
        ("user\u{202E}nimda\u{2066}\u{200B}\u{FEFF}", #"user\u{202E}nimda\u{2066}\u{200B}\u{FEFF}"#),
        ("1234567890123456789012345678901", "123456789012345678901234567890…"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
        ("12345678901234567890123456789 \u{1B}", "12345678901234567890123456789 …"),
        (" \n\u{A0} ", ""),
    ])
    func aTextFromAServerIsPrintableAndBounded(text: String, printable: String) {
        #expect(text.printable(upTo: 30) == printable)
    }

    @Test func noPartOfAnUnreadableBodyIsTold() async {
        let bodies = ["secret=word", #"{"__type": "X", "secret": "word"#, "<a>word", #"["word"]"#, #"{"key": "word"}"#]
        for body in bodies {
            for field in [[], [HTTPHeader("x-amzn-ErrorType", "X")]] {
                let answer = AWSErrorAnswer(HTTPResponse(status: 400, headers: field, body: Array(body.utf8)))

                #expect(!"\(answer)".contains("word"))
            }
        }
    }
}
