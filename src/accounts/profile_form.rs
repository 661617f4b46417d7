//! The fields that describe a person, read into a profile or into messages.

use super::account::{Profile, parse_email};
use crate::access::{Marking, Role};
use crate::web::form::{Errors, Fields, required};

/// A person's name: one line of at most 120 characters.
pub fn read_name(fields: &Fields, errors: &mut Errors) -> String {
    let name = required(fields, "name", 120, errors);
    if name.contains(['\n', '\r', '\t']) {
        errors.add("name", "error-control-character");
    }
    name
}

/// An e-mail address, or a message and nothing.
pub fn read_email(fields: &Fields, errors: &mut Errors) -> String {
    let email = parse_email(fields.text("email"));
    if email.is_none() {
        errors.add("email", "account-email-needed");
    }
    email.unwrap_or_default()
}

/// Role and clearance, or messages and the least of each.
pub fn read_rights(fields: &Fields, errors: &mut Errors) -> (Role, Marking) {
    let role = Role::parse(fields.text("role"));
    if role.is_none() {
        errors.add("role", "account-role-needed");
    }
    let clearance = Marking::parse(fields.text("clearance"));
    if clearance.is_none() {
        errors.add("clearance", "account-clearance-needed");
    }
    (role.unwrap_or(Role::PolicyOfficer), clearance.unwrap_or(Marking::Unclassified))
}

/// The whole profile of a new person.
pub fn read_profile(fields: &Fields, errors: &mut Errors) -> Profile {
    let (name, email) = (read_name(fields, errors), read_email(fields, errors));
    let (role, clearance) = read_rights(fields, errors);
    Profile { email, name, role, clearance }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_message() {
        let mut errors = Errors::default();
        let fields = Fields::from_pairs([
            ("name", "A\nB"),
            ("email", "nobody"),
            ("role", "owner"),
            ("clearance", "cosmic"),
        ]);
        read_profile(&fields, &mut errors);
        let named: Vec<_> = errors.iter().map(|(field, message)| (field, message.key.as_ref())).collect();
        let want = [
            ("name", "error-control-character"),
            ("email", "account-email-needed"),
            ("role", "account-role-needed"),
            ("clearance", "account-clearance-needed"),
        ];
        assert_eq!(named, want);
    }
}
