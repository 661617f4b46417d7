### Warsztat audytora: audyty, próby, dokumenty robocze, ustalenia

## Words that are stored

af-method-simple = Losowanie proste
af-method-stratified = Losowanie warstwowe
af-method-risk = Według ryzyka
af-strata-partner = według partnera
af-strata-standing = według stanu prawnego
af-audit-running = w toku
af-audit-closed = zamknięty
af-paper-open = w opracowaniu
af-paper-prepared = czeka na przegląd
af-paper-reviewed = po przeglądzie
af-assertion-complete = Kompletność
af-assertion-occurred = Rzeczywistość zdarzeń
af-assertion-authorised = Umocowanie
af-assertion-on-time = Terminowość
af-assertion-accurate = Dokładność
af-assertion-evidence = Dowody
af-assertion-cut-off = Przypisanie do okresu
af-question-complete = Czy wpis zawiera każdą istniejącą czynność, stronę i dokument?
af-question-occurred = Czy to, co zapisano, nastąpiło i czy jest na to podpisany oryginał lub źródło urzędowe?
af-question-authorised = Czy zgody i pełnomocnictwa mają datę wcześniejszą niż podpis?
af-question-on-time = Czy każdy obowiązek wykonano, a każdą czynność zapisano w terminie?
af-question-accurate = Czy daty, nazwy i postanowienia zgadzają się z tekstem autentycznym?
af-question-evidence = Czy na każdy fakt jest dowód sprawdzony przez drugą osobę?
af-question-cut-off = Czy każdą czynność zapisano z jej własną datą i w okresie, do którego należy?
af-verdict-no-exception = Bez odstępstw
af-verdict-exception = Odstępstwo
af-verdict-not-applicable = Nie dotyczy
af-verdict-not-tested = Nie zbadano
af-severity-low = Niska
af-severity-medium = Średnia
af-severity-high = Wysoka
af-severity-critical = Krytyczna
af-state-draft = projekt
af-state-issued = czeka na odpowiedź
af-state-responded = z odpowiedzią
af-state-closed = zamknięte
af-state-risk-accepted = ryzyko zaakceptowane
af-state-withdrawn = wycofane
af-point-incomplete = niekompletny
af-point-unverified = fakty niezweryfikowane
af-point-disputed = fakty sporne
af-point-backdated = wpis z datą wsteczną
af-point-overridden = zmieniony kolor
af-point-red = czerwony kamień milowy
af-point-no-document = brak dokumentu
af-point-high-marking = wysoka klauzula
af-point-not-reviewed = nigdy niezweryfikowany
af-point-unknown-standing = nieznany stan prawny

## Audits

af-audits = Audyty
af-audits-lead = Co badają audytorzy: próby, które można wylosować ponownie, dokument roboczy każdego wpisu i ustalenia w pięciu częściach.
af-audits-none = Nie ma jeszcze audytu
af-audits-none-text = Należy go otworzyć: określa, z jakich wpisów losuje się próby i jaki okres obejmuje badanie.
af-audit = Audyt
af-audit-new = Otwórz audyt
af-audit-note = Zakresu nie można później zmienić: z niego losuje się każdą próbę tego audytu. Kierownicy czytają tytuł przy ustaleniach; nie należy w nim wymieniać niczego, czego nie wolno im widzieć.
af-title = Tytuł
af-title-hint = Co jest badane, w kilku słowach.
af-purpose = Cel
af-period = Okres
af-period-from = Okres od
af-period-to = Okres do
af-day-hint = Pełna data: 2026-12-31 lub 31.12.2026.
af-scope = Zakres
af-scope-all = cały rejestr, w granicach widocznych dla audytora
af-scope-partner = partner: { $partner }
af-scope-standing = stan prawny: { $standing }
af-scope-year = podpisane w { $year } r.
af-standing = Stan prawny
af-signed-in = Rok podpisania
af-opened = Otwarty
af-closed = Zamknięty
af-report = Sprawozdanie
af-close = Zamknij audyt
af-close-hint = Do jakich wniosków prowadzi audyt. Wcześniej każdy dokument roboczy musi przejść przegląd, a żadne ustalenie nie może być projektem; ustalenia trwają do swojego zakończenia.
af-conclusion = Wniosek
af-results = Wyniki według kryteriów
af-results-note = w zakresie wpisów, które wolno Ci widzieć
af-assertion = Badana cecha

## Samples

af-sample = Próba
af-samples = Próby
af-sample-no = Próba { $number }
af-sample-new = Wylosuj próbę
af-sample-note = Wpisy w zakresie, które teraz widzisz: { $population }. Ich identyfikatory zachowuje się razem z próbą, aby można ją było wylosować ponownie; każdy wylosowany wpis otrzymuje dokument roboczy.
af-samples-none = Nie ma jeszcze próby
af-samples-none-text = Niczego się nie bada, zanim nie zostanie wylosowane.
af-method = Metoda
af-method-hint = Proste: każdy wpis ma tę samą szansę. Warstwowe: każda warstwa daje proporcjonalną część. Według ryzyka: wpis z większą liczbą punktów ma większą szansę.
af-strata = Warstwy
af-strata-hint = Tylko dla losowania warstwowego.
af-stratum = Warstwa
af-no-partner = bez partnera
af-size = Wielkość
af-size-of = { $size } z { $population }
af-seed = Ziarno losowania
af-seed-hint = Od 1 do 64 znaków: A–Z, a–z, 0–9, kropka, podkreślenie, łącznik. Puste: losuje je serwer.
af-generator = Generator
af-generator-note = Stały i opisany w docs/sampling.md wraz z kodem w Pythonie, który losuje te same wpisy.
af-population = Populacja
af-population-file = Populacja (CSV)
af-population-hash = SHA-256 populacji
af-population-hash-note = Z identyfikatorów w porządku rosnącym, każdy zakończony znakiem nowego wiersza.
af-log-seq = Dziennik w chwili losowania, zdarzenie
af-drawn = Wylosowano
af-drawn-from = Wylosowano z niej
af-drawn-records = Wylosowane wpisy
af-place = Kolejność
af-allocation = Podział próby
af-allocation-note = proporcjonalnie, metodą największych reszt, co najmniej jeden z każdej warstwy, jeżeli pozwala wielkość
af-points = Punkty ryzyka
af-points-none = brak
af-weight = waga { $weight }
af-risk-note = Waga wpisu to 1 i suma jego punktów w chwili losowania; losowanie ważone bez zwracania (Efraimidis i Spirakis, 2006, algorytm D).
af-again = Wylosuj ponownie
af-again-lead = Z zachowanej populacji, tym samym ziarnem i metodą.
af-again-same = { $n ->
    [one] Ten sam wpis
    [few] Te same { $n } wpisy w tej samej kolejności
    [many] Te same { $n } wpisów w tej samej kolejności
   *[other] Te same { $n } wpisu w tej samej kolejności
}
af-again-differs = Wychodzą inne wpisy: to, co zachowano z tej próby, zostało zmienione. Należy porównać z dziennikiem.
af-again-intact = Zachowane identyfikatory mają SHA-256 zapisany przy losowaniu.
af-again-broken = Zachowane identyfikatory nie mają już SHA-256 zapisanego przy losowaniu.
af-since = Zakres od tamtej chwili
af-since-none = Nic, co wolno Ci widzieć, nie przybyło ani nie ubyło.
af-came = { $n ->
    [one] Przybył { $n } wpis
    [few] Przybyły { $n } wpisy
    [many] Przybyło { $n } wpisów
   *[other] Przybyło { $n } wpisu
}
af-went = { $n ->
    [one] { $n } wpis nie należy już do zakresu
    [few] { $n } wpisy nie należą już do zakresu
    [many] { $n } wpisów nie należy już do zakresu
   *[other] { $n } wpisu nie należy już do zakresu
}
af-hidden-records = { $n ->
    [one] { $n } wpis z tej próby nie jest Ci pokazywany
    [few] { $n } wpisy z tej próby nie są Ci pokazywane
    [many] { $n } wpisów z tej próby nie jest Ci pokazywanych
   *[other] { $n } wpisu z tej próby nie jest Ci pokazywane
}
af-hidden-population = { $n ->
    [one] { $n } wpis populacji nie jest Ci pokazywany; skrót obejmuje wszystkie
    [few] { $n } wpisy populacji nie są Ci pokazywane; skrót obejmuje wszystkie
    [many] { $n } wpisów populacji nie jest Ci pokazywanych; skrót obejmuje wszystkie
   *[other] { $n } wpisu populacji nie jest Ci pokazywane; skrót obejmuje wszystkie
}
af-hidden-findings = { $n ->
    [one] { $n } ustalenie dotyczy wpisu, który nie jest Ci pokazywany
    [few] { $n } ustalenia dotyczą wpisów, które nie są Ci pokazywane
    [many] { $n } ustaleń dotyczy wpisów, które nie są Ci pokazywane
   *[other] { $n } ustalenia dotyczy wpisów, które nie są Ci pokazywane
}

## Working papers

af-paper = Dokument roboczy
af-papers = Dokumenty robocze
af-reviewed-of = po przeglądzie: { $done } z { $all }
af-exceptions = Odstępstwa
af-record = Wpis
af-tests = Badania
af-result = Wynik
af-note = Uwaga
af-paper-hint = Co z badań wynika dla tego wpisu. Przekazanie wymaga tego oraz uwagi wszędzie tam, gdzie badanie coś wykazało albo go nie przeprowadzono.
af-hand-over = Przekaż do przeglądu
af-worked-by = Opracowali
af-prepared-by = Przekazał(a)
af-reviewed-by = Przejrzał(a)
af-review = Przegląd
af-review-do = Dokonano przeglądu
af-review-note = Uwaga z przeglądu
af-send-back = Odeślij
af-question = Pytanie
af-own-paper = Czeka na przegląd. Pisałeś(-aś) w nim, więc przegląd przeprowadzi inny audytor.

## Findings

af-finding = Ustalenie
af-findings = Ustalenia
af-findings-lead = Co wykazały audyty: jak powinno być, jak jest, dlaczego, z jakim skutkiem i co zrobić; kto odpowiada i do kiedy.
af-findings-none = Nie ma ustaleń
af-findings-none-text = Nie wydano ustalenia do wpisu, który wolno Ci widzieć.
af-findings-none-here = Na razie niczego nie ustalono.
af-none-found-text = Są ustalenia, ale żadne nie spełnia wszystkich warunków.
af-findings-open = Ustalenia audytu
af-findings-all = Wszystkie ustalenia do tego wpisu
af-filter = Filtruj ustalenia
af-open = Otwarte
af-overdue = Po terminie
af-open-findings = Otwarte ustalenia
af-finding-new = Sporządź ustalenie
af-finding-edit = Zapisz ustalenie
af-finding-note = Wszystkie pięć części jest wymagane. Do wydania widzą je tylko audytorzy. Ustalenie dotyczące całego audytu czyta każdy kierownik: nie należy w nim wymieniać żadnego wpisu.
af-finding-title = W jednym wierszu
af-finding-title-hint = Tak, jak pokazują to listy.
af-about = Dotyczy
af-about-audit = całego audytu
af-severity = Waga
af-criterion = Kryterium
af-criterion-hint = Jak powinno być: przepis, postanowienie lub standard, z podaniem miejsca.
af-condition = Stan faktyczny
af-condition-hint = Jak jest: co stwierdzono, gdzie i jak często.
af-cause = Przyczyna
af-cause-hint = Dlaczego tak jest.
af-effect = Skutek
af-effect-hint = Do czego prowadzi lub może doprowadzić.
af-recommendation = Zalecenie
af-recommendation-hint = Co usunie przyczynę.
af-awaited = Oczekiwane
af-clock-response = odpowiedź do { $day }
af-clock-action = działanie do { $day }
af-clock-late = { $what }, opóźnienie: { $days }
af-where = Położenie
af-drafted-by = Sporządził(a)
af-issued-by = Wydał(a)
af-issued-on = Data wydania
af-issue = Wydaj
af-issue-hint = Od tej chwili czytają je kierownicy i właściciel wpisu. Odpowiedź należy złożyć do tego dnia.
af-respond-by = Odpowiedź do
af-respond = Odpowiedz
af-response = Odpowiedź
af-response-hint = Co zostanie zrobione. Audytor zamyka ustalenie, gdy zostanie wykazane, że to zrobiono.
af-responded-by = Odpowiedział(a)
af-action-owner = Kto działa
af-due = Termin wykonania
af-overdue-days = Dni opóźnienia
af-return = Odeślij odpowiedź
af-return-reason = Dlaczego nie wystarcza
af-close-finding = Zamknij ustalenie
af-evidence = Dowód wykonania
af-evidence-hint = Co widziano, gdzie i kiedy.
af-own-answer = Odpowiedź na to ustalenie lub działanie należało do Ciebie, więc zamknie je inny audytor.
af-accept = Ryzyko zaakceptowane
af-risk-reason = Kto akceptuje ryzyko i dlaczego
af-risk-hint = Ryzyko ponosi kierownictwo, nie audytor: należy podać, kto zdecydował i gdzie to zapisano.
af-withdraw = Wycofaj ustalenie
af-withdraw-reason = Dlaczego nie jest to ustalenie
af-outcome = Rozstrzygnięcie

## Errors

af-error-same-person = Pierwszą połowę tej czynności wykonano z Twojego konta, więc drugą wykona inny audytor. Niczego nie zmieniono.
af-error-day = Podaj pełną datę, np. 2026-12-31 lub 31.12.2026
af-error-past = Wybierz dzień, który jeszcze nie minął
af-error-year = Podaj rok, np. 2025, od 1900 do 2200
af-error-period = Okres kończy się przed początkiem
af-error-seed = Użyj od 1 do 64 znaków: A–Z, a–z, 0–9, kropka, podkreślenie, łącznik
af-error-empty = Żaden wpis w zakresie nie jest dla Ciebie widoczny: nie ma z czego losować
af-error-many = W zakresie jest ponad 50 000 wpisów: otwórz audyt o węższym zakresie
af-error-note = Napisz, co stwierdzono albo dlaczego nie zbadano
af-error-conclusion = Napisz, co z tego wynika dla wpisu
af-error-closed = Audyt jest zamknięty: nie przyjmuje prób, dokumentów roboczych ani nowych ustaleń
af-error-papers = Nie każdy dokument roboczy przeszedł przegląd
af-error-drafts = Ustalenie jest jeszcze projektem: najpierw należy je wydać lub wycofać
af-error-paper-state = Dokument roboczy nie jest w stanie, którego to wymaga
af-error-state = Ustalenie nie jest w stanie, którego to wymaga
af-error-owner = Tej osobie nie wolno widzieć wpisu: wybierz inną

## Lines after a form

flash-audit-opened = Audyt otwarto; można wylosować próbę.
flash-audit-closed = Audyt zamknięto.
flash-sample-drawn = Próbę wylosowano i zapisano.
flash-paper-saved = Dokument roboczy zapisano.
flash-paper-handed-over = Dokument roboczy czeka na innego audytora.
flash-paper-reviewed = Dokument roboczy przeszedł przegląd i jest zablokowany.
flash-paper-returned = Dokument roboczy odesłano.
flash-finding-drafted = Projekt ustalenia zapisano; widzą go tylko audytorzy.
flash-finding-saved = Projekt zapisano.
flash-finding-issued = Ustalenie wydano.
flash-finding-responded = Odpowiedź zapisano.
flash-finding-returned = Odpowiedź odesłano.
flash-finding-closed = Ustalenie zamknięto.
flash-finding-risk = Odnotowano akceptację ryzyka.
flash-finding-withdrawn = Ustalenie wycofano.

## The log

object-audit = audyt
object-sample = próba
object-paper = dokument roboczy
object-finding = ustalenie
deed-audit-opened = otwarto audyt
deed-audit-closed = zamknięto audyt
deed-audit-sample-drawn = wylosowano próbę
deed-paper-saved = zapisano dokument roboczy
deed-paper-handed-over = przekazano dokument roboczy do przeglądu
deed-paper-reviewed = dokonano przeglądu dokumentu roboczego
deed-paper-returned = odesłano dokument roboczy
deed-finding-drafted = sporządzono projekt ustalenia
deed-finding-edited = zmieniono projekt ustalenia
deed-finding-dropped = zaniechano projektu ustalenia
deed-finding-issued = wydano ustalenie
deed-finding-responded = odpowiedziano na ustalenie
deed-finding-returned = odesłano odpowiedź na ustalenie
deed-finding-closed = zamknięto ustalenie na podstawie dowodu
deed-finding-risk-accepted = zaakceptowano ryzyko z ustalenia
deed-finding-withdrawn = wycofano ustalenie
