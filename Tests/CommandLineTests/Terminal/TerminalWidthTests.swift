import Testing

@testable import iamsync_cli

@Suite struct TerminalWidthTests {
    @Test(arguments: [
        (nil, 132, 132), ("100", 132, 100), ("0", 132, 132), ("-5", 132, 132), ("wide", 132, 132), ("", 132, 132),
        (nil, 0, 80), (nil, -1, 80),
    ]) func theVariableIsHeardBeforeTheTerminal(variable: String?, measured: Int, columns: Int) {
        let environment = variable.map { ["COLUMNS": $0] } ?? [:]

        #expect(TerminalWidth.columns(environment: environment, measured: { measured }) == columns)
    }
}
