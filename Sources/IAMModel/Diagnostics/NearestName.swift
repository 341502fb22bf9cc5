/// “Did you mean”: the known name that a mistyped one was most likely meant to be.
package enum NearestName {
    /// The nearest of the known names, by insertions, deletions, replacements and swaps of neighbours.
    ///
    /// - Parameters:
    ///   - name: What was written.
    ///   - known: The names that would have been right, in the order of preference between equally near ones.
    /// - Returns: A name at most a third of its length away, at least 1 and at most 3 steps; `nil` where none is that near.
    package static func nearest(to name: String, among known: [String]) -> String? {
        let written = Array(name.lowercased().unicodeScalars)
        var best: (name: String, distance: Int)?
        for candidate in known {
            let scalars = Array(candidate.lowercased().unicodeScalars)
            let limit = min(3, max(1, scalars.count / 3))
            guard abs(scalars.count - written.count) <= limit else { continue }
            let distance = distance(written, scalars)
            if distance <= limit, distance < (best?.distance ?? .max) { best = (candidate, distance) }
        }
        return best?.name
    }

    /// The optimal string alignment distance.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let isSame = left[row] == right[column]
                var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
