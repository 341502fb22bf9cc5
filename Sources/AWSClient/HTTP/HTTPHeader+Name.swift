extension HTTPHeader {
    /// Whether its name is this one, whatever its case.
    ///
    /// - Parameter lowercased: The name sought, of ASCII characters in lower case.
    /// - Returns: Whether it is the same but for the case of ASCII letters.
    func isNamed(_ lowercased: String) -> Bool {
        name.utf8.count == lowercased.utf8.count
            && zip(name.utf8, lowercased.utf8).allSatisfy { mine, sought in
                mine == sought || ((0x41...0x5A).contains(mine) && mine | 0x20 == sought)
            }
    }
}
