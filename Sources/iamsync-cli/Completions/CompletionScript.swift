/// What a shell needs to complete command lines: it asks `iamsync __complete`, and shows the answer.
///
/// Nothing of an answer is ever evaluated, and an answer holds words of plain letters, digits and dashes only.
enum CompletionScript: String, CaseIterable {
    case bash
    case zsh
    case fish

    /// The script.
    var text: String {
        switch self {
        case .bash: Self.bashText
        case .zsh: Self.zshText
        case .fish: Self.fishText
        }
    }

    // bash takes “--scope=pay” apart at the “=” and hands out words with their quotes: both are mended first.
    private static let bashText = #"""
        # Completions of iamsync for bash, made by “iamsync completions bash”.
        _iamsync() {
            local tool=iamsync word joined= line i
            local words=()
            [[ ${COMP_WORDS[0]} == */* ]] && tool=${COMP_WORDS[0]/#\~\//$HOME/}
            for ((i = 1; i <= COMP_CWORD; i++)); do
                word=${COMP_WORDS[i]//[\"\'\\]/}
                word=${word/#\~\//$HOME/}
                if [[ $word == = && ${#words[@]} -gt 0 ]]; then
                    words[${#words[@]}-1]+==
                    joined=yes
                elif [[ $joined ]]; then
                    words[${#words[@]}-1]+=$word
                    joined=
                else
                    words+=("$word")
                fi
            done
            COMPREPLY=()
            while IFS= read -r line; do
                line=${line%%$'\t'*}
                case $line in
                    :files) compopt -o bashdefault -o default 2>/dev/null ;;
                    :folders) compopt -o dirnames 2>/dev/null ;;
                    --*=*) [[ $COMP_WORDBREAKS == *=* ]] && line=${line#*=}; COMPREPLY+=("$line") ;;
                    *) COMPREPLY+=("$line") ;;
                esac
            done < <("$tool" __complete "${words[@]}" 2>/dev/null)
        }
        complete -F _iamsync iamsync

        """#

    private static let zshText = #"""
        #compdef iamsync
        # Completions of iamsync for zsh, made by “iamsync completions zsh”.
        _iamsync() {
            local tool=iamsync word help
            local -a typed found shown
            [[ $words[1] == */* ]] && tool=${${(Q)words[1]}/#\~\//$HOME/}
            typed=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")
            typed=("${(@)typed/#\~\//$HOME/}")
            while IFS=$'\t' read -r word help; do
                case $word in
                    :files) compset -P '--*='; _files; return ;;
                    :folders) compset -P '--*='; _files -/; return ;;
                    *) found+=("$word"); shown+=("$word${help:+  -- $help}") ;;
                esac
            done < <("$tool" __complete "${(@)typed}" 2>/dev/null)
            compadd -l -d shown -a found
        }
        if [[ $funcstack[1] == _iamsync ]]; then
            _iamsync "$@"
        else
            compdef _iamsync iamsync
        fi

        """#

    private static let fishText = #"""
        # Completions of iamsync for fish, made by “iamsync completions fish”.
        function __iamsync_complete
            set -l typed (commandline -opc)
            set -l tool iamsync
            string match -q '*/*' -- $typed[1]; and set tool (string replace -r '^~/' "$HOME/" -- $typed[1])
            set -e typed[1]
            set -l current (commandline -ct | string unescape)
            test -n "$current"; or set current (commandline -ct)
            set -l option (string match -r '^--[^=]*=' -- $current)
            for line in (command $tool __complete $typed "$current" 2>/dev/null)
                switch $line
                    case :files
                        for path in (__fish_complete_path (string replace -r '^--[^=]*=' '' -- $current))
                            echo "$option$path"
                        end
                    case :folders
                        for path in (__fish_complete_directories (string replace -r '^--[^=]*=' '' -- $current))
                            echo "$option$path"
                        end
                    case '*'
                        echo $line
                end
            end
        end
        complete -c iamsync -f -a '(__iamsync_complete)'

        """#
}
