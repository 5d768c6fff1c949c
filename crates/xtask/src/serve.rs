//! Builds app and server and starts them on this machine.

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, bail};

use crate::build::{self, Kind};
use crate::flags::ServeOptions;
use crate::shell;
use crate::workspace::Workspace;

/// The port that is tried first when none is asked for.
const FIRST_PORT: u16 = 8787;

/// What a tablet would get, on loopback, with the demo unless it is to be empty.
pub(crate) fn run(workspace: &Workspace, options: &ServeOptions) -> anyhow::Result<ExitCode> {
    let app = build::site(workspace, Kind::Shipped)?;
    let program = shell::step("the server (the first time takes minutes)", || server(workspace, true))?;
    start(workspace, &program, &app, options)
}

/// The same with builds that are quick to make.
pub(crate) fn dev(workspace: &Workspace, options: &ServeOptions) -> anyhow::Result<ExitCode> {
    let app = build::site(workspace, Kind::Fast)?;
    let program = shell::step("the server", || server(workspace, false))?;
    start(workspace, &program, &app, options)
}

/// Builds the server and gives its program.
pub(crate) fn server(workspace: &Workspace, optimised: bool) -> anyhow::Result<PathBuf> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--locked", "--bin", "heard-server"]).current_dir(workspace.root());
    if optimised {
        cargo.args(["--package", "server", "--release"]);
    } else {
        // As `test/rust.rs` asks for it, all packages with all features: the tests' compilation serves here too.
        cargo.arg("--all-features");
    }
    cargo.arg("--target-dir").arg(workspace.target());
    shell::run(&mut cargo).context("the server does not compile")?;
    let name = format!("heard-server{}", std::env::consts::EXE_SUFFIX);
    Ok(workspace.target().join(if optimised { "release" } else { "debug" }).join(name))
}

fn start(
    workspace: &Workspace,
    program: &Path,
    app: &Path,
    options: &ServeOptions,
) -> anyhow::Result<ExitCode> {
    let port = match options.port {
        Some(port) => port,
        None => free_port()?,
    };
    let data = options.data.clone().unwrap_or_else(|| {
        // Two folders: an empty start must not find the demo, nor the demo somebody's first users.
        workspace.path(if options.empty { "data/own" } else { "data/demo" })
    });
    std::fs::create_dir_all(&data)
        .with_context(|| format!("failed to make the data folder {}", data.display()))?;
    let mut server = Command::new(program);
    server.arg("--port").arg(port.to_string()).arg("--data").arg(&data).arg("--app").arg(app);
    server.arg(if options.empty { "--empty" } else { "--demo" });
    // The server itself prints its address and the demo's sign-ins, and ends at Ctrl-C.
    let status = server.status().with_context(|| format!("failed to start {}", program.display()))?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn free_port() -> anyhow::Result<u16> {
    for port in FIRST_PORT..FIRST_PORT + 20 {
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(port);
        }
    }
    bail!("the ports from {FIRST_PORT} on are all taken: choose one with --port")
}
