### Recording, correcting and disputing acts

## What acts are about

act-group-conclusion = Zawarcie
act-group-consent = Wyrażenie zgody na związanie się
act-group-force = Moc obowiązująca
act-group-change = Zmiana
act-group-pause = Zawieszenie
act-group-end = Zakończenie
act-group-publication = Ogłoszenie i rejestracja
act-group-party = Strony, klauzula, kontakty

## The forms

backdating-hint = Wymagane, gdy czynności dokonano ponad pięć dni roboczych temu. Zostaje przy czynności dla kontrolera.
backdating-none = Wpis nie jest spóźniony
backdating-words-hint = Wymagane przy innym powodzie; poza tym tylko, gdy trzeba coś dodać.
backdating-history = Wpis danych historycznych
backdating-late-evidence = Dowód nadszedł z opóźnieniem
backdating-other = Inny powód
receipt-counts = Przy tej czynności liczy się dzień otrzymania: bez niego zegar na niego czeka.
new-end-hint = Dzień, do którego włącznie umowa jest przedłużona.
new-end-date = Przedłużono do { $date }
extent-hint = Przy zawieszeniu częściowym umowa pozostaje w mocy.
extent-full = Cała umowa
extent-partial = Część umowy
act-new-end = Podaj, do kiedy ją przedłużono
act-end-before = Nowy koniec nie może przypadać przed czynnością, która go ustala
act-not-of-kind = Ten rodzaj czynności nie ma takiego pola: opróżnij je albo wybierz inny rodzaj
correct-act = Sprostuj
correct-act-lead = Nowa czynność zajmuje miejsce dawnej. Dawna pozostaje czytelna, przekreślona, a obie wskazują na siebie.
corrects-act = Zajmuje miejsce czynności:
correction-hint = Na przykład: nota nosi datę 12 marca, a nie 21 marca.
act-is-corrected = sprostowano
act-corrected-by = późniejszym wpisem
act-corrects = Zajmuje miejsce wcześniejszego wpisu
act-dispute-reason = Sporne: { $reason }
act-set-aside = nie obowiązuje, zgodnie z rozstrzygnięciem
dispute-act-title = Oznaczenie czynności jako spornej
dispute-act-lead = Pozostaje i liczy się, dopóki nie przeważy inna czynność albo nie zostanie sprostowana; wątpliwość widać wszędzie, gdzie się jej używa.
dispute-act-hint = Na przykład: dziennik urzędowy podaje 18 września, ministerstwo 19 września.
dispute-act-submit = Oznacz jako sporną
field-backdating = Dlaczego wpis powstaje dopiero teraz
field-correction-reason = Co było błędne
field-dispute-reason = Powód sporu
field-set-aside-by = Pominięto rozstrzygnięciem
field-new-end = Przedłużono do
field-extent = Zakres
flash-act-corrected = Sprostowanie zapisano; dawna czynność pozostaje, przekreślona.

## Etapy zawierania

move-mandate = Udziel upoważnienia do negocjacji
move-open-negotiation = Otwórz negocjacje
move-agree-text = Odnotuj uzgodnienie tekstu
move-reopen = Wróć do negocjacji tekstu
move-clear-for-signature = Dopuść do podpisu
move-sign-partially = Oznacz jako podpisaną przez część stron
move-sign = Oznacz jako podpisaną
move-begin-procedures = Rozpocznij procedury wewnętrzne
move-conclude = Zakończ zawieranie
move-enter-signed = Wpisz jako podpisaną (dane historyczne)
move-enter-concluded = Wpisz jako zawartą (dane historyczne)
move-abandon = Zaniechaj przed podpisaniem
move-not-ratify = Zakończ bez ratyfikacji
guard-earlier-stage = najpierw następuje wcześniejszy etap
guard-kind = rodzaj instrumentu jest określony
guard-two-parties = wskazano dwie strony
guard-owner = wpis ma prowadzącego
guard-lead-ministry = wskazano właściwe ministerstwo
guard-text-adopted = tekst przyjęto, parafowano lub podpisano
guard-text = wskazano źródło z tekstem urzędowym lub oświadczeniem urzędowym albo powód braku tekstu
guard-authentic-languages = wskazano języki autentyczne
guard-binding = określono pogląd każdej strony na moc wiążącą wraz z podstawą
guard-legal-authority = wskazano podstawę prawną (uchwałę, ustawę)
guard-entry-clause = zapisano postanowienie o wejściu w życie
guard-some-signed = jedna ze stron podpisała
guard-all-signed = podpisały wszystkie strony, w znanych dniach
guard-powers = umocowanie każdego podpisującego jest znane, a pełnomocnictwo ma datę
guard-signatures-verified = druga osoba zweryfikowała każde podpisanie
guard-originals = miejsce oryginału jest znane
guard-procedures-needed = postanowienie o wejściu w życie wymaga procedur wewnętrznych
guard-in-force = dzień wejścia w życie jest znany i nadszedł
guard-force-verified = podpisy, notyfikacje i oświadczenia zweryfikowano, a daty się nie różnią albo rozstrzygnięto, która obowiązuje
stage-who-officer = dla referenta lub kierownika
stage-who-approver = czeka na kierownika innego niż autor wpisu
stage-who-manager = dla kierownika
stage-lead = Etap mówi, jak daleko zaszło zawieranie. Statusu prawnego nigdy nie zmienia się ręcznie.
stage-from = Z etapu
stage-to = Do etapu
stage-open = Niespełnione warunki
stage-not-yet = Jeszcze nie: braki wymieniono powyżej.
stage-no-longer = Z obecnego etapu to przejście jest zamknięte.
stage-refused = Wpis jest już na innym etapie: ten krok nie jest teraz możliwy
stage-basis = Na czym się opiera
stage-basis-hint = Akt zgody z numerem i datą; przy instrumencie niewiążącym powód, dla którego zgoda nie jest potrzebna.
stage-reason-hint = Na przykład: partner wycofał projekt; decyzja ministra z datą.
step-waits = niespełnione: { $what }
step-notice-until = w terminie do { $date }
ask-back = Wróć do wpisu

## Automatyczne przedłużenie

renewal-title = Potwierdź automatyczne przedłużenie
renewal-lead = Potwierdź, że wypowiedzenia nie wysłano ani nie otrzymano. Daty pozostają takie, jakie daje postanowienie.
renewal-hint = Na przykład: sprawdzono w ambasadzie i w archiwum not.
renewal-nothing = Nie ma przedłużenia do potwierdzenia.
renewal-term = Przedłużenie { $n }
renewal-starts = zaczyna się { $date }

## Która data obowiązuje

ruling-title = Rozstrzygnij, która data obowiązuje
ruling-lead = Oświadczenie i postanowienie dają różne dni wejścia w życie. Obie daty pozostają we wpisie.
ruling-hint = Na przykład: dziennik urzędowy z 4 maja prostuje oświadczenie ministerstwa.
ruling-holds = Która data obowiązuje
ruling-nothing = Daty się nie różnią.
ruling-done = Rozstrzygnięto już, która z tych dat obowiązuje.
ruling-second = Kto zapisał oświadczenie, ten o nim nie rozstrzyga.
ruling-stated = Według oświadczenia
ruling-computed = Według postanowienia
ruling-differ = Dwa dni wejścia w życie.
ruling-settled = Rozstrzygnięto, który obowiązuje.
rulings = Rozstrzygnięcia
ruling-for-stated = Obowiązuje oświadczenie: { $stated }, a nie { $computed } według postanowienia.
ruling-for-computed = Obowiązuje postanowienie: { $computed }, a nie { $stated } według oświadczenia.
holds-stated = Oświadczenie
holds-computed = Postanowienie; oświadczenie zostaje oznaczone jako sporne i pominięte

## Komunikaty tych formularzy

flash-stage-moved = Etap zmieniono.
flash-date-ruled = Rozstrzygnięcie zapisano.
flash-renewal-confirmed = Przedłużenie potwierdzono.
