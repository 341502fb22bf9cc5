import Foundation
import Testing

@testable import iamsync_cli

@Suite struct FileAccessTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "iamsync-\(UUID().uuidString)").path()
    private let files = FileAccess.system

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    @Test func whatIsWrittenIsReadAndNothingIsLeftBeside() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }

        try files.write("\(folder)/a", "one")
        try files.checkWritable("\(folder)/a")
        try files.write("\(folder)/a", "two")

        #expect(try files.read("\(folder)/a") == "two")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
    }

    @Test func aMissingFileIsNoError() throws {
        #expect(try files.read("\(folder)/missing") == nil)
        try files.checkWritable("\(folder)/missing")
        #expect(try files.read("\(folder)/missing") == nil)
    }

    @Test func aFolderIsNotReplaced() {
        #expect(throws: FileError(problem: "can't write \(folder): it is a folder")) { try files.checkWritable(folder) }
        #expect(throws: FileError.self) { try files.write(folder, "text") }
        #expect(FileManager.default.fileExists(atPath: folder))
    }

    @Test func aDeviceIsWrittenAndStays() throws {
        try files.checkWritable("/dev/null")
        try files.write("/dev/null", "text")

        #expect(
            try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
                == .typeCharacterSpecial)
    }

    @Test func aMissingFolderIsNamed() {
        let path = "\(folder)/missing/a"

        #expect(throws: FileError(problem: "can't write \(path): No such file or directory")) {
            try files.checkWritable(path)
        }
    }

    @Test func whatIsNoTextIsNamed() throws {
        let path = "\(folder)/a"
        try Data([0xFF, 0xFE]).write(to: URL(filePath: path))

        #expect(throws: FileError(problem: "\(path) is not UTF-8")) { try files.read(path) }
    }
}
