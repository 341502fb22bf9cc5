/// Changes inputs as a fuzzer does, the same way in each run.
struct Mutator {
    private var state: UInt64
    private let seeds: [[UInt8]]
    private let words: [[UInt8]]

    /// A mutator of these seeds, which also puts words of their language in.
    init(_ seeds: [[UInt8]], words: [String]) {
        state = 0x1A45_0000_0000_0001
        self.seeds = seeds
        self.words = words.map { Array($0.utf8) }
    }

    /// The next input: a seed with one to four changes.
    mutating func next() -> [UInt8] {
        var bytes = seeds[below(seeds.count)]
        for _ in 0...below(4) { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let place = below(bytes.count + 1)
        let end = min(bytes.count, place + below(1 << below(8)))
        switch below(8) {
        case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(below(8))
        case 1 where place < bytes.count: bytes[place] = UInt8(below(256))
        case 2: bytes.insert(UInt8(below(256)), at: place)
        case 3: bytes.removeSubrange(place..<end)
        case 4: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 5: bytes.removeSubrange(end...)
        case 6:
            let other = seeds[below(seeds.count)]
            bytes.replaceSubrange(place..<end, with: other[below(other.count + 1)...].prefix(1 << below(8)))
        default: bytes.insert(contentsOf: words[below(words.count)], at: place)
        }
    }

    private mutating func below(_ bound: Int) -> Int { Int(random() % UInt64(max(bound, 1))) }

    /// SplitMix64. Source: Steele, Lea and Flood, “Fast Splittable Pseudorandom Number Generators”, 2014.
    private mutating func random() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
