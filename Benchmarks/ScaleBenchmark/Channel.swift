#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// One end of the line to the other process: a descriptor to read from and one to write to.
struct Channel {
    let input: Int32
    let output: Int32

    /// Sends a message. Nothing is left to measure when the other end is gone: the program ends.
    func send(_ message: Message) {
        var framed = Message()
        framed.add(message.bytes)
        var rest = framed.bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
            guard count > 0 else { preconditionFailure("the other process no longer listens") }
            rest = rest.dropFirst(count)
        }
    }

    /// The next message; `nil` when the other end has closed the line.
    func receive() -> Message? {
        guard var size = bytes(8).map({ Message($0) }) else { return nil }
        return bytes(size.number()).map { Message($0) }
    }

    private func bytes(_ count: Int) -> [UInt8]? {
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count, isWhole {
                let got = read(input, buffer.baseAddress.map { $0 + filled }, count - filled)
                if got > 0 { filled += got } else { isWhole = false }
            }
        }
        return isWhole ? bytes : nil
    }
}
