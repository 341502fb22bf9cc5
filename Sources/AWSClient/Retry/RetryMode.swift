/// The ways in which AWS's SDKs repeat a call.
///
/// The old way, `legacy`, differs from SDK to SDK; here it is ``standard``. Source: AWS SDKs and Tools Reference Guide,
/// “Retry behavior”.
public enum RetryMode: String, Hashable, Sendable {
    /// Back-off with full jitter, and a quota that stops repeating when nearly everything fails.
    case standard
    /// The same, at a pace that follows what the service bears.
    case adaptive
}
