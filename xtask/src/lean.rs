//! Scripts without their comments and indentation.
//!
//! Not a minifier: it only drops whole lines and what stands before a line, so it cannot change
//! what a script does. The sources stay as explicit as they should be, and brotli does the rest.

/// The script, leaner; unchanged where a line break or its indentation may be part of a text.
pub fn script(source: &str) -> String {
    let in_text = |line: &str| line.matches('`').count() % 2 == 1 || line.ends_with('\\');
    if source.lines().any(in_text) {
        return source.to_owned();
    }
    let mut lean = String::with_capacity(source.len());
    let mut in_comment = false;
    for line in source.lines().map(str::trim) {
        let code = if in_comment || line.starts_with("/*") {
            let end = line
                .find("*/")
                .map(|at| line.get(at + 2..).unwrap_or_default().trim_start());
            in_comment = end.is_none();
            end.unwrap_or_default()
        } else {
            line
        };
        if !code.is_empty() && !code.starts_with("//") {
            lean.push_str(code);
            lean.push('\n');
        }
    }
    lean
}

#[cfg(test)]
mod tests {
    use super::script;

    #[test]
    fn comments_and_indentation_go() {
        let source = "// one\n/** two\n * three */\nfunction f() {\n    return 1; // stays\n\n    /* four */ g();\n}\n";
        assert_eq!(
            script(source),
            "function f() {\nreturn 1; // stays\ng();\n}\n"
        );
    }

    #[test]
    fn a_text_over_several_lines_is_left_alone() {
        for source in ["  a = `x\n  y`;\n", "  a = 'x\\\n  y';\n"] {
            assert_eq!(script(source), source);
        }
    }

    #[test]
    fn stars_and_slashes_inside_a_line_mean_nothing() {
        let source = "a = b /* c */ * d;\ne = 'http://x/*';\nf();\n";
        assert_eq!(script(source), source);
    }
}
