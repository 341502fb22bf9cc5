import AWSClient

/// The one way to standard output and standard error: while a bar moves, whatever else is printed comes before it, and
/// never on its line.
final class Screen: Sendable {
    /// Where bytes go.
    enum Stream: Int32, Sendable {
        case output = 1
        case error = 2
    }

    /// Back to the first column, and the line empty. Source: ECMA-48, Erase in Line.
    static let erasing = "\r\u{1b}[K"

    private let bar = Locked<String?>(nil)
    private let write: @Sendable (String, Stream) -> Bool

    /// - Parameter write: Writes a text whole; `false` where that failed.
    init(write: @escaping @Sendable (String, Stream) -> Bool) {
        self.write = write
    }

    /// Prints the result. A bar does not move any more then.
    ///
    /// - Returns: Whether that was possible.
    func print(_ text: String) -> Bool {
        show(nil)
        return write(text, .output)
    }

    /// Prints whole lines, above the bar where there is one.
    func printError(_ text: String) {
        bar.withLock { bar in
            guard let shown = bar else { return _ = write(text, .error) }
            _ = write(Self.erasing + text + Self.drawn(shown), .error)
        }
    }

    /// Shows a bar in place of the one before, or none: then its line is empty, and the next text begins there.
    func show(_ text: String?) {
        bar.withLock { bar in
            guard bar != text else { return }
            bar = text
            _ = write(text.map(Self.drawn) ?? Self.erasing, .error)
        }
    }

    /// The cursor rests at the first column: what a shell prints after a process that was killed stands on its own line.
    private static func drawn(_ text: String) -> String { "\r\(text)\u{1b}[K\r" }
}
