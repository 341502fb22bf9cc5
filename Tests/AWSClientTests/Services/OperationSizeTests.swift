import Foundation
import Testing

/// An operation is a short declaration: that is what makes adding one easy.
@Suite struct OperationSizeTests {
    @Test func noOperationTakesMoreThanFifteenLines() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/AWSClient/Services").standardizedFileURL
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
        var sizes: [String: Int] = [:]
        for file in files.compactMap({ $0 as? URL }) where file.pathExtension == "swift" {
            let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
            for start in lines.indices where lines[start].hasPrefix("    public static func ") {
                let end = try #require(lines[start...].firstIndex(of: "    }"))
                guard lines[start...end].joined().contains("-> AWSOperation") else { continue }
                sizes["\(file.lastPathComponent):\(start + 1)"] = end - start + 1
            }
        }

        #expect(sizes.count >= 90)
        #expect(sizes.filter { $0.value > 15 } == [:])
    }
}
