### Milestones: one change for many, and the month

ms-month = Miesiąc
ms-day = Dzień
ms-month-title = Miesiąc kamieni milowych
ms-month-note = Każdy kamień milowy stoi pod swoją prognozą albo pod terminem bazowym, gdy prognozy brak; data podana tylko jako miesiąc lub rok stoi pod ostatnim dniem.
ms-month-undated = { $n ->
    [one] Jeszcze { $n } nie ma daty.
    [few] Jeszcze { $n } nie mają daty.
    [many] Jeszcze { $n } nie ma daty.
   *[other] Jeszcze { $n } nie ma daty.
}
ms-month-rows = To samo jako tabela
ms-month-none = W tym miesiącu nie przypada żaden kamień milowy.

bulk-title = Zmień kilka kamieni milowych
bulk-pick = Wybór
bulk-pick-one = Wybierz: { $title }
bulk-picked = Zmień wybrane
bulk-all = { $n ->
    [one] Zmień { $n } znaleziony
    [few] Zmień wszystkie { $n } znalezione
    [many] Zmień wszystkie { $n } znalezionych
   *[other] Zmień wszystkie { $n } znalezionego
}
bulk-most = { $n ->
    [one] Najwyżej { $n } naraz: pierwszy według terminu.
    [few] Najwyżej { $n } naraz: pierwsze według terminu.
    [many] Najwyżej { $n } naraz: pierwsze według terminu.
   *[other] Najwyżej { $n } naraz: pierwsze według terminu.
}
bulk-chosen = { $n ->
    [one] Wybrano { $n } kamień milowy.
    [few] Wybrano { $n } kamienie milowe.
    [many] Wybrano { $n } kamieni milowych.
   *[other] Wybrano { $n } kamienia milowego.
}
bulk-left-out = { $n ->
    [one] Znaleziono jeszcze { $n }, który nie jest wśród nich: naraz zmienia się tylko pierwsze według terminu.
    [few] Znaleziono jeszcze { $n }, których nie ma wśród nich: naraz zmienia się tylko pierwsze według terminu.
    [many] Znaleziono jeszcze { $n }, których nie ma wśród nich: naraz zmienia się tylko pierwsze według terminu.
   *[other] Znaleziono jeszcze { $n }, których nie ma wśród nich: naraz zmienia się tylko pierwsze według terminu.
}
bulk-none = Niczego nie wybrano
bulk-none-text = Zaznacz kamienie milowe na liście albo weź wszystkie, które znajdują filtry.
bulk-these = Wybrane
bulk-order = Co zmienić
bulk-what = Zmiana
bulk-what-owner = właściciel
bulk-what-days = prognoza, o liczbę dni
bulk-what-date = prognoza, na datę
bulk-owner = Nowy właściciel
bulk-owner-hint = Gdy zmienia się właściciel.
bulk-days = Dni
bulk-days-hint = Gdy prognozę przesuwa się o dni: 14 albo -14, gdy wcześniej. Od terminu, który obowiązuje teraz; od miesiąca lub roku liczy się ostatni dzień.
bulk-date = Nowa prognoza
bulk-date-hint = Gdy prognozę przesuwa się na datę: 2026-10-31, 2026-10 lub 2026
bulk-code-hint = Gdy przesuwa się prognozę.
bulk-see = Pokaż, co się zmieni
bulk-preview = Co się zmieni
bulk-nothing = Nic się nie zmieni.
bulk-becomes = Będzie
bulk-colour-was = Barwa teraz
bulk-colour-becomes = Barwa potem
bulk-cannot = Co pozostaje bez zmian
bulk-why = Dlaczego
bulk-do = { $n ->
    [one] Zmień { $n } kamień milowy
    [few] Zmień { $n } kamienie milowe
    [many] Zmień { $n } kamieni milowych
   *[other] Zmień { $n } kamienia milowego
}
bulk-all-or-none = Zmienia się wszystkie, każdy z własnym zdarzeniem, albo żaden. Barwę mogą zmienić także kamienie milowe, które od nich zależą.
bulk-moved = Niczego nie zmieniono: niektóre z tych kamieni milowych zmieniły się od obejrzenia. Wymieniono je poniżej; pozostałe są bez zmian. Obejrzyj ponownie i wyślij jeszcze raz.
bulk-why-closed = umowa jest unieważniona lub zamknięta albo rejestr tylko na nią wskazuje
bulk-why-same = już tak jest
bulk-why-past = ten dzień minął
bulk-why-undated = brak daty, od której można liczyć
bulk-why-moved = ktoś zmienił go od obejrzenia
bulk-error-days = Wpisz całkowitą liczbę dni, inną niż 0, najwyżej { $most }
flash-milestones-changed = Kamienie milowe zmieniono.
