//! Forms that another site, another session or another program made are refused, and change nothing.

use crate::support::{on_both, people};
use entente::accounts::store;

#[test]
fn forged_forms_are_refused_and_change_nothing() {
    on_both(|app| {
        let administrator = people::administrator(app);
        let token = administrator.get("/accounts/new").token();
        let of_another = people::officer(app).get("/account").token();
        let of_nobody = app.get("/sign-in").token();
        let person =
            [("name", "Eve"), ("email", "eve@example.test"), ("role", "manager"), ("clearance", "secret")];
        let before = (app.read(store::count), app.deeds().len());
        let with = |token: &str, headers: &[(&str, &str)]| {
            let mut fields = person.to_vec();
            fields.push(("csrf", token));
            administrator.post_with("/accounts", &fields, headers).status
        };
        for forged in ["", "x", &of_another, &of_nobody, &token[..token.len() - 2]] {
            assert_eq!(with(forged, &[]), 403, "{forged}");
        }
        for header in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("origin", "https://evil.example"),
            ("origin", "null"),
            ("origin", "http://127.0.0.1"),
        ] {
            assert_eq!(with(&token, &[header]), 403, "{header:?}");
        }
        assert_eq!(
            administrator.post(&format!("/accounts?csrf={token}"), &person).status,
            403,
            "a token in the address"
        );
        let json = format!(r#"{{"csrf":"{token}","name":"Eve"}}"#);
        for kind in ["application/json", "text/plain", "multipart/form-data; boundary=x"] {
            let page = administrator.send(
                ureq::http::Method::POST,
                "/accounts",
                &[("content-type", kind)],
                Some(json.clone()),
            );
            assert_eq!(page.status, 400, "{kind}");
        }
        assert_eq!((app.read(store::count), app.deeds().len()), before);
        assert_eq!(
            with(&token, &[("sec-fetch-site", "same-origin"), ("origin", &app.url)]),
            200,
            "the real form"
        );
    });
}

#[test]
fn a_sign_in_from_another_site_is_refused() {
    on_both(|app| {
        people::id_of(app, entente::access::Role::Manager);
        let fields = [("email", "manager@example.test"), ("password", people::PASSPHRASE)];
        app.browser().post("/sign-in", &fields).expect(403);
        let token = app.get("/sign-in").token();
        let stranger = app.browser();
        stranger.get("/sign-in").expect(200);
        let mut all = fields.to_vec();
        all.push(("csrf", &token));
        stranger.post("/sign-in", &all).expect(403);
    });
}
