import Testing

@testable import IAMSync

@Suite struct ReportCellsTests {
    @Test func rowsAreSortedByTheirCellsFromTheLeftByBytes() {
        let rows = [
            AssignmentRow(group: "b", permissionSet: "A", account: "1", status: "exists"),
            AssignmentRow(group: "a-b", permissionSet: "A", account: "2", status: "exists"),
            AssignmentRow(group: "a", permissionSet: "B", account: "1", status: "exists"),
            AssignmentRow(group: "a", permissionSet: "A", account: "2", status: "created"),
            AssignmentRow(group: "a", permissionSet: "A", account: "1", status: "exists"),
            AssignmentRow(group: "B", permissionSet: "A", account: "1", status: "exists"),
        ]
        let sorted = rows.sorted(byCells: \.cells).map { $0.cells.dropLast().joined(separator: " ") }
        #expect(sorted == ["B A 1", "a A 1", "a A 2", "a B 1", "a-b A 2", "b A 1"])
    }

    /// Swift takes these for the same text; a report that did so too would depend on the order in which it met them.
    @Test func textsThatOnlyLookTheSameHaveAnOrder() {
        let rows = ["é", "e\u{301}"].map {
            AssignmentRow(group: $0, permissionSet: "", account: "", status: "")
        }
        let forwards = rows.sorted(byCells: \.cells).map { Array($0.group.utf8) }
        let backwards = rows.reversed().sorted(byCells: \.cells).map { Array($0.group.utf8) }
        #expect(forwards == backwards)
    }
}
