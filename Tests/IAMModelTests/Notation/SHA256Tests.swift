import Testing

@testable import IAMModel

@Suite struct SHA256Tests {
    /// Source: NIST, “Secure Hash Algorithm” examples: one block, two blocks, and none.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func itGivesThePublishedDigests(message: String, digest: String) {
        #expect(SHA256.hexDigest(of: Array(message.utf8)) == digest)
    }

    @Test(arguments: [1, 3, 55, 56, 63, 64, 65, 100])
    func howAMessageIsCutChangesNothing(length: Int) {
        for count in 0..<200 {
            let message = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            var hash = SHA256()
            for start in stride(from: 0, to: count, by: length) {
                hash.add(Array(message[start..<min(start + length, count)]))
            }

            #expect(hash.hexDigest() == SHA256.hexDigest(of: message))
        }
    }
}
