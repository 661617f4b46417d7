### Wykaz umów i jego eksport

## Strona

register-heading = Rejestr
register-new = Nowa umowa
register-import = Import
register-caption = Umowy pasujące do filtra
register-shares = Liczba umów według statusu
register-found = { $total } z { $all } umów, które możesz zobaczyć
register-mean = średnia kompletność { $mean }
register-rows-a-page = wierszy na stronie
register-first-page = Pierwsza strona

## Kolumny

register-number = Numer
register-title = Krótki tytuł
register-kind = Rodzaj
register-parties = Strony
register-signed = Podpisana
register-standing = Status
register-standing-since = Status od
register-standing-reason = Czego brakuje
register-next-change = Najbliższa zmiana
register-binding = Wiążąca
register-complete = Kompletność
register-deadline = Najbliższy termin
register-next = Termin
register-owner = Opiekun
register-marking = Klauzula
register-record = Wpis
register-invented = Zmyślona
register-id = Identyfikator

## Komórki

register-no-number = Bez numeru
register-not-signed = nieznana
register-since = od { $date }
register-binding-differs = Strony się różnią
register-pointer = Wpis odsyłający: treść znajduje się w innym rejestrze, powyżej najwyższej klauzuli tej instalacji

## Filtry

register-filter = Filtr
register-filter-label = Filtruj rejestr
register-more = Więcej filtrów
register-words = Słowa
register-partner = Partner
register-ministry = Ministerstwo
register-area = Obszar
register-year = Podpisana w roku
register-year-field = Podpisana w roku (2016 lub 1990-1999)
register-not-voided = Wszystkie oprócz unieważnionych
register-rows = Wierszy na stronie

## Kolejność

register-order = Kolejność
register-by-change = Najpierw ostatnio zmienione
register-by-signed-down = Od ostatnio podpisanych
register-by-signed-up = Od najdawniej podpisanych
register-by-title-up = Według krótkiego tytułu, od A do Z
register-by-title-down = Według krótkiego tytułu, od Z do A
register-by-number-down = Według numeru, malejąco
register-by-number-up = Według numeru, rosnąco
register-by-updated-down = Od ostatnio zmienionych
register-by-updated-up = Od najdawniej zmienionych
register-by-deadline-up = Od najbliższego terminu
register-by-deadline-down = Od najdalszego terminu

## Filtr odrzucony

register-refused = Tego filtra nie można użyć, więc nie pokazano wykazu
register-refused-name = „{ $value }” nie jest filtrem. Filtry to: { $valid }
register-refused-twice = { $name }: podano więcej niż raz. Podaj raz
register-refused-value = { $name }: „{ $value }” nie jest żadną z wartości { $valid }
register-refused-long = Słowa: można szukać najwyżej { $most } znaków. Skróć je
register-refused-words = Słowa: „{ $value }” nie zawiera słowa. Wpisz co najmniej dwie litery lub cyfry
register-refused-year = Podpisana w roku: „{ $value }” nie jest rokiem. Wpisz 2016 albo zakres, jak 1990-1999
register-refused-missing = { $name }: w rejestrze nie ma „{ $value }”. Wybierz z listy

## Nie ma czego pokazać

register-empty-title = Rejestr jest pusty
register-empty-text = Nie ma tu umowy, którą możesz zobaczyć. Pierwszą wpisuje się ręcznie albo importuje się katalog.
register-none-title = Żadna umowa nie pasuje
register-none-text = Powyższe filtry nie zostawiają żadnej. Usuń jeden z nich albo szukaj mniejszej liczby słów.
register-gone-title = Na tej stronie nic już nie ma
register-gone-text = Rejestr zmienił się, odkąd powstał ten odnośnik.

## Eksport

register-export-these = Eksportuj te { $total }
register-export-pdf = Rejestr w postaci drukowanej, z dowodem
register-export-xlsx = Jeden wiersz na umowę
register-export-csv = Te same wiersze, UTF-8
register-export-note = Dokładnie wiersze tego filtra: { $total }. Plik podaje filtr, osobę eksportującą i miejsce w dzienniku zdarzeń; eksport zostaje zapisany.
register-export-marking = Najwyższa klauzula
register-export-filter = Filtr
register-export-all = brak: wszystkie wpisy oprócz unieważnionych
register-export-query = Filtr jako adres
register-export-order = Kolejność
register-export-rows = Wiersze
register-export-withheld = Wiersze niedostępne dla eksportującego
register-export-by = Wyeksportowano przez
register-export-at = Wyeksportowano dnia
register-export-log = Dziennik zdarzeń, miejsce, skrót
register-export-checkpoint = Podpisany punkt kontrolny sprzed eksportu
