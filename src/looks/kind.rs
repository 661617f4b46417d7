//! What was looked at: the sort of page, from the address under which it is mounted. Pure.

use crate::codes;

codes! {
    /// The sort of page that a look began with.
    LookKind {
        Overview = "overview",
        Acts = "acts",
        Clauses = "clauses",
        Signatories = "signatories",
        Obligations = "obligations",
        Milestones = "milestones",
        Bodies = "bodies",
        Documents = "documents",
        File = "file",
        Relations = "relations",
        Sources = "sources",
        History = "history",
        Form = "form",
        Extract = "extract",
        Export = "export",
        Search = "search",
        Other = "other",
    }
}

const FILES: [&str; 5] = [".pdf", ".csv", ".xlsx", ".zip", ".json"];

impl LookKind {
    /// The sort of the page that is mounted under `path`.
    pub fn of(path: &str) -> Self {
        if FILES.iter().any(|end| path.ends_with(end)) {
            return Self::Export;
        }
        if path.ends_with("/file") {
            return Self::File;
        }
        if path.ends_with("/new") || path.ends_with("/edit") {
            return Self::Form;
        }
        let mut parts = path.trim_start_matches('/').split('/');
        match (parts.next().unwrap_or_default(), parts.next(), parts.next()) {
            ("documents" | "search", None, _) => Self::Search,
            ("documents", Some(_), _) => Self::Documents,
            ("milestones", _, _) => Self::Milestones,
            ("obligations", _, _) => Self::Obligations,
            ("bodies" | "meetings", _, _) => Self::Bodies,
            ("partner-extracts", _, _) => Self::Extract,
            ("agreements", Some(_), None) => Self::Overview,
            ("agreements", Some(_), Some(part)) => Self::of_part(part),
            _ => Self::Other,
        }
    }

    /// The sort of a page below an agreement.
    fn of_part(part: &str) -> Self {
        match part {
            "acts" => Self::Acts,
            "clauses" => Self::Clauses,
            "signatories" | "signatures" => Self::Signatories,
            "obligations" => Self::Obligations,
            "milestones" => Self::Milestones,
            "bodies" => Self::Bodies,
            "documents" | "evidence" => Self::Documents,
            "relations" => Self::Relations,
            "sources" => Self::Sources,
            "history" | "looks" => Self::History,
            _ => Self::Form,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_has_its_sort() {
        for (path, want) in [
            ("/agreements/{id}", LookKind::Overview),
            ("/agreements/{id}.pdf", LookKind::Export),
            ("/agreements/{id}/audit-pack.zip", LookKind::Export),
            ("/agreements.csv", LookKind::Export),
            ("/agreements/{id}/acts", LookKind::Acts),
            ("/agreements/{id}/acts/new", LookKind::Form),
            ("/agreements/{id}/acts/{act}/voiding", LookKind::Acts),
            ("/agreements/{id}/evidence/{kind}/{claim}", LookKind::Documents),
            ("/agreements/{id}/history", LookKind::History),
            ("/agreements/{id}/looks", LookKind::History),
            ("/agreements/{id}/edit", LookKind::Form),
            ("/agreements/{id}/void", LookKind::Form),
            ("/agreements/{id}/closing", LookKind::Form),
            ("/documents", LookKind::Search),
            ("/documents/{id}", LookKind::Documents),
            ("/documents/{id}/versions/{number}/file", LookKind::File),
            ("/milestones/{id}", LookKind::Milestones),
            ("/meetings/{id}", LookKind::Bodies),
            ("/partner-extracts/{id}", LookKind::Extract),
            ("/meeting-pack", LookKind::Other),
        ] {
            assert_eq!(LookKind::of(path), want, "{path}");
        }
    }
}
