import AWSClient
import AWSSimulator
import GeneratedOrganization

/// The simulated AWS in a process of its own, so that what it holds is not taken for iamsync's: its requests come over a
/// line, each with the moment at which it arrives.
struct AWSProcess {
    let tenants: Int

    /// What is asked over the line.
    enum Question: Int {
        /// A request and its moment, answered by AWS's answer.
        case request
        /// What has come of it all, answered by ``Account``.
        case account
    }

    /// Answers until nobody asks any more.
    func run(on line: Channel) async {
        let time = ToldTime()
        var world = GeneratedOrganization(tenants: tenants).world
        world.limits = .aws
        let aws = AWSSimulator(world, clock: time)
        aws.keepsCalls = false
        line.send(Self.greeting(of: aws))
        while var question = line.receive() {
            var answer = Message()
            switch Question(rawValue: question.number()) {
            case .request:
                time.advance(by: Timestamp(milliseconds: Int64(question.number())) - time.now)
                answer.add(await Self.answer(to: question.request(), from: aws))
            case .account: answer.add(Account(of: aws, shortest: Double(world.asynchronousSeconds.lowerBound)))
            case nil: preconditionFailure("nobody asks that")
            }
            line.send(answer)
        }
    }

    /// Who may call, and where.
    private static func greeting(of aws: AWSSimulator) -> Message {
        var greeting = Message()
        greeting.add(aws.callerCredentials.accessKeyID)
        greeting.add(aws.callerCredentials.secretAccessKey)
        greeting.add(aws.region)
        return greeting
    }

    private static func answer(
        to request: HTTPRequest, from aws: AWSSimulator
    ) async -> Result<HTTPResponse, TransportError> {
        do throws(TransportError) {
            return .success(try await aws.send(request))
        } catch {
            return .failure(error)
        }
    }

    /// What came of it all, on AWS's side.
    struct Account {
        let work: AsynchronousWork
        let usage: ProcessUsage
    }
}

extension AWSProcess.Account {
    fileprivate init(of aws: AWSSimulator, shortest: Double) {
        // What it takes to look is no part of what AWS has used.
        usage = .now
        work = AsynchronousWork(of: aws, shortest: shortest)
    }

    fileprivate init(_ message: inout Message) {
        usage = ProcessUsage(processorSeconds: message.fraction(), peakMegabytes: message.fraction())
        work = AsynchronousWork(
            requests: (0..<message.number()).map { _ in
                AsynchronousWork.Request(
                    account: message.text(), seconds: message.fraction(), changesRoles: message.number() == 1)
            })
    }
}

extension Message {
    fileprivate mutating func add(_ account: AWSProcess.Account) {
        add(account.usage.processorSeconds)
        add(account.usage.peakMegabytes)
        add(account.work.requests.count)
        for request in account.work.requests {
            add(request.account)
            add(request.seconds)
            add(request.changesRoles ? 1 : 0)
        }
    }

    mutating func account() -> AWSProcess.Account { AWSProcess.Account(&self) }
}
