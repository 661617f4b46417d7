### What several sources say of a fact

## Kinds of facts, parts, states

fact-kind-acted-on = data dokonania
fact-kind-received-on = data otrzymania
fact-kind-effective-on = data wywołania skutku
fact-kind-place = miejsce
fact-kind-title = Tytuł urzędowy
fact-kind-office = Urząd w chwili podpisania
fact-kind-instrument-kind = Rodzaj instrumentu
fact-part-leads = przeważa
fact-part-leads-outranked = przeważa do przejęcia lepszego źródła
fact-part-leads-undecided = przeważa do rozstrzygnięcia
fact-part-agrees = zgodne
fact-part-proposed = lepsze źródło: do przejęcia
fact-part-equal = równa ocena, różni się
fact-part-lower = niższa ocena, różni się
fact-part-set-aside = pominięte
fact-part-withdrawn = wycofane
fact-state-agreed = Źródła są zgodne.
fact-state-ranked = Przeważa źródło o najlepszej ocenie; inne podaje coś innego.
fact-state-outranked = Lepsze źródło czeka na przejęcie.
fact-state-undecided = Nierozstrzygnięte: źródła o tej samej ocenie różnią się.
fact-state-ruled = Rozstrzygnięte; pozostałe wartości pominięto.
conflict-kind-all = Wszystkie
conflict-kind-date = Daty
conflict-kind-title = Tytuły
conflict-kind-office = Urzędy
conflict-kind-kind = Rodzaje instrumentów
conflict-kind-place = Miejsca
conflict-kind-act = Czynności sporne
conflict-kind-entry = Wejście w życie
conflicts-kinds = Rodzaje sprzeczności
conflicts-disputed = Czynności sporne

## Side by side

fact-differ = { $n ->
    [one] { $n } źródło się różni
    [few] { $n } źródła się różnią
    [many] { $n } źródeł się różni
   *[other] { $n } źródła się różni
}
fact-open-count = { $n ->
    [one] źródła różnią się co do { $n } faktu
    [few] źródła różnią się co do { $n } faktów
    [many] źródła różnią się co do { $n } faktów
   *[other] źródła różnią się co do { $n } faktu
}
fact-better-waits = czeka lepsze źródło
fact-sentence = { $about }: przeważa { $leads }; obok { $others }
fact-ungraded = nie podano źródła
fact-own-nothing = wpis milczy
fact-a-document = dokument tej umowy
fact-in-record = to, co stoi we wpisie
fact-ruled = Obowiązuje { $value }: { $why }
fact-by-grade = źródło ma lepszą ocenę
fact-set-aside-because = pominięte, ponieważ: { $why }
fact-withdrawn-by = wycofane: { $who }, { $on }: { $reason }
col-fact = Fakt
col-leads = Przeważa
col-beside = Obok
col-state = Stan
col-value = Wartość
col-recorded = Zapisane przez
col-part = Rola

## Pages

fact-sources-say = Co podają źródła
fact-sources-say-lead = Wszystkie fakty, o których może mówić kilka źródeł. Przeważa to, co stoi we wpisie; lepsze źródło przejmuje druga osoba i nic nie ginie.
fact-differing = Źródła się różnią
fact-differing-none = Żadne źródło nie podaje czegoś innego niż wpis.
fact-of-record = Rodzaj i tytuły
fact-of-acts = Czynności
fact-of-signatures = Podpisy
fact-of-act = Fakty tej czynności
fact-another = Inne źródło podaje …
fact-another-lead = To, co podaje, staje obok wpisu i samo niczego nie zmienia.
fact-see = Co podają źródła
fact-side-by-side = Wartości obok siebie
fact-note-hint = Gdzie to stoi: strona, ustęp, minuta nagrania.
fact-record-claim = Zapisz, co podaje
fact-take-over = Przejmij
fact-rule = Rozstrzygnij, co obowiązuje
fact-rule-lead = Wybrana wartość przeważa; jeżeli wpis podaje co innego, zostaje sprostowany ze wskazaniem jej źródła. Pozostałe zostają, pominięte.
fact-holds = Która wartość obowiązuje
fact-reason-hint = Na przykład: artykuł myli podpisanie z głosowaniem z poprzedniego dnia.
fact-second = Kto zapisał wartość, nie rozstrzyga na jej rzecz: musi to zrobić inny kierownik.
fact-rulings = Co rozstrzygnięto
fact-withdraw = Wycofaj
fact-withdraw-title = Wycofanie tego, co przypisano źródłu
fact-withdraw-lead = Pozostaje czytelne, przekreślone, i już się nie liczy.
fact-withdraw-hint = Na przykład: artykuł mówi o innej umowie.

## Errors, flashes, history

fact-source-missing = Wybierz źródło albo podaj nowe
fact-claim-held = To źródło jest już zapisane z tą samą wartością
fact-not-proposed = Ta wartość nie czeka już na przejęcie
fact-nothing-to-rule = Nie ma czego rozstrzygać: źródła są zgodne albo już rozstrzygnięto
flash-fact-claimed = To, co podaje źródło, stoi teraz obok wpisu.
flash-fact-taken-over = Przeważa teraz wartość z lepszego źródła; to, co stało we wpisie, pozostaje obok.
flash-fact-ruled = Rozstrzygnięcie zapisano; pozostałe wartości zostają, pominięte.
flash-fact-claim-withdrawn = Wycofano; pozostaje czytelne.
deed-fact-claimed = zapisano, co podaje inne źródło
deed-fact-claim-withdrawn = wycofano to, co podawało źródło
deed-fact-ruled = rozstrzygnięto, która wartość obowiązuje
deed-fact-taken-over = przejęto wartość z lepszego źródła
field-claim = Co podaje źródło
field-fact-ruling = Rozstrzygnięcie co do faktu
field-value = Wartość
field-holds = Która wartość obowiązuje
field-withdrawn-reason = Powód wycofania
