import Testing

@testable import AWSClient

@Suite struct EndpointURLTests {
    @Test(arguments: [
        "http://localhost:4566", "https://iam.amazonaws.com/", "HTTPS://Example.ORG./a/b%20c", "http://10.0.0.1:80",
        "https://[::1]", "https://[fe80::1:2]:8443/x", "http://a:65535", "http://a:",
    ])
    func whatLeadsToAServiceIsOne(_ url: String) {
        #expect(EndpointURL.isValid(url))
    }

    @Test(arguments: [
        "", "localhost:4566", "ftp://host", "http://", "http:///path", "http://ho_st", "http://-host", "http://a..b",
        "http://user:word@host", "http://host?query", "http://host/#part", "http://ho st", "http://host/\n",
        "http://[::1",
        "http://[]", "http://[host]", "http://host:65536", "http://host:x", "http://[::1]x", "http://h\u{F6}st",
        "http://host\\x",
    ])
    func whatLeadsElsewhereOrNowhereIsNone(_ url: String) {
        #expect(!EndpointURL.isValid(url))
    }
}
