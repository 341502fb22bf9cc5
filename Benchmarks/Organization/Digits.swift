/// Numbers as they stand in names.
enum Digits {
    /// A number with zeros before it, where it has fewer digits.
    static func padded(_ number: Int, to count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
}
