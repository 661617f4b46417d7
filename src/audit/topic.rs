//! What an event is about, and so who may read it. Pure.

use super::event::Deed;

/// What an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// A record or what belongs to it: read through the agreement's visibility.
    Content,
    /// The house's own lists, imports and exports.
    House,
    /// Sign-ins, accounts, settings, denied attempts.
    Security,
    /// What auditors do before they tell anybody: their samples, papers and drafts.
    Auditing,
}

/// The topic of a deed by its code; an unknown one is content, the topic that is shut unless its agreement is open.
pub fn topic(code: &str) -> Topic {
    match code {
        "access.denied" => Topic::Security,
        "access.granted" | "access.withdrawn" => Topic::Content,
        "finding.drafted" | "finding.edited" | "finding.dropped" => Topic::Auditing,
        code => match code.split('.').next().unwrap_or_default() {
            "session" | "account" | "installation" | "setting" | "log" | "schema" => Topic::Security,
            // A finding may be about an audit as a whole, which belongs to no agreement; one of an agreement is read through it.
            "finding" => Topic::House,
            "audit" | "paper" => Topic::Auditing,
            "directory" | "import" | "export" | "demonstration" | "register" | "mail" | "documents"
            | "reconciliation" => Topic::House,
            _ => Topic::Content,
        },
    }
}

/// The codes of every deed of a topic.
pub fn codes(of: Topic) -> Vec<&'static str> {
    Deed::ALL.iter().map(|deed| deed.code()).filter(|code| topic(code) == of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_people_and_lists_are_told_apart() {
        for (code, expected) in [
            ("agreement.edited", Topic::Content),
            ("milestone.reported", Topic::Content),
            ("access.granted", Topic::Content),
            ("something.new", Topic::Content),
            ("directory.official_added", Topic::House),
            ("export.made", Topic::House),
            ("log.checkpoint", Topic::Security),
            ("document.uploaded", Topic::Content),
            ("body.seated", Topic::Content),
            ("meeting.decision_verified", Topic::Content),
            ("evidence.checked", Topic::Content),
            ("fact.taken_over", Topic::Content),
            ("documents.swept", Topic::House),
            ("extract.released", Topic::Content),
            ("reconciliation.settled", Topic::House),
            ("alert.raised", Topic::Content),
            ("mail.sent", Topic::House),
            ("account.feed_made", Topic::Security),
            ("session.signed_in", Topic::Security),
            ("access.denied", Topic::Security),
            ("account.changed", Topic::Security),
            ("log.read", Topic::Security),
            ("audit.sample_drawn", Topic::Auditing),
            ("paper.reviewed", Topic::Auditing),
            ("finding.drafted", Topic::Auditing),
            ("finding.issued", Topic::House),
        ] {
            assert_eq!(topic(code), expected, "{code}");
        }
    }

    #[test]
    fn every_deed_has_one_topic() {
        let all: usize = [Topic::Content, Topic::House, Topic::Security, Topic::Auditing]
            .into_iter()
            .map(|of| codes(of).len())
            .sum();
        assert_eq!(all, Deed::ALL.len());
    }
}
