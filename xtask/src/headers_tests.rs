use super::*;

type Result = std::result::Result<(), Box<dyn std::error::Error>>;

fn files() -> Vec<String> {
    [
        "index.html",
        "404.html",
        "sw.js",
        "en/index.html",
        "evaluer/participation/index.html",
        "style.0123456789abcdef.css",
    ]
    .map(str::to_owned)
    .to_vec()
}

#[test]
fn rules_are_read() -> Result {
    let rules = parse("# words\n/*\n  A: b: c\n\n/x\n\tD:e\n")?;
    assert_eq!(of(&rules, "/y"), [("A", "b: c")]);
    assert_eq!(of(&rules, "/x"), [("A", "b: c"), ("D", "e")]);
    Ok(())
}

#[test]
fn a_header_without_a_path_is_refused() {
    assert!(parse("  A: b\n").is_err());
    assert!(parse("/*\n  A b\n").is_err());
}

#[test]
fn the_last_of_a_name_holds() -> Result {
    let rules = parse("/*\n  A: 1\n/x/*\n  a: 2\n")?;
    assert_eq!(of(&rules, "/x/y"), [("a", "2")]);
    Ok(())
}

#[test]
fn the_base_is_read_back() -> Result {
    for base in ["/", "/partenariat/"] {
        let base: Base = base.parse()?;
        let rules = parse(&write_out(SOURCE, &base, &files())?)?;
        assert_eq!(super::base(&rules), base);
    }
    Ok(())
}

#[test]
fn each_path_has_one_cache_rule_and_all_the_rest() -> Result {
    let base: Base = "/x/".parse()?;
    let rules = parse(&write_out(SOURCE, &base, &files())?)?;
    for file in files() {
        let path = base.address(&file);
        let covering = rules.iter().filter(|rule| rule.covers(&path));
        let mut names: Vec<_> = covering
            .flat_map(|rule| &rule.headers)
            .map(|(name, _)| name)
            .collect();
        let given = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), given, "{path}: a header is given twice");
        let headers = of(&rules, &path);
        assert!(
            headers
                .iter()
                .any(|(name, _)| *name == "Content-Security-Policy"),
            "{path}"
        );
        let cache = headers
            .iter()
            .find(|(name, _)| *name == "Cache-Control")
            .map(|(_, value)| *value);
        let for_ever = cache.is_some_and(|value| value.contains("immutable"));
        assert_eq!(for_ever, hash::is_hashed(&file), "{path}: {cache:?}");
    }
    Ok(())
}

#[test]
fn the_content_policy_is_the_one_of_the_design() {
    let policy = "  Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
        style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; \
        worker-src 'self'; media-src 'self' blob:; base-uri 'self'; form-action 'none'; \
        frame-ancestors 'none'\n";
    assert!(SOURCE.contains(policy));
}

#[test]
fn every_ready_made_configuration_sends_them() -> Result {
    let ready = [
        ("nginx.conf", include_str!("../../deploy/nginx.conf")),
        ("Caddyfile", include_str!("../../deploy/Caddyfile")),
    ];
    for (file, text) in ready {
        for (name, value) in parse(SOURCE)?.iter().flat_map(|rule| &rule.headers) {
            assert!(
                text.contains(name) && text.contains(value),
                "{file} lacks {name}: {value}"
            );
        }
    }
    Ok(())
}
