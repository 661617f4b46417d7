//! argon2id behind a bounded queue: at most cores − 1 hashes at once, the permit owned by the hash itself.

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::sync::Semaphore;

/// How many may wait for a turn before the rest is turned away.
const QUEUE: usize = 32;
/// How long one waits for a turn.
const WAIT: Duration = Duration::from_secs(3);

/// Hashes and verifies passphrases.
pub struct Hasher {
    memory_kib: u32,
    permits: Arc<Semaphore>,
    waiting: AtomicUsize,
    /// Verified when the account is unknown, so that the time is the same.
    decoy: String,
}

/// No turn was free in time.
#[derive(Debug, thiserror::Error)]
#[error("too many sign-ins at once")]
pub struct Overloaded;

impl Hasher {
    /// A hasher of `memory_kib` per hash (t=3, p=1) and cores − 1 turns, at least one.
    ///
    /// # Panics
    /// When argon2 refuses the parameters, which the settings have already checked.
    pub fn new(memory_kib: u32) -> Self {
        let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        let permits = Arc::new(Semaphore::new(cores.saturating_sub(1).max(1)));
        let decoy = hash(memory_kib, "a decoy that nobody types");
        Self { memory_kib, permits, waiting: AtomicUsize::new(0), decoy }
    }

    /// Hashes a new passphrase.
    pub async fn hash(&self, passphrase: String) -> Result<String, Overloaded> {
        let memory = self.memory_kib;
        self.in_turn(move || hash(memory, &passphrase)).await
    }

    /// Whether `passphrase` is the one behind `stored`; without a stored hash the same work is done and the answer is no.
    pub async fn verify(&self, stored: Option<String>, passphrase: String) -> Result<bool, Overloaded> {
        let known = stored.is_some();
        let stored = stored.unwrap_or_else(|| self.decoy.clone());
        self.in_turn(move || verify(&stored, &passphrase) && known).await
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Overloaded> {
        if self.waiting.fetch_add(1, Ordering::SeqCst) >= QUEUE {
            self.waiting.fetch_sub(1, Ordering::SeqCst);
            return Err(Overloaded);
        }
        let turn = tokio::time::timeout(WAIT, Arc::clone(&self.permits).acquire_owned()).await;
        self.waiting.fetch_sub(1, Ordering::SeqCst);
        let permit = turn.map_err(|_| Overloaded)?.map_err(|_| Overloaded)?;
        let done = tokio::task::spawn_blocking(move || {
            let _held_until_the_hash_is_done = permit;
            work()
        });
        done.await.map_err(|_| Overloaded)
    }
}

fn argon(memory_kib: u32) -> Argon2<'static> {
    let params = Params::new(memory_kib, 3, 1, None).expect("the settings check the memory");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// The PHC string of a passphrase under a fresh salt.
///
/// # Panics
/// When argon2 runs out of memory.
pub fn hash(memory_kib: u32, passphrase: &str) -> String {
    let hashed =
        argon(memory_kib).hash_password_with_salt(passphrase.as_bytes(), &crate::clock::random_bytes::<16>());
    hashed.expect("argon2 takes any passphrase within the limits").to_string()
}

fn verify(stored: &str, passphrase: &str) -> bool {
    match PasswordHash::new(stored) {
        Ok(parsed) => Argon2::default().verify_password(passphrase.as_bytes(), &parsed).is_ok(),
        Err(error) => {
            tracing::error!(%error, "a stored passphrase hash cannot be read");
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_verifies_its_own_passphrase_only() {
        let stored = hash(1024, "a long enough passphrase");
        assert!(stored.starts_with("$argon2id$v=19$m=1024,t=3,p=1$"), "{stored}");
        assert!(verify(&stored, "a long enough passphrase"));
        assert!(!verify(&stored, "a long enough passphrase "));
        assert!(!verify("rubbish", "a long enough passphrase"));
    }
}
