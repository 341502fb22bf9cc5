/// Works on elements side by side, at most `width` at a time.
///
/// - Returns: The results, in the order of the elements.
func inParallel<Element: Sendable, Result: Sendable>(
    _ elements: [Element], width: Int, _ work: @escaping @Sendable (Element) async -> Result
) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
        var results = [Result?](repeating: nil, count: elements.count)
        var next = 0
        while next < min(max(1, width), elements.count) {
            let (index, element) = (next, elements[next])
            group.addTask { (index, await work(element)) }
            next += 1
        }
        while let (index, result) = await group.next() {
            results[index] = result
            guard next < elements.count else { continue }
            let (following, element) = (next, elements[next])
            group.addTask { (following, await work(element)) }
            next += 1
        }
        return results.compactMap(\.self)
    }
}
