//! Processes that end with the test, with everything that they started: a browser that outlives
//! its test would hold its port, its profile and the machine.

use super::outcome::Outcome;
use rustix::process::{Pid, Signal, kill_process, kill_process_group};
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command};

/// A process, its group and its descendants. All are killed when it is dropped.
pub struct Group {
    leader: Child,
}

impl Group {
    /// Starts a process in a group of its own.
    pub fn start(command: &mut Command) -> Outcome<Self> {
        let program = command.get_program().to_string_lossy().into_owned();
        let leader = command
            .process_group(0)
            .spawn()
            .map_err(|error| format!("{program}: {error}"))?;
        Ok(Self { leader })
    }

    /// The process that was started.
    pub fn leader(&mut self) -> &mut Child {
        &mut self.leader
    }

    /// Whether the process that was started has ended.
    pub fn has_ended(&mut self) -> bool {
        !matches!(self.leader.try_wait(), Ok(None))
    }

    /// Kills them all at once, as a dead battery would: nobody can prepare for it.
    pub fn kill(&mut self) {
        let leader = self.leader.id();
        // A process may be born while the others die; a few rounds find it.
        for _ in 0..5 {
            let family = family(leader);
            for pid in &family {
                if let Some(pid) = pid_of(*pid) {
                    let _ = kill_process(pid, Signal::KILL);
                }
            }
            if let Some(pid) = pid_of(leader) {
                let _ = kill_process_group(pid, Signal::KILL);
            }
            if family.iter().all(|pid| *pid == leader) {
                break;
            }
        }
        let _ = self.leader.wait();
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.kill();
    }
}

fn pid_of(number: u32) -> Option<Pid> {
    Pid::from_raw(i32::try_from(number).ok()?)
}

/// A process as the kernel lists it: itself, its parent, its group; none once it is dead.
fn listed(number: u32) -> Option<(u32, u32, u32)> {
    let stat = fs::read_to_string(format!("/proc/{number}/stat")).ok()?;
    // The name stands in brackets and may hold anything.
    let mut after = stat.rsplit_once(')')?.1.split_whitespace();
    let state = after.next()?;
    let parent = after.next()?.parse().ok()?;
    let group = after.next()?.parse().ok()?;
    (state != "Z").then_some((number, parent, group))
}

/// The process, its descendants, and its group. Empty where the kernel keeps no such list.
fn family(leader: u32) -> BTreeSet<u32> {
    let Ok(entries) = fs::read_dir("/proc") else {
        return BTreeSet::new();
    };
    let numbers = entries
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    let all: Vec<_> = numbers.filter_map(listed).collect();
    let mut family = BTreeSet::from([leader]);
    loop {
        let before = family.len();
        for (pid, parent, group) in &all {
            if family.contains(parent) || family.contains(group) {
                family.insert(*pid);
            }
        }
        if family.len() == before {
            return family;
        }
    }
}
