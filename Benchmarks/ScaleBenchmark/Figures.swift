/// Numbers as people read them, without Foundation.
enum Figures {
    /// A number of seconds, minutes or hours.
    static func time(_ seconds: Double) -> String {
        switch seconds {
        case ..<120: "\(fixed(seconds, 1)) s"
        case ..<7_200: "\(fixed(seconds / 60, 1)) min"
        default: "\(fixed(seconds / 3_600, 2)) h"
        }
    }

    /// A number with some digits after the point, rounded: 0 to 3.
    static func fixed(_ value: Double, _ digits: Int) -> String {
        let scale = [1, 10, 100, 1_000][digits]
        let scaled = Int((value * Double(scale)).rounded())
        guard digits > 0 else { return "\(scaled)" }
        let fraction = "\(scaled % scale)"
        return "\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}
