### Uzgodnienia: wykazy umów, które powinny istnieć, porównane z rejestrem

recon-title = Uzgodnienia
recon-lead = Wykazy umów, które powinny istnieć, porównane z rejestrem: co jest zgodne, co wątpliwe, czego brakuje, co jest ponad wykaz i dlaczego.
recon-new = Porównaj wykaz
recon-none = Nie porównano jeszcze żadnego wykazu
recon-none-text = Prześlij bazę traktatową, wykaz z dziennika urzędowego albo rejestr strony obcej jako CSV lub XLSX.
recon-list = Wykaz
recon-uploaded = Nadesłano
recon-ran = Porównanie
recon-not-run = jeszcze nie porównano
recon-waits = Należy opisać kolumny
recon-is-set-aside = Odłożony
recon-newest-first = Od najnowszego
recon-seen = Umowy, do których nie masz dostępu, nie biorą udziału w tym, co widzisz, także w liczbach i plikach.
recon-rows = { $n ->
    [one] { $n } wiersz
    [few] { $n } wiersze
    [many] { $n } wierszy
   *[other] { $n } wiersza
}

## Wyniki

reconciled-matched = zgodne
reconciled-doubtful = wątpliwe
reconciled-missing = brakujące
reconciled-surplus = ponad wykaz
reconciled-outside = poza zakresem
recon-reason-close = kilka umów jest podobnych
recon-reason-date-differs = różni się data
recon-reason-partner-differs = różni się druga strona
recon-reason-voided = zapis unieważniono
recon-reason-weak = zbyt mało za nią przemawia
recon-reason-taken = jej umowa odpowiada innemu wierszowi: być może figuruje w wykazie dwa razy
recon-settled-same = jest tożsamy z umową w rejestrze
recon-settled-absent = nie ma jej w rejestrze: do wprowadzenia
recon-settled-outside = poza zakresem
recon-settled-reopened = cofnięto: do ponownej oceny
recon-by-a-person = rozstrzygnięte przez osobę

## Przesłanki

recon-evidence-reference-equal = ten sam numer
recon-evidence-reference-shared = numer, który ma kilka umów
recon-evidence-partner-equal = ta sama druga strona
recon-evidence-partner-differs = inna druga strona
recon-evidence-signed-equal = podpisana tego samego dnia
recon-evidence-signed-month = podpisana w tym samym miesiącu
recon-evidence-signed-year = podpisana w tym samym roku
recon-evidence-signed-near = { $n ->
    [one] { $n } dzień różnicy w dacie podpisania
    [few] { $n } dni różnicy w dacie podpisania
    [many] { $n } dni różnicy w dacie podpisania
   *[other] { $n } dnia różnicy w dacie podpisania
}
recon-evidence-signed-differs = { $n ->
    [one] inna data podpisania ({ $n } dzień różnicy)
    [few] inna data podpisania ({ $n } dni różnicy)
    [many] inna data podpisania ({ $n } dni różnicy)
   *[other] inna data podpisania ({ $n } dnia różnicy)
}
recon-evidence-force-equal = w mocy od tego samego dnia
recon-evidence-force-overlaps = w mocy od tego samego czasu, o ile wiadomo
recon-evidence-force-near = { $n ->
    [one] { $n } dzień różnicy w dacie wejścia w życie
    [few] { $n } dni różnicy w dacie wejścia w życie
    [many] { $n } dni różnicy w dacie wejścia w życie
   *[other] { $n } dnia różnicy w dacie wejścia w życie
}
recon-evidence-force-differs = { $n ->
    [one] inna data wejścia w życie ({ $n } dzień różnicy)
    [few] inna data wejścia w życie ({ $n } dni różnicy)
    [many] inna data wejścia w życie ({ $n } dni różnicy)
   *[other] inna data wejścia w życie ({ $n } dnia różnicy)
}
recon-evidence-title-like = podobieństwo tytułów: { $percent }
recon-evidence-title-unlike = tytuły niepodobne ({ $percent } wspólnych słów; być może inny język)
recon-evidence-kind-same = rodzaj z tej samej grupy
recon-evidence-kind-differs = inny rodzaj
recon-evidence-voided = zapis unieważniono

## Przesłanie wykazu

recon-new-lead = Plik odczytuje się w niezmienionej postaci. Nic nie zostanie porównane, zanim nie zobaczysz, co oznaczają kolumny.
recon-name = Nazwa wykazu
recon-name-hint = Na przykład „Baza traktatowa MSZ, październik 2026”. Gdy puste, przyjmuje się nazwę pliku.
recon-marking = Klauzula wykazu
recon-marking-hint = Najwyższa z zawartych. Kto nie ma do niej uprawnień, nie widzi wykazu.
recon-file = Plik
recon-file-hint = CSV z dowolnym separatorem (UTF-8, UTF-16 ze znacznikiem, Windows-1250 lub 1251) albo XLSX, do 50 000 wierszy i 16 MB; pierwszy wiersz zawiera nazwy kolumn.
recon-send = Prześlij wykaz
recon-then = Co dalej
recon-then-columns = Wskazujesz, co oznacza każda kolumna; najpierw zgadujemy.
recon-then-scope = Wskazujesz, co wykaz ma obejmować: tylko tam umowa może być ponad wykaz.
recon-then-run = Każdy wiersz porównuje się z rejestrem, a każdą parę wyjaśnia z wagami.
recon-then-settle = Rozstrzygasz wiersze wątpliwe i brakujące; kolejne porównania to zachowają.
recon-kept-note = Wiersze przechowuje się ze skrótem SHA-256 pliku. Z pliku odrzuconego nie zachowuje się niczego.
recon-error-file = Wybierz plik
recon-error-marking = Wybierz klauzulę, do której masz uprawnienia
recon-fault-empty = Plik jest pusty
recon-fault-no-header = Żaden wiersz nie zawiera nazw kolumn: dodaj wiersz z nazwami kolumn nad pierwszą umową
recon-fault-no-rows = Jest nagłówek, a pod nim nic
recon-fault-too-large = Plik jest za duży: najwyżej 16 MB
recon-fault-too-many-rows = Plik ma więcej niż 50 000 wierszy: podziel go
recon-fault-too-many-columns = Plik ma więcej niż 500 kolumn
recon-fault-wrong-type = To nie jest plik CSV ani XLSX albo ma inne rozszerzenie: zapisz go jako .csv lub .xlsx
recon-fault-damaged = Plik jest uszkodzony i nie da się go odczytać
recon-fault-too-hard = Odczyt pliku trwał zbyt długo lub wymagał zbyt wiele pamięci: zapisz go jako CSV
recon-fault-cell-letters = Wiersz { $row }, kolumna { $column }: komórka zawiera znaki, których nie da się odczytać; zapisz plik w UTF-8
recon-fault-cell-too-long = Wiersz { $row }, kolumna { $column }: komórka jest dłuższa niż jakikolwiek tytuł
recon-fault-cell-formula = Wiersz { $row }, kolumna { $column }: komórka pokazuje błąd zamiast wartości

## Kolumny i zakres

recon-columns = Co zawiera wykaz
recon-columns-lead = Sprawdź, co oznacza każda kolumna i co wykaz ma obejmować. Potem nastąpi porównanie.
recon-what-columns = Kolumny
recon-what-columns-note = tytuły, strony i numery mogą być w kilku
recon-column-head = Kolumna
recon-column = Kolumna { $letter }
recon-column-empty = pusta w pierwszych wierszach
recon-samples = Pierwsze wartości
recon-means = Oznacza
recon-not-used = nieużywana
recon-field-title = Tytuł
recon-field-partner = Druga strona
recon-field-signed-on = Data podpisania
recon-field-in-force-on = Data wejścia w życie
recon-field-reference = Numer
recon-field-kind = Rodzaj
recon-month-first = W datach takich jak 03/04/2025 najpierw jest miesiąc
recon-month-first-hint = Tak w wykazach amerykańskich; u nas najpierw jest dzień.
recon-some-not-understood = Niektórych wartości z pierwszych wierszy nie rozpoznano; nie będą przemawiać ani za, ani przeciw:
recon-scope = Co wykaz ma obejmować
recon-scope-note = tylko tam umowa może być ponad wykaz
recon-covers-whom = Czyje umowy
recon-covers-hint = Umowa z rejestru, która jest objęta wykazem, a nie ma jej w żadnym wierszu, jest ponad wykaz.
recon-covers-listed = z państwami wymienionymi w wykazie
recon-covers-chosen = z państwami wybranymi poniżej
recon-covers-all = ze wszystkimi państwami
recon-chosen-partners = Wybrane państwa
recon-partner-n = Państwo { $n }
recon-from = Podpisane od roku
recon-to = Podpisane do roku
recon-year-hint = Zostaw puste, jeśli wykaz obejmuje wszystkie lata.
recon-compare = Porównaj z rejestrem
recon-error-field = Wybierz jedno ze znaczeń
recon-error-twice = To znaczenie ma już inna kolumna
recon-error-title = Wskaż kolumnę z tytułem lub numerem
recon-error-year = Rok ma cztery cyfry
recon-error-years = Ostatni rok jest wcześniejszy niż pierwszy
recon-error-covers = Wskaż, co obejmuje wykaz
recon-error-listed-none = W wykazie nie rozpoznano żadnego państwa: wybierz państwa
recon-error-partner = Wybierz państwo
recon-all-partners = wszystkie państwa
recon-all-years = wszystkie lata
recon-years-from = od { $from }
recon-years-to = do { $to }

## Wynik

recon-run-again = Porównaj ponownie
recon-run-n = Porównanie { $n }
recon-open-rows = { $n ->
    [one] { $n } wiersz jest wątpliwy lub brakujący i czeka na rozstrzygnięcie.
    [few] { $n } wiersze są wątpliwe lub brakujące i czekają na rozstrzygnięcie.
    [many] { $n } wierszy jest wątpliwych lub brakujących i czeka na rozstrzygnięcie.
   *[other] { $n } wiersza jest wątpliwe lub brakujące i czeka na rozstrzygnięcie.
}
recon-none-open = Każdy wiersz jest zgodny lub rozstrzygnięty.
recon-earlier-run = Wcześniejsze porównanie, w ówczesnej postaci.
recon-to-newest = Do najnowszego
recon-outcomes = Wyniki
recon-every-row = Wszystkie wiersze
recon-result = Wynik
recon-row = Wiersz
recon-in-list = W wykazie
recon-outcome = Wynik
recon-in-register = W rejestrze
recon-why = Dlaczego
recon-no-title = bez tytułu
recon-nothing-here = Nic tu nie ma
recon-nothing-here-text = W tym porównaniu żaden wiersz nie ma takiego wyniku.
recon-surplus-note = Zarejestrowane i podpisane umowy objęte wykazem, których nie ma w żadnym wierszu. Umowa bez daty podpisania liczy się tylko wtedy, gdy wykaz ma obejmować wszystkie lata.
recon-shown = { $n ->
    [one] { $n } na tej stronie
    [few] { $n } na tej stronie
    [many] { $n } na tej stronie
   *[other] { $n } na tej stronie
}
recon-runs = Porównania
recon-run-before = Poprzednie porównanie
recon-this-run = To porównanie
recon-difference = Różnica
recon-changed-rows = { $n ->
    [one] { $n } wiersz ma inny wynik niż poprzednio
    [few] { $n } wiersze mają inny wynik niż poprzednio
    [many] { $n } wierszy ma inny wynik niż poprzednio
   *[other] { $n } wiersza ma inny wynik niż poprzednio
}
recon-none-changed = żaden wiersz nie ma innego wyniku niż poprzednio
recon-about = O wykazie
recon-covers = Ma obejmować
recon-evidence-hash = Ustalenia porównania
recon-set-aside = Odłóż wykaz
recon-set-aside-hint = Dlaczego: to pomyłka albo sprawa jest zakończona. Wykaz pozostaje do wglądu.
recon-not-understood = nie rozpoznano: { $fields }
recon-says-nothing = wiersz nie ma ani tytułu, ani numeru

## Wiersz

recon-row-n = Wiersz { $row }
recon-title-in-list = Tytuł w wykazie
recon-partner-in-list = Druga strona w wykazie
recon-signed-in-list = Podpisano, według wykazu
recon-number-in-list = Numer w wykazie
recon-understood = rozpoznano jako { $text }
recon-candidates = Umowy, które mogą mu odpowiadać
recon-rule = Zgodność od { $score } punktów, z przewagą { $margin } nad następną i bez przeciwwskazań
recon-no-candidate = W rejestrze nie ma niczego podobnego.
recon-best = najlepsza dla tego wiersza
recon-held-by-row = lepiej odpowiada wierszowi { $row }
recon-score = Punkty
recon-doubt = Wątpliwości
recon-said-before = Wcześniejsze rozstrzygnięcia
recon-settled-as = jest tożsamy z: { $name }
recon-settle = Rozstrzygnij wiersz
recon-settle-note = zachowywane w kolejnych porównaniach
recon-this-row = Ten wiersz
recon-is-same-as = jest tożsamy z: { $name }
recon-is-numbered = jest tożsamy z umową o numerze podanym niżej
recon-number-hint = Na przykład PL-UA/2016/0001; tylko gdy wybrano to wyżej.
recon-settled = Rozstrzygnięcie
recon-reason = Uzasadnienie
recon-reason-hint = Wymagane, gdy wiersz jest poza zakresem lub rozstrzygnięcie się cofa.
recon-start-draft = Rozpocznij projekt zapisu
recon-error-said = Wskaż, czym jest wiersz
recon-error-number = Nie ma umowy o tym numerze
recon-error-taken = Wiersz { $row } rozstrzygnięto jako tę umowę: najpierw cofnij tamto rozstrzygnięcie
recon-error-conflict = Ktoś inny rozstrzygnął tymczasem ten wiersz: sprawdź go ponownie
flash-recon-uploaded = Wykaz nadesłano. Wskaż, co oznaczają kolumny.
flash-recon-run = Wykaz porównano z rejestrem.
flash-recon-run-already = Wykaz został już porównany.
flash-recon-changed = Wykaz tymczasem się zmienił: sprawdź go ponownie.
flash-recon-settled = Wiersz rozstrzygnięto.
flash-recon-set-aside = Wykaz odłożono.
flash-recon-reason = Podaj, dlaczego wykaz się odkłada.

## In the log

object-reconciliation = wykaz do uzgodnienia
deed-reconciliation-uploaded = nadesłano wykaz do uzgodnienia
deed-reconciliation-scoped = opisano kolumny i zakres wykazu
deed-reconciliation-run = porównano wykaz z rejestrem
deed-reconciliation-settled = rozstrzygnięto wiersz wykazu
deed-reconciliation-set-aside = odłożono wykaz
