/// A run's figures as one line of a log. Pure.
enum ProgressLine {
    /// `writing: 23 of 92 items, 2.4/s, about 30 s left, waiting for Identity Center limit: 15 in progress`
    static func text(_ figures: ProgressFigures) -> String {
        var parts: [String] = []
        if figures.phase != .preparing { parts.append("\(figures.done) of \(figures.total) \(figures.phase.unit)") }
        if figures.failed > 0 { parts.append("\(figures.failed) failed") }
        if let rate = figures.rate { parts.append(ProgressWording.rate(rate)) }
        if let time = figures.timeLeft { parts.append(ProgressWording.timeLeft(time)) }
        if let current = figures.current {
            parts.append("now \(current)" + (figures.others > 0 ? " and \(figures.others) more" : ""))
        }
        if let waiting = figures.waitingText { parts.append(waiting) }
        return figures.phase.name + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
    }
}
