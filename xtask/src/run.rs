//! Running other programs, and saying so.

use std::io::{self, IsTerminal, Read, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::problem::{Explain, Outcome, Problem};

/// Says what begins, does it, and says how long it took.
pub fn step<T>(sentence: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("{sentence}…");
    let start = Instant::now();
    let result = work()?;
    println!("  done in {}", spoken(start.elapsed()));
    Ok(result)
}

/// A duration as one would say it.
pub fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0 => format!("{} ms", time.as_millis()),
        1..=99 => format!("{:.1} s", time.as_secs_f64()),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

/// Runs a program whose output the person reads.
pub fn loud(command: &mut Command, to_do: &str) -> Outcome {
    let name = name(command);
    let status = command
        .status()
        .explain(format!("{name} cannot be started"), to_do)?;
    if status.success() {
        return Ok(());
    }
    Err(Problem::new(format!("{name} failed"), to_do))
}

/// What a program prints, if it runs and succeeds.
pub fn quiet(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Which of a program's two outputs is listened to.
#[derive(Clone, Copy, PartialEq)]
pub enum Ear {
    /// Standard output.
    Out,
    /// The error output, where Cargo talks.
    Err,
}

/// Runs a program, shows its output as it comes, and gives it back: whether it succeeded, and
/// what it said on the given output.
pub fn overheard(command: &mut Command, ear: Ear, to_do: &str) -> Outcome<(bool, String)> {
    let name = name(command);
    match ear {
        Ear::Out => command.stdout(Stdio::piped()),
        Ear::Err => command.stderr(Stdio::piped()),
    };
    if ear == Ear::Err && io::stderr().is_terminal() {
        // Cargo draws its progress bar on terminals only; ours is behind the pipe.
        command.envs([
            ("CARGO_TERM_PROGRESS_WHEN", "always"),
            ("CARGO_TERM_PROGRESS_WIDTH", "72"),
        ]);
        command.env("CARGO_TERM_COLOR", "always");
    }
    let mut child = command
        .spawn()
        .explain(format!("{name} cannot be started"), to_do)?;
    let heard = match (child.stdout.take(), child.stderr.take()) {
        (Some(pipe), _) => relay(pipe, io::stdout()),
        (_, Some(pipe)) => relay(pipe, io::stderr()),
        _ => String::new(),
    };
    let status = child.wait().explain(format!("{name} was lost"), to_do)?;
    Ok((status.success(), heard))
}

fn relay(mut from: impl Read, mut to: impl Write) -> String {
    let mut heard = Vec::new();
    let mut buffer = [0; 4096];
    while let Ok(count @ 1..) = from.read(&mut buffer) {
        let (Some(new), true) = (buffer.get(..count), count > 0) else {
            break;
        };
        heard.extend_from_slice(new);
        // A closed terminal is no reason to stop the work.
        let _ = to.write_all(new).and_then(|()| to.flush());
    }
    String::from_utf8_lossy(&heard).into_owned()
}

/// Cargo, as the one who started us knows it.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Whether what Cargo or npm said shows that the network is not there.
pub fn is_offline(said: &str) -> bool {
    const SIGNS: [&str; 9] = [
        "Could not resolve host",
        "Couldn't resolve host",
        "failed to download",
        "Failed to connect",
        "Couldn't connect",
        "spurious network error",
        "Timeout was reached",
        "EAI_AGAIN",
        "ENOTFOUND",
    ];
    SIGNS.iter().any(|sign| said.contains(sign))
}

fn name(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    program
        .file_name()
        .unwrap_or(program.as_os_str())
        .to_string_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_spoken() {
        assert_eq!(spoken(Duration::from_millis(7)), "7 ms");
        assert_eq!(spoken(Duration::from_millis(12_340)), "12.3 s");
        assert_eq!(spoken(Duration::from_secs(245)), "4 min 05 s");
    }

    #[test]
    fn a_dead_network_is_recognised() {
        assert!(is_offline(
            "error: failed to download from `x`\n  Could not resolve host: x"
        ));
        assert!(!is_offline("error[E0425]: cannot find value"));
    }
}
