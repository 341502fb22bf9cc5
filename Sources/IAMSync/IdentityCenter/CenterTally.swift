/// Reads what Identity Center turns out to have, piece by piece and side by side, and tells of each piece.
struct CenterTally: Sendable {
    let progress: ProgressListener
    /// Calls that are under way at once.
    let width: Int

    /// Reads pieces.
    ///
    /// - Parameters:
    ///   - pieces: What to read.
    ///   - areLast: Whether nothing that takes long comes after them.
    ///   - read: Reads one.
    /// - Returns: The results, in the order of the pieces.
    func read<Piece: Sendable, Result: Sendable>(
        _ pieces: [Piece], areLast: Bool = false, _ read: @escaping @Sendable (Piece) async -> Result
    ) async -> [Result] {
        progress(.discovered(parts: pieces.count, areLast: areLast))
        return await inParallel(pieces, width: width) { piece in
            let result = await read(piece)
            progress(.readDiscovered)
            return result
        }
    }
}
