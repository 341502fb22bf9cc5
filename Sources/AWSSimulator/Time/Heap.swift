/// A binary heap: the least element first.
struct Heap<Element: Comparable> {
    private var elements: [Element] = []

    /// The least element; `nil` where there is none.
    var first: Element? { elements.first }

    /// Adds an element, in O(log n).
    mutating func insert(_ element: Element) {
        elements.append(element)
        var place = elements.count - 1
        while place > 0, elements[place] < elements[(place - 1) / 2] {
            elements.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    /// Takes the least element out, in O(log n); `nil` where there is none.
    mutating func removeFirst() -> Element? {
        guard let last = elements.popLast() else { return nil }
        guard let first = elements.first else { return last }
        elements[0] = last
        var place = 0
        while let child = lesserChild(of: place), elements[child] < elements[place] {
            elements.swapAt(place, child)
            place = child
        }
        return first
    }

    private func lesserChild(of place: Int) -> Int? {
        let left = 2 * place + 1
        guard left < elements.count else { return nil }
        return left + 1 < elements.count && elements[left + 1] < elements[left] ? left + 1 : left
    }
}

extension Heap: Sendable where Element: Sendable {}
