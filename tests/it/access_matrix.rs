//! docs/access-matrix.md is written from the policy and the route lists; a file that differs is rewritten and the test fails.

use entente::access::{Action, Role, Route, policy};
use std::fmt::Write as _;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/access-matrix.md");

#[test]
fn the_access_matrix_is_what_the_code_says() {
    let text = matrix(&entente::app::routes()).expect("writing to a string");
    let held = std::fs::read_to_string(PATH).unwrap_or_default();
    if held != text {
        std::fs::write(PATH, &text).expect("docs can be written");
        panic!(
            "docs/access-matrix.md differed from the code and was rewritten: read the difference, then commit it"
        );
    }
}

fn matrix(routes: &[Route]) -> Result<String, std::fmt::Error> {
    let mut out = String::from(
        "# Who may do what\n\nWritten by `tests/it/access_matrix.rs` from `src/access/policy.rs` and the route lists; do not edit.\n\
         ✓ yes · ✓² only what another person began · ✓° only on own records · – no. A visitor who is not signed in has the action `public` alone.\n\n\
         | action | officer | manager | auditor | administrator |\n|---|---|---|---|---|\n",
    );
    for action in Action::ALL {
        write!(out, "| {} |", action.code())?;
        for role in Role::ALL {
            let mark = match (policy::role_may(role, *action), policy::needs_another_person(*action)) {
                (true, false) if policy::needs_ownership(role, *action) => "✓°",
                (true, true) => "✓²",
                (true, false) => "✓",
                (false, _) => "–",
            };
            write!(out, " {mark} |")?;
        }
        out.push('\n');
    }
    out.push_str("\n## Routes\n\n| action | method | path |\n|---|---|---|\n");
    for action in Action::ALL {
        let mut of_action: Vec<_> = routes.iter().filter(|route| route.action == *action).collect();
        of_action.sort_by_key(|route| (route.path, route.method.to_string()));
        for route in of_action {
            writeln!(out, "| {} | {} | `{}` |", action.code(), route.method, route.path)?;
        }
    }
    Ok(out)
}
