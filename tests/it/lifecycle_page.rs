//! docs/lifecycle.md is written from the stage machine; a file that differs is rewritten and the test fails.

use entente::lifecycle::stage::{Guard, Move, Stage};
use entente::web::locale::Lang;
use std::fmt::Write as _;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/lifecycle.md");

#[test]
fn the_page_of_the_stages_is_what_the_machine_says() {
    let text = page().expect("writing to a string");
    let held = std::fs::read_to_string(PATH).unwrap_or_default();
    if held != text {
        std::fs::write(PATH, &text).expect("docs can be written");
        panic!(
            "docs/lifecycle.md differed from the code and was rewritten: read the difference, then commit it"
        );
    }
}

fn page() -> Result<String, std::fmt::Error> {
    let mut out = String::from(
        "# The stages of conclusion\n\nWritten by `tests/it/lifecycle_page.rs` from `src/lifecycle/stage.rs`; do not edit.\n\n\
         The stage says how far the conclusion has come and is moved by a person. The standing is computed from acts and clauses \
         ([clock.md](clock.md)) and never moved.\n\n```mermaid\nstateDiagram-v2\n    [*] --> proposal\n",
    );
    for step in Move::ALL.iter().filter(|step| !step.enters_history()) {
        for from in step.from() {
            writeln!(out, "    {} --> {}: {}", from.code(), step.to().code(), step.code())?;
        }
    }
    for stage in Stage::ALL.iter().filter(|stage| stage.is_exit() || **stage == Stage::Concluded) {
        writeln!(out, "    {} --> [*]", stage.code())?;
    }
    out.push_str("```\n\nHistory, signed before the record was begun, is entered at once");
    for step in Move::ALL.iter().filter(|step| step.enters_history()) {
        write!(out, "; `{}` leads to `{}`", step.code(), step.to().code())?;
    }
    out.push_str(
        ". Then only the guard that the move states (bold below) counts; what the other guards of the way would have asked \
         for is listed on the page as open.\n\n## Moves\n\n| move | from | to | who | asks for | guards |\n|---|---|---|---|---|---|\n",
    );
    for step in Move::ALL {
        let from: Vec<&str> = step.from().iter().map(|stage| stage.code()).collect();
        let guard = |guard: &Guard| match step.states() == Some(*guard) {
            true => format!("**{}**", guard.code()),
            false => guard.code().to_owned(),
        };
        let guards: Vec<String> = step.guards().iter().map(guard).collect();
        let (who, asks) = (step.who().code(), step.asks().code());
        let (from, guards) = (from.join(", "), guards.join(", "));
        writeln!(out, "| `{}` | {from} | {} | {who} | {asks} | {guards} |", step.code(), step.to().code())?;
    }
    out.push_str(
        "\n`officer`: whoever may edit. `approver`: a manager other than the author of the record. `manager`: any manager. \
         `basis`: the act of consent with number and date, or why none is needed; `reason`: why the way is left or gone back.\n\n\
         Each move is `due` when what it states has happened and nothing is lacking, `possible` when nothing is lacking and it is a \
         person's choice, `not yet` with the guards that are lacking, `no longer` when it lies behind or its way is closed.\n\n\
         ## Guards\n\n| guard | asks that | of a non-binding instrument |\n|---|---|---|\n",
    );
    for guard in Guard::ALL {
        let other = if guard.is_for_binding_only() { "not asked" } else { "the same" };
        writeln!(out, "| {} | {} | {other} |", guard.code(), Lang::En.label("guard", guard.code()))?;
    }
    out.push_str(
        "\nWhat is not binding is not ratified: from `signed` it neither begins internal procedures nor ends without ratification; it \
         is concluded when it has come into effect.\n\n\
         The product holds no documents yet. Until it does, the guard on the text is met by a source of grade A or B or by the stated \
         reason why the text is not held; consent and clearance are the words written down with the move; negotiators and the \
         legal-linguistic review are not recorded.\n",
    );
    Ok(out)
}
