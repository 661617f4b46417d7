//! An account and its values.

use crate::access::{Marking, Role};
use crate::db::schema::account;
use chrono::NaiveDateTime;
use diesel::prelude::{AsChangeset, Insertable, Queryable};

/// A row of accounts.
#[derive(Debug, Clone, Queryable, Insertable, AsChangeset)]
#[diesel(table_name = account, treat_none_as_default_value = false)]
#[diesel(treat_none_as_null = true)]
pub struct Account {
    /// UUIDv7.
    pub id: String,
    /// Lower-case, unique: the name one signs in with.
    pub email: String,
    /// The name others read.
    pub name: String,
    /// Code of the one role.
    pub role: String,
    /// Code of the highest marking the person may see.
    pub clearance: String,
    /// invited, active or disabled.
    pub status: String,
    /// argon2id in PHC form; none until the invitation is accepted.
    pub password_hash: Option<String>,
    /// Sessions of another epoch are void.
    pub epoch: i32,
    /// en, pl or uk.
    pub lang: String,
    /// system, light or dark.
    pub theme: String,
    /// Works in the demonstration only.
    pub demo: bool,
    /// Optimistic lock.
    pub version: i32,
    /// When it was made, UTC.
    pub created_at: NaiveDateTime,
    /// By whom.
    pub created_by: String,
    /// When it was last changed, UTC.
    pub updated_at: NaiveDateTime,
    /// By whom.
    pub updated_by: String,
}

impl Account {
    /// A new account that waits for its passphrase.
    pub fn invited(id: String, profile: &Profile, now: NaiveDateTime, by: &str) -> Self {
        Self {
            id,
            email: profile.email.clone(),
            name: profile.name.clone(),
            role: profile.role.code().into(),
            clearance: profile.clearance.code().into(),
            status: "invited".into(),
            password_hash: None,
            epoch: 1,
            lang: "en".into(),
            theme: "system".into(),
            demo: false,
            version: 1,
            created_at: now,
            created_by: by.into(),
            updated_at: now,
            updated_by: by.into(),
        }
    }

    /// Whether this is the person's role.
    pub fn is(&self, role: Role) -> bool {
        self.role == role.code()
    }

    /// Whether the person may sign in, as far as the status goes.
    pub fn is_active(&self) -> bool {
        self.status == "active"
    }

    /// Whether the person has not taken the account up yet.
    pub fn is_invited(&self) -> bool {
        self.status == "invited"
    }

    /// Whether the person is shut out.
    pub fn is_disabled(&self) -> bool {
        self.status == "disabled"
    }

    /// Whether the person is an administrator who may sign in.
    pub fn is_serving_administrator(&self) -> bool {
        self.is(Role::Administrator) && self.is_active()
    }

    /// The account as a revision keeps it: never the passphrase's hash.
    pub fn snapshot(&self) -> serde_json::Value {
        serde_json::json!({
            "id": self.id, "role": self.role, "clearance": self.clearance, "status": self.status, "epoch": self.epoch,
            "name": self.name, "email": self.email, "version": self.version,
        })
    }
}

/// What an administrator says of a person.
#[derive(Debug, Clone)]
pub struct Profile {
    /// Lower-case address.
    pub email: String,
    /// Display name.
    pub name: String,
    /// The one role.
    pub role: Role,
    /// The highest marking.
    pub clearance: Marking,
}

/// Reads an e-mail address: one `@`, no white space or control characters, lower-cased, at most 254 characters.
pub fn parse_email(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let (local, domain) = text.split_once('@')?;
    let plain = text.chars().all(|c| !c.is_whitespace() && !c.is_control() && !",;<>()[]\"\\".contains(c));
    let whole = !local.is_empty() && !domain.is_empty() && !domain.contains('@') && !domain.starts_with('.');
    (plain && whole && text.chars().count() <= 254).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::parse_email;

    #[test]
    fn addresses_are_one_person_each() {
        assert_eq!(parse_email(" Officer@Demo "), Some("officer@demo".into()));
        for bad in ["", "a", "@b", "a@", "a@b@c", "a b@c", "a@b,c@d", "a@b\nBcc:c@d", "<a@b>"] {
            assert_eq!(parse_email(bad), None, "{bad:?}");
        }
    }
}
