### The legal clock in words: its dates, how they came about, rules, what is missing

## Lengths of time

length-days = { $n ->
    [one] { $n } dzień
    [few] { $n } dni
    [many] { $n } dni
   *[other] { $n } dnia
}
length-months = { $n ->
    [one] { $n } miesiąc
    [few] { $n } miesiące
    [many] { $n } miesięcy
   *[other] { $n } miesiąca
}
length-years = { $n ->
    [one] { $n } rok
    [few] { $n } lata
    [many] { $n } lat
   *[other] { $n } roku
}
when-between = między { $first } a { $last }

## What the dates of the clock are called

legal-date-signature = Podpis
legal-date-provisional = Tymczasowe stosowanie od
legal-date-computed = { $entry } według postanowienia
legal-date-term = Koniec bieżącego okresu
legal-date-term-initial = Koniec okresu początkowego
legal-date-term-renewed = Koniec bieżącego okresu (przedłużenie { $n })
legal-date-safe-notice = Ostatni bezpieczny dzień wypowiedzenia
legal-date-decision = Decyzja najpóźniej
legal-date-last-day = Ostatni dzień
legal-date-within = Do wykonania: { $label }

## How a date came about

working-first = Przy pierwszym dniu każdej niepełnej daty: { $sentence }
working-last = Przy ostatnim dniu każdej niepełnej daty: { $sentence }
working-signature = Ostatni podpis: { $side }
working-stated = Podaje to zapisana czynność: { $act }
working-after = { $length } po dniu { $date }
working-on = W dniu { $date }
occasion-signature = gdy złożono ostatni podpis
occasion-fixed = dzień podany w tekście, nie wcześniejszy niż podpis
occasion-notification-received = gdy otrzymano ostatnią notyfikację
occasion-notification-sent = gdy wysłano ostatnią notyfikację
occasion-exchange = gdy wymieniono dokumenty
occasion-note-received = gdy otrzymano notę z odpowiedzią
occasion-note-sent = gdy wysłano notę z odpowiedzią
occasion-with-other = gdy zaczyna obowiązywać drugi dokument
occasion-condition = gdy spełnia się warunek
working-snap-next = przesunięte na pierwszy dzień następnego miesiąca
working-snap-nth = przesunięte na pierwszy dzień późniejszego miesiąca (osiągnięty miesiąc + { $n })
working-roll-following = z dnia wolnego na następny dzień roboczy według kalendarza { $calendar }
working-roll-preceding = z dnia wolnego na poprzedni dzień roboczy według kalendarza { $calendar }
working-provisional-signature = Stosowanie tymczasowe od podpisania
working-provisional-date = Stosowanie tymczasowe od dnia podanego w tekście, nie wcześniej niż od podpisania
working-provisional-note = Stosowanie tymczasowe od otrzymania ostatniej noty
working-provisional-act = Stosowanie tymczasowe rozpoczęła zapisana czynność
working-term = { $length } od { $date } ({ $entry })
working-term-renewed = { $length } i { $renewals } od { $date } ({ $entry })
working-term-end = Koniec podany w tekście: { $date }
working-term-end-renewed = Koniec podany w tekście, { $date }, i { $renewals }
working-extension = Koniec ustalony przedłużeniem: { $date }
working-extension-renewed = Koniec ustalony przedłużeniem, { $date }, i { $renewals }
working-safe-notice = Ostatni dzień, od którego wypowiedzenie ({ $length }) kończy się najpóźniej { $date }, z końcem bieżącego okresu
working-decision = { $length } przed { $date }, ostatnim bezpiecznym dniem wypowiedzenia
working-notice = { $length } po wypowiedzeniu z { $date }
working-notice-month = Koniec miesiąca przypadającego { $length } po wypowiedzeniu z { $date }
working-notice-term = Koniec pierwszego okresu, do którego pozostaje co najmniej { $length } od wypowiedzenia z { $date }
working-notice-plain = Koniec okresu, w którym złożono wypowiedzenie z { $date }
working-end-act = Kończy to zapisana czynność: { $act }
working-replaced = Zastępuje go inny dokument
working-within = { $length } po dniu { $date } ({ $event })
event-signature = podpisanie

## The facts that a rule used

input-on = { $what }, dokonano { $date }
input-received = { $what }, otrzymano { $date }
input-effective = { $what }, skutek od { $date }
input-new-end = { $what }, nowy koniec { $date }
input-date = { $what }: { $date } w tekście
input-entry = { $what } od { $date }
input-replaced-by = Dokument, który go zastępuje
input-enters-with = Dokument, z którym zaczyna obowiązywać

## Rules in words

rule-eif-signature = { $enters } z chwilą podpisania
rule-eif-fixed = { $enters } { $date }, nie wcześniej niż z podpisaniem
rule-eif-last-notification = { $enters } z ostatnią notyfikacją
rule-eif-exchange = { $enters } z wymianą dokumentów
rule-eif-reply-note = { $enters } z notą z odpowiedzią
rule-eif-with-other = { $enters } razem z innym dokumentem
rule-eif-condition = { $enters } po spełnieniu warunku
rule-offset = { $length } po tym dniu
rule-basis-received = liczone od otrzymania
rule-basis-sent = liczone od wysłania
rule-provisional-signature = Stosowanie tymczasowe od podpisania
rule-provisional-date = Stosowanie tymczasowe od { $date }, nie wcześniej niż od podpisania
rule-provisional-note = Stosowanie tymczasowe od otrzymania noty
rule-term-indefinite = Na czas nieokreślony
rule-term-for = Na { $length }
rule-term-until = Do { $date }
rule-renew-tacit = Milczące przedłużanie, każdorazowo o { $length }
rule-renew-unlimited = bez ograniczenia liczby
rule-renew-times = { $n ->
    [one] najwyżej { $n } raz
    [few] najwyżej { $n } razy
    [many] najwyżej { $n } razy
   *[other] najwyżej { $n } raza
}
rule-renew-notice = chyba że wypowiedzenie nastąpi { $length } przed końcem okresu
rule-renew-agreed = Przedłużenie tylko za porozumieniem
rule-terminate-notice = Wypowiedzenie (okres: { $length })
rule-terminate-none = Tekst nie przewiduje wypowiedzenia
rule-effective-month = ze skutkiem na koniec miesiąca
rule-effective-term = ze skutkiem na koniec okresu
rule-within = { $label }: w terminie { $length } od zdarzenia ({ $event })
rule-survival = Trwa po zakończeniu: { $subject }
rule-survival-until = Trwa po zakończeniu do { $date }: { $subject }

## What the rules are called where one is chosen

rule-kind-eif-signature = Wejście w życie lub stosowanie: z podpisaniem
rule-kind-eif-fixed = Wejście w życie lub stosowanie: data w tekście
rule-kind-eif-last-notification = Wejście w życie lub stosowanie: z ostatnią notyfikacją
rule-kind-eif-exchange = Wejście w życie lub stosowanie: z wymianą dokumentów
rule-kind-eif-reply-note = Wejście w życie lub stosowanie: z notą z odpowiedzią
rule-kind-eif-with-other = Wejście w życie lub stosowanie: z innym dokumentem
rule-kind-eif-condition = Wejście w życie lub stosowanie: po spełnieniu warunku
rule-kind-provisional-from = Stosowanie tymczasowe
rule-kind-term-indefinite = Czas trwania: nieokreślony
rule-kind-term-fixed = Czas trwania: oznaczony
rule-kind-renew-tacit = Przedłużenie: milczące
rule-kind-renew-agreed = Przedłużenie: za porozumieniem
rule-kind-terminate-notice = Zakończenie: za wypowiedzeniem
rule-kind-terminate-none = Zakończenie: nieprzewidziane
rule-kind-within = Coś do wykonania w terminie
rule-kind-survival = Obowiązek trwający po zakończeniu
rule-kind-text = Sam tekst: nie daje daty

## What is missing, in a word for lists

lack-signature = nie zapisano podpisu
lack-entry-into-force = nie zapisano wejścia w życie
lack-notification = oczekiwana notyfikacja
lack-exchange = oczekiwana wymiana dokumentów
lack-reply-note = oczekiwana nota z odpowiedzią
lack-other-agreement = oczekiwany drugi dokument
lack-condition = oczekiwane spełnienie warunku
lack-calendar = brak kalendarza dni wolnych
lack-termination-opinion = potrzebna opinia prawna
lack-uncertain = znane daty nie są dość dokładne
lack-pointer = treść przechowywana gdzie indziej

## What would tell a date

waits-signature = podpis ({ $side })
waits-notification = notyfikacja o zakończeniu procedur wewnętrznych ({ $side })
waits-exchange = wymiana dokumentów
waits-reply-note = otrzymanie noty z odpowiedzią
waits-other = kiedy zaczyna obowiązywać drugi dokument
waits-condition = czynność stwierdzająca spełnienie warunku
waits-calendar = kalendarz dni wolnych { $name } na rok { $year }
waits-entry-clause = postanowienie o tym albo stwierdzająca to czynność
waits-opinion = opinia prawna, czy można go wypowiedzieć
waits-event = dzień zdarzenia ({ $event })

## What a person should look at

flag-disputed = Użyto spornej czynności: { $act }.
flag-set-aside = Źródła są sprzeczne ({ $act }): rozstrzyga czynność niesporna, sporna się nie liczy.
flag-denied = Zapisana czynność: { $act }, { $date }. Z innych czynności i postanowień wynika co innego i to one rozstrzygają o statusie.
flag-discrepancy = Oświadczenie i postanowienie dają różne dni wejścia w życie.
flag-no-term-clause = Nie zapisano postanowienia o czasie trwania; zegar liczy bez końca.
flag-extension-late = Przedłużenie nastąpiło po ostatnim okresie.
flag-notice-before-force = Wypowiedzenie nastąpiło przed wejściem w życie i się nie liczy.
flag-notice-late = Wypowiedzenie nastąpiło za późno na bieżący okres.
flag-no-termination-clause = Złożono wypowiedzenie, którego nie przewiduje żadne postanowienie.
flag-withdrawn-after-force = Wycofanie nastąpiło po wejściu w życie i się nie liczy.
flag-partially-suspended = Część jest zawieszona.
flag-binding-undetermined = Nie ustalono mocy wiążącej.
flag-binding-differs = Strony różnie oceniają jego moc wiążącą.
flag-uncertain = Niepełne daty dopuszczają więcej niż jeden stan.
