import Testing

@testable import AWSSimulator

@Suite struct DocumentTableTests {
    @Test(arguments: [
        "", "nothing of it", "pay-live-operator in 222222222222",
        "pay-live-operator-boundary pay-live-* pay 222222222222",
        "a mark \u{1}\u{1} of its own", "2222222222223 paypay-live", "é pay-live é",
    ])
    func aDocumentComesBackAsItWas(text: String) {
        var table = DocumentTable()

        let stored = table.stored(text, account: "222222222222", name: "pay-live-operator-boundary")

        #expect(stored.text == text)
    }

    @Test func documentsThatDifferInTheirOwnerShareTheirTemplate() {
        var table = DocumentTable()

        for number in 0..<10 {
            _ = table.stored(
                "pay\(number)-live-* in 22222222222\(number)", account: "22222222222\(number)",
                name: "pay\(number)-live-operator")
        }

        #expect(table.count == 1)
    }
}
