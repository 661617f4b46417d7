//! What must hold in the demonstration data: every reference leads somewhere, every code exists, nothing uncertain is
//! called certain.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::files::{DemoData, Grade};
use super::record::{DemoAction, DemoAgreement, DemoMilestone};
use crate::facts::{FactKind, Value};
use crate::imports::codes;
use crate::imports::states::States;
use crate::lifecycle::ClauseKind;
use crate::lifecycle::clause;

const AREAS: &str = include_str!("../../../reference/areas.toml");
const MARKINGS: &str = include_str!("../../../reference/markings.toml");
const DESKS: &[&str] = &["officer", "manager"];
const LANGUAGES: &[&str] = &["en", "pl", "uk"];

#[derive(Deserialize)]
struct Coded {
    code: String,
}

#[derive(Deserialize)]
struct AreaFile {
    area: Vec<Coded>,
}

#[derive(Deserialize)]
struct MarkingFile {
    marking: Vec<Coded>,
}

/// Collects faults; each names the place and what is wrong there.
struct Check<'a> {
    states: States,
    areas: BTreeSet<String>,
    markings: BTreeSet<String>,
    ministries: BTreeSet<&'a str>,
    officials: BTreeSet<&'a str>,
    sources: BTreeMap<&'a str, Grade>,
    agreements: BTreeSet<&'a str>,
    faults: Vec<String>,
}

/// Every fault of the demonstration data; empty when they may be loaded.
pub fn faults(data: &DemoData) -> Vec<String> {
    let mut check = Check::of(data);
    check.directory(data);
    for agreement in data.agreements() {
        check.agreement(agreement);
        let circle = reaches(data, &agreement.key, &agreement.key, &mut BTreeSet::new());
        check.must(!circle, &agreement.key, || "its relations lead back to it".into());
    }
    check.faults
}

/// Do the relations that must not run in a circle lead from one agreement to another?
fn reaches<'a>(data: &'a DemoData, from: &str, to: &str, seen: &mut BTreeSet<&'a str>) -> bool {
    let directed = |kind: &str| matches!(kind, "implements" | "annex_of" | "amends" | "replaces");
    let agreement = data.agreements().find(|agreement| agreement.key == from);
    let relations = agreement.into_iter().flat_map(|agreement| &agreement.relations);
    relations.filter(|relation| directed(&relation.kind)).any(|relation| {
        relation.to == to || (seen.insert(&relation.to) && reaches(data, &relation.to, to, seen))
    })
}

fn codes_of<T>(items: Vec<T>, code: impl Fn(T) -> String) -> BTreeSet<String> {
    items.into_iter().map(code).collect()
}

impl<'a> Check<'a> {
    fn of(data: &'a DemoData) -> Self {
        let areas: AreaFile = toml::from_str(AREAS).expect("reference/areas.toml is well formed");
        let markings: MarkingFile = toml::from_str(MARKINGS).expect("reference/markings.toml is well formed");
        let directory = &data.directory;
        let mut check = Self {
            states: States::embedded(),
            areas: codes_of(areas.area, |area| area.code),
            markings: codes_of(markings.marking, |marking| marking.code),
            ministries: directory.ministries.iter().map(|ministry| ministry.key.as_str()).collect(),
            officials: directory.officials.iter().map(|official| official.key.as_str()).collect(),
            sources: directory.sources.iter().map(|source| (source.key.as_str(), source.grade)).collect(),
            agreements: BTreeSet::new(),
            faults: Vec::new(),
        };
        for agreement in data.agreements() {
            let first = check.agreements.insert(&agreement.key);
            check.must(first, "agreement", || format!("{} stands twice", agreement.key));
        }
        let told = directory.ministries.len() + directory.officials.len() + directory.sources.len();
        let kept = check.ministries.len() + check.officials.len() + check.sources.len();
        check.must(told == kept, "directory", || "a key stands twice".into());
        check
    }

    fn must(&mut self, holds: bool, place: &str, fault: impl FnOnce() -> String) {
        if !holds {
            self.faults.push(format!("{place}: {}", fault()));
        }
    }

    fn code(&mut self, known: &[&str], code: &str, place: &str) {
        self.must(known.contains(&code), place, || format!("no code {code}"));
    }

    fn state(&mut self, code: &str, place: &str) {
        self.must(self.states.find(code).is_some(), place, || format!("no state {code}"));
    }

    fn ministry(&mut self, key: Option<&String>, place: &str) {
        self.must(key.is_none_or(|key| self.ministries.contains(key.as_str())), place, || {
            format!("no ministry {key:?}")
        });
    }

    fn source(&mut self, key: Option<&String>, place: &str) {
        self.must(key.is_none_or(|key| self.sources.contains_key(key.as_str())), place, || {
            format!("no source {key:?}")
        });
    }

    fn directory(&mut self, data: &DemoData) {
        for ministry in &data.directory.ministries {
            self.state(&ministry.state, &ministry.key);
            self.code(codes::MINISTRY_KINDS, &ministry.kind, &ministry.key);
            self.ministry(ministry.predecessor.as_ref(), &ministry.key);
        }
        for official in &data.directory.officials {
            for office in &official.offices {
                self.ministry(office.ministry.as_ref(), &official.key);
                self.source(office.source.as_ref(), &official.key);
                let ordered = office.from.is_none() || office.to.is_none() || office.from <= office.to;
                self.must(ordered, &official.key, || format!("{} ends before it begins", office.title_en));
            }
        }
    }

    fn agreement(&mut self, agreement: &DemoAgreement) {
        let place = agreement.key.as_str();
        for (known, code) in [
            (codes::INSTRUMENT_KINDS, &agreement.instrument_kind),
            (codes::LEVELS, &agreement.level),
            (&["general", "sector"], &agreement.scope),
            (codes::STAGES, &agreement.stage),
            (DESKS, &agreement.owner),
        ] {
            self.code(known, code, place);
        }
        self.must(self.markings.contains(&agreement.marking), place, || {
            format!("no marking {}", agreement.marking)
        });
        self.must(agreement.deputy.as_ref() != Some(&agreement.owner), place, || {
            "the owner is their own deputy".into()
        });
        self.ministry(agreement.lead_ministry.as_ref(), place);
        for language in agreement.summary.keys() {
            self.code(LANGUAGES, language, place);
        }
        for area in &agreement.areas {
            self.must(self.areas.contains(area), place, || format!("no area {area}"));
        }
        for source in &agreement.sources {
            self.source(Some(source), place);
        }
        self.titles(agreement, place);
        self.parties(agreement, place);
        self.actions(agreement, place);
        self.signatures(agreement, place);
        self.relations(agreement, place);
        self.clauses(agreement, place);
        self.claims(agreement, place);
        for milestone in &agreement.milestones {
            self.milestone(milestone, place);
        }
    }

    fn titles(&mut self, agreement: &DemoAgreement, place: &str) {
        for title in &agreement.titles {
            self.code(codes::TITLE_KINDS, &title.kind, place);
            self.code(LANGUAGES, &title.lang, place);
            self.source(title.source.as_ref(), place);
            let sourced = matches!(title.kind.as_str(), "working" | "translation") || title.source.is_some();
            self.must(sourced, place, || {
                format!("the {} title \"{}\" has no source", title.kind, title.text)
            });
        }
    }

    fn parties(&mut self, agreement: &DemoAgreement, place: &str) {
        let keys: BTreeSet<_> = agreement.parties.iter().map(|party| &party.key).collect();
        self.must(keys.len() == agreement.parties.len() && keys.len() >= 2, place, || {
            "two or more distinct parties".into()
        });
        let ours = agreement.parties.iter().any(|party| party.state == "POL");
        for party in &agreement.parties {
            self.state(&party.state, place);
            self.ministry(party.ministry.as_ref(), place);
            self.code(codes::ROLES, &party.role, place);
            self.code(codes::BINDING_VIEWS, &party.binding_view, place);
            let side = if party.state == "POL" {
                "ours"
            } else if ours {
                "theirs"
            } else {
                "third"
            };
            self.must(party.side == side, place, || format!("{} is on side {side}", party.key));
            self.must(party.binding_basis.is_some(), place, || {
                format!("{} lacks the basis of its view", party.key)
            });
        }
    }

    fn actions(&mut self, agreement: &DemoAgreement, place: &str) {
        let keys: BTreeSet<_> = agreement.actions.iter().map(|action| &action.key).collect();
        self.must(keys.len() == agreement.actions.len(), place, || {
            "the key of an action stands twice".into()
        });
        for action in &agreement.actions {
            self.code(codes::ACTION_KINDS, &action.kind, place);
            self.code(codes::CERTAINTIES, &action.certainty, place);
            self.code(codes::VERIFICATIONS, &action.verification, place);
            self.source(action.source.as_ref(), place);
            let known = action
                .party
                .as_ref()
                .is_none_or(|key| agreement.parties.iter().any(|party| &party.key == key));
            self.must(known, place, || format!("no party {:?}", action.party));
            self.certainty(action, agreement, place);
        }
    }

    fn certainty(&mut self, action: &DemoAction, agreement: &DemoAgreement, place: &str) {
        let grade = action.source.as_ref().and_then(|key| self.sources.get(key.as_str()).copied());
        let confirmed = action.certainty != "confirmed" || grade.is_some_and(|grade| grade <= Grade::C);
        self.must(confirmed, place, || {
            format!("{} is confirmed without a source of grade A to C", action.key)
        });
        let verified =
            action.verification != "verified" || (grade.is_some() && action.certainty != "estimated");
        self.must(verified, place, || format!("{} is verified without a source, or estimated", action.key));
        let listed = action.source.as_ref().is_none_or(|key| agreement.sources.contains(key));
        self.must(listed, place, || format!("the source of {} is not among those of the record", action.key));
        let founded = grade.is_some() || agreement.fictional || action.certainty == "estimated";
        self.must(founded, place, || format!("{} has no source and is not estimated", action.key));
    }

    fn signatures(&mut self, agreement: &DemoAgreement, place: &str) {
        for signature in &agreement.signatures {
            let signed =
                |action: &DemoAction| action.key == signature.action && action.kind.starts_with("signed");
            self.must(agreement.actions.iter().any(signed), place, || {
                format!("no signing {}", signature.action)
            });
            let party = agreement.parties.iter().any(|party| party.key == signature.party);
            self.must(party, place, || format!("no party {}", signature.party));
            let official = self.officials.contains(signature.official.as_str());
            self.must(official, place, || format!("no official {}", signature.official));
            self.code(codes::CAPACITIES, &signature.capacity, place);
        }
    }

    fn relations(&mut self, agreement: &DemoAgreement, place: &str) {
        for relation in &agreement.relations {
            self.code(codes::RELATION_KINDS, &relation.kind, place);
            let known = relation.to != agreement.key && self.agreements.contains(relation.to.as_str());
            self.must(known, place, || format!("no other agreement {}", relation.to));
        }
    }

    fn clauses(&mut self, agreement: &DemoAgreement, place: &str) {
        for clause in &agreement.clauses {
            let known = ClauseKind::parse(&clause.kind).is_some();
            self.must(known, place, || format!("no code {}", clause.kind));
            self.code(codes::VERIFICATIONS, &clause.verification, place);
            self.source(clause.source.as_ref(), place);
            let listed = clause.source.as_ref().is_none_or(|key| agreement.sources.contains(key));
            self.must(listed, place, || "the source of a clause is not among those of the record".into());
        }
        let rules: Vec<String> = agreement
            .clauses
            .iter()
            .filter_map(|clause| clause.rule.as_ref())
            .map(ToString::to_string)
            .collect();
        if let Err(fault) = clause::combined(rules.iter().map(String::as_str)) {
            self.must(false, place, || format!("its clauses: {fault}"));
        }
    }

    fn claims(&mut self, agreement: &DemoAgreement, place: &str) {
        for claim in &agreement.claims {
            let kind = FactKind::parse(&claim.fact);
            self.must(kind.is_some(), place, || format!("no code {}", claim.fact));
            let value = kind.is_some_and(|kind| Value::parse(kind, &claim.value).is_ok());
            self.must(value, place, || format!("the claim {} has no value", claim.value));
            let of_act = kind.is_none_or(FactKind::is_of_act);
            let acts = agreement.actions.iter().any(|action| Some(&action.key) == claim.of.as_ref());
            self.must(acts || !of_act, place, || format!("no action {:?}", claim.of));
            self.source(Some(&claim.source), place);
            let listed = agreement.sources.contains(&claim.source);
            self.must(listed, place, || "the source of a claim is not among those of the record".into());
            self.code(DESKS, &claim.by, place);
        }
    }

    fn milestone(&mut self, milestone: &DemoMilestone, place: &str) {
        self.code(codes::MILESTONE_STATES, &milestone.state, place);
        self.code(DESKS, &milestone.owner, place);
        let labels = [
            (&milestone.title_en, "illustrative"),
            (&milestone.title_pl, "przykładow"),
            (&milestone.title_uk, "ілюстративн"),
        ];
        let labelled = labels.iter().all(|(title, label)| title.contains(label));
        self.must(!milestone.illustrative || labelled, place, || {
            format!("{} is not labelled", milestone.title_en)
        });
        let done = milestone.state.ends_with("_done");
        self.must(done == milestone.actual_done.is_some(), place, || {
            format!("{}: done without a day", milestone.title_en)
        });
        for report in &milestone.reports {
            self.code(DESKS, &report.by, place);
        }
        for revision in &milestone.revisions {
            self.must(revision.by != revision.approved_by, place, || {
                "a re-baselining needs a second person".into()
            });
            let last = milestone.baseline_due.as_ref() == Some(&revision.baseline_to);
            self.must(last, place, || format!("{}: the baseline is not the revised one", milestone.title_en));
        }
    }
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
