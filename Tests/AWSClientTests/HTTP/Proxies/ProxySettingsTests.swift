import Testing

@testable import AWSClient

@Suite struct ProxySettingsTests {
    private static let one = "http://one.example:3128"
    private static let two = "http://two.example:3128"

    @Test(
        arguments: [
            (["http_proxy": one], "http://aws.example/", one),
            (["http_proxy": one], "https://aws.example/", nil),
            (["HTTP_PROXY": one], "http://aws.example/", nil),
            (["https_proxy": one], "https://aws.example/", one),
            (["HTTPS_PROXY": one], "https://aws.example/", one),
            (["https_proxy": one, "HTTPS_PROXY": two], "https://aws.example/", one),
            (["https_proxy": "", "HTTPS_PROXY": two], "https://aws.example/", two),
            (["all_proxy": one], "http://aws.example/", one),
            (["ALL_PROXY": one], "https://aws.example/", one),
            (["all_proxy": one, "https_proxy": two], "https://aws.example/", two),
            ([:], "https://aws.example/", nil),
        ] as [([String: String], String, String?)])
    func aProxyIsTakenFromTheUsualVariables(variables: [String: String], url: String, proxy: String?) {
        #expect(ProxySettings(variables: variables).proxy(for: url)?.url == proxy)
    }

    @Test(arguments: [
        ("*", "https://aws.example/"), ("aws.example", "https://aws.example/"), ("example", "https://aws.example/"),
        (".example", "https://aws.example/"), ("*.example", "https://aws.example/"),
        ("AWS.Example", "https://aws.example/"),
        ("aws.example.", "https://aws.example/"), ("aws.example", "https://AWS.example./"),
        ("other, aws.example", "https://aws.example/"), ("other aws.example", "https://aws.example/"),
        ("aws.example:443", "https://aws.example/"), ("aws.example:8443", "https://aws.example:8443/path?a=b"),
        ("127.0.0.1", "https://127.0.0.1:4566/"), ("127.0.0.0/8", "https://127.1.2.3/"),
        ("10.0.0.0/12", "https://10.15.255.255/"), ("127.0.0.1:4566", "https://127.0.0.1:4566/"),
        ("::1", "https://[::1]/"), ("[::1]", "https://[::1]:4566/"), ("fe80::/10", "https://[febf::1]/"),
    ])
    func aHostOnTheListIsAskedWithoutAProxy(list: String, url: String) {
        let settings = ProxySettings(variables: ["https_proxy": Self.one, "NO_PROXY": list])

        #expect(settings.proxy(for: url) == nil)
    }

    @Test(arguments: [
        ("", "https://aws.example/"), ("ws.example", "https://aws.example/"), ("aws.example", "https://example/"),
        ("aws.example:8443", "https://aws.example/"), ("aws.example:443", "https://aws.example:8443/"),
        ("127.0.0.0/8", "https://128.0.0.1/"), ("10.0.0.0/12", "https://10.16.0.0/"),
        ("10.0.0.0/33", "https://10.0.0.1/"),
        ("10.0.0.0/x", "https://10.0.0.0/"), ("0.0.1", "https://127.0.0.1/"), ("::1", "https://[::2]/"),
        ("0.0.0.0/0", "https://aws.example/"), ("*.aws.example.org", "https://aws.example/"),
    ])
    func anyOtherHostIsAskedThroughTheProxy(list: String, url: String) {
        let settings = ProxySettings(variables: ["https_proxy": Self.one, "no_proxy": list])

        #expect(settings.proxy(for: url)?.url == Self.one)
    }

    @Test func theListInSmallLettersCounts() {
        let settings = ProxySettings(variables: ["https_proxy": Self.one, "no_proxy": "a.example", "NO_PROXY": "*"])

        #expect(settings.proxy(for: "https://aws.example/") != nil)
    }

    @Test func noDescriptionShowsThePassword() {
        let settings = ProxySettings(variables: ["https_proxy": "http://anna:hush%40@proxy.example:3128/"])
        var dumped = ""
        dump(settings, to: &dumped)

        #expect(settings.proxy(for: "https://aws.example/")?.name == "proxy.example:3128")
        #expect(!"\(settings) \(String(reflecting: settings)) \(dumped)".contains("hush"))
    }
}
