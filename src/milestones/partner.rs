//! What the partner may say of a milestone, and when. Pure.

use super::milestone::Confirmation;

/// Whether `to` may follow `from`: an answer needs a question; what was confirmed may be asked anew or disputed later.
pub const fn may_follow(from: Confirmation, to: Confirmation) -> bool {
    use Confirmation::{Confirmed, Disputed, None, Requested};
    match from {
        None => matches!(to, Requested),
        Requested => matches!(to, Confirmed | Disputed | None),
        Confirmed => matches!(to, Requested | Disputed),
        Disputed => matches!(to, Requested | Confirmed),
    }
}

/// What may follow.
pub fn following(from: Confirmation) -> Vec<Confirmation> {
    Confirmation::ALL.iter().copied().filter(|to| may_follow(from, *to)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_needs_a_question_and_nothing_follows_itself() {
        use Confirmation::{Confirmed, Disputed, None, Requested};
        let table = [
            (None, vec![Requested]),
            (Requested, vec![None, Confirmed, Disputed]),
            (Confirmed, vec![Requested, Disputed]),
            (Disputed, vec![Requested, Confirmed]),
        ];
        for (from, want) in table {
            assert_eq!(following(from), want, "{from:?}");
            assert!(!may_follow(from, from));
        }
    }
}
