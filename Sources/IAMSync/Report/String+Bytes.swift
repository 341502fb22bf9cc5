extension String {
    /// Where a text stands before another by its bytes: negative before it, 0 where both are the same, positive after it.
    func bytesBefore(_ other: String) -> Int {
        var (own, others) = (self, other)
        return own.withUTF8 { own in
            others.withUTF8 { others in
                for place in 0..<min(own.count, others.count) where own[place] != others[place] {
                    return Int(own[place]) - Int(others[place])
                }
                return own.count - others.count
            }
        }
    }
}
