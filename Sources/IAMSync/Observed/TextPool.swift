import IAMModel

/// Texts that are held once, however often AWS says them: what it answers is mostly what was asked for, and what other
/// answers say.
struct TextPool: Sendable {
    private var texts: Set<String> = []

    /// A pool that knows some texts.
    init(_ texts: some Sequence<String> = []) {
        self.texts = Set(texts)
    }

    /// The text that is held where it is the same, byte by byte; else the text itself, which is not kept.
    func known(_ text: String) -> String {
        guard let index = texts.firstIndex(of: text), texts[index].utf8.elementsEqual(text.utf8) else { return text }
        return texts[index]
    }

    /// The text that is held where it is the same, byte by byte; else the text itself, which is held from now on.
    mutating func held(_ text: String) -> String {
        // Equal strings may be spelled in other bytes.
        let (_, known) = texts.insert(text)
        return known.utf8.elementsEqual(text.utf8) ? known : text
    }
}
