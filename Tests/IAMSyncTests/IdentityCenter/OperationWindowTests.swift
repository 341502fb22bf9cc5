import Testing

@testable import IAMSync

struct OperationWindowTests {
    @Test func itGrowsByWhatAWSTakes() {
        var window = OperationWindow(size: 10, largest: 15)
        var started = 0
        while window.isOpen {
            window.enter()
            window.noteAcceptance()
            started += 1
        }
        #expect(started == 15)
        #expect(window.size == 15)
    }

    @Test func whatDoesNotFillItProvesNothing() {
        var window = OperationWindow(size: 10, largest: 15)
        for _ in 0..<100 {
            window.enter()
            window.noteAcceptance()
            window.leave()
        }
        #expect(window.size == 10)
    }

    @Test(arguments: [(under: 1, shrunk: 1), (under: 9, shrunk: 8), (under: 12, shrunk: 11)])
    func aRefusalShrinksIt(under: Int, shrunk: Int) {
        var window = OperationWindow(size: 12, largest: 15)
        for _ in 0..<under { window.enter() }
        window.noteRefusal()
        #expect(window.size == shrunk)
    }

    @Test func afterARefusalAWholeWindowEndsBeforeItGrows() {
        var window = OperationWindow(size: 12, largest: 15)
        for _ in 0..<12 { window.enter() }
        window.noteRefusal()
        for _ in 0..<10 {
            window.leave()
            window.enter()
            window.noteAcceptance()
        }
        #expect(window.size == 11)
        window.leave()
        #expect(window.size == 12)
    }
}
