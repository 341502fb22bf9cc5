import CLibXML2

/// The numbers of names, by their address: libxml2 keeps each name once, at the same place for the whole document.
struct XMLNameIDs {
    private var slots = [(name: UnsafePointer<xmlChar>?, id: UInt16)](repeating: (nil, 0), count: 256)
    private var count = 0

    subscript(name: UnsafePointer<xmlChar>) -> UInt16? {
        let slot = slots[place(of: name)]
        return slot.name == name ? slot.id : nil
    }

    mutating func insert(_ name: UnsafePointer<xmlChar>, _ id: UInt16) {
        if count * 2 >= slots.count { grow() }
        slots[place(of: name)] = (name, id)
        count += 1
    }

    /// Where the name stands, or would.
    private func place(of name: UnsafePointer<xmlChar>) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: (UInt(bitPattern: name) &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
        while let other = slots[place].name, other != name { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: (nil, 0), count: old.count * 2)
        for slot in old {
            if let name = slot.name { slots[place(of: name)] = slot }
        }
    }
}
