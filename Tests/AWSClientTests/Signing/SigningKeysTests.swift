import Testing

@testable import AWSClient

@Suite struct SigningKeysTests {
    private let noon = Timestamp(seconds: 1_767_268_800)  // 2026-01-01T12:00:00Z
    private let request = HTTPRequest(method: "GET", url: "https://h.example/")

    @Test func aKeyOfAnotherDayRegionServiceOrSecretIsAnother() {
        let keys = SigningKeys()
        let others: [(String, String, String, Timestamp)] = [
            ("secret", "r", "s", noon), ("secret", "r", "s", noon + .seconds(86_400)), ("secret", "r2", "s", noon),
            ("secret", "r", "s2", noon), ("secret2", "r", "s", noon), ("secret", "r", "s", noon),
        ]

        for (secret, region, service, moment) in others + others {
            let credentials = Credentials(accessKeyID: "AKID", secretAccessKey: secret)
            let kept = SignatureV4(region: region, service: service, keys: keys)
            let fresh = SignatureV4(region: region, service: service, keys: SigningKeys())

            #expect(kept.signed(request, credentials, at: moment) == fresh.signed(request, credentials, at: moment))
        }
    }

    @Test func manyTasksSignWithOneKey() async {
        let keys = SigningKeys()
        let signer = SignatureV4(region: "r", service: "s", keys: keys)
        let credentials = Credentials(accessKeyID: "AKID", secretAccessKey: "secret")
        let expected = signer.signed(request, credentials, at: noon)

        let signed = await withTaskGroup(of: [HTTPRequest].self) { [request, noon] group in
            for _ in 0..<8 {
                group.addTask { (0..<50).map { _ in signer.signed(request, credentials, at: noon) } }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }

        #expect(signed.count == 400)
        #expect(signed.allSatisfy { $0 == expected })
    }

    @Test func noDescriptionOfKeysTellsASecret() {
        let keys = SigningKeys()
        let credentials = Credentials(accessKeyID: "AKID", secretAccessKey: "hidden-word")
        let signer = SignatureV4(region: "r", service: "s", keys: keys)
        _ = signer.signed(request, credentials, at: noon)
        let name = SigningKeys.Name(secret: "hidden-word", day: 1, region: "r", service: "s")
        var dumped = ""
        dump(signer, to: &dumped)
        dump(name, to: &dumped)

        let texts = ["\(keys)", String(reflecting: keys), "\(signer)", "\(name)", String(reflecting: name), dumped]

        #expect(texts.allSatisfy { !$0.contains("hidden-word") })
    }

    @Test(arguments: [
        (0, "19700101T000000Z"), (1_767_268_800, "20260101T120000Z"), (-1, "19691231T235959Z"),
        (253_402_300_799, "99991231T235959Z"), (253_402_300_800, "100000101T000000Z"),
        (951_827_696, "20000229T123456Z"),
    ])
    func aMomentHasItsBasicFormat(seconds: Int64, text: String) {
        #expect(Timestamp(seconds: seconds).basicFormat == text)
    }
}
