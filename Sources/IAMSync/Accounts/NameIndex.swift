/// Finds things by their names as IAM compares them, without regard to case: it holds where they stand in a list, and no
/// name a second time.
struct NameIndex: Sendable {
    /// In the order of the names.
    private let places: [Int]

    /// An index of a list's names, in the order of the list.
    init(_ names: [String]) {
        let folded = names.map { FoldedName($0) }
        places = names.indices.sorted { (folded[$0], $0) < (folded[$1], $1) }
    }

    /// Where the first thing of a name stands.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - nameAt: The name of what stands at a place of the list.
    /// - Returns: The place; `nil` where nothing has the name.
    func place(of name: String, _ nameAt: (Int) -> String) -> Int? {
        let wanted = FoldedName(name)
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if FoldedName(nameAt(places[middle])) < wanted { low = middle + 1 } else { high = middle }
        }
        guard low < places.count, FoldedName(nameAt(places[low])) == wanted else { return nil }
        return places[low]
    }
}
