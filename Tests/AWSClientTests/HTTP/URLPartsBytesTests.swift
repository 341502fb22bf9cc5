import Testing

@testable import AWSClient

/// Characters that are several bytes, found by fuzzing: “/” with an accent behind it still parts two steps.
@Suite struct URLPartsBytesTests {
    @Test(arguments: [
        ("/\u{301}a/../b", "/b"), ("/a/\u{301}/b/", "/a/%CC%81/b/"), ("/a/./\u{301}b", "/a/%CC%81b"),
        ("/a//\u{301}", "/a/%CC%81"),
    ]) func aPathIsPartedAtItsBytes(_ path: String, _ expected: String) {
        #expect(URLParts("https://h" + path).canonicalPath(normalized: true) == expected)
    }

    @Test(arguments: [
        ("b=\u{301}&a=1", "a=1&b=%CC%81"), ("b=1&\u{301}a=2", "%CC%81a=2&b=1"), ("=\u{301}", "=%CC%81"),
        ("a==\u{301}", "a=%3D%CC%81"),
    ]) func aQueryIsPartedAtItsBytes(_ query: String, _ expected: String) {
        #expect(URLParts("https://h/?" + query).canonicalQuery == expected)
    }
}
