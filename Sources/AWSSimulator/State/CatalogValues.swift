/// The values of a ``Catalog``, in the order in which they came.
struct CatalogValues<Value: Cataloged>: RandomAccessCollection {
    private let slots: [Value?]
    /// The numbers of those that are there; `nil` where all are.
    private let live: [Int]?

    init(slots: [Value?], live: [Int]?) {
        self.slots = slots
        self.live = live
    }

    var startIndex: Int { 0 }
    var endIndex: Int { live?.count ?? slots.count }

    subscript(position: Int) -> Value {
        guard let value = slots[live?[position] ?? position] else {
            preconditionFailure("Only what is there is listed.")
        }
        return value
    }
}
