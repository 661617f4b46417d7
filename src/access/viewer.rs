//! Who is asking: read from the database on every request, never cached.

use super::policy::{self, Action, Facts, Refusal, Verdict};
use super::{Marking, Opened, Role};
use crate::audit::Actor;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use std::future::{Ready, ready};
use std::sync::Arc;

/// A signed-in person, as of this request.
#[derive(Debug, Clone)]
pub struct Viewer {
    /// The account.
    pub account_id: String,
    /// The name that menus show.
    pub name: String,
    /// The e-mail address one signs in with.
    pub email: String,
    /// The one role.
    pub role: Role,
    /// The highest marking this person may see.
    pub clearance: Marking,
    /// Language code: en, pl or uk.
    pub lang: String,
    /// Theme code: system, light or dark.
    pub theme: String,
    /// SHA-256 of the session token, hexadecimal: the session's id.
    pub session_id: String,
    /// The secret from which this session's CSRF tokens are made.
    pub csrf_secret: String,
    /// Whether nothing can be changed from here, whatever the role: in a view into the past.
    pub only_reads: bool,
    /// The records that this request opened.
    pub opened: Opened,
}

/// Who asks, as far as it decides what is seen: part of the key under which an answer is remembered.
pub type Eyes = (String, Role, Marking);

impl Viewer {
    /// What decides what this person sees.
    pub fn eyes(&self) -> Eyes {
        (self.account_id.clone(), self.role, self.clearance)
    }

    /// Notes that this person opened a record with this marking, as stores write it.
    pub fn saw(&self, agreement_id: &str, marking: &str) {
        self.opened.note(agreement_id, Marking::parse(marking).unwrap_or(Marking::TopSecret));
    }

    /// Asks the policy, knowing who did the first half of the matter.
    pub fn may(&self, action: Action, facts: Facts) -> Result<(), Refusal> {
        if self.only_reads && !action.is_reading() {
            return Err(Refusal::Role);
        }
        match policy::may(&self.account_id, self.role, action, facts) {
            Verdict::Allowed => Ok(()),
            Verdict::Refused(why) => Err(why),
        }
    }

    /// Whether the role alone allows the action; for showing or hiding a button.
    pub fn can(&self, action: Action) -> bool {
        policy::role_may(self.role, action) && (!self.only_reads || action.is_reading())
    }

    /// The viewer as the audit log names an actor.
    pub fn actor(&self) -> Actor {
        Actor {
            account_id: Some(self.account_id.clone()),
            role: Some(self.role.code()),
            session: Some(self.session_id.chars().take(16).collect()),
            address_hash: None,
        }
    }
}

/// The guard put a viewer into every request that passed it; a handler without one behind the guard is a defect.
impl FromRequest for Viewer {
    type Error = actix_web::Error;
    type Future = Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let found = request.extensions().get::<Arc<Viewer>>().map(|viewer| Viewer::clone(viewer));
        ready(found.ok_or_else(|| actix_web::error::ErrorUnauthorized("nobody is signed in")))
    }
}

/// The viewer if somebody is signed in.
pub fn of(request: &HttpRequest) -> Option<Arc<Viewer>> {
    request.extensions().get::<Arc<Viewer>>().cloned()
}
