#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What this process has used up so far.
struct ProcessUsage {
    /// Seconds of all processors, in user and system mode.
    let processorSeconds: Double
    /// The most memory that it ever had, in millions of bytes.
    let peakMegabytes: Double

    /// What has been used until now.
    static var now: ProcessUsage {
        var usage = rusage()
        #if canImport(Darwin)
            getrusage(RUSAGE_SELF, &usage)
            let unit = 1.0
        #else
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            let unit = 1_024.0
        #endif
        let seconds = [usage.ru_utime, usage.ru_stime].map { Double($0.tv_sec) + Double($0.tv_usec) / 1_000_000 }
        return ProcessUsage(
            processorSeconds: seconds[0] + seconds[1], peakMegabytes: Double(usage.ru_maxrss) * unit / 1_000_000)
    }
}

extension ProcessUsage {
    /// Both, as people read them.
    var text: String {
        "\(Figures.fixed(processorSeconds, 1)) s of processor time, \(Figures.fixed(peakMegabytes, 0)) MB at most"
    }
}
