### Signing in, the first administrator, invitations, passphrases

## Signing in

sign-in = Logowanie
sign-in-do = Zaloguj
sign-in-lead = Każde logowanie, także nieudane, jest zapisywane w dzienniku rejestru.
sign-in-not-done = Nie zalogowano
sign-in-refused = Adres i hasło nie otwierają żadnego konta. Sprawdź oba.
sign-in-wait = Zbyt wiele prób. Spróbuj ponownie za { $seconds } s.
sign-in-passkey = Użyj klucza dostępu
sign-in-ministry = Konto ministerstwa
or = albo
email = Adres e-mail
role = Rola
your-name = Imię i nazwisko
your-name-hint = Tak będzie widoczne w dzienniku obok twoich zapisów.
demo-accounts = Konta pokazowe
demo-accounts-text = Istnieją tylko tam, gdzie uruchomiono „entente demo”. Hasło każdego podano na wyjściu tego polecenia.

## Passphrases

passphrase = Hasło
passphrase-hint = Od 15 do 128 znaków; kilka słów jest lepsze niż znaki specjalne. Spacje się liczą.
passphrase-too-short = Wybierz hasło o długości co najmniej 15 znaków
passphrase-too-long = Wybierz hasło o długości najwyżej 128 znaków
passphrase-common = Wybierz hasło trudniejsze do odgadnięcia
passphrase-personal = Wybierz hasło bez swojego nazwiska, adresu i nazwy tego programu
passphrase-current = Obecne hasło
passphrase-new = Nowe hasło
passphrase-change = Zmień hasło
passphrase-change-lead = Wszystkie pozostałe sesje zostaną zakończone.
show-secret = Pokaż wpisywany tekst

## The first administrator

set-up = Pierwszy administrator
set-up-lead = Ta strona działa jeden raz. Administrator zakłada konta i ustawienia, a umów nie czyta.
set-up-token = Żeton uruchomienia
set-up-token-hint = Serwer wypisał go na konsoli przy pierwszym uruchomieniu.
set-up-do = Utwórz konto

## Invitations

invitation = Twoje zaproszenie
invitation-lead = Wybierz hasło, a konto będzie twoje. Odnośnik działa jeden raz.
invitation-do = Przejmij konto
invitation-waits-title = Zaproszenie czeka na zatwierdzenie
invitation-waits-text = Twoje konto musi najpierw zatwierdzić drugi administrator. Otwórz ten odnośnik później; działa do końca swojej ważności.
