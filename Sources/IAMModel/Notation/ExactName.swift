/// A name that is another only byte by byte: AWS and the files tell spellings apart that Unicode takes for one.
struct ExactName: Hashable {
    private let bytes: [UInt8]

    /// A name as written.
    init(_ text: some StringProtocol) {
        bytes = Array(text.utf8)
    }
}
