### Accounts as an administrator sees them, one's own account, one's sessions

## The list, a new account, one account

accounts-lead = Osoby, każda z jedną rolą. Administrator nie czyta umów.
account-new = Nowe konto
account-new-lead = Następna strona pokaże odnośnik z zaproszeniem tylko raz. Przekaż go zaufaną drogą.
account-new-do = Utwórz i pokaż odnośnik
account-name = Imię i nazwisko
account-name-hint = Tak będzie widoczne w dzienniku
account-email-needed = Podaj adres e-mail, na przykład nazwisko@ministerstwo.example
account-email-taken = Konto z tym adresem już istnieje: otwórz je
account-role-choose = Wybierz rolę
account-role-needed = Wybierz rolę
account-role-hint = Jedna osoba ma jedną rolę. Nikt nie zatwierdza własnego wpisu.
account-rights-hint = Zmiana roli lub poziomu dostępu kończy sesje tej osoby.
account-clearance = Poziom dostępu
account-clearance-hint = Najwyższa klauzula, którą ta osoba może widzieć
account-clearance-needed = Wybierz poziom dostępu
account-created = Konto od
account-status-head = Stan
account-status-invited = Zaproszono
account-status-active = Czynne
account-status-disabled = Wyłączone
account-disable = Wyłącz
account-enable = Włącz
account-reset = Zresetuj hasło
account-invite-again = Nowy odnośnik z zaproszeniem
account-turn-hint = Każda z tych czynności natychmiast kończy sesje tej osoby.
account-own-note = Twoją rolę zmienia, a twoje konto wyłącza i resetuje inny administrator.
account-own-refused = Poproś innego administratora: nikt nie robi tego z własnym kontem
account-last-administrator = Najpierw ustanów innego administratora: ten jest ostatnim czynnym
account-disabled-refused = Najpierw włącz konto
account-conflict-who = Inny administrator

## What waits for a second administrator

account-grant-title = Czeka na innego administratora
account-grant-by = Propozycja: { $who }, { $when }
account-grant-admission = Zaproszenie: { $rights }
account-grant-confirm = Zatwierdź
account-grant-withdraw = Wycofaj
account-grant-withdraw-invited = Wycofanie wyłącza konto i unieważnia jego odnośnik.
account-grant-proposer = To twoja propozycja, więc zatwierdza ją inny administrator. Możesz ją wycofać.
account-grant-own = Dotyczy to twojego konta: decydują inni administratorzy.
account-grant-alone = To twoja propozycja, a innego czynnego administratora teraz nie ma: wycofaj ją i wprowadź zmianę ponownie.
account-grant-nobody = Nikt inny nie może teraz tego zatwierdzić: potrzebny jest trzeci administrator albo operator na serwerze. Możesz wycofać propozycję.
account-grant-tag = Do zatwierdzenia
account-grant-refused = Poproś innego administratora: nikt nie zatwierdza własnej propozycji
account-grant-changed = Sprawdź ponownie: konto lub propozycja zmieniły się od otwarcia tej strony
account-grant-link = Odnośnik zadziała dopiero po zatwierdzeniu konta przez innego administratora.

## Links shown once

account-link-invitation = Odnośnik z zaproszeniem
account-link-reset = Odnośnik do nowego hasła
account-link-lead = Widać go tylko teraz i działa jeden raz. Wcześniejsze odnośniki tej osoby już nie działają.
account-link-until = Działa do
account-link-done = Gotowe
link-gone-title = Ten odnośnik już nie działa
link-gone-text = Został użyty, wygasł albo nigdy nie powstał. Poproś administratora o nowy.
reset-title = Nowe hasło
reset-lead = Administrator zresetował twoje konto. Odnośnik działa jeden raz.

## One's own account

account-own-lead = Co widzą o tobie inni i jak się logujesz
passphrase-current-wrong = Wpisz hasło, które masz teraz
sessions-lead = Sesja kończy się po 30 minutach bez użycia, a najpóźniej po 12 godzinach.
session-device = Przeglądarka
session-device-unknown = Nie rozpoznano
session-address = Adres
session-since = Od
session-seen = Ostatnio używana
session-current = Ta sesja
session-end = Wyloguj
session-end-head = Wylogowanie
session-end-others = Wyloguj wszędzie indziej
set-up-token-refused = Żeton został użyty, wygasł albo brakuje w nim znaku. Uruchom serwer ponownie, aby dostać nowy.

## What the last form did

flash-set-up = Pierwszy administrator ma konto. Zaloguj się.
flash-account-taken-up = Hasło ustawione. Zaloguj się.
flash-account-changed = Konto zmieniono.
flash-account-proposed = Inna rola lub wyższy poziom dostępu czeka na zatwierdzenie przez innego administratora.
flash-grant-confirmed = Propozycję zatwierdzono.
flash-grant-withdrawn = Propozycję wycofano.
flash-account-disabled = Konto wyłączono, sesje tej osoby zakończono.
flash-account-enabled = Konto włączono.
flash-passphrase-changed = Hasło zmieniono, wszystkie pozostałe sesje zakończono.
flash-session-ended = Tę sesję zakończono.
flash-other-sessions-ended = Wszystkie pozostałe sesje zakończono.
