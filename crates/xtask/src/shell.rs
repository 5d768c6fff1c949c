//! Starts other programs and says what is going on meanwhile.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, bail};

/// A step with a name, its time printed when it is over.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<T> {
    eprintln!("· {name} …");
    let start = Instant::now();
    let result = work()?;
    let seconds = start.elapsed().as_secs_f32();
    if seconds >= 1.0 {
        eprintln!("  {name}: {seconds:.0} s");
    }
    Ok(result)
}

/// A heading between stages.
pub(crate) fn heading(name: &str) {
    eprintln!("\n== {name}");
}

/// Runs to the end; what the program prints is seen.
pub(crate) fn run(command: &mut Command) -> anyhow::Result<()> {
    let name = spell(command);
    let status = command.status().with_context(|| format!("failed to start `{name}`"))?;
    if !status.success() {
        bail!("`{name}` failed ({status})");
    }
    Ok(())
}

/// Runs to the end and gives what it printed; its complaints are seen.
pub(crate) fn output_of(command: &mut Command) -> anyhow::Result<String> {
    let name = spell(command);
    let output =
        command.stderr(Stdio::inherit()).output().with_context(|| format!("failed to start `{name}`"))?;
    if !output.status.success() {
        bail!("`{name}` failed ({})", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{name}` printed something that is no text"))
}

/// Runs to the end, shows every line as it comes and keeps them all. Gives whether it succeeded.
pub(crate) fn run_and_read(command: &mut Command) -> anyhow::Result<(bool, String)> {
    let name = spell(command);
    // One pipe for both, so that the lines keep their order.
    let (reader, writer) = std::io::pipe()?;
    command.stdout(writer.try_clone()?).stderr(writer).stdin(Stdio::null());
    let mut child = command.spawn().with_context(|| format!("failed to start `{name}`"))?;
    // The command holds the writing ends; while they are open the reading below would not end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut all = String::new();
    for line in BufReader::new(reader).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        eprintln!("{line}");
        all.push_str(&line);
        all.push('\n');
    }
    Ok((child.wait()?.success(), all))
}

/// Whether a program can be started by this name.
pub(crate) fn can_start(program: &str, probe: &str) -> bool {
    Command::new(program)
        .arg(probe)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn spell(command: &Command) -> String {
    let words: Vec<_> = std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    words.join(" ")
}
