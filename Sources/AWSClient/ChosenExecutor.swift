/// The executor that somebody chose for everything beneath a task.
///
/// Child tasks inherit a task's executor, unstructured ones don't (SE-0417, “Task executor preference”); but they inherit
/// task-local values. So whoever starts an unstructured task on the path of a call starts it here:
///
/// ```swift
/// Task(executorPreference: ChosenExecutor.current) { … }
/// ```
package enum ChosenExecutor {
    /// The executor; `nil` for the shared pool.
    @TaskLocal package static var current: (any TaskExecutor)?
}
