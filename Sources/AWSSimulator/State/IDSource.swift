/// Gives ids that look like AWS's and are the same in every run: a counter, scrambled.
///
/// Source of the scrambling: Steele, Lea, Flood, “Fast Splittable Pseudorandom Number Generators” (SplitMix64).
struct IDSource: Codable, Sendable {
    private let seed: Int
    private var count = 0

    init(seed: Int, _ name: String) {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        self.seed = Int(truncatingIfNeeded: hash &+ UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15)
    }

    mutating func next() -> UInt64 {
        count += 1
        var mixed = UInt64(bitPattern: Int64(seed)) &+ UInt64(count) &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A word of letters and digits, such as `AROAQ3EGM5ZJ7TKPL2XWA`.
    mutating func word(
        _ prefix: String, _ length: Int, from alphabet: String = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
    ) -> String {
        let letters = Array(alphabet.utf8)
        return prefix
            + String(unsafeUninitializedCapacity: length) { buffer in
                for place in 0..<length { buffer[place] = letters[Int(next() % UInt64(letters.count))] }
                return length
            }
    }

    mutating func hex(_ length: Int) -> String { word("", length, from: "0123456789abcdef") }

    mutating func uuid() -> String { "\(hex(8))-\(hex(4))-4\(hex(3))-8\(hex(3))-\(hex(12))" }
}
