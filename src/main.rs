//! The command line; only the PDF worker so far.

use std::process::ExitCode;

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some(entente::pdf::WORKER_COMMAND) => entente::pdf::worker_main(),
        Some(_) | None => ExitCode::from(2),
    }
}
