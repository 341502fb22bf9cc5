import Foundation
import JSONTree
import Testing

@testable import IAMSync

/// Docs/permissions.md shows the policies that the library has.
@Suite struct PermissionsPageTests {
    @Test func thePageShowsThePoliciesOfTheLibrary() throws {
        let shown = try Self.blocks()

        let expected = PermissionHolder.allCases.flatMap { holder in
            PermissionPurpose.allCases.map { LeastPolicy(of: holder, for: $0, in: PermissionPlaces()).json }
        }
        #expect(shown == expected)
    }

    /// What stands between ```json and ```, in the page's order.
    private static func blocks() throws -> [JSON] {
        let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Docs/permissions.md")
        let parts = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```json\n").dropFirst()
        return try parts.map { part in
            try JSON(parsing: Array(part.components(separatedBy: "```")[0].utf8))
        }
    }
}
