### The close-out of an agreement

closing-title = Zamknięcie
closing-checklist = Lista kontrolna
closing-checklist-note = wszystko, zanim można zamknąć
closing-holds = w porządku
closing-lacking = brakuje
closing-go = Zajmij się tym
closing-item-ended = Umowa wygasła
closing-item-evidence = Koniec wykazuje zweryfikowana czynność lub klauzula ze źródłem
closing-item-obligations = Każdy obowiązek wygasł albo trwa po umowie
closing-item-surviving = Trwające obowiązki wymieniono i mają właścicieli
closing-item-milestones = Otwarte kamienie milowe zamknięto albo przechodzą do następcy
closing-item-reported = Żadne zgłoszenie nie czeka na weryfikację
closing-item-archive = Podano, gdzie są dokumenty
closing-item-lessons = Zapisano wnioski
closing-open-obligations = { $n ->
    [one] { $n } otwarty, który nie trwa po umowie
    [few] { $n } otwarte, które nie trwają po umowie
    [many] { $n } otwartych, które nie trwają po umowie
   *[other] { $n } otwartego
}
closing-surviving-count = liczba: { $n }, bez właściciela: { $without }
closing-open-milestones = { $n ->
    [one] { $n } otwarty
    [few] { $n } otwarte
    [many] { $n } otwartych
   *[other] { $n } otwartego
}
closing-reported = { $n ->
    [one] czeka { $n }
    [few] czekają { $n }
    [many] czeka { $n }
   *[other] czeka { $n }
}
closing-surviving-list = Co trwa po umowie
closing-prepare = Przygotuj zamknięcie
closing-prepare-do = Przekaż innej osobie
closing-archive = Sygnatura archiwalna
closing-archive-hint = Gdzie są oryginały i akta.
closing-surviving = Co trwa dalej
closing-surviving-hint = Jakie obowiązki trwają i kto za nie odpowiada; wpisz „brak”, jeśli żadne.
closing-successor = Następca
closing-successor-hint = Otwarte kamienie milowe przechodzą tam z terminami i właścicielami.
closing-successor-none = Brak: nic się nie przenosi
closing-lessons = Wnioski
closing-lessons-hint = Co następna umowa powinna zrobić tak samo, a czego nie.
closing-prepared-by = przygotowanie: { $by }
closing-closed-by = zamknięcie: { $by }
closing-reopened-by = ponowne otwarcie: { $by }
closing-own = Przygotowano przez Ciebie: zamyka inny kierownik.
closing-close = Zamknij umowę
closing-incomplete = Jeszcze nie można zamknąć: zobacz listę.
closing-return = Zwróć z pytaniem
closing-question = Pytanie
closing-reopen = Otwórz ponownie
closing-earlier = Wcześniejsze zamknięcia
closing-closed-on = Zamknięto { $date }.
closing-see = Zobacz zamknięcie
closing-ended-open = Umowa wygasła, a jej wpis jest otwarty.
closing-do = Czego brakuje do zamknięcia
closing-error-missing = Czegoś z listy brakuje. Niczego nie zmieniono.
closing-error-conflict = Ktoś był szybszy: stan jest inny niż na tej stronie. Niczego nie zmieniono.
closing-state-prepared = Czeka na inną osobę
closing-state-returned = Zwrócono
closing-state-closed = Zamknięto
closing-state-reopened = Otwarto ponownie
flash-closing-prepared = Zamknięcie czeka na innego kierownika.
flash-closing-closed = Umowę zamknięto.
flash-closing-returned = Zwrócono z pytaniem.
flash-closing-reopened = Umowę otwarto ponownie.
