import CYAML
import IAMModel

/// libyaml's parser over one file: owns the handle and the bytes that it reads.
final class YAMLEvents {
    private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let file: String
    /// Where the text ends.
    private lazy var end = SourceText.location(ofOffset: bytes.count, in: bytes, file: file)

    /// A parser of UTF-8 bytes without a byte order mark.
    init(_ content: ArraySlice<UInt8>, file: String) throws(YAMLStop) {
        self.file = file
        bytes = .allocate(capacity: content.count)
        _ = bytes.initialize(from: content)
        parser.initialize(to: yaml_parser_t())
        guard yaml_parser_initialize(parser) == 1 else {
            throw YAMLStop(
                diagnostic: .notYAML("there is not enough memory to read it", at: SourceLocation(file: file)))
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, content.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        bytes.deallocate()
    }

    /// The next event that says something about the content.
    func next() throws(YAMLStop) -> YAMLEvent {
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else { throw YAMLStop(diagnostic: failure()) }
            defer { yaml_event_delete(&event) }
            guard let read = translated(event) else { continue }
            return read
        }
    }

    private func translated(_ event: yaml_event_t) -> YAMLEvent? {
        let data = event.data
        switch event.type {
        case YAML_SCALAR_EVENT:
            let value = UnsafeBufferPointer(start: data.scalar.value, count: data.scalar.length)
            let isPlain = data.scalar.style == YAML_PLAIN_SCALAR_STYLE
            let kind = YAMLEvent.Kind.scalar(String(decoding: value, as: UTF8.self), isPlain: isPlain)
            return made(kind, event, anchor: data.scalar.anchor, tag: data.scalar.tag)
        case YAML_SEQUENCE_START_EVENT:
            return made(.sequenceStart, event, anchor: data.sequence_start.anchor, tag: data.sequence_start.tag)
        case YAML_MAPPING_START_EVENT:
            return made(.mappingStart, event, anchor: data.mapping_start.anchor, tag: data.mapping_start.tag)
        case YAML_ALIAS_EVENT: return made(.alias(Self.text(data.alias.anchor) ?? ""), event)
        case YAML_DOCUMENT_START_EVENT: return made(.documentStart, event)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return made(.end, event)
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return made(.streamEnd, event)
        default: return nil
        }
    }

    private func made(
        _ kind: YAMLEvent.Kind, _ event: yaml_event_t, anchor: UnsafeMutablePointer<yaml_char_t>? = nil,
        tag: UnsafeMutablePointer<yaml_char_t>? = nil
    ) -> YAMLEvent {
        YAMLEvent(kind: kind, anchor: Self.text(anchor), hasTag: tag != nil, location: place(event.start_mark))
    }

    private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    private func place(_ mark: yaml_mark_t) -> SourceLocation {
        let location = SourceLocation(file: file, line: mark.line + 1, column: mark.column + 1)
        // The end of a text without a last line break is told as the beginning of a line that doesn't exist.
        return mark.column > 0 || bytes.last == 0x0A ? location : min(location, end)
    }

    private func failure() -> Diagnostic {
        let state = parser.pointee
        let problem = state.problem.map { String(cString: $0) } ?? "it cannot be read"
        // The reader leaves its mark at the beginning; only the offset is right.
        guard state.error == YAML_READER_ERROR else { return .notYAML(problem, at: place(state.problem_mark)) }
        let location = SourceText.location(ofOffset: state.problem_offset, in: bytes, file: file)
        let isControl = problem.hasPrefix("control characters")
        return isControl ? .notYAML(problem, at: location) : .notUTF8(at: location)
    }
}
