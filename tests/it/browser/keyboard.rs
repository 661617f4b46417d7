//! Everything by keyboard: the order of the focus, that it is seen, and menus that open and close.

use super::window::{Scripts, Window};
use super::{OFFICER, journey};
use entente::accounts::demo::PASSPHRASE;
use fantoccini::key::Key;

/// What has the focus, and how it shows: by outline or by shadow.
const FOCUS: &str = "const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
return [one.textContent.trim() || one.id || one.name, outlined && box.width > 0 && box.bottom > 0, one.closest('main') !== null];";

#[test]
fn the_keyboard_reaches_everything_and_the_focus_is_seen() {
    journey(Scripts::On, |_, window| {
        window.sign_in(OFFICER, PASSPHRASE);
        the_skip_link_comes_first(window);
        the_order_of_a_page(window);
        menus_open_and_close(window);
        the_appearance_is_chosen(window);
    });
}

fn focus(window: &Window) -> (String, bool, bool) {
    let told = window.run(FOCUS, vec![]);
    let words = told[0].as_str().unwrap_or_default().to_owned();
    (words, told[1] == true, told[2] == true)
}

fn the_skip_link_comes_first(window: &Window) {
    window.go("/agreements");
    window.key(Key::Tab);
    assert_eq!(focus(window), ("Skip to content".into(), true, false));
    window.key(Key::Enter);
    window.key(Key::Tab);
    let (words, seen, within) = focus(window);
    assert!(seen && within, "after the skip link the first thing of the content has the focus, not {words}");
}

/// From the top of the page through the masthead to the form's end, every stop seen and nowhere caught.
fn the_order_of_a_page(window: &Window) {
    window.go("/agreements/new");
    let mut stops = Vec::new();
    while stops.len() < 90 && stops.last().is_none_or(|stop| stop != "Save the draft") {
        window.key(Key::Tab);
        let (words, seen, _) = focus(window);
        assert!(seen, "the focus on {words:?} is not seen; before it: {stops:?}");
        stops.push(words);
    }
    let place = |words: &str| stops.iter().position(|stop| stop.contains(words));
    let order: Vec<_> = ["Skip to content", "Entente", "Home", "Register", "short_title", "Save the draft"]
        .iter()
        .map(|words| place(words).unwrap_or_else(|| panic!("{words} is never reached: {stops:?}")))
        .collect();
    assert!(order.is_sorted(), "{order:?} in {stops:?}");
}

fn menus_open_and_close(window: &Window) {
    window.go("/");
    let menus = window.run("return document.querySelectorAll('details.menu').length", vec![]);
    for menu in 0..menus.as_u64().expect("a number") {
        let summary = format!("document.querySelectorAll('details.menu > summary')[{menu}]");
        window.run(&format!("{summary}.focus()"), vec![]);
        window.key(Key::Enter);
        let is_open = || window.run(&format!("return {summary}.parentNode.open"), vec![]) == true;
        window.until("an open menu", is_open);
        window.examine();
        window.key(Key::Tab);
        assert!(focus(window).1, "the focus in the menu is not seen");
        window.key(Key::Escape);
        window.until("a closed menu", || !is_open());
        let back = window.run(&format!("return document.activeElement === {summary}"), vec![]);
        assert_eq!(back, true, "the focus goes back to the menu's button");
    }
    assert!(menus != 0);
}

/// The choice in the menu goes before the system's, and stays.
fn the_appearance_is_chosen(window: &Window) {
    let ground = || window.run("return getComputedStyle(document.body).backgroundColor", vec![]);
    let light = ground();
    window.unfold("Language and appearance:");
    window.press("Dark");
    assert!(window.has("html[data-bs-theme=dark]"));
    assert_ne!(ground(), light);
    window.go("/account");
    assert!(window.has("html[data-bs-theme=dark]"));
}
