//! The binary: see `cli`.

fn main() -> std::process::ExitCode {
    entente::cli::main()
}
