### Dziennik: czyny, przedmioty, wyniki

## The log

audit-log = Dziennik
audit-security = Zdarzenia bezpieczeństwa
audit-parts = Części audytu
audit-filter = Filtruj dziennik
audit-caption = Zdarzenia, od najnowszego
audit-from = Od dnia
audit-to = Do dnia
audit-head = Łańcuch liczący { $seq } zdarzeń, czoło
audit-head-note = Ujawnia zmiany, lecz im nie zapobiega: przepisz liczbę i czoło, by porównać je później · dziennik { $log }
audit-shown = Zdarzenia od { $newest } do { $oldest }, z tych, które wolno Ci widzieć
audit-none = Brak zdarzeń
audit-none-text = Nic z tego, co wolno Ci widzieć, nie pasuje do filtra.
col-seq = Nr
col-when = Kiedy
col-who = Kto
col-role = Rola
col-deed = Czyn
col-object = Przedmiot
col-outcome = Wynik

## Outcomes

outcome-done = wykonano
outcome-denied = odmówiono
outcome-failed = nie udało się

## What was acted upon

object-account = konto
object-action = strona lub formularz
object-agreement = umowa
object-alert = alert
object-export = eksport
object-import = import
object-installation = instalacja
object-mail = wiadomość
object-milestone = kamień milowy
object-ministry = ministerstwo
object-official = osoba
object-sign-in = logowanie
object-register = rejestr
object-session = sesja
object-states = lista państw
object-setting = ustawienie

## Deeds

deed-log-opened = otwarto dziennik
deed-schema-migrated = zaktualizowano schemat
deed-installation-set-up = utworzono pierwszego administratora
deed-session-signed-in = zalogowanie
deed-session-sign-in-refused = odmowa logowania
deed-session-signed-out = wylogowanie
deed-session-revoked = zakończono sesję
deed-account-password-changed = zmieniono hasło
deed-account-invited = utworzono konto
deed-account-activated = przejęto konto
deed-account-changed = zmieniono konto
deed-account-role-proposed = zaproponowano rolę, poziom dostępu lub konto
deed-account-role-confirmed = zatwierdzono rolę, poziom dostępu lub konto
deed-account-role-withdrawn = wycofano propozycję roli, poziomu dostępu lub konta
deed-account-disabled = wyłączono konto
deed-account-enabled = włączono konto
deed-account-reset = utworzono odnośnik do zmiany hasła
deed-account-preference-changed = zmieniono język lub wygląd
deed-account-mail-frequency = wybrano częstotliwość wiadomości
deed-account-feed-made = utworzono kalendarz terminów
deed-account-feed-revoked = zakończono kalendarz terminów
deed-access-denied = odmowa dostępu
deed-setting-changed = zmieniono ustawienie
deed-directory-states-loaded = wczytano listę państw
deed-directory-ministry-added = dodano ministerstwo
deed-directory-ministry-edited = zmieniono ministerstwo
deed-directory-official-added = dodano osobę
deed-directory-official-edited = zmieniono osobę
deed-agreement-drafted = utworzono szkic
deed-agreement-edited = zmieniono wpis
deed-agreement-registered = zarejestrowano
deed-agreement-verified = zweryfikowano wpis
deed-agreement-voided = unieważniono wpis
deed-act-recorded = zapisano czynność
deed-act-corrected = sprostowano czynność
deed-agreement-stage-moved = zmieniono etap zawierania
deed-agreement-date-ruled = rozstrzygnięto, która data obowiązuje
deed-act-verified = zweryfikowano czynność
deed-act-disputed = oznaczono sporną czynność
deed-act-voided = unieważniono czynność
deed-register-recomputed = przeliczono statusy i terminy
deed-decision-recorded = odnotowano decyzję
deed-clause-recorded = zapisano postanowienie
deed-clause-verified = zweryfikowano postanowienie
deed-clause-disputed = oznaczono sporne postanowienie
deed-clause-voided = unieważniono postanowienie
deed-signature-recorded = zapisano podpis
deed-relation-recorded = zapisano powiązanie
deed-relation-removed = usunięto powiązanie
deed-access-granted = przyznano dostęp
deed-access-withdrawn = cofnięto dostęp
deed-milestone-planned = zaplanowano kamień milowy
deed-milestone-edited = zmieniono kamień milowy
deed-milestone-forecast = przesunięto prognozę
deed-milestone-reported = zgłoszono wykonanie
deed-milestone-verified = zweryfikowano wykonanie
deed-milestone-returned = zwrócono zgłoszenie
deed-milestone-rebaselined = zmieniono plan bazowy
deed-milestone-baseline-proposed = zaproponowano nowy plan bazowy
deed-milestone-blocked = zablokowano kamień milowy
deed-milestone-unblocked = odblokowano kamień milowy
deed-milestone-started = rozpoczęto kamień milowy
deed-milestone-progress = podano postęp
deed-milestone-left = zaniechano kamienia milowego
deed-alert-raised = podniesiono alert
deed-alert-reopened = podniesiono alert ponownie
deed-alert-acknowledged = potwierdzono alert
deed-alert-escalated = przekazano alert kierownikom
deed-alert-closed = zamknięto alert
deed-mail-sent = wysłano wiadomość
deed-mail-dropped = nie wysłano wiadomości, bo odbiorca nie może lub nie musi jej dostać
deed-mail-given-up = zaniechano wysłania wiadomości po kilku próbach
deed-import-committed = zaimportowano plik
deed-export-made = wykonano eksport
deed-demonstration-loaded = wczytano rejestr pokazowy
