//! The policy officer logs what was signed in Kyiv while the facts are still partial, and follows it up.

use super::window::{Scripts, Window};
use super::{OFFICER, journey};
use entente::accounts::demo::PASSPHRASE;

pub const TITLE: &str = "Kyiv agreements of 18 September 2025";
const LATE: &str = "The press reported it before the file came";

#[test]
fn an_officer_logs_the_kyiv_agreements_and_follows_them_up() {
    journey(Scripts::On, |_, window| {
        window.sign_in(OFFICER, PASSPHRASE);
        an_empty_form_says_what_is_missing(window);
        log(window);
        describe(window);
        cite(window);
        sign(window, "Poland", "Władysław Kosiniak-Kamysz");
        sign(window, "Ukraine", "");
        record(window);
        relate(window);
        let record = window.path().trim_end_matches("/relations").to_owned();
        window.press("Register");
        assert_eq!(window.flash(), "Registered; it has its number.");
        plan_and_report(window, &record);
        window.go(&record);
        read_it_again(window);
        sign_out(window);
    });
}

fn an_empty_form_says_what_is_missing(window: &Window) {
    window.follow("New agreement");
    window.press("Save the draft");
    assert!(window.text(".error-summary").contains("Choose at least two parties"));
    let focused = window.run("return document.activeElement.className", vec![]);
    assert_eq!(focused, "error-summary", "the errors are read first");
}

/// The six fields of a draft, on the page of the new agreement.
pub fn log(window: &Window) {
    window.fill("short_title", TITLE);
    window.choose("kind", "Interministerial agreement");
    window.choose("party.0", "Poland, Ministry of National Defence");
    window.choose("party.1", "Ukraine, Ministry of Defence of Ukraine");
    window.choose("owner", "Policy officer (demo) (you)");
    window.tick("Uncrewed systems");
    window.press("Save the draft");
    assert_eq!(window.flash(), "The draft is saved.");
    assert!(window.text("h1").contains(TITLE));
}

fn describe(window: &Window) {
    window.follow("Edit");
    window.choose("level", "Ministry");
    window.fill("title.0.wording", "Umowa o współpracy ministerstw obrony");
    window.choose("title.0.lang", "Polish");
    window.choose("title.0.kind", "As reported by the press");
    window.fill("title.1.wording", "Угода про співпрацю міністерств оборони");
    window.choose("title.1.lang", "Ukrainian");
    window.choose("title.1.kind", "As reported by the press");
    window.fill("party.0.name", "Ministerstwo Obrony Narodowej");
    window.choose("party.0.binding", "Binding");
    window.press("Save");
    assert!(window.has(".error-summary"), "binding force needs its basis");
    window.fill("party.0.basis", "The minister spoke of an agreement");
    window.press("Save");
    assert_eq!(window.flash(), "Saved.");
    assert!(window.text(".titles").contains("Угода про співпрацю"));
}

fn cite(window: &Window) {
    window.tab("Sources");
    window.follow("Add a source");
    window.fill("source_title", "Statement of the Polish minister of defence");
    window.fill("source_reference", "https://www.gov.pl/web/obrona-narodowa/kyiv-18-september-2025");
    window.fill("source_published_on", "2025-09-18");
    window.choose("source_grade", "B · official statement");
    window.press("Add a source");
    assert_eq!(window.flash(), "The source is added.");
    assert!(window.text("table").contains("Statement of the Polish minister"));
}

fn sign(window: &Window, side: &str, official: &str) {
    window.tab("Signatories");
    window.follow("Record a signature");
    window.choose("party", side);
    if official.is_empty() {
        window.fill("name_latin", "Denys Shmyhal");
        window.fill("name_native", "Денис Шмигаль");
    } else {
        window.choose("official", official);
    }
    window.fill("office_as_signed", "Minister of defence");
    window.fill("acted_on", "2025-09-18");
    window.choose("certainty", "reported");
    window.fill("place", "Kyiv");
    window.choose("source", "B · Statement of the Polish minister of defence");
    window.press("Record a signature");
    assert!(window.text(".error-summary").contains("recorded"), "an old act asks why it is recorded now");
    window.fill("backdating_reason", LATE);
    window.press("Record a signature");
    assert_eq!(window.flash(), "The signature is recorded.");
}

fn record(window: &Window) {
    window.tab("Acts");
    window.follow("Record an act");
    window.choose("kind", "Signed");
    window.fill("acted_on", "18.09.2025");
    window.fill("place", "Kyiv");
    window.fill("note", "Three documents were signed that day.");
    window.fill("backdating_reason", LATE);
    window.press("Record an act");
    assert_eq!(window.flash(), "The act is recorded.");
    assert!(window.text("table").contains("18 Sep 2025"));
}

fn relate(window: &Window) {
    window.tab("Relations");
    window.follow("Record a relation");
    window.choose("kind", "refers to");
    window.fill("to", "PL-UA/2025/0001");
    window.press("Record a relation");
    assert_eq!(window.flash(), "The relation is recorded.");
    assert!(window.text("table").contains("Joint working group"));
}

fn plan_and_report(window: &Window, record: &str) {
    window.tab("Milestones");
    window.follow("Plan a milestone");
    window.fill("title_en", "Terms of reference agreed");
    window.fill("baseline", "2026-03");
    window.choose("owner", "Policy officer (demo)");
    window.press("Plan a milestone");
    assert_eq!(window.flash(), "The milestone is planned.");
    window.press("Work has begun");
    window.unfold("Report it done");
    window.fill("done_on", "2026-03-01");
    window.fill("done_note", "Both sides signed the terms.");
    window.press("Report it done");
    assert_eq!(window.flash(), "The report is recorded.");
    assert!(!window.offers("Verify: it is done"), "an officer gives no verdict");
    window.go(&format!("{record}/milestones"));
    assert!(window.text("table").contains("Reported done"));
}

fn read_it_again(window: &Window) {
    assert!(window.text(".kicker .reg-no").starts_with("PL-UA/2025/"), "{}", window.text(".kicker"));
    assert!(window.text(".dates").contains("18 Sep 2025"), "{}", window.text(".dates"));
    assert!(window.text(".standing-line").contains("unknown"), "nothing tells when it enters into force");
    window.tab("History");
    let history = window.text(".events");
    for deed in
        ["registered", "relation recorded", "act recorded (The press reported it before the file came)"]
    {
        assert!(history.contains(&format!("Policy officer (demo) · {deed}")), "{history}");
    }
}

fn sign_out(window: &Window) {
    window.unfold("Account:");
    window.press("Sign out");
    assert!(window.path().starts_with("/sign-in"), "{}", window.path());
    window.go("/agreements");
    assert!(window.path().starts_with("/sign-in"), "{}", window.path());
}
