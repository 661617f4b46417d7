### Milestones: the list, one milestone, its forms

## List and queue

ms-views = Widoki
ms-view-review = Czekają na mnie
ms-view-list = Lista
ms-view-overdue = Po terminie
ms-overdue-only = Tylko po terminie
ms-all = Wszystkie
ms-states = Według stanu
ms-filter = Filtruj kamienie milowe
ms-words = Słowa tytułu
ms-partner = Partner
ms-due = Termin
ms-due-within = { $n ->
    [one] W ciągu { $n } dnia
    [few] W ciągu { $n } dni
    [many] W ciągu { $n } dni
   *[other] W ciągu { $n } dnia
}
ms-undated = Bez daty
ms-owner-me = Moje
ms-owner-none = Bez właściciela
ms-none = Nie ma jeszcze kamieni milowych
ms-none-text = Nie ma ich żadna dostępna dla Ciebie umowa. Kamień milowy planuje się na stronie umowy.
ms-none-found = Nic nie pasuje do tych filtrów
ms-none-found-text = Kamienie milowe są, lecz żaden nie spełnia wszystkich warunków naraz.
ms-none-here = Brak kamieni milowych
ms-none-here-text = W ramach tej umowy niczego nie zaplanowano, więc rejestr nie powie, jak daleko jest jej wykonanie.
ms-in-list = Zobacz je na liście
ms-review-own = Nie ma tu Twoich własnych zgłoszeń: weryfikuje je inna osoba.
ms-review-none = Nic na Ciebie nie czeka
ms-review-none-text = Żadne zgłoszenie innej osoby nie czeka na weryfikację.
ms-review-managers = Zgłoszenia weryfikują kierownicy
ms-review-managers-text = To, co zgłoszono, pozostaje na liście, dopóki nie zweryfikuje tego inna osoba.
ms-review-reported = Zgłoszone i niezweryfikowane
ms-reported-by-at = Zgłoszenie: { $by }, { $at }

## Columns and particulars

ms-milestone = Kamień milowy
ms-agreement = Umowa
ms-owner = Właściciel
ms-state = Stan
ms-baseline = Termin bazowy
ms-baseline-none = nie uzgodniono
ms-baseline-no = Termin bazowy nr { $number }
ms-forecast = Prognoza
ms-forecast-done = Prognoza, wykonanie
ms-forecast-none = brak prognozy
ms-done-reported = wykonano, zgłoszone
ms-done-verified = wykonano, zweryfikowane
ms-slip = Poślizg, dni
ms-colour = Obliczono
ms-ministry = Wykonuje
ms-ministry-none = Nie podano
ms-confirmation = Potwierdzenie partnera
ms-weight = Waga
ms-illustrative = Przykład
ms-empty = nic
ms-particulars = Szczegóły
ms-dates = Terminy i stan

## Why it has its colour

ms-why-verified = wykonane i zweryfikowane przez inną osobę
ms-why-left = już nie do wykonania
ms-why-overdue = { $n ->
    [one] { $n } dzień po terminie
    [few] { $n } dni po terminie
    [many] { $n } dni po terminie
   *[other] { $n } dnia po terminie
}
ms-why-slips = { $n ->
    [one] poślizg o { $n } dzień
    [few] poślizg o { $n } dni
    [many] poślizg o { $n } dni
   *[other] poślizg o { $n } dnia
}
ms-why-stale = { $n ->
    [one] brak wieści od { $n } dnia
    [few] brak wieści od { $n } dni
    [many] brak wieści od { $n } dni
   *[other] brak wieści od { $n } dnia
}
ms-due-in = { $n ->
    [one] termin za { $n } dzień
    [few] termin za { $n } dni
    [many] termin za { $n } dni
   *[other] termin za { $n } dnia
}
ms-why-quiet = { $n ->
    [one] brak wieści od { $n }
    [few] brak wieści od { $n }
    [many] brak wieści od { $n }
   *[other] brak wieści od { $n }
}
ms-why-blocked-without-plan = zablokowany: { $cause }; bez planu
ms-why-blocked-with-plan = zablokowany: { $cause }; jest plan
ms-why-no-baseline = nie uzgodniono terminu
ms-why-no-owner = brak właściciela
ms-why-dependency = opóźnia się to, od czego zależy
ms-why-partner-pending = brak jeszcze potwierdzenia partnera
ms-why-partner-disputes = partner to kwestionuje
ms-why-reported = zgłoszone jako wykonane, jeszcze niezweryfikowane
ms-why-in-time = w terminie
ms-silent-slip = { $n ->
    [one] cichy poślizg: { $n } zmiana prognozy
    [few] cichy poślizg: { $n } zmiany prognozy
    [many] cichy poślizg: { $n } zmian prognozy
   *[other] cichy poślizg: { $n } zmiany prognozy
}
ms-rules = Sposób obliczania, w dniach: „Opóźniony” – po terminie albo poślizg ponad { $slip }, albo zablokowany bez planu; „Zagrożony” – mniejszy poślizg albo termin w ciągu { $soon } i brak wieści od { $quiet }, albo brak potwierdzenia partnera; „Nie do oceny” – brak właściciela, daty albo wieści od ponad { $stale }.

## Planning and editing

ms-new = Zaplanuj kamień milowy
ms-edit = Zapisz kamień milowy
ms-title-en = Tytuł po angielsku
ms-title-pl = Tytuł po polsku
ms-title-uk = Tytuł po ukraińsku
ms-title-hint = Co będzie, gdy zostanie wykonane. Wystarczy jeden język.
ms-date-hint = Na ile wiadomo: 2026-10-31, 31.10.2026, 2026-10 lub 2026
ms-baseline-hint = Data, którą uzgodniono: 2026-10-31, 31.10.2026, 2026-10 lub 2026. Zostaw puste, jeśli jej nie uzgodniono.
ms-frozen = Termin bazowy zostaje zamrożony przy zapisie. Później zmienia się tylko z podaniem przyczyny i za zgodą innej osoby; przewidywania wpisuje się w prognozie.
ms-owner-hint = Kto za to odpowiada.
ms-weight-hint = Od 1 do 100; większość ma wagę 1.
ms-illustrative-hint = Wymyślony, aby pokazać działanie rejestru; wszędzie jest tak oznaczony.
ms-choose = Wybierz
ms-error-title = Wpisz tytuł w co najmniej jednym języku
ms-error-weight = Wpisz liczbę całkowitą od 1 do 100
ms-error-choose = Wybierz z listy
ms-error-date = Wpisz datę jako 2026-10-31, 31.10.2026, 2026-10 lub 2026
ms-error-same = Wpisz datę inną niż obecnie obowiązująca
ms-error-past = Wpisz datę, która jeszcze nie minęła
ms-error-future = Wpisz dzień wykonania, a nie dzień przyszły
ms-error-question = Wpisz pytanie, z którym je zwracasz

## What can be done

ms-act = Co dalej
ms-start = Prace się rozpoczęły
ms-unblock = Prace trwają dalej
ms-report-done-do = Zgłoś wykonanie
ms-done-on = Wykonano dnia
ms-done-note = Co wykonano
ms-done-note-hint = Przeczyta to i sprawdzi inna osoba.
ms-progress-do = Zgłoś postęp
ms-progress-note = Co się dotąd wydarzyło
ms-forecast-do = Zmień prognozę
ms-move-code = Rodzaj przyczyny
ms-move-reason = Przyczyna
ms-move-scope-change = Zmienił się zakres
ms-move-correction = Datę zapisano błędnie
ms-block-do = Prace są zablokowane
ms-blocked-cause = Powód
ms-blocked-plan = Plan
ms-blocked-plan-hint = Co się z tym robi i do kiedy. Bez planu kamień milowy jest opóźniony.
ms-blocked-by = Zablokowany: { $cause }.
ms-blocked-no-plan = Nikt nie wpisał planu.
ms-baseline-do = Zaproponuj nowy termin bazowy
ms-baseline-do-text = Obowiązuje, gdy zatwierdzi go kierownik inny niż Ty.
ms-baseline-new = Nowy termin bazowy
ms-pending = Zaproponowano nowy termin bazowy:
ms-pending-own = Twoją propozycję zatwierdza inny kierownik.
ms-approve = Zatwierdź
ms-leave-do = Nie będzie wykonane
ms-exit = Jak się kończy
ms-verdict = Twoja ocena
ms-verdict-text = To nie Twoje zgłoszenie, więc możesz je zweryfikować. Ocena trafia do dziennika z Twoim nazwiskiem.
ms-remark = Uwaga; przy zwrocie – pytanie
ms-verify = Zweryfikuj wykonanie
ms-return = Zwróć z pytaniem
ms-verdict-you-reported = To Twoje zgłoszenie: weryfikuje je inny kierownik.
ms-verdict-managers = Czeka na weryfikację przez kierownika.

## Refusals: what stands in the way, what to do

ms-refused-already = Jest już w tym stanie.
ms-refused-blocked = Jest zablokowany: najpierw zaznacz, że prace trwają dalej.
ms-refused-not-blocked = Nie jest zablokowany.
ms-refused-waits = Zgłoszono wykonanie; czeka na weryfikację.
ms-refused-nothing-reported = Nie ma zgłoszenia, które można by zweryfikować lub zwrócić.
ms-refused-verified = Wykonanie zweryfikowano: to stan ostateczny.
ms-refused-left = Anulowano, zastąpiono albo nie dotyczy: to stan ostateczny.
ms-refused-closed = Umowę unieważniono lub zamknięto albo rejestr tylko na nią wskazuje. Niczego nie zmieniono.
ms-refused-same-person = Pierwszy krok wykonano z Twojego konta, więc drugi należy do innego kierownika. Niczego nie zmieniono.
ms-conflict = W trakcie Twojej pracy powstała wersja { $version } ({ $who }). Twoich zmian nie zapisano; wpisany tekst czeka w formularzu poniżej. Przeczytaj, co się zmieniło, i wyślij ponownie, jeśli nadal aktualne.

## Reports, moves, history

ms-reports = Zgłoszenia
ms-reports-none = Niczego jeszcze nie zgłoszono.
ms-report-progress = Postęp
ms-report-done = Zgłoszono wykonanie
ms-report-verified = Zweryfikowano
ms-report-returned = Zwrócono z pytaniem
ms-accepted-by = weryfikacja: { $by }
ms-moves = Jak zmieniały się terminy
ms-moves-note = każda zmiana pozostaje w rejestrze
ms-moves-none = Żadnego terminu nie zmieniono.
ms-when = Kiedy
ms-what = Co
ms-was = Było
ms-now = Jest
ms-not-approved = zaproponowano, nie zatwierdzono
ms-approved-by = zatwierdzenie: { $by }
ms-history = Historia
ms-deed-planned = Zaplanowano
ms-deed-edited = Zmieniono
ms-deed-forecast = Zmieniono prognozę
ms-deed-started = Rozpoczęto prace
ms-deed-blocked = Zablokowano
ms-deed-unblocked = Wznowiono
ms-deed-progress = Zgłoszono postęp
ms-deed-reported = Zgłoszono wykonanie
ms-deed-verified = Zweryfikowano wykonanie
ms-deed-returned = Zwrócono z pytaniem
ms-deed-left = Zakończono bez wykonania
ms-deed-baseline-proposed = Zaproponowano nowy termin bazowy
ms-deed-rebaselined = Zatwierdzono nowy termin bazowy
ms-deed-other = Zmieniono

## What was done

flash-milestone-planned = Kamień milowy zaplanowano.
flash-milestone-saved = Kamień milowy zapisano.
flash-milestone-forecast = Prognozę zmieniono; poprzednia pozostaje w rejestrze.
flash-milestone-reported = Zgłoszenie zapisano.
flash-milestone-verified = Zweryfikowano: kamień milowy wykonano.
flash-milestone-returned = Zwrócono z Twoim pytaniem.
flash-milestone-started = Prace się rozpoczęły.
flash-milestone-blocked = Kamień milowy jest zablokowany.
flash-milestone-unblocked = Prace wznowiono.
flash-milestone-proposed = Nowy termin bazowy czeka na zatwierdzenie przez innego kierownika.
