#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A thread of its own for what blocks, so that nobody's work on the shared pool waits for it.
package enum DetachedThread {
    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) {
            self.body = body
        }
    }

    /// Starts a thread that ends when its body does.
    ///
    /// - Returns: Whether the system had a thread left. If not, the body never runs.
    package static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        let work = Unmanaged.passRetained(Work(body))
        #if canImport(Darwin)
            var thread: pthread_t?
            let status = pthread_create(&thread, nil, { DetachedThread.run($0) }, work.toOpaque())
        #else
            var thread = pthread_t()
            let status = pthread_create(&thread, nil, { DetachedThread.run($0) }, work.toOpaque())
        #endif
        guard status == 0 else {
            work.release()
            return false
        }
        #if canImport(Darwin)
            if let thread { pthread_detach(thread) }
        #else
            pthread_detach(thread)
        #endif
        return true
    }

    private static func run(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        work.map { Unmanaged<Work>.fromOpaque($0).takeRetainedValue().body() }
        return nil
    }
}
