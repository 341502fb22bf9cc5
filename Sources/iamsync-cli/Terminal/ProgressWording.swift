import IAMModel
import IAMSync

/// The words of progress, the same in a bar and in lines. Text of AWS and of files comes out without control characters.
enum ProgressWording {
    /// `operator role payments-live-operator in 222222222222`
    static func item(_ kindName: String, _ name: String, _ account: String?) -> String {
        "\(kindName) \(VisibleText.escape(name))" + (account.map { " in \(VisibleText.escape($0))" } ?? "")
    }

    /// `2.4/s`, or `12/min` where it is slow.
    static func rate(_ perSecond: Double) -> String {
        switch perSecond {
        case 10...: "\(Int(perSecond.rounded()))/s"
        case 1...: "\(tenths(perSecond))/s"
        default: "\(max(1, Int((perSecond * 60).rounded())))/min"
        }
    }

    /// `about 40 s left`: rounded up to what such a reckoning is worth.
    static func timeLeft(_ time: Duration) -> String {
        let seconds = Int(time.inSeconds.rounded(.up))
        guard seconds > 55 else { return "about \(max(5, (seconds + 4) / 5 * 5)) s left" }
        let minutes = (seconds + 59) / 60
        guard minutes >= 60 else { return "about \(minutes) min left" }
        return "about \(minutes / 60) h \(minutes % 60) min left"
    }

    /// `5.3 s`, `42 s`, `3 min 20 s`, `1 h 5 min`
    static func duration(_ time: Duration) -> String {
        let seconds = Int(time.inSeconds.rounded())
        switch time.inSeconds {
        case ..<9.95: return "\(tenths(time.inSeconds)) s"
        case ..<99.5: return "\(seconds) s"
        case ..<3_599.5: return "\(seconds / 60) min \(seconds % 60) s"
        default: return "\((seconds + 30) / 3_600) h \((seconds + 30) % 3_600 / 60) min"
        }
    }

    /// `1 call`, `157 calls`
    static func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }

    private static func tenths(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension ProgressFigures.Phase {
    /// What the run does, in a word or two.
    var name: String {
        switch self {
        case .preparing: "reading the organization"
        case .reading: "reading"
        case .writing: "writing"
        }
    }

    /// What is counted.
    var unit: String {
        switch self {
        case .preparing, .reading: "parts"
        case .writing: "items"
        }
    }
}

extension Duration {
    /// In seconds, as a fraction.
    var inSeconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) / 1e18
    }
}

extension ProgressFigures {
    /// `waiting for Identity Center limit: 15 in progress`
    var waitingText: String? {
        waiting.map { "waiting for " + VisibleText.escape($0) }
    }
}
