//! Handing a letter to the mail server.

use super::letter::Letter;
use super::settings::{MailSettings, Tls};
use chrono::NaiveDateTime;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::PoolConfig;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls as Protection, TlsParameters};
use lettre::{Address, SmtpTransport, Transport};
use std::time::Duration;

/// How long the server may take for an answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// Why a letter did not go, in the server's words.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct SendError(pub String);

/// Takes letters to where they are sent from.
pub trait Post: Send + Sync {
    /// Sends one letter under its Message-ID.
    fn send(&self, letter: &Letter, message_id: &str, now: NaiveDateTime) -> Result<(), SendError>;
}

/// The mail server of the settings.
pub struct Smtp {
    transport: SmtpTransport,
    from: Mailbox,
}

fn told(error: impl std::fmt::Display) -> SendError {
    SendError(error.to_string())
}

/// Whether a text is an address to send from.
pub fn check_address(text: &str) -> Result<(), SendError> {
    text.parse::<Mailbox>().map(drop).map_err(told)
}

impl Smtp {
    /// Prepares for the server; connects when the first letter goes.
    pub fn new(settings: &MailSettings) -> anyhow::Result<Self> {
        let protection = match settings.tls {
            Tls::StartTls => Protection::Required(parameters(settings)?),
            Tls::Wrapped => Protection::Wrapper(parameters(settings)?),
            Tls::Plain => Protection::None,
        };
        let mut builder = SmtpTransport::builder_dangerous(settings.host.clone())
            .port(settings.port)
            .tls(protection)
            .timeout(Some(PATIENCE))
            .pool_config(PoolConfig::new().max_size(1));
        if let Some((user, password)) = &settings.login {
            builder = builder.credentials(Credentials::new(user.clone(), password.reveal().to_owned()));
        }
        Ok(Self { transport: builder.build(), from: settings.from.parse()? })
    }
}

fn parameters(settings: &MailSettings) -> anyhow::Result<TlsParameters> {
    let mut builder = TlsParameters::builder(settings.host.clone());
    if let Some(path) = &settings.ca {
        let pem = std::fs::read(path)
            .map_err(|error| anyhow::anyhow!("ENTENTE_SMTP_CA: {}: {error}", path.display()))?;
        builder = builder.add_root_certificate(Certificate::from_pem(&pem)?);
    }
    Ok(builder.build()?)
}

impl Post for Smtp {
    fn send(&self, letter: &Letter, message_id: &str, now: NaiveDateTime) -> Result<(), SendError> {
        let message = message(&self.from, letter, message_id, now)?;
        self.transport.send(&message).map(drop).map_err(|error| {
            use std::error::Error as _;
            let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
            SendError(format!("{error}{cause}"))
        })
    }
}

fn message(from: &Mailbox, letter: &Letter, id: &str, now: NaiveDateTime) -> Result<Message, SendError> {
    let address: Address = letter.address.parse().map_err(told)?;
    let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
    Message::builder()
        .from(from.clone())
        .to(Mailbox::new(Some(one_line(&letter.name)), address))
        .subject(one_line(&letter.subject))
        .message_id(Some(id.to_owned()))
        .date(now.and_utc().into())
        .raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()))
        .header(ContentType::TEXT_PLAIN)
        .body(letter.text.clone())
        .map_err(told)
}

/// Without the characters that would begin another header.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_plain_text_with_the_id_of_its_row_and_no_header_of_its_readers() {
        let letter = Letter {
            name: "Zoë \"Z\"\r\nBcc: everybody@example.test".into(),
            address: "zoe@example.test".into(),
            subject: "Термін\r\nBcc: everybody@example.test".into(),
            text: "Добрий день".into(),
        };
        let from = "Entente <entente@example.test>".parse().expect("a sender");
        let message =
            message(&from, &letter, "<7@example.test>", NaiveDateTime::default()).expect("a message");
        let text = String::from_utf8(message.formatted()).expect("ASCII");
        assert!(text.contains("Message-ID: <7@example.test>\r\n"), "{text}");
        assert!(text.contains("Auto-Submitted: auto-generated\r\n"), "{text}");
        assert!(text.contains("text/plain; charset=utf-8"), "{text}");
        assert!(!text.contains("\r\nBcc:"), "{text}");
        let envelope = message.envelope().to().iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(envelope, ["zoe@example.test"]);
    }
}
