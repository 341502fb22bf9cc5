import JSONTree

/// An EC2 instance's metadata service, which gives the role that is attached to the instance.
///
/// Version 2 alone: a token is asked for first, by `PUT`. The SDKs fall back to version 1, which needs none, where that
/// fails; we don't, for a version-1 answer can be had through anything that forwards a `GET`, and whoever stands
/// between us and the service could force the fallback. Source: Amazon EC2 User Guide, “Use the Instance Metadata
/// Service to access instance metadata”.
struct InstanceLender: CredentialsLender {
    let metadata: InstanceMetadata
    let question: CredentialsQuestion
    /// What to say where there is no metadata service, so that this is no EC2 instance; `nil` where one is demanded.
    let otherwise: String?

    private static let path = "/latest/meta-data/iam/security-credentials/"

    var origin: String { "the role of this EC2 instance, by \(URLParts(metadata.endpoint).host)" }

    func lend() async throws(CredentialsError) -> Credentials {
        let header = HTTPHeader("X-aws-ec2-metadata-token", try await token())
        let roles = try await answer(Self.path, header)
        // One role can be attached at a time; the list has it in its first line.
        let role = String(decoding: roles.split(separator: 0x0A).first ?? [], as: UTF8.self)
        guard (1...64).contains(role.utf8.count), role.utf8.allSatisfy(Self.isRoleName) else {
            throw .missing("The EC2 instance's metadata service names no role that could be asked for.")
        }
        let name = "The answer of the EC2 instance's metadata service"
        let document = try CredentialsDocument(try await answer(Self.path + role, header), name: name)
        if let code = document["Code"]?.string, code != "Success" {
            throw .missing(
                "The EC2 instance has the role “\(role)”, but no credentials for it: check that the role's trust "
                    + "names ec2.amazonaws.com.")
        }
        return try document.credentials(token: "Token", needsAll: true)
    }

    /// Source: IAM API Reference, `CreateRole`, “RoleName”.
    private static func isRoleName(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "_+=,.@-".utf8.contains(byte)
    }

    // MARK: Questions

    private func token() async throws(CredentialsError) -> String {
        var question = question
        question.timeout = metadata.timeout
        question.attempts = metadata.attempts
        let response: HTTPResponse
        do throws(TransportError) {
            response = try await question.ask(
                "\(metadata.endpoint)/latest/api/token", method: "PUT",
                headers: [HTTPHeader("X-aws-ec2-metadata-token-ttl-seconds", "21600")])
        } catch {
            throw unreachable(error)
        }
        guard response.status == 200 else { throw refused(response.status, otherwise) }
        let token = String(decoding: response.body, as: UTF8.self)
        guard CredentialsDocument.isFit(token) else {
            throw .missing("The EC2 instance's metadata service gives no token that could be sent back to it.")
        }
        return token
    }

    private func answer(_ path: String, _ token: HTTPHeader) async throws(CredentialsError) -> [UInt8] {
        var question = question
        question.timeout = metadata.timeout
        // The service is there, it gave a token: a slow answer is worth another try.
        question.attempts = max(metadata.attempts, 3)
        let response: HTTPResponse
        do throws(TransportError) {
            response = try await question.ask(metadata.endpoint + path, headers: [token])
        } catch {
            throw .missing("The EC2 instance's metadata service could not be asked: \(error.reason).")
        }
        switch response.status {
        case 200: return response.body
        case 404:
            throw .missing(
                "No role is attached to this EC2 instance: attach an instance profile, or log in in another way.")
        default: throw refused(response.status, nil)
        }
    }

    // MARK: Errors

    /// Somebody took the request and no answer came back: its packets may live for one hop only, and a container is two
    /// hops away. Source: Amazon EC2 User Guide, “Configure the Instance Metadata Service options”.
    private func unreachable(_ error: TransportError) -> CredentialsError {
        switch error.kind {
        case .answerLost:
            .missing(
                "The EC2 instance's metadata service takes the question for a token, but its answer doesn't come: in a "
                    + "container, the hop limit is too low. Run “aws ec2 modify-instance-metadata-options "
                    + "--instance-id INSTANCE --http-put-response-hop-limit 2”.")
        case .cancelled: .cancelled
        default:
            .missing(otherwise ?? "The EC2 instance's metadata service could not be asked: \(error.reason).")
        }
    }

    /// Other clouds have a service at the same address; then what is missing is a login, and the service no more than
    /// a hint.
    private func refused(_ status: Int, _ otherwise: String?) -> CredentialsError {
        let hint =
            "The EC2 instance's metadata service answers with HTTP status \(status): see whether it is enabled "
            + "(aws ec2 modify-instance-metadata-options --http-endpoint enabled) and speaks version 2."
        return .missing(otherwise.map { "\($0) \(hint)" } ?? hint)
    }
}
