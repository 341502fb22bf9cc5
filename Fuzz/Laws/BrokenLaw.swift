/// A law of a reader that does not hold for an input.
package struct BrokenLaw: Error, CustomStringConvertible {
    /// The law.
    package let description: String

    /// A law that does not hold.
    init(_ description: String) {
        self.description = description
    }

    /// Demands that a law holds.
    static func unless(_ holds: Bool, _ law: @autoclosure () -> String) throws(BrokenLaw) {
        guard holds else { throw BrokenLaw(law()) }
    }
}
