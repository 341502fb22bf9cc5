/// A run's figures as one line of a terminal. Pure.
///
/// `writing [=====>              ] 23/92  2.4/s  about 30 s left  operator role payments-live-operator in 222222222222`
struct ProgressBar {
    /// The columns of the terminal.
    let columns: Int

    /// The line: without control characters, and shorter than the terminal is wide, for some wrap at the last column.
    func text(_ figures: ProgressFigures) -> String {
        var line = Self.head(figures, barWidth: barWidth)
        for part in Self.parts(figures) {
            let room = columns - 1 - ColumnText.width(line) - 2
            guard room >= min(ColumnText.width(part), Self.leastRoom) else { break }
            line += "  " + ColumnText.cut(part, to: room)
        }
        return ColumnText.cut(line, to: max(0, columns - 1))
    }

    /// Less of a part than this tells nothing.
    private static let leastRoom = 12

    private var barWidth: Int {
        switch columns {
        case 72...: 20
        case 48...: 10
        default: 0
        }
    }

    private static func head(_ figures: ProgressFigures, barWidth: Int) -> String {
        guard figures.phase != .preparing else { return figures.phase.name }
        let counts = "\(figures.done)/\(figures.total)"
        let bar = barWidth > 0 && figures.total > 0 ? bar(figures, width: barWidth) + " " : ""
        return "\(figures.phase.name) \(bar)\(counts)"
    }

    private static func bar(_ figures: ProgressFigures, width: Int) -> String {
        let filled = min(width, width * figures.done / figures.total)
        let tip = filled < width ? ">" : ""
        let rest = String(repeating: " ", count: max(0, width - filled - tip.count))
        return "[" + String(repeating: "=", count: filled) + tip + rest + "]"
    }

    /// What stands behind the counts, the most important first.
    private static func parts(_ figures: ProgressFigures) -> [String] {
        var parts: [String] = []
        if figures.failed > 0 { parts.append("\(figures.failed) failed") }
        if let rate = figures.rate { parts.append(ProgressWording.rate(rate)) }
        if let time = figures.timeLeft { parts.append(ProgressWording.timeLeft(time)) }
        if let waiting = figures.waitingText { parts.append(waiting) }
        if let current = figures.current {
            parts.append(current + (figures.others > 0 ? " +\(figures.others)" : ""))
        }
        return parts
    }
}
