### Obligations: the list, one obligation, its form

ob-title = Obowiązki
ob-lead = Do czego teksty zobowiązują strony, kiedy i po czym poznać wykonanie.
ob-obligation = Obowiązek
ob-debtor = Czyj
ob-nature = Tekst mówi
ob-nature-hint = Czasownik tekstu, a nie to, czego by się chciało.
ob-kind = Przedmiot
ob-when = Kiedy
ob-milestones = Kamienie milowe
ob-made = otwarte: { $open } z { $all }
ob-filter = Filtruj obowiązki
ob-ownerless = Bez właściciela
ob-none = Nie ma jeszcze obowiązków
ob-none-text = Nie ma ich żadna dostępna dla Ciebie umowa. Obowiązki zapisuje się na stronie umowy.
ob-none-found-text = Obowiązki są, lecz żaden nie spełnia wszystkich warunków naraz.
ob-none-here = Nie zapisano obowiązków
ob-none-here-text = Nikt nie zapisał, do czego ten tekst zobowiązuje, więc nic nie stanie się wymagalne samo.
ob-new = Zapisz obowiązek
ob-edit = Zapisz zmiany obowiązku
ob-from-clause = Zapisz obowiązek
ob-new-note = Obowiązek cykliczny tworzy kamienie milowe z wyprzedzeniem, po jednym, od razu po zapisaniu; dni minione nie tworzą żadnych.
ob-edit-note = Gdy zmienia się termin, wycofuje się kamienie milowe utworzone z wyprzedzeniem, nad którymi nikt nie pracował, i tworzy nowe. To, czego ktoś dotknął, zostaje.
ob-part-text = Co mówi tekst
ob-part-when = Kiedy jest wymagalny
ob-part-who = Kto i po czym poznać wykonanie
ob-clause = Klauzula
ob-clause-hint = Jedna z zapisanych klauzul, jeśli z niej wynika.
ob-clause-none = Bez zapisanej klauzuli
ob-article = Artykuł
ob-article-hint = Tak jak w tekście: art. 5 ust. 2
ob-text-en = Słowa tekstu po angielsku
ob-text-pl = Słowa tekstu po polsku
ob-text-uk = Słowa tekstu po ukraińsku
ob-text-hint = Słowo w słowo; wystarczy jeden język.
ob-title-hint = W kilku słowach, tak jak będą się nazywać kamienie milowe.
ob-survives = Trwa po wygaśnięciu umowy
ob-survives-hint = Na przykład ochrona informacji.
ob-survives-tag = trwa dalej
ob-first-due = Pierwszy termin
ob-first-due-hint = Pełny dzień: 2026-12-01. Wyznacza też dzień i miesiąc następnych; dzień, którego miesiąc nie ma, to ostatni dzień miesiąca.
ob-every = Co
ob-unit = Jednostka
ob-anchor = Którego dnia
ob-anchor-hint = Dla miesięcy i lat.
ob-ends = Do kiedy
ob-until = Ostatni możliwy dzień
ob-count = Ile razy
ob-rule = Reguła (RFC 5545)
ob-rule-more = Reguła, której te słowa nie wyrażą
ob-rule-hint = Na przykład FREQ=MONTHLY;BYDAY=2TU, drugi wtorek każdego miesiąca. Zastępuje słowa powyżej.
ob-due-on = Termin
ob-trigger = Co musi się zdarzyć
ob-trigger-hint = Jak w tekście: zbrojna napaść na Stronę.
ob-within = W ciągu
ob-within-hint = Jak długo po zdarzeniu; puste, gdy tekst nie podaje czasu.
ob-preview = Pokaż najbliższe dni
ob-preview-days = Terminy:
ob-preview-none = Sam z siebie nie ma żadnego terminu.
ob-preview-unsaved = Nic jeszcze nie zapisano.
ob-preview-at-once = { $n ->
    [one] Od razu powstanie { $n } kamień milowy.
    [few] Od razu powstaną { $n } kamienie milowe.
    [many] Od razu powstanie { $n } kamieni milowych.
   *[other] Od razu powstanie { $n } kamienia milowego.
}
ob-measure = Miara wykonania
ob-measure-hint = Po czym każdy pozna, że wykonano.
ob-measure-none = nie podano
ob-evidence = Wymagany dowód
ob-evidence-hint = Jaki dokument to wykazuje: protokół, nota, protokół przekazania.
ob-evidence-none = nie podano
ob-next = Najbliższe terminy
ob-next-made = kamień milowy utworzono
ob-makes-none = Nie tworzy kamieni milowych: wygasł albo wygasła umowa.
ob-makes-standing = Trwa stale i nie tworzy kamieni milowych.
ob-makes-trigger = Tworzy kamień milowy za każdym razem, gdy to się zdarzy.
ob-makes-ahead = { $n ->
    [one] Kamienie milowe powstają z wyprzedzeniem do { $n } dzień, po jednym.
    [few] Kamienie milowe powstają z wyprzedzeniem do { $n } dni, po jednym.
    [many] Kamienie milowe powstają z wyprzedzeniem do { $n } dni, po jednym.
   *[other] Kamienie milowe powstają z wyprzedzeniem do { $n } dnia, po jednym.
}
ob-happened = Zdarzyło się
ob-happened-on = Którego dnia
ob-happened-note = Co się zdarzyło
ob-happened-due = Termin
ob-happened-due-hint = Tekst nie podaje czasu: kiedy się tego oczekuje?
ob-happened-do = Utwórz kamień milowy
ob-end-do = Zakończ obowiązek
ob-end-text = Nie tworzy już kamieni milowych. Te na późniejsze dni, nad którymi nikt nie pracował, zostają wycofane.
ob-ended = Wygasł
ob-ended-on = Wygasł dnia
ob-conflict = { $who } zapisał(a) wersję { $version }, gdy pisano tutaj. Niczego nie zapisano; porównaj i zapisz ponownie, jeśli nadal aktualne.
ob-error-text = Wpisz słowa tekstu w co najmniej jednym języku
ob-error-rule = To nie jest reguła dla dni; zobacz przykład
ob-error-never = Nigdy nie wypada: sprawdź pierwszy dzień i koniec
ob-error-no-trigger = Nie czeka na zdarzenie
ob-error-due = Wpisz termin nie wcześniejszy niż zdarzenie
ob-error-triggered = Na ten dzień kamień milowy już istnieje
ob-error-ended = Wygasł: to ostateczne. Niczego nie zmieniono.
ob-error-conflict = Ktoś w międzyczasie zapisał inną wersję. Przeczytaj ją i wyślij ponownie.
flash-obligation-captured = Obowiązek zapisano; kamienie milowe utworzono.
flash-obligation-saved = Obowiązek zapisano.
flash-obligation-ended = Obowiązek zakończono.
flash-obligation-triggered = Kamień milowy utworzono.

## When, in words

ob-when-once = raz, { $date }
ob-when-standing = stale
ob-when-trigger = gdy się zdarzy: { $what }
ob-when-rule = według reguły { $rule }, od { $first }
ob-from = od { $date }
ob-ends-until = do { $date }
ob-ends-count = { $n ->
    [one] { $n } raz
    [few] { $n } razy
    [many] { $n } razy
   *[other] { $n } raza
}
ob-last-day-of-month = ostatniego dnia miesiąca
ob-every-weeks = { $n ->
    [one] co { $n } tydzień
    [few] co { $n } tygodnie
    [many] co { $n } tygodni
   *[other] co { $n } tygodnia
}
ob-every-months = { $n ->
    [one] co { $n } miesiąc
    [few] co { $n } miesiące
    [many] co { $n } miesięcy
   *[other] co { $n } miesiąca
}
ob-every-years = { $n ->
    [one] co { $n } rok
    [few] co { $n } lata
    [many] co { $n } lat
   *[other] co { $n } roku
}
ob-within-hours = { $n ->
    [one] w ciągu { $n } godziny
    [few] w ciągu { $n } godzin
    [many] w ciągu { $n } godzin
   *[other] w ciągu { $n } godziny
}
ob-within-days = { $n ->
    [one] w ciągu { $n } dnia
    [few] w ciągu { $n } dni
    [many] w ciągu { $n } dni
   *[other] w ciągu { $n } dnia
}
ob-within-months = { $n ->
    [one] w ciągu { $n } miesiąca
    [few] w ciągu { $n } miesięcy
    [many] w ciągu { $n } miesięcy
   *[other] w ciągu { $n } miesiąca
}
ob-within-years = { $n ->
    [one] w ciągu { $n } roku
    [few] w ciągu { $n } lat
    [many] w ciągu { $n } lat
   *[other] w ciągu { $n } roku
}
schedule-once = Raz
schedule-recurring = Cyklicznie
schedule-trigger = W razie zdarzenia
schedule-standing = Stale
unit-hours = godziny
unit-days = dni
unit-weeks = tygodnie
unit-months = miesiące
unit-years = lata
anchor-same-day = Tego samego dnia miesiąca
anchor-last-day = Ostatniego dnia miesiąca
ends-never = Bezterminowo
ends-until = Do dnia
ends-count = Po określonej liczbie razy
life-open = Trwa
life-ended = Wygasł
