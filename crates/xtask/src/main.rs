//! The project's tool. `cargo xtask` says what it can do; nothing needs to be installed first.
//!
//! Reading order: `flags` (what may be asked), `build` (from sources to the folder that is served), `serve`
//! (run and dev), `test` (everything that must hold), `tidy` (the rules of the house), `size` (bytes and budget).

mod build;
mod flags;
mod provision;
mod serve;
mod shell;
mod size;
mod test;
mod tidy;
mod workspace;

use std::process::ExitCode;

use flags::Task;
use workspace::Workspace;

fn main() -> ExitCode {
    let task = match flags::parse(lexopt::Parser::from_env()) {
        Ok(task) => task,
        Err(error) => {
            eprintln!("{error:#}\n\n{}", flags::HELP);
            return ExitCode::from(2);
        }
    };
    match carry_out(task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nxtask stopped: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(task: Task) -> anyhow::Result<ExitCode> {
    let workspace = Workspace::find()?;
    match task {
        Task::Help => {
            println!("{}", flags::HELP);
            Ok(ExitCode::SUCCESS)
        }
        Task::Build => {
            build::site(&workspace, build::Kind::Shipped)?;
            Ok(ExitCode::SUCCESS)
        }
        Task::Run(options) => serve::run(&workspace, &options),
        Task::Dev(options) => serve::dev(&workspace, &options),
        Task::Test(choice) => test::run(&workspace, &choice),
        Task::Size => size::report(&workspace),
        Task::Tidy => tidy::report(&workspace),
    }
}
