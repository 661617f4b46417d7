//! What the forms offer to choose from: bodies, people, sources, vocabularies in the reader's language.

use super::areas;
use super::kinds::{BindingView, InstrumentKind, Level, PartyRole, Scope, Side, TitleKind};
use super::store::{self, belongings};
use crate::access::{Marking, Viewer};
use crate::accounts;
use crate::db::{Db, DbError};
use crate::web::form_view::FormView;
use crate::web::locale::Lang;
use crate::web::parts::Choice;

/// Values with their words.
pub type Pairs = Vec<(String, String)>;

/// Everything the forms offer.
#[derive(Debug, Clone)]
pub struct Options {
    lang: Lang,
    /// `UKR` or `UKR|ministry id`.
    pub bodies: Pairs,
    /// Ministries alone, by id.
    pub ministries: Pairs,
    /// People who can own a record.
    pub people: Pairs,
    /// Sources that the record already cites.
    pub sources: Pairs,
}

/// Languages that titles and authentic texts are in.
pub const LANGUAGES: [&str; 30] = [
    "en", "pl", "uk", "lt", "lv", "et", "fr", "de", "it", "es", "pt", "nl", "da", "sv", "nb", "fi", "cs",
    "sk", "hu", "ro", "bg", "hr", "sl", "el", "tr", "ka", "ja", "ko", "he", "ru",
];

impl Options {
    /// Loads the lists for a reader.
    pub fn load(
        db: &mut Db,
        viewer: &Viewer,
        lang: Lang,
        agreement_id: Option<&str>,
    ) -> Result<Self, DbError> {
        let (mut bodies, mut ministries) = (Vec::new(), Vec::new());
        let mut states = store::list_states(db)?;
        states.sort_by_cached_key(|state| crate::search::fold(state.name(lang)));
        let held = store::list_ministries(db)?;
        for state in &states {
            bodies.push((state.code.clone(), state.name(lang).to_owned()));
            for ministry in held.iter().filter(|ministry| ministry.state_code == state.code) {
                let label = format!("{}, {}", state.name(lang), ministry.name(lang));
                bodies.push((format!("{}|{}", state.code, ministry.id), label.clone()));
                ministries.push((ministry.id.clone(), label));
            }
        }
        let people = accounts::list_people(db)?.into_iter().map(|person| {
            let you =
                if person.id == viewer.account_id { format!(" ({})", lang.t("you")) } else { String::new() };
            (person.id, format!("{}{you}", person.name))
        });
        let people = people.collect();
        let sources = match agreement_id {
            Some(id) => belongings::list_sources(db, id.into())?,
            None => Vec::new(),
        };
        let sources = sources
            .into_iter()
            .map(|(_, source)| (source.id, format!("{} {}", source.grade, source.title)))
            .collect();
        Ok(Self { lang, bodies, ministries, people, sources })
    }

    /// Whether a body of a party may be chosen.
    pub fn has_body(&self, value: &str) -> bool {
        self.bodies.iter().any(|(held, _)| held == value)
    }

    fn labelled(
        &self,
        prefix: &str,
        codes: impl IntoIterator<Item = &'static str>,
        form: &FormView,
        field: &str,
    ) -> Vec<Choice> {
        let chosen = form.value(field);
        codes.into_iter().map(|code| Choice::new(code, self.lang.label(prefix, code), chosen)).collect()
    }

    /// Choices for a field of the form from pairs.
    pub fn of(pairs: &Pairs, form: &FormView, field: &str) -> Vec<Choice> {
        let chosen = form.value(field);
        pairs.iter().map(|(value, label)| Choice::new(value, label, chosen)).collect()
    }

    /// Kinds of instruments.
    pub fn kinds(&self, form: &FormView, field: &str) -> Vec<Choice> {
        self.labelled("kind", InstrumentKind::ALL.iter().map(|kind| kind.code()), form, field)
    }

    /// Levels.
    pub fn levels(&self, form: &FormView, field: &str) -> Vec<Choice> {
        self.labelled("level", Level::ALL.iter().map(|level| level.code()), form, field)
    }

    /// Scopes.
    pub fn scopes(&self, form: &FormView, field: &str) -> Vec<Choice> {
        self.labelled("scope", Scope::ALL.iter().map(|scope| scope.code()), form, field)
    }

    /// Markings that the reader may see; above the ceiling they make a pointer.
    pub fn markings(&self, viewer: &Viewer, form: &FormView, field: &str) -> Vec<Choice> {
        let within =
            Marking::ALL.into_iter().filter(|marking| *marking <= viewer.clearance || marking.rank() == 0);
        self.labelled("marking", within.map(Marking::code), form, field)
    }

    /// Languages.
    pub fn languages(&self, form: &FormView, field: &str) -> Vec<Choice> {
        self.labelled("lang", LANGUAGES, form, field)
    }

    /// Languages as boxes to tick.
    pub fn language_ticks(&self, form: &FormView, field: &str) -> Vec<Choice> {
        let chosen = form.values(field);
        LANGUAGES.iter().map(|code| Choice::among(*code, self.lang.label("lang", code), &chosen)).collect()
    }

    /// Kinds of titles.
    pub fn title_kinds(&self, form: &FormView, field: &str) -> Vec<Choice> {
        self.labelled("title-kind", TitleKind::ALL.iter().map(|kind| kind.code()), form, field)
    }

    /// Sides.
    pub fn sides(&self, form: &FormView, field: &str) -> Vec<Choice> {
        self.labelled("side", Side::ALL.iter().map(|side| side.code()), form, field)
    }

    /// Roles of a party.
    pub fn roles(&self, form: &FormView, field: &str) -> Vec<Choice> {
        self.labelled("party-role", PartyRole::ALL.iter().map(|role| role.code()), form, field)
    }

    /// Views of binding force.
    pub fn views(&self, form: &FormView, field: &str) -> Vec<Choice> {
        self.labelled("binding", BindingView::ALL.iter().map(|view| view.code()), form, field)
    }

    /// Areas of one facet as boxes to tick.
    pub fn areas(&self, form: &FormView, facet: &str) -> Vec<Choice> {
        let chosen = form.values("areas");
        let of_facet = areas::all().iter().filter(|area| area.facet == facet);
        of_facet
            .map(|area| Choice::among(&*area.code, areas::label(self.lang, &area.code), &chosen))
            .collect()
    }
}
