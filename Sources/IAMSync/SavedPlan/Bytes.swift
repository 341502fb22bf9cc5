/// Texts are the same when their bytes are: two spellings of one letter are two names on AWS.
enum Bytes {
    /// Whether two texts have the same bytes, or are both missing.
    static func areEqual(_ left: String?, _ right: String?) -> Bool {
        switch (left, right) {
        case (nil, nil): true
        case (let left?, let right?): left.utf8.elementsEqual(right.utf8)
        case (nil, .some), (.some, nil): false
        }
    }
}
