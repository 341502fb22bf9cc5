/// What libFuzzer hands over.
package enum FuzzInput {
    /// Holds an input against laws, and ends the process where one is broken: that is how libFuzzer learns of it.
    ///
    /// - Parameters:
    ///   - start: The first byte; `nil` for none.
    ///   - count: How many bytes there are.
    ///   - check: What throws where a law doesn't hold.
    /// - Returns: 0, as libFuzzer demands.
    package static func check(
        _ start: UnsafePointer<UInt8>?, _ count: Int, by check: ([UInt8]) throws(BrokenLaw) -> Void
    ) -> CInt {
        do throws(BrokenLaw) {
            try check(Array(UnsafeBufferPointer(start: start, count: count)))
        } catch {
            fatalError("broken law: \(error.description)")
        }
        return 0
    }
}
