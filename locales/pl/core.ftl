### Words of the frame, of forms and of errors


## The frame of every page

tagline = Rejestr dwustronnych umów o współpracy obronnej
skip = Przejdź do treści
marking-region = Klauzula tej strony
marking-region-2 = Klauzula, koniec strony
nav-main = Główne menu
nav-home = Start
nav-register = Rejestr
nav-milestones = Kamienie milowe
nav-documents = Dokumenty
nav-deadlines = Terminy
nav-partners = Partnerzy
nav-directory = Katalog
nav-reports = Raporty
nav-import = Import
nav-accounts = Konta
nav-audit = Audyt
nav-administration = Administracja
search = Szukaj
search-register = Szukaj w rejestrze
account = Konto
my-account = Moje konto
my-sessions = Moje sesje
sign-out = Wyloguj
language = Język
language-and-appearance = Język i wygląd
appearance = Wygląd
theme-system = Jak w systemie
theme-light = Jasny
theme-dark = Ciemny
self-hosted = instalacja własna
page-made = Strona z { $at } · daty według traktatu
help = Pomoc
keyboard = Klawiatura
notice-ceiling = Ta instalacja nie zawiera niczego powyżej: { $marking }
notice-read-only = Dysk jest pełny: rejestr można czytać, niczego nie można zapisać

## Words of every screen

you-are-here = Jesteś tutaj
unknown = nieznana
source-grade = stopień źródła
illustrative = Przykład
fictional-sample = Przykład fikcyjny
assumed = założenie
filter = Filtruj
any = Dowolne
active-filters = Aktywne filtry
remove = Usuń
clear-all = Wyczyść wszystkie
pages = Strony
previous = Poprzednia
next = Następna
save = Zapisz
cancel = Anuluj
edit = Edytuj
back = Wstecz
yes = tak
no = nie
none-recorded = Nic nie zapisano
optional = nieobowiązkowe
export = Eksportuj
as-on = Stan na { $date }
days = { $n ->
    [one] { $n } dzień
    [few] { $n } dni
    [many] { $n } dni
   *[other] { $n } dnia
}
facts-unverified = { $n ->
    [one] { $n } fakt niezweryfikowany
    [few] { $n } fakty niezweryfikowane
    [many] { $n } faktów niezweryfikowanych
   *[other] { $n } faktu niezweryfikowanego
}
shown-of = { $shown } z { $total }, które możesz zobaczyć

## Forms

error-colon = Błąd:
error-required = Odpowiedz na to pytanie
error-too-long = Skróć do najwyżej { $most } znaków
error-control-character = Usuń znaki niewidoczne
date-hint = Tak dokładnie, jak wiadomo: 18.09.2025, 2025-09-18, 2025-09 albo 2025
errors-heading = { $n ->
    [one] Nie zapisano: jedna odpowiedź wymaga poprawy
    [few] Nie zapisano: { $n } odpowiedzi wymagają poprawy
    [many] Nie zapisano: { $n } odpowiedzi wymaga poprawy
   *[other] Nie zapisano: { $n } odpowiedzi wymaga poprawy
}
conflict-lead = { $who }: w czasie twojej pracy zapisano wersję { $version }. Twoje słowa są tu zachowane; wybierz dla każdego pola.
conflict-caption = Pola, które się różnią
conflict-field = Pole
conflict-theirs = { $who }, wersja { $version }
conflict-ours = Twoje

## Errors: what happened, what to do

error-operation = Operacja
error-quote = Zgłaszając to prowadzącym rejestr, podaj ten numer.
error-400-title = Nie można odczytać żądania
error-400-text = Adres albo przesłane dane nie mają postaci, której oczekuje ta strona. Wróć i zacznij od strony rejestru.
error-403-title = Ta czynność nie należy do twojej roli
error-403-text = Twoja rola jej nie obejmuje albo obu kroków nie może wykonać ta sama osoba. Niczego nie zmieniono.
error-404-title = Nie ma tu takiej strony
error-404-text = Pod tym adresem nie ma strony albo nie jest ona dla ciebie dostępna.
error-409-title = Ktoś był szybszy
error-409-text = Wpis zmienił się od czasu, gdy został otwarty; wysłanych danych nie zapisano. Otwórz go ponownie i porównaj.
error-413-title = Zbyt duży plik
error-413-text = Przesłane dane są większe, niż przyjmuje ta instalacja. Niczego nie zapisano.
error-421-title = Zły adres
error-421-text = Ten serwer nie odpowiada pod tą nazwą. Użyj adresu podanego przez administratora.
error-422-title = Nie przyjęto
error-422-text = Przesłane dane naruszają regułę rejestru, więc niczego nie zapisano. Wróć: poprzednia strona wskazuje, którą.
error-429-title = Zbyt wiele żądań
error-429-text = Odczekaj minutę i spróbuj jeszcze raz. Na serwerze nic nie zginęło.
error-500-title = Rejestr popełnił błąd
error-500-text = Zapisano go w dzienniku serwera. Zmiana zapisuje się w całości albo wcale; otwórz wpis, aby sprawdzić.
error-503-title = Chwilowo niedostępne
error-503-text = Rejestr uruchamia się, zatrzymuje albo czeka na bazę danych. Spróbuj ponownie za minutę.
error-507-title = Dysk jest pełny
error-507-text = Rejestr można czytać; niczego nie można zapisać, dopóki administrator nie zwolni miejsca. Wysłanych danych nie zapisano.
way-home = Przejdź do strony głównej
demo-notice = Dane pokazowe: fakty mają stopień źródła; dane zmyślone są oznaczone „przykład” lub „fikcyjny”
