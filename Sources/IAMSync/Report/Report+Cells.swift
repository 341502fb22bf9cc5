extension ProviderRow {
    /// The texts of its cells, before they are escaped.
    var cells: [String] { [issuer, accounts.joined(separator: ", "), status] }
}

extension RoleRow {
    /// The texts of its cells, before they are escaped.
    var cells: [String] { [name, account, subjects.joined(separator: "\n"), boundary, status] }
}

extension PermissionSetRow {
    /// The texts of its cells, before they are escaped.
    var cells: [String] { [name, managedPolicies.joined(separator: ", "), session, status] }
}

extension AssignmentRow {
    /// The texts of its cells, before they are escaped.
    var cells: [String] { [group, permissionSet, account, status] }
}

extension JITStatus {
    /// The texts of its cells, before they are escaped.
    var cells: [String] { [group, strategy, standingLiveWrite.rawValue, remediation] }
}

extension Array {
    /// The rows in the order of their cells from the left, byte by byte.
    func sorted(byCells cells: (Element) -> [String]) -> [Element] {
        map { (row: $0, cells: cells($0)) }
            .sorted { left, right in
                for (one, other) in zip(left.cells, right.cells) {
                    switch one.bytesBefore(other) {
                    case 0: continue
                    case let order: return order < 0
                    }
                }
                return left.cells.count < right.cells.count
            }
            .map(\.row)
    }
}
