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
act-corrected = sprostowano
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
