//! `entente user …`: what the operator does with accounts on the server itself; each change is an event like any other.

use super::Place;
use crate::access::{Marking, Role};
use crate::accounts::account::{Account, Profile, parse_email};
use crate::accounts::administration::{self, Authority};
use crate::accounts::error::AccountError;
use crate::accounts::link::Link;
use crate::accounts::{granting, hashing, password, store, taking_up};
use crate::audit::{self, Context};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::state::App;
use anyhow::Context as _;
use clap::Subcommand;
use std::sync::Arc;

/// What to do.
#[derive(Subcommand)]
pub enum UserCommand {
    /// Add an account and print its invitation link
    Add {
        #[command(flatten)]
        place: Place,
        /// Address to sign in with
        #[arg(long)]
        email: String,
        /// Name that others read
        #[arg(long)]
        name: String,
        /// policy_officer, manager, auditor or administrator
        #[arg(long)]
        role: String,
        /// unclassified, restricted, confidential, secret or top_secret
        #[arg(long, default_value = "unclassified")]
        clearance: String,
        /// Read the passphrase from standard input instead of printing an invitation
        #[arg(long)]
        passphrase_stdin: bool,
    },
    /// List every account
    List {
        #[command(flatten)]
        place: Place,
    },
    /// Disable an account and end its sessions
    Disable {
        #[command(flatten)]
        place: Place,
        /// Address of the account
        email: String,
    },
    /// Confirm the role, clearance or invitation that an administrator proposed
    Confirm {
        #[command(flatten)]
        place: Place,
        /// Address of the account
        email: String,
    },
    /// Take the passphrase away, end sessions, and print the link to a new passphrase
    Reset {
        #[command(flatten)]
        place: Place,
        /// Address of the account
        email: String,
    },
}

/// Does it.
pub fn run(command: UserCommand) -> anyhow::Result<()> {
    match command {
        UserCommand::Add { place, email, name, role, clearance, passphrase_stdin } => {
            let profile = profile(&email, &name, &role, &clearance)?;
            let passphrase = if passphrase_stdin { Some(read_passphrase(&profile)?) } else { None };
            add(&open(place)?, &profile, passphrase)
        }
        UserCommand::List { place } => list(&open(place)?),
        UserCommand::Disable { place, email } => disable(&open(place)?, &email),
        UserCommand::Confirm { place, email } => confirm(&open(place)?, &email),
        UserCommand::Reset { place, email } => reset(&open(place)?, &email),
    }
}

fn open(place: Place) -> anyhow::Result<App> {
    crate::app::open(Config::from_environment(place.data, None)?, Arc::new(SystemClock))
}

fn profile(email: &str, name: &str, role: &str, clearance: &str) -> anyhow::Result<Profile> {
    let name = name.trim().to_owned();
    anyhow::ensure!(
        !name.is_empty() && name.chars().count() <= 120 && !name.contains(char::is_control),
        "--name: 1 to 120 characters on one line"
    );
    Ok(Profile {
        email: parse_email(email).with_context(|| format!("--email: {email} is no e-mail address"))?,
        name,
        role: Role::parse(role).with_context(|| format!("--role: {role} is none of policy_officer, manager, auditor, administrator"))?,
        clearance: Marking::parse(clearance)
            .with_context(|| format!("--clearance: {clearance} is none of unclassified, restricted, confidential, secret, top_secret"))?,
    })
}

/// One line, without its line break; the rules are those of the invitation page.
fn read_passphrase(profile: &Profile) -> anyhow::Result<String> {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).context("the passphrase cannot be read from standard input")?;
    let passphrase = line.trim_end_matches(['\r', '\n']).to_owned();
    let local = profile.email.split('@').next().unwrap_or_default();
    if let Err(weakness) = password::check(&passphrase, &[&profile.name, &profile.email, local]) {
        anyhow::bail!("{}", crate::web::locale::Lang::En.t(weakness.key()));
    }
    Ok(passphrase)
}

fn add(app: &App, profile: &Profile, passphrase: Option<String>) -> anyhow::Result<()> {
    let hash = passphrase.map(|passphrase| hashing::hash(app.config.hash_memory_kib, &passphrase));
    let has_passphrase = hash.is_some();
    let (account, link) = audit::write(&app.pool, &Context::system(app.now()), |tx| {
        let (account, link) = administration::invite(tx, Authority::Operator, profile)?;
        if let Some(hash) = hash {
            taking_up::take_up(tx, link.purpose, &link.token, None, hash)?;
        }
        Ok::<_, AccountError>((account, link))
    })?;
    println!("{} has an account as {}.", account.email, account.role);
    if !has_passphrase {
        print_link(app, &link);
    }
    Ok(())
}

fn print_link(app: &App, link: &Link) {
    println!(
        "The link works once, until {} UTC; it is not shown again:",
        link.expires_at.format("%Y-%m-%d %H:%M")
    );
    println!("{}", link.url(&app.config.public_url));
}

fn list(app: &App) -> anyhow::Result<()> {
    for account in app.pool.read(store::list)? {
        println!(
            "{}\t{}\t{}\t{}\t{}",
            account.email, account.role, account.clearance, account.status, account.name
        );
    }
    Ok(())
}

fn disable(app: &App, email: &str) -> anyhow::Result<()> {
    let account = find(app, email)?;
    audit::write(&app.pool, &Context::system(app.now()), |tx| {
        administration::disable(tx, Authority::Operator, &account.id)
    })?;
    println!("{} is disabled.", account.email);
    Ok(())
}

fn confirm(app: &App, email: &str) -> anyhow::Result<()> {
    let account = find(app, email)?;
    let proposed = app.pool.read(|db| store::find_grant(db, &account.id))?;
    let grant = proposed.with_context(|| format!("nothing is proposed for {}", account.email))?;
    audit::write(&app.pool, &Context::system(app.now()), |tx| {
        granting::confirm(tx, Authority::Operator, &account.id, account.version)
    })?;
    println!("{} is {}, cleared for {}.", account.email, grant.role, grant.clearance);
    Ok(())
}

fn reset(app: &App, email: &str) -> anyhow::Result<()> {
    let account = find(app, email)?;
    let (_, link) = audit::write(&app.pool, &Context::system(app.now()), |tx| {
        administration::reset(tx, Authority::Operator, &account.id)
    })?;
    println!("{} cannot sign in until the link is used.", account.email);
    print_link(app, &link);
    Ok(())
}

fn find(app: &App, email: &str) -> anyhow::Result<Account> {
    let wanted = parse_email(email).with_context(|| format!("{email} is no e-mail address"))?;
    let found = app.pool.read(|db| store::find_by_email(db, &wanted).map_err(AccountError::from))?;
    found.with_context(|| format!("nobody has an account with the address {wanted}"))
}
