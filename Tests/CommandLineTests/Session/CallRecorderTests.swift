import AWSClient
import Testing

@testable import iamsync_cli

@Suite struct CallRecorderTests {
    private func record(
        _ recorder: CallRecorder, _ service: AWSService, _ operation: String, times: Int, attempts: Int = 1
    ) {
        for _ in 0..<times {
            recorder.record(
                RequestRecord(
                    service: service, operation: operation, account: nil, status: 200, attempts: attempts,
                    milliseconds: 1, requestID: nil, code: nil))
        }
    }

    @Test func callsAreCountedByServiceAndOperation() {
        let recorder = CallRecorder(keepsLines: false)

        record(recorder, .ssoAdmin, "ListInstances", times: 1)
        record(recorder, .iam, "GetRole", times: 11)
        record(recorder, .iam, "CreateRole", times: 2, attempts: 3)

        #expect(recorder.total == 14)
        #expect(recorder.calls.map(\.service) == ["iam", "sso-admin"] && recorder.calls.map(\.count) == [13, 1])
        #expect(
            recorder.countText == """
                14 calls, sent again 4 times:
                  iam        CreateRole      2
                  iam        GetRole        11
                  sso-admin  ListInstances   1

                """)
    }

    @Test func withoutACallThereIsNoTable() {
        #expect(CallRecorder(keepsLines: false).countText == "0 calls\n")
    }
}
