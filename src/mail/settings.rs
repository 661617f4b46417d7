//! Where mail is handed over; read from the environment by `config`.

use std::fmt;
use std::path::PathBuf;

crate::codes! {
    /// How the connection to the mail server is protected.
    Tls {
        StartTls = "starttls",
        Wrapped = "tls",
        Plain = "none",
    }
}

/// A secret that no log shows.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// Keeps a secret.
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// The secret itself, for the server alone.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(secret)")
    }
}

/// The settings of outgoing mail.
#[derive(Debug, Clone)]
pub struct MailSettings {
    /// The server's name, as its certificate has it.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Name and password to sign in with, where the server asks for them.
    pub login: Option<(String, Secret)>,
    /// The address in From.
    pub from: String,
    /// How the connection is protected.
    pub tls: Tls,
    /// A file with further certificates that are trusted, in PEM.
    pub ca: Option<PathBuf>,
}

impl MailSettings {
    /// The usual port of a protection.
    pub const fn usual_port(tls: Tls) -> u16 {
        match tls {
            Tls::StartTls => 587,
            Tls::Wrapped => 465,
            Tls::Plain => 25,
        }
    }

    /// Reads the settings by name; none when no host is set.
    pub fn read(
        setting: impl Fn(&str) -> anyhow::Result<Option<String>>,
    ) -> anyhow::Result<Option<MailSettings>> {
        let Some(host) = setting("ENTENTE_SMTP_HOST")? else {
            return Ok(None);
        };
        let tls = match setting("ENTENTE_SMTP_TLS")? {
            None => Tls::StartTls,
            Some(text) => Tls::parse(&text)
                .ok_or_else(|| anyhow::anyhow!("ENTENTE_SMTP_TLS: {text} is not starttls, tls or none"))?,
        };
        let port = match setting("ENTENTE_SMTP_PORT")? {
            None => Self::usual_port(tls),
            Some(text) => {
                text.parse().map_err(|_| anyhow::anyhow!("ENTENTE_SMTP_PORT: {text} is no port"))?
            }
        };
        let from = setting("ENTENTE_SMTP_FROM")?
            .ok_or_else(|| anyhow::anyhow!("ENTENTE_SMTP_FROM: mail needs an address to come from"))?;
        super::smtp::check_address(&from)
            .map_err(|error| anyhow::anyhow!("ENTENTE_SMTP_FROM: {from}: {error}"))?;
        let login = match (setting("ENTENTE_SMTP_USER")?, setting("ENTENTE_SMTP_PASSWORD")?) {
            (None, None) => None,
            (Some(user), Some(password)) => Some((user, Secret::new(password))),
            (Some(_), None) | (None, Some(_)) => {
                anyhow::bail!("ENTENTE_SMTP_USER and ENTENTE_SMTP_PASSWORD go together")
            }
        };
        let is_here = matches!(host.as_str(), "localhost" | "127.0.0.1" | "::1");
        anyhow::ensure!(
            tls != Tls::Plain || login.is_none() || is_here,
            "ENTENTE_SMTP_TLS=none would send the password unprotected to {host}"
        );
        let ca = setting("ENTENTE_SMTP_CA")?.map(PathBuf::from);
        Ok(Some(Self { host, port, login, from, tls, ca }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> anyhow::Result<Option<MailSettings>> {
        MailSettings::read(|name| {
            let found = pairs.iter().find(|(held, _)| format!("ENTENTE_SMTP_{held}") == name);
            Ok(found.map(|(_, value)| (*value).to_owned()))
        })
    }

    #[test]
    fn no_host_means_no_mail_and_starttls_is_the_default() {
        assert!(read(&[("FROM", "a@example.test")]).expect("no mail").is_none());
        let mail = read(&[("HOST", "mx.example.test"), ("FROM", "a@example.test")]).expect("mail");
        let mail = mail.expect("mail");
        assert_eq!((mail.tls, mail.port), (Tls::StartTls, 587));
    }

    #[test]
    fn settings_that_cannot_work_or_would_show_the_password_are_refused_by_name() {
        let base = [("HOST", "mx.example.test"), ("FROM", "a@example.test")];
        for (more, named) in [
            (vec![("TLS", "ssl")], "ENTENTE_SMTP_TLS"),
            (vec![("PORT", "99999")], "ENTENTE_SMTP_PORT"),
            (vec![("USER", "u")], "ENTENTE_SMTP_PASSWORD"),
            (vec![("USER", "u"), ("PASSWORD", "p"), ("TLS", "none")], "ENTENTE_SMTP_TLS=none"),
        ] {
            let all: Vec<_> = base.iter().chain(&more).copied().collect();
            let refused = read(&all).expect_err("refused").to_string();
            assert!(refused.contains(named), "{refused}");
        }
        assert!(read(&[("HOST", "mx.example.test")]).is_err(), "a sender is needed");
        let kept = read(&[base[0], base[1], ("USER", "u"), ("PASSWORD", "hush")]).expect("mail");
        assert!(!format!("{kept:?}").contains("hush"));
    }
}
