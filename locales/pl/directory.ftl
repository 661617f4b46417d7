### Państwa, organy, osoby urzędowe i umowy z partnerem

## Wykaz i jego listy

dir-directory-lead = Państwa, organy zawierające i wykonujące umowy oraz osoby sprawujące w nich urzędy.
dir-ministries-lead = Ministerstwa, siły zbrojne, agencje i inne organy, które zawierają, podpisują lub wykonują umowy.
dir-officials-lead = Osoby wraz z urzędami, które sprawowały, w ówczesnym brzmieniu nazw.
dir-states = Państwa
dir-ministries = Ministerstwa i organy
dir-officials = Osoby urzędowe
dir-name = Nazwa
dir-code = Kod
dir-groups = Organizacje
dir-historic = historyczne
dir-find-state = Znajdź państwo
dir-name-or-code = Nazwa lub kod, w dowolnym języku
dir-states-source = Nazwy według Unicode CLDR; wymienienie państwa nie oznacza jego uznania.
dir-no-state-found = Nie ma państwa o takiej nazwie
dir-no-state-found-text = Wykaz zna każde państwo po nazwie angielskiej, polskiej i ukraińskiej oraz po trzyliterowym kodzie.
dir-find-ministry = Wybierz państwo
dir-no-ministry = Nie zapisano żadnego organu
dir-no-ministry-text = Dodaj ministerstwo, które zawiera lub podpisuje; będzie można wskazać je jako stronę.
dir-to-partner = Umowy z tym państwem
dir-find-official = Znajdź osobę
dir-name-any-script = Imię lub nazwisko, w dowolnym alfabecie
dir-office-in-state = Urząd w państwie
dir-office-latest = Ostatni urząd
dir-no-official = Nikogo nie znaleziono
dir-no-official-text = Nazwiska można wpisać alfabetem łacińskim lub własnym, ze znakami diakrytycznymi lub bez.

## Organ

dir-ministry-new = Dodaj organ
dir-what-it-is = Informacje
dir-state = Państwo
dir-ministry-kind-label = Rodzaj
dir-name-en = Nazwa po angielsku
dir-name-en-hint = Tak jak w oficjalnych tekstach angielskich.
dir-name-native = Nazwa w języku państwa
dir-name-native-hint = W oryginalnym alfabecie.
dir-name-pl = Nazwa po polsku
dir-name-uk = Nazwa po ukraińsku
dir-exists-from = Istnieje od
dir-exists-to = Istniało do
dir-exists-to-hint = Puste, jeśli nadal istnieje. 2025, 2025-09 albo 2025-09-18.
dir-partial-hint = Tak dokładnie, jak wiadomo: 2025, 2025-09, 2025-09-18 albo 18.09.2025.
dir-part-of = Część organu
dir-part-of-hint = Organ tego samego państwa, do którego należy.
dir-has-part = W jego skład wchodzi
dir-predecessor = Poprzednik
dir-predecessor-hint = Organ, którego zadania przejął; może należeć do państwa już nieistniejącego.
dir-successor = Następca
dir-of-none = Brak
dir-choose-state = Wybierz państwo
dir-choose-ministry = Wybierz organ
dir-officials-now = Sprawują urząd
dir-officials-then = Wcześniej
dir-nobody-in-office = Nie zapisano nikogo na urzędzie
dir-nobody-in-office-text = Urząd, daty i źródło wpisuje się na stronie osoby.
dir-party-to = Strona umów
dir-no-agreements = Brak umów, które możesz zobaczyć
dir-no-agreements-text = Rejestr żadnej nie zawiera albo żadna nie jest dla ciebie dostępna.

## Osoba

dir-official-new = Dodaj osobę
dir-name-edit = Zmień nazwisko
dir-name-latin = Imię i nazwisko alfabetem łacińskim
dir-name-latin-hint = Najpierw imię, na końcu nazwisko: listy porządkuje ostatnie słowo.
dir-name-own-script = Imię i nazwisko w oryginalnym alfabecie
dir-name-own-script-hint = Jeśli nie jest łaciński.
dir-office = Urząd
dir-offices-held = Sprawowane urzędy
dir-office-as-it-was = Urząd w ówczesnym brzmieniu
dir-office-as-signed = W jakim charakterze
dir-office-new = Dodaj urząd
dir-office-edit = Zmień lub zakończ
dir-office-at = Organ
dir-office-en = Urząd po angielsku
dir-office-en-hint = Nazwa ówczesna, nie dzisiejsza.
dir-office-native = Urząd w języku państwa
dir-office-pl = Urząd po polsku
dir-office-uk = Urząd po ukraińsku
dir-held-by = Sprawuje
dir-held-from = Od
dir-held-to = Do
dir-held-to-hint = Puste, dopóki urząd trwa. 2025, 2025-09 albo 2025-09-18.
dir-no-end-known = końca nie zapisano
dir-in-office = Na urzędzie
dir-no-office = Nie zapisano urzędu
dir-no-office-text = Dodaj urząd z datami i źródłem: podpis odczytuje się z urzędem z dnia podpisania.
dir-signed-by-person = Podpisane umowy
dir-only-visible = To, co możesz zobaczyć
dir-nothing-signed = Brak podpisanych umów, które możesz zobaczyć
dir-nothing-signed-text = Podpisy zapisuje się na stronie umowy.
dir-change = Zmiana

## Źródła

dir-source-label = Źródło
dir-no-source = brak źródła
dir-source-lead = Co potwierdza sprawowanie urzędu. Podaj wszystkie dane albo żadnych.
dir-source-title = Tytuł źródła
dir-source-publisher = Wydawca
dir-source-reference = Adres lub sygnatura
dir-source-reference-hint = Adres internetowy, numer dziennika, sygnatura akt.
dir-source-published-on = Opublikowano
dir-source-grade-label = Stopień

## Historia i formularze

dir-edit-of = Edycja: { $name }
dir-by-the-system = system
dir-not-stated = nie podano
dir-version-number = Wersja { $n }
flash-ministry-added = Dodano organ.
flash-ministry-saved = Zapisano organ.
flash-official-added = Dodano osobę; następny krok to urząd.
flash-official-saved = Zapisano nazwisko.
flash-office-added = Dodano urząd.
flash-office-saved = Zapisano urząd.
flash-directory-unchanged = Nic się nie różniło od zapisu w wykazie, więc niczego nie zapisano.
error-directory-choose-state = Wybierz państwo
error-directory-choose-kind = Wybierz rodzaj organu
error-directory-choose-ministry = Wybierz organ z listy
error-directory-choose-source = Podaj źródło jeszcze raz
error-directory-choose-grade = Wybierz stopień źródła
error-directory-parent-elsewhere = Wybierz organ tego samego państwa
error-directory-parent-loop = Wybierz organ, który nie jest częścią tego organu
error-directory-predecessor-loop = Wybierz organ, który nie jest następcą tego organu
error-directory-partial-date = Zapisz datę jako 2025, 2025-09, 2025-09-18 albo 18.09.2025
error-directory-period-reversed = Podaj koniec nie wcześniejszy niż początek

## Partnerzy

dir-agreement-new = Nowa umowa
dir-agreement = Umowa
dir-agreements = Umowy
dir-number = Numer
dir-signed-on = Podpisano
dir-standing-label = Status
dir-count-applied = Stosowane
dir-count-signed = Tylko podpisane
dir-count-unknown = Nieznane
dir-count-ended = Zakończone
dir-last-signed = Ostatni podpis
dir-partners-note = Stosowane: obowiązujące, skuteczne, stosowane tymczasowo, zawieszone lub wygasające. Nieznane: z zapisów nie wynika albo statusu jeszcze nie ma. Liczone jest to, co możesz zobaczyć.
dir-no-partner = Brak umów, które możesz zobaczyć
dir-no-partner-text = Państwo pojawi się tu, gdy rejestr będzie zawierał dostępną dla ciebie umowę z nim.
dir-where-we-stand = Stan na dziś
dir-next-dates = Najbliższe terminy
dir-no-next-dates = Nie zapisano żadnego przyszłego terminu.
dir-family-of-instruments = Rodzina instrumentów
dir-family-note = Najpierw najstarszy; pod nim to, co z niego wynika
dir-agreements-by-kind = Umowy według rodzaju
dir-also-with = także: { $states }
dir-state-is-historic = To państwo już nie istnieje: { $from } – { $to }. Umowy z nim zawarte pozostają pod jego nazwą; sukcesję zapisano przy umowach.
dir-milestone-state = Stan
dir-milestone-label = Kamień milowy
dir-due = Termin
dir-slip-days = Opóźnienie, dni
dir-no-open-milestones = Żaden nie jest otwarty.
dir-who-answers-there = Kto tam odpowiada

## Liczby

dir-states-found = { $n ->
    [one] { $n } państwo
    [few] { $n } państwa
    [many] { $n } państw
   *[other] { $n } państwa
}
dir-officials-found = { $n ->
    [one] { $n } osoba
    [few] { $n } osoby
    [many] { $n } osób
   *[other] { $n } osoby
}
dir-history-versions = { $n ->
    [one] Historia: { $n } wersja
    [few] Historia: { $n } wersje
    [many] Historia: { $n } wersji
   *[other] Historia: { $n } wersji
}
dir-partners-lead = { $n ->
    [one] { $n } państwo z umową, którą możesz zobaczyć
    [few] { $n } państwa z umowami, które możesz zobaczyć
    [many] { $n } państw z umowami, które możesz zobaczyć
   *[other] { $n } państwa z umowami, które możesz zobaczyć
}
dir-all-in-register = { $n ->
    [one] { $n } w rejestrze
    [few] Wszystkie { $n } w rejestrze
    [many] Wszystkie { $n } w rejestrze
   *[other] Wszystkie { $n } w rejestrze
}
dir-instruments-count = { $n ->
    [one] { $n } instrument
    [few] { $n } instrumenty
    [many] { $n } instrumentów
   *[other] { $n } instrumentu
}
dir-instruments-since = { $n ->
    [one] { $n } instrument z { $year } r.
    [few] { $n } instrumenty od { $year } r.
    [many] { $n } instrumentów od { $year } r.
   *[other] { $n } instrumentu od { $year } r.
}
dir-milestones-open = { $n ->
    [one] { $n } otwarty
    [few] { $n } otwarte
    [many] { $n } otwartych
   *[other] { $n } otwartego
}
dir-milestones-overdue = { $n ->
    [one] { $n } po terminie
    [few] { $n } po terminie
    [many] { $n } po terminie
   *[other] { $n } po terminie
}

ministry-head-of-state = Głowa państwa
capacity-unknown = Podstawa podpisania nieznana
