//! axe-core on every page of the route list, in each theme and width; some of them in each language.

use super::axe::Look;
use super::driver::Programs;
use super::window::{Scripts, Window};
use super::{ADMINISTRATOR, AUDITOR, MANAGER, OFFICER, agreement};
use crate::alerts::rows::{self, Put};
use crate::support::database::Database;
use crate::support::{Browser, TestApp, app, people};
use actix_web::http::Method;
use entente::access::{Action, Role, Route, policy};
use entente::accounts::demo::PASSPHRASE;
use entente::alerts::raise;
use entente::imports::demo::load;
use entente::lifecycle::RuleKind;

/// Opens what is folded away, so that it is looked at too.
const UNFOLD: &str = "for (const more of document.querySelectorAll('details:not(.menu)')) more.open = true;";
const STATUS: &str = "return performance.getEntriesByType('navigation')[0].responseStatus";

/// One address for every GET route that answers with a page.
struct Addresses {
    held: Vec<(&'static str, String)>,
}

impl Addresses {
    fn of(app: &TestApp) -> Self {
        let (manager, administrator) = (people::demo(app, MANAGER), people::demo(app, ADMINISTRATOR));
        let first = |browser: &Browser, page: &str, selector: &str| {
            let links = browser.get(page).expect(200).attributes(selector, "href");
            links.into_iter().next().unwrap_or_else(|| panic!("{page} has no {selector}"))
        };
        let record = agreement(&manager, "PL-UA/2025/0001");
        let act = first(&manager, &format!("{record}/acts"), "a[href$=voiding]");
        let fact = format!("{record}/facts/title/en");
        let withdrawal = first(&manager, &fact, "a[href$='/withdrawal']");
        let with_clauses = agreement(&manager, "PL-UA/2016/0001");
        let clause = first(&manager, &format!("{with_clauses}/clauses"), "a[href$=voiding]");
        let sample = agreement(&manager, "PL-CZ/2021/0001");
        let evidence = first(&manager, &format!("{sample}/acts"), "a[href*='/evidence/act/']");
        let body = first(&manager, "/bodies?q=fictional", "tbody th a");
        let held = first(&manager, &body, ".linked a[href*='#d-']");
        let held = held.split('#').next().unwrap_or_default().to_owned();
        let decision = first(&manager, &held, "a[href*='/decisions/']:not([href$='/new'])");
        let official = first(&manager, "/officials", "tbody a[href^='/officials/']");
        let extracts = manager.get("/partner-extracts").expect(200).attributes("tbody a", "href");
        let released = extracts.last().cloned().expect("the demonstration has extracts");
        let answer = first(&manager, &released, "section[aria-labelledby=h-answers] li a");
        let auditor = people::demo(app, AUDITOR);
        let audit = first(&auditor, "/audits", "tbody th a");
        let sample = first(&auditor, &audit, "section[aria-labelledby=h-samples] tbody th a");
        let papers =
            auditor.get(&audit).expect(200).attributes("section[aria-labelledby=h-papers] th a", "href");
        let paper = papers.last().cloned().expect("the last paper is still in work");
        let finding = first(&auditor, &audit, "section[aria-labelledby=h-findings] tbody th a");
        let compared = first(&manager, "/reconciliations", "tbody th a");
        let list = b"Title;Partner;Signed\nIllustrative list;Ukraine;2020\n";
        let sent =
            manager.upload("/reconciliations/new", "/reconciliations", &[], ("list.csv", list.as_slice()));
        let held = vec![
            ("/reconciliations/{id}/columns", sent.expect_redirect().to_owned()),
            ("/reconciliations/{id}/rows/{row}", format!("{compared}/rows/7")),
            ("/reconciliations/{id}", compared),
            ("/partner-extracts/{id}/answers/{answer}", answer),
            ("/partner-extracts/{id}", released),
            ("/agreements/{id}/acts/{act}/voiding", act.clone()),
            ("/agreements/{id}/acts/{act}/dispute", act.replace("/voiding", "/dispute")),
            ("/agreements/{id}/acts/{act}/correction", act.replace("/voiding", "/correction")),
            ("/agreements/{id}/stage/{move}", format!("{record}/stage/abandon")),
            ("/agreements/{id}/clauses/{clause}/voiding", clause),
            ("/agreements/{id}/clauses", format!("{with_clauses}/clauses")),
            ("/agreements/{id}/decisions/new", agreement(&manager, "PL-CZ/2021/0001") + "/decisions/new"),
            ("/agreements/{id}/evidence/{kind}/{claim}", evidence),
            ("/agreements/{id}/facts/{kind}/{of}", fact),
            ("/agreements/{id}/claims/{claim}/withdrawal", withdrawal),
            ("/agreements/{id}", record),
            ("/documents/{id}", first(&manager, "/documents", "tbody a[href^='/documents/']")),
            ("/milestones/{id}", first(&manager, "/milestones?view=review", ".sheet__title a")),
            ("/obligations/{id}", first(&manager, "/obligations", "tbody th a")),
            ("/bodies/{id}/seats/{seat}", first(&manager, &body, "a[href*='/seats/']")),
            ("/bodies/{id}", body),
            ("/meetings/{id}/decisions/{decision}", decision),
            ("/meetings/{id}/decisions/new", held.clone() + "/decisions/new"),
            ("/meetings/{id}", held),
            ("/audits/{id}", audit),
            ("/samples/{id}", sample),
            ("/working-papers/{id}", paper),
            ("/findings/{id}/edit", draft_finding(&auditor)),
            ("/findings/{id}", finding),
            ("/ministries/{id}", first(&manager, "/ministries", "tbody a[href^='/ministries/']")),
            ("/officials/{id}/offices/{office}", first(&manager, &official, "tbody a[href*='/offices/']")),
            ("/officials/{id}", official),
            ("/partners/{code}", "/partners/UKR".into()),
            ("/accounts/{id}", first(&administrator, "/accounts", "tbody a")),
            ("/invitations/{token}", link(app, &administrator, "/accounts/new", "/accounts")),
            ("/resets/{token}", reset(app, &administrator)),
            ("/{rest:.*}", "/no-such-page".into()),
        ];
        Self { held }
    }

    /// Where a route's page is; none for what is no page.
    fn page(&self, route: &Route) -> Option<String> {
        if route.method != Method::GET || is_file(route) || route.path == "/set-up" {
            return None;
        }
        if !route.path.contains('{') {
            return Some(route.path.to_owned());
        }
        let known =
            self.held.iter().find_map(|(path, held)| Some(held.clone() + route.path.strip_prefix(path)?));
        let known = known.filter(|path| !path.contains('{'));
        Some(known.unwrap_or_else(|| panic!("{}: say in pages.rs which record to look at", route.path)))
    }
}

fn link(app: &TestApp, administrator: &Browser, page: &str, action: &str) -> String {
    let fields = [
        ("name", "Ina Invited"),
        ("email", "ina@example.test"),
        ("role", "auditor"),
        ("clearance", "secret"),
    ];
    let fields = if page == "/accounts/new" { &fields[..] } else { &[] };
    let made = administrator.submit(page, action, fields).expect(200).text("#link");
    made.strip_prefix(&app.url).expect("a link of ours").to_owned()
}

/// A finding that nobody was told of yet; gives the address of its form.
fn draft_finding(auditor: &Browser) -> String {
    let audit = auditor.get("/audits").expect(200).attributes("tbody th a", "href")[0].clone();
    let parts = ["title", "criterion", "condition", "cause", "effect", "recommendation"];
    let mut fields = vec![("severity", "low")];
    fields.extend(parts.map(|part| (part, "Illustrative")));
    let made = auditor.submit(&format!("{audit}/findings/new"), &format!("{audit}/findings"), &fields);
    made.expect_redirect().to_owned() + "/edit"
}

fn reset(app: &TestApp, administrator: &Browser) -> String {
    let accounts = administrator.get("/accounts").expect(200);
    let links = accounts.attributes("tbody a", "href").into_iter().zip(accounts.texts("tbody tr"));
    let (account, _) = links.into_iter().find(|(_, words)| words.contains(OFFICER)).expect("the officer");
    link(app, administrator, &account, &format!("{account}/reset"))
}

/// The demonstration in a window that looks at nothing by itself.
fn with_pages(look: impl FnOnce(&Visit)) {
    let Some(programs) = Programs::find() else { return };
    let app = app::start(Database::sqlite(), |config| config.demo = true);
    load(&app.app).expect("the demonstration");
    let addresses = Addresses::of(&app);
    let window = Window::open(&programs, &app.url, Scripts::On, &[]);
    let visit = Visit { window, addresses };
    look(&visit);
    visit.window.assert_no_faults();
}

struct Visit {
    window: Window,
    addresses: Addresses,
}

impl Visit {
    /// Looks at one page in each of `looks`.
    fn look_at(&self, path: &str, status: u16, looks: &[Look]) {
        self.window.go(path);
        assert_eq!(self.window.run(STATUS, vec![]), status, "{path}");
        self.window.run(UNFOLD, vec![]);
        self.window.examine_in(looks);
    }

    /// Every page that `role` may open and `chosen` accepts.
    fn look_at_all(&self, role: Role, chosen: impl Fn(&Route) -> bool) {
        let routes = entente::app::routes();
        let open = routes.iter().filter(|route| policy::role_may(role, route.action) && chosen(route));
        let mut count = 0;
        for (route, path) in open.filter_map(|route| Some((route, self.addresses.page(route)?))) {
            let status = if route.path == "/{rest:.*}" { 404 } else { 200 };
            // Each page in both widths and both schemes; the four pairs on the pages that are open all day.
            let is_main = ["/", "/agreements", "/agreements/{id}", "/milestones"].contains(&route.path);
            self.look_at(&path, status, if is_main { &Look::ALL } else { &Look::BOTH });
            count += 1;
        }
        assert!(count > 0, "no page was looked at");
    }
}

/// Whether a route gives a file, or an answer for machines.
fn is_file(route: &Route) -> bool {
    [".pdf", ".csv", ".xlsx", ".json", ".ics", ".zip", "/healthz", "/readyz", "/file"]
        .iter()
        .any(|end| route.path.ends_with(end))
}

fn is_of_an_agreement(route: &Route) -> bool {
    route.path.starts_with("/agreements")
}

#[test]
fn every_page_of_an_agreement_is_accessible() {
    with_pages(|visit| {
        visit.window.sign_in(MANAGER, PASSPHRASE);
        visit.look_at_all(Role::Manager, is_of_an_agreement);
    });
}

#[test]
fn the_form_of_every_rule_is_accessible() {
    with_pages(|visit| {
        let window = &visit.window;
        window.sign_in(MANAGER, PASSPHRASE);
        let route = entente::app::routes().into_iter().find(|one| one.path == "/agreements/{id}/clauses/new");
        let form = visit.addresses.page(&route.expect("the route of the form")).expect("a page");
        for rule in RuleKind::ALL.iter().map(|kind| kind.code()).chain(["text"]) {
            visit.look_at(&format!("{form}?rule={rule}"), 200, &Look::BOTH);
        }
        window.go(&format!("{form}?rule=survival"));
        window.press("Preview the dates");
        assert!(window.has(".error-summary"), "a duty that survives has a subject");
        window.examine_in(&Look::BOTH);
        window.fill("subject", "Protection of classified information");
        window.press("Preview the dates");
        assert!(window.text(".preview").contains("Nothing is saved yet"));
        window.run(UNFOLD, vec![]);
        window.examine_in(&Look::BOTH);
    });
}

#[test]
fn every_other_page_is_accessible() {
    with_pages(|visit| {
        visit.look_at("/sign-in", 200, &Look::BOTH);
        visit.window.sign_in(MANAGER, PASSPHRASE);
        visit.look_at_all(Role::Manager, |route| !is_of_an_agreement(route) && route.path != "/sign-in");
    });
}

#[test]
fn the_pages_that_a_manager_may_not_open_are_accessible() {
    with_pages(|visit| {
        visit.window.sign_in(ADMINISTRATOR, PASSPHRASE);
        visit.look_at_all(Role::Administrator, |route| !policy::role_may(Role::Manager, route.action));
        visit.look_at("/", 200, &Look::BOTH);
        visit.look_at("/agreements", 403, &Look::BOTH);
        visit.window.sign_in(AUDITOR, PASSPHRASE);
        visit.look_at_all(Role::Auditor, |route| {
            [Role::Manager, Role::Administrator].iter().all(|role| !policy::role_may(*role, route.action))
        });
        visit.look_at("/", 200, &Look::BOTH);
        visit.look_at("/milestones?view=review", 200, &Look::BOTH);
    });
}

#[test]
fn pages_without_anything_to_show_are_accessible() {
    with_pages(|visit| {
        visit.window.sign_in(MANAGER, PASSPHRASE);
        for path in [
            "/agreements?q=nothinghasthisname",
            "/milestones?q=nothinghasthisname",
            "/officials?q=nothinghasthisname",
            "/directory?q=nothinghasthisname",
            "/search",
            "/search?q=nothinghasthisname",
            "/audit?from=1999-01-01&to=1999-01-02",
            "/partners/BRA",
            "/deadlines?page=99",
            "/deadlines/calendar?month=1999-01",
            "/deadlines/windows?partner=BRA",
            "/moves?partner=BRA",
            "/bodies?partner=BRA",
        ] {
            visit.look_at(path, 200, &Look::BOTH);
        }
        visit.look_at("/agreements?year=x", 422, &Look::BOTH);
    });
}

#[test]
fn alerts_and_feeds_with_rows_are_accessible() {
    let Some(programs) = Programs::find() else { return };
    let app = app::start(Database::sqlite(), |config| config.demo = true);
    load(&app.app).expect("the demonstration");
    let owner = app.read(|db| entente::accounts::store::find_by_email(db, MANAGER)).expect("the manager").id;
    for (number, on) in [("X/1", "2026-02-20"), ("X/2", "2026-03-10"), ("X/3", "2026-08-01")] {
        let id = rows::agreement_row(&app, &Put { number, owner: Some(&owner), ..Put::default() });
        rows::due(&app, &id, "decision_by", on);
    }
    let done = raise::run_once(&app.app.pool, &app.app.config.ladder, app.app.now(), false).expect("a run");
    assert_eq!(done.raised, 5, "three here, two of the demonstration's sample");
    let window = Window::open(&programs, &app.url, Scripts::On, &[]);
    window.sign_in(MANAGER, PASSPHRASE);
    window.go("/");
    window.examine_in(&Look::BOTH);
    window.go("/alerts");
    window.examine_in(&Look::BOTH);
    window.press("Acknowledge");
    window.examine_in(&Look::BOTH);
    window.go("/account/feeds");
    window.fill("name", "Everything");
    window.press("Make the feed");
    assert!(window.has("#address"));
    window.examine_in(&Look::BOTH);
    window.assert_no_faults();
}

#[test]
fn pages_are_accessible_in_polish_and_ukrainian() {
    with_pages(|visit| {
        let window = &visit.window;
        window.sign_in(MANAGER, PASSPHRASE);
        let menus = ["Language and appearance", "Język i wygląd"];
        for ((name, code), appearance) in [("Polski", "pl"), ("Українська", "uk")].into_iter().zip(menus)
        {
            window.go("/account");
            window.unfold(&format!("{appearance}:"));
            window.press(name);
            for route in
                ["/", "/agreements", "/agreements/{id}", "/agreements/{id}/edit", "/agreements/{id}/acts/new"]
                    .into_iter()
                    .chain([
                        "/milestones",
                        "/milestones/{id}",
                        "/deadlines",
                        "/deadlines/calendar",
                        "/deadlines/windows",
                        "/moves",
                        "/standings/unknown",
                        "/partners/{code}",
                        "/audit",
                        "/help",
                        "/account",
                    ])
            {
                let routes = entente::app::routes();
                let route = routes.iter().find(|one| one.path == route && one.method == Method::GET);
                let path = visit.addresses.page(route.expect("a route")).expect("a page");
                visit.look_at(&path, 200, &Look::BOTH);
                assert!(window.has(&format!("html[lang={code}]")), "{path} is not in {name}");
            }
        }
    });
}

#[test]
fn every_page_has_somebody_who_looks_at_it() {
    let seen = |route: &&Route| {
        route.action == Action::Public
            || [Role::Manager, Role::Administrator, Role::Auditor]
                .iter()
                .any(|role| policy::role_may(*role, route.action))
    };
    let routes = entente::app::routes();
    let unseen: Vec<&str> = routes
        .iter()
        .filter(|route| route.method == Method::GET && !is_file(route) && !seen(route))
        .map(|route| route.path)
        .collect();
    assert_eq!(unseen, Vec::<&str>::new(), "neither manager, administrator nor auditor may open these pages");
}
