//! The page of the register in a browser.

use super::seed::{self, sketch};
use crate::support::{Browser, Page, TestApp, on_both, people};
use entente::access::Role;

fn titles(page: &Page) -> Vec<String> {
    page.texts("table.ledger tbody th a")
}

fn list(browser: &Browser, query: &str) -> Page {
    browser.get(&format!("/agreements?{query}")).expect(200)
}

#[test]
fn an_empty_register_says_what_to_do_next() {
    on_both(|app| {
        let officer = people::officer(app);
        let page = officer.get("/agreements").expect(200);
        assert_eq!(page.text(".empty h2"), "The register is empty");
        assert!(page.has(".empty a[href='/agreements/new']"));
        let auditor = people::auditor(app).get("/agreements").expect(200);
        assert!(!auditor.has("a[href='/agreements/new']"), "an auditor adds nothing");
        assert_eq!(people::administrator(app).get("/agreements").status, 403);
    });
}

#[test]
fn a_row_says_what_is_known_and_what_is_missing() {
    on_both(|app| {
        let owner = people::id_of(app, Role::PolicyOfficer);
        let known = sketch(1, "Treaty of Nancy").with(|row| {
            row.owner_id = Some(owner.clone());
            row.next_deadline_on = Some("2027-01-22".into());
        });
        let poor = sketch(2, "Protocol").signed(None).with(|row| {
            row.register_no = None;
            row.standing = "unknown".into();
            row.standing_reason = Some("entry_into_force".into());
            row.binding = "differs".into();
            row.record_state = "draft".into();
            row.fictional = true;
        });
        let pointer = sketch(3, "Hidden content").with(|row| row.pointer_only = true);
        seed::put(app, &[known, poor, pointer]);
        let page = people::officer(app).get("/agreements").expect(200);
        let rows = page.texts("table.ledger tbody tr");
        assert_eq!(rows.len(), 3);
        let find = |part: &str| rows.iter().find(|row| row.contains(part)).expect(part);
        let nancy = find("Treaty of Nancy");
        for part in [
            "PL-UA/2025/0001",
            "18\u{a0}Sep\u{a0}2025",
            "In force since 1\u{a0}Oct\u{a0}2025",
            "Binding",
            "22\u{a0}Jan\u{a0}2027",
            "Olena Hrytsenko",
        ] {
            let folded = part.replace('\u{a0}', " ");
            assert!(nancy.replace('\u{a0}', " ").contains(&folded), "{part}: {nancy}");
        }
        let poor = find("Protocol");
        for part in [
            "Not numbered",
            "Fictional sample",
            "Draft",
            "unknown",
            "entry into force not recorded",
            "Sides differ",
        ] {
            assert!(poor.contains(part), "{part}: {poor}");
        }
        assert!(find("Pointer record").contains("PL-UA/2025/0003"));
        assert!(!page.words().contains("Hidden content"), "a pointer shows no content");
        assert_eq!(page.attributes("th[aria-sort]", "aria-sort"), ["descending"]);
        let legend = page.texts(".split-key li");
        assert_eq!(legend, ["1 in force", "1 unknown", "1 pointer"]);
        assert!(page.text(".pager").contains("3 of the 3 agreements you may see"));
    });
}

#[test]
fn every_filter_narrows_and_its_chip_takes_it_away() {
    on_both(|app| {
        let owner = people::id_of(app, Role::Manager);
        let mut other =
            sketch(2, "Меморандум, Київ").signed(Some("1993")).between(&["POL", "LTU"]).with(|row| {
                row.instrument_kind = "mou".into();
                row.standing = "terminated".into();
                row.owner_id = Some(owner.clone());
                row.marking = "restricted".into();
                row.marking_rank = 1;
                row.record_state = "disputed".into();
            });
        other.areas = vec!["cyber".into()];
        seed::put(app, &[sketch(1, "Treaty of Nancy"), other]);
        let browser = people::officer(app);
        let owned = format!("owner={owner}");
        for query in [
            "partner=LTU",
            "kind=mou",
            "standing=terminated",
            "area=cyber",
            &owned,
            "marking=restricted",
            "record=disputed",
            "year=1993",
            "year=1990-1999",
            "q=kyi",
            "q=%D0%BC%D0%B5%D0%BC%D0%BE%D1%80",
            "q=PL-UA%2F2025%2F0002",
            "partner=LTU&kind=mou&q=memor+kyiv",
        ] {
            let page = list(&browser, query);
            assert_eq!(titles(&page), ["Меморандум, Київ"], "{query}");
            let chips = page.attributes(".chip a", "href");
            assert_eq!(chips.len(), query.split('&').count(), "{query}");
            assert!(page.text(".pager").contains("1 of the 2 agreements"), "{query}");
        }
        let page = list(&browser, "kind=mou");
        let open = browser.get(&page.attributes(".chip a", "href")[0]).expect(200);
        assert_eq!(titles(&open).len(), 2);
        let none = list(&browser, "q=nancy+kyiv");
        assert_eq!(none.text(".empty h2"), "No agreement matches");
        assert_eq!(
            list(&browser, "standing=terminated").attributes("#filter-standing option[selected]", "value"),
            ["terminated"]
        );
    });
}

#[test]
fn a_filter_that_cannot_be_read_is_refused_and_no_list_is_shown() {
    on_both(|app| {
        seed::put(app, &[sketch(1, "Treaty of Nancy")]);
        let browser = people::officer(app);
        for (query, part) in [
            ("kind=contract", "treaty, intergovernmental_agreement"),
            ("partner=ATLANTIS", "does not hold “ATLANTIS”"),
            ("owner=nobody", "does not hold “nobody”"),
            ("ministry=none", "does not hold “none”"),
            ("year=19", "“19” is no year"),
            ("colour=red", "“colour” is no filter"),
            ("kind=treaty&kind=mou", "more than once"),
            ("q=%21", "holds no word"),
        ] {
            let page = browser.get(&format!("/agreements?{query}")).expect(422);
            assert!(page.errors().join(" ").contains(part), "{query}: {:?}", page.errors());
            assert!(!page.has("table.ledger") && page.text("title").starts_with("Error:"), "{query}");
        }
        for forged in ["after=x", "before=c2lnbmVkLnVwCi0KYQ", "after=a&before=b"] {
            assert_eq!(browser.get(&format!("/agreements?{forged}")).status, 400, "{forged}");
        }
        let kept = browser.get("/agreements?kind=contract&partner=UKR").expect(422);
        assert_eq!(kept.attributes("#filter-partner option[selected]", "value"), ["UKR"]);
    });
}

#[test]
fn what_is_hidden_does_not_exist_in_rows_counts_lists_or_search() {
    on_both(|app| {
        let me = people::id_of(app, Role::PolicyOfficer);
        let named = |row: &mut entente::agreements::AgreementRow| row.access_mode = "named".into();
        seed::put(
            app,
            &[
                sketch(1, "Open treaty"),
                sketch(2, "Secret cipher treaty").secret().between(&["POL", "FRA"]),
                sketch(3, "Named cipher treaty").with(named).between(&["POL", "DEU"]),
                sketch(4, "Own cipher treaty").with(named).with(|row| row.owner_id = Some(me.clone())),
            ],
        );
        let officer = people::officer(app);
        let page = officer.get("/agreements").expect(200);
        let mut seen = titles(&page);
        seen.sort();
        assert_eq!(seen, ["Open treaty", "Own cipher treaty"]);
        assert_eq!(page.texts(".split-key li"), ["2 in force"]);
        assert!(page.text(".pager").contains("2 of the 2 agreements"));
        assert_eq!(page.attributes("#filter-partner option", "value"), ["", "UKR"]);
        assert_eq!(titles(&list(&officer, "q=cipher")), ["Own cipher treaty"]);
        assert!(titles(&list(&officer, "partner=FRA")).is_empty());
        assert_eq!(
            titles(&list(&people::manager(app), "q=treaty")),
            ["Open treaty"],
            "what one person saw is not shown to another"
        );
    });
}

#[test]
fn a_page_seen_before_shows_every_change_since() {
    on_both(|app| {
        seed::put(app, &[sketch(1, "First")]);
        let browser = people::officer(app);
        assert_eq!(titles(&list(&browser, "sort=title")), ["First"]);
        assert_eq!(titles(&list(&browser, "sort=title")), ["First"]);
        seed::put(app, &[sketch(2, "Second")]);
        let page = list(&browser, "sort=title");
        assert_eq!(titles(&page), ["First", "Second"]);
        assert!(page.text(".pager").contains("2 of the 2"));
    });
}

#[test]
fn pages_are_turned_by_their_links() {
    on_both(|app| {
        let many: Vec<_> = (0..60).map(|n| sketch(n, &format!("Treaty {n:02}"))).collect();
        seed::put(app, &many);
        let browser = people::officer(app);
        let first = list(&browser, "rows=25&sort=title&standing=in_force");
        assert!(first.texts(".pager .off").contains(&"Previous".to_owned()));
        let turn = |page: &Page, rel: &str| {
            browser.get(&page.attributes(&format!("a[rel={rel}]"), "href")[0]).expect(200)
        };
        let second = turn(&first, "next");
        let third = turn(&second, "next");
        assert_eq!((titles(&first).len(), titles(&second).len(), titles(&third).len()), (25, 25, 10));
        assert_eq!(titles(&third).last().expect("a row"), "Treaty 59");
        assert!(!third.has("a[rel=next]"));
        assert_eq!(titles(&turn(&turn(&third, "prev"), "prev")), titles(&first));
        let turned = browser.get(&first.attributes("th[aria-sort] a", "href")[0]).expect(200);
        assert_eq!(titles(&turned)[0], "Treaty 59");
    });
}

#[test]
fn the_search_of_the_masthead_leads_to_the_filtered_list() {
    on_both(|app: &TestApp| {
        let browser = people::officer(app);
        let answer = browser.get("/search?q=Ki%C3%B3w+%26+Lw%C3%B3w");
        assert_eq!(answer.expect_redirect(), "/agreements?q=Ki%C3%B3w%20%26%20Lw%C3%B3w");
        assert_eq!(browser.get("/search").expect_redirect(), "/agreements");
        assert_eq!(browser.follow(&answer).status, 200);
    });
}
