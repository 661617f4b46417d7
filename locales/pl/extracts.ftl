### Partner extracts: prepared, released, answered

extract-title = Wyciągi dla partnerów
extract-lead = Kamienie milowe, które może zobaczyć inne ministerstwo, utrwalone z własnym skrótem, do potwierdzenia lub zakwestionowania pozycja po pozycji.
extract-new = Nowy wyciąg
extract-none = Nie ma jeszcze wyciągów
extract-none-text = Wyciąg przygotowuje się dla jednego partnera, udostępnia go inna osoba, a drugie ministerstwo odpowiada plikiem.
extract-seen = Wyciąg widzi ten, kto może widzieć wszystkie zawarte w nim umowy. Numer jest losowy, aby żadna luka nie zdradzała innych wyciągów.
extract-number = Numer
extract-as-of = Stan na dzień
extract-lines = Pozycje
extract-line = Pozycja
extract-made-by = Przygotowanie
extract-decided-by = Rozstrzygnięcie
extract-answers = Odpowiedzi
extract-marking = Najwyższa zawarta klauzula
extract-ceiling = Udostępniane do klauzuli
extract-owed = Zobowiązany
extract-done = wykonano

## Preparing

extract-new-lead = Wybierz partnera i zakres. Zanim cokolwiek zostanie przygotowane, widać, co zostałoby przekazane, a co nie.
extract-for = Dla kogo i w jakim zakresie
extract-for-name = Dla: { $partner }
extract-would = Co zostałoby przekazane
extract-included = { $n ->
    [one] { $n } kamień milowy
    [few] { $n } kamienie milowe
    [many] { $n } kamieni milowych
   *[other] { $n } kamienia milowego
}
extract-would-none = Niczego nie można przekazać.
extract-would-text = Tytuł, umowa, zobowiązany, terminy i stan, jak pokazano. Bez nazwisk naszych osób, bez sprawozdań, barw i uzasadnień.
extract-not = Wstrzymane
extract-not-none = Niczego nie wstrzymano.
extract-left-out = { $n ->
    [one] Pominięto { $n } kamień milowy: wybierz jedną umowę lub obszar.
    [few] Pominięto { $n } kamienie milowe: wybierz jedną umowę lub obszar.
    [many] Pominięto { $n } kamieni milowych: wybierz jedną umowę lub obszar.
   *[other] Pominięto { $n } kamienia milowego: wybierz jedną umowę lub obszar.
}
extract-frozen = Treść zostaje utrwalona w chwili przygotowania wyciągu. Udostępnia go inny kierownik; wcześniej nie można pobrać żadnego pliku.
extract-prepare = Przygotuj wyciąg
extract-error-none = Wybierz co najmniej jeden kamień milowy, który można przekazać
extract-error-withheld = Czegoś z wybranych nie można już przekazać: przejrzyj listę ponownie
extract-withheld-parties = umowa ma inne strony
extract-withheld-pointer = rejestr tylko na nią wskazuje
extract-withheld-draft = jeszcze niezarejestrowana
extract-withheld-closed = umowa unieważniona lub zamknięta
extract-withheld-named = dostęp mają tylko wskazane osoby
extract-withheld-marking = klauzula wyższa niż udostępniana
extract-withheld-left = już nie do wykonania

## Releasing

extract-state-prepared = Czeka na udostępnienie przez inną osobę
extract-state-released = Udostępniony
extract-state-refused = Odrzucony lub wycofany
extract-waits = Nic jeszcze nie opuściło ministerstwa. Porównaj pozycje; z chwilą udostępnienia można pobrać pliki, a partnera uznaje się za zapytanego.
extract-own = To, co przygotowano, udostępnia inny kierownik.
extract-changed-before = Rejestr zmienił się od tego czasu: wyciąg podaje stan na swój dzień. Aby wysłać stan obecny, wycofaj go i przygotuj nowy.
extract-release = Udostępnij partnerowi
extract-changed = od tego czasu zmieniono w rejestrze: { $fields }
extract-error-no-longer = Tych pozycji nie można już przekazać: { $lines }. Niczego nie udostępniono.
extract-hash-note = Plik JSON to dokładnie te bajty, z których obliczono skrót: sha256sum pliku daje tę wartość. Te same dane są w pliku PDF.
extract-field-title = tytuł
extract-field-agreement = umowa
extract-field-article = artykuł
extract-field-owed-by = zobowiązany
extract-field-carried-out-by = wykonawca
extract-field-baseline = termin bazowy
extract-field-forecast = prognoza
extract-field-done-on = data wykonania
extract-field-state = stan

## Answers

extract-answers-none = Partner nie odpowiedział.
extract-blank = Do wypełnienia przez partnera:
extract-schema = schemat odpowiedzi
extract-file = Odpowiedź partnera
extract-file-hint = JSON lub CSV, do 1 MB. Niczego nie oznaczy się, zanim nie zastosuje jej inny kierownik.
extract-upload = Przyjmij odpowiedź
extract-error-file = Wybierz plik, który jest odpowiedzią na ten wyciąg
extract-faults = Tego pliku nie przyjęto:
extract-answer-title = Odpowiedź partnera
extract-answer-file = Plik w otrzymanej postaci
extract-answered-on = Data odpowiedzi
extract-uploaded-by = Przyjęcie
extract-answer-waiting = Czeka na zastosowanie przez inną osobę
extract-answer-applied = Zastosowana
extract-answer-set-aside = Odłożona
extract-answer-own = To, co przyjęto, stosuje inny kierownik.
extract-answered = Pozycje z odpowiedzią
extract-answered-none = Żadna pozycja nie ma odpowiedzi.
extract-unanswered = Pozycje bez odpowiedzi
extract-unanswered-none = Każda pozycja ma odpowiedź.
extract-says = Partner
extract-their-forecast = przewiduje
extract-verdict-confirm = potwierdza
extract-verdict-dispute = kwestionuje
extract-outcome-marked = zostaje tak oznaczone
extract-outcome-same = pozostaje bez zmian
extract-outcome-skipped = nie oznaczono, z wyboru
extract-outcome-closed = nie można oznaczyć: umowa nie przyjmuje zmian
extract-outcome-left = nie można oznaczyć: już nie do wykonania
extract-outcome-not-asked = nie można oznaczyć: pytanie wycofano
extract-now = obecnie w rejestrze
extract-changed-choice = Pozycja { $line }: odpowiedź dotyczy wartości z wyciągu
extract-changed-mark = Oznacz jako odpowiedź dotyczącą tych wartości
extract-changed-skip = Nie oznaczaj
extract-apply-note = Każda pozycja z odpowiedzią oznacza swój kamień milowy i pozostawia zdarzenie. Późniejsza odpowiedź ma pierwszeństwo; ta zostaje zachowana.
extract-apply = Zastosuj odpowiedź
extract-set-aside = Odłóż
extract-error-overtaken = Zastosowano już odpowiedź, która nadeszła później. Ta zostaje zachowana i niczego nie oznacza.

## What is wrong with a file

extract-fault-row = wiersz { $row }
extract-fault-none = nie wybrano pliku
extract-fault-large = większy niż 1 MB
extract-fault-empty = plik jest pusty
extract-fault-utf8 = to nie jest tekst w UTF-8
extract-fault-json = to nie jest jeden obiekt JSON albo jakieś pole się w nim powtarza
extract-fault-csv = tej tabeli nie da się odczytać
extract-fault-format = wpisz „entente-answer/1”
extract-fault-number = to nie jest numer tego wyciągu
extract-fault-hash = to nie jest SHA-256 tego wyciągu
extract-fault-unknown = nieznana nazwa
extract-fault-object = oczekiwano obiektu
extract-fault-list = oczekiwano listy
extract-fault-text = oczekiwano tekstu
extract-fault-whole = oczekiwano liczby całkowitej
extract-fault-missing = brak
extract-fault-long = za długie
extract-fault-control = znak, którego nie można pokazać
extract-fault-day = wpisz dzień jako 2026-10-31
extract-fault-day-outside = przed wyciągiem albo w przyszłości
extract-fault-date = wpisz datę jako 2026-10-31, 2026-10 lub 2026
extract-fault-no-line = nie ma takiej pozycji w tym wyciągu
extract-fault-id = to nie jest identyfikator tej pozycji
extract-fault-twice = na pozycję odpowiedziano dwa razy
extract-fault-answer = wpisz confirm lub dispute
extract-fault-remark = zakwestionowanie wymaga uwagi
extract-fault-unsaid = uwaga lub data bez odpowiedzi
extract-fault-cells = coś stoi obok tabeli
extract-fault-no-head = brak wiersza z nazwami kolumn
extract-fault-no-column = brak kolumny
extract-fault-column-twice = kolumna się powtarza
extract-fault-rows = za dużo wierszy lub kolumn

flash-extract-prepared = Wyciąg utrwalono; czeka na innego kierownika.
flash-extract-released = Wyciąg udostępniono; można pobrać pliki.
flash-extract-refused = Wyciąg odrzucono.
flash-extract-answer-uploaded = Odpowiedź zachowano; czeka na innego kierownika.
flash-extract-answer-known = Ten plik nadszedł już wcześniej; to ta sama odpowiedź.
flash-extract-answer-applied = Odpowiedź zastosowano.
flash-extract-answer-set-aside = Odpowiedź odłożono i zachowano.
