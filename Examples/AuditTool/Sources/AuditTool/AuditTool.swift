import Foundation
import IAMSync

/// Prints what should not be there and is bad enough to look at today, a finding a line.
///
/// Exits with 0 where there is nothing, with 2 where there is something, and with 1 where not everything could be read: a
/// part that nobody could look at is no good news.
@main struct AuditTool {
    static func main() async {
        do {
            exit(try await audit(Organization(arguments: CommandLine.arguments.dropFirst())))
        } catch {
            FileHandle.standardError.write(Data("AuditTool: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func audit(_ organization: Organization) async throws -> CInt {
        let sync = Synchronization(
            of: organization.definition, through: organization.client, issuers: organization.issuers,
            options: .audit())
        let observed = try await sync.observe()
        let findings = sync.findings(in: observed).filter { $0.severity >= .high }

        for finding in findings { print(finding) }
        for gap in observed.gaps { print("not read: \(gap)") }
        return findings.isEmpty ? (observed.gaps.isEmpty ? 0 : 1) : 2
    }
}
