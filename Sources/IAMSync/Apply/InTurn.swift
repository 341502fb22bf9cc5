/// Works on assignments side by side, in the order that a ``ReadyQueue`` chooses.
///
/// - Parameters:
///   - elements: What to work on.
///   - items: What matters of each, in the same order.
///   - width: How many at most at a time.
///   - work: What to do with each.
/// - Returns: The results, in the order of the elements.
func inTurn<Element: Sendable, Result: Sendable>(
    _ elements: [Element], as items: [ReadyQueue.Item], width: Int,
    _ work: @escaping @Sendable (Element) async -> Result
) async -> [Result] {
    var queue = ReadyQueue(items, width: width)
    return await withTaskGroup(of: (Int, Result).self) { group in
        var results = [Result?](repeating: nil, count: elements.count)
        var count = 0
        repeat {
            while count < width, let index = queue.next() {
                let element = elements[index]
                group.addTask { (index, await work(element)) }
                count += 1
            }
            guard let (index, result) = await group.next() else { break }
            results[index] = result
            queue.end(index)
            count -= 1
        } while true
        return results.compactMap(\.self)
    }
}
