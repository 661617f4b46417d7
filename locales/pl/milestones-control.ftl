### Milestones under control: limits, overrides, dependencies, the partner, the trend

## Colours: rules, limits, overrides

ms-colour-shown = Kolor
ms-rule-blue = Zweryfikowany: zgłoszony jako wykonany i sprawdzony przez inną osobę.
ms-rule-green = Zgodnie z planem: przewidywany w terminie bazowym, a to, od czego zależy, nie jest po terminie.
ms-rule-amber = Zagrożony: poślizg do { $slip } dni albo termin w ciągu { $soon } i brak wieści od { $quiet }, albo opóźnia się to, od czego zależy, albo blokada z planem, albo brak potwierdzenia partnera.
ms-rule-red = Opóźniony: po terminie albo poślizg ponad { $slip } dni, albo zablokowany bez planu.
ms-rule-grey = Nie do oceny: brak właściciela, uzgodnionej daty albo wieści od ponad { $stale } dni.
ms-rules-silent = Cichy poślizg to { $moves } zmiany prognozy albo „Zgodnie z planem” bez dowodu od { $days } dni.
ms-silent-evidence = { $n ->
    [one] cichy poślizg: brak dowodu od { $n } dzień
    [few] cichy poślizg: brak dowodu od { $n } dni
    [many] cichy poślizg: brak dowodu od { $n } dni
   *[other] cichy poślizg: brak dowodu od { $n } dnia
}
ms-overridden = zmieniono decyzją do { $until }; obliczono: { $computed }
ms-override = Zmieniono decyzją
ms-override-do = Zaproponuj inny kolor
ms-override-do-text = Obowiązuje, gdy zatwierdzi go kierownik inny niż Ty, do ostatniego dnia. Obok pozostaje widoczny kolor obliczony. Lepszy kolor proponuje kierownik.
ms-override-until = Ostatni dzień decyzji
ms-override-hint = { $n ->
    [one] Najwyżej { $n } dzień naprzód; potem wraca kolor obliczony
    [few] Najwyżej { $n } dni naprzód; potem wraca kolor obliczony
    [many] Najwyżej { $n } dni naprzód; potem wraca kolor obliczony
   *[other] Najwyżej { $n } dnia naprzód; potem wraca kolor obliczony
}
ms-override-end = Zakończ decyzję teraz
ms-lifted = zakończono
ms-until = do { $date }
ms-pending-exit = Zaproponowano: nie będzie wykonane ({ $exit }).
ms-pending-override = Zaproponowany kolor: { $rag },
ms-exit-proposed = Zakończenie
ms-leave-do-text = Obowiązuje, gdy zatwierdzi to kierownik inny niż Ty.
ms-refuse = Odrzuć
ms-take-back = Wycofaj
ms-refused-by = odrzucone: { $by }
ms-error-override-same = Wybierz kolor inny niż obliczony
ms-error-override-better = Lepszy kolor może zaproponować tylko kierownik
ms-error-override-long = Wpisz dzień najwyżej { $most } dni naprzód
ms-error-override-over = Ostatni dzień proponowanej decyzji minął; trzeba ją zaproponować ponownie.
ms-error-day = Wpisz pełny dzień jako 2026-10-31 lub 31.10.2026
ms-day-hint = Pełny dzień: 2026-10-31 lub 31.10.2026
ms-limits = Progi kolorów
ms-limits-lead = Gdzie zmienia się kolor, jak długo obowiązuje decyzja, z jakim wyprzedzeniem powstają kamienie milowe.
ms-limits-history = Historia progów
ms-limits-unchanged = Żadnego progu nie zmieniono: obowiązują domyślne.
ms-limits-who = Ustala je administrator, podając przyczynę.
ms-limits-set = Ustaw progi
ms-limits-reason-hint = Kolory wszystkich kamieni milowych zmienią się od razu; przyczyna zostaje w historii.
ms-limit = Próg
ms-limit-bounds = Liczba całkowita od { $least } do { $most }
ms-error-limit = Wpisz liczbę całkowitą od { $least } do { $most }
ms-error-limit-order = „Brak wieści” musi poprzedzać „nie do oceny”: wpisz nie więcej dni
ms-error-limit-same = Zmień co najmniej jeden próg
limit-slip = Opóźniony: poślizg ponad, dni
limit-soon = Wkrótce: termin w ciągu, dni
limit-quiet = Cisza: brak wieści od, dni
limit-stale = Nie do oceny: brak wieści od ponad, dni
limit-moves = Cichy poślizg: zmiany prognozy
limit-unevidenced = Cichy poślizg: zgodnie z planem bez dowodu od, dni
limit-override = Decyzja obowiązuje najwyżej, dni
limit-horizon = Wyprzedzenie kamieni milowych z obowiązków cyklicznych, dni

## What waits for what

ms-network = Zależności
ms-network-note = co musi nastąpić wcześniej i co powoduje poślizg
ms-waits-for = Zależy od
ms-waits-for-none = Od niczego nie zależy.
ms-waiting = Co od niego zależy
ms-knock = Poślizg przesuwa
ms-knock-text = Między dwoma kamieniami milowymi rejestr zachowuje czas zaplanowany między ich terminami bazowymi. Późniejsza prognoza pochłania poślizg. Niczyja prognoza nie zmienia się sama: decyduje właściciel.
ms-knock-none = To, co od niego zależy, mieści się we własnej prognozie.
ms-knock-through = Przesuwa
ms-knock-implied = Byłoby
ms-knock-days = Przesunięcie, dni
ms-link-do = Dodaj zależność
ms-link-hint = Otwarte kamienie milowe tej umowy i umów powiązanych, do których dostęp nie jest węższy.
ms-error-circle = Powstałoby koło: { $way }
ms-error-waits-already = Już od tego zależy
ms-error-waits-most = Zależy już od pięćdziesięciu
ms-moved-from = Przeniesiono z
ms-moved-to = Przeniesiono do
ms-of-obligation = Obowiązek

## The partner

ms-partner-none = Partnera nie pytano.
ms-partner-do = Zapisz odpowiedź partnera
ms-partner-became = O co zapytano lub co odpowiedział partner
ms-partner-on = Dnia
ms-partner-note = Czyimi słowami
ms-partner-note-hint = Kto i jak to powiedział; przy zakwestionowaniu wymagane.
ms-partner-source = Źródło
ms-partner-source-none = Bez źródła
ms-error-partner-order = To nie może nastąpić: odpowiedź wymaga pytania
ms-error-partner-future = Wpisz dzień, który już nastał
ms-error-partner-note = Wpisz, co partner kwestionuje

## The trend

ms-trend = Trend kamienia milowego
ms-trend-note = jakiej daty spodziewano się którego dnia
ms-trend-table = Czego i od kiedy się spodziewano
ms-trend-reported = Stan na dzień
ms-trend-expected = Spodziewana data
ms-trend-line = sam dzień: wykonane, gdzie linia go spotyka
ms-trend-moves = { $n ->
    [one] { $n } zmiana prognozy
    [few] { $n } zmiany prognozy
    [many] { $n } zmian prognozy
   *[other] { $n } zmiany prognozy
}
ms-trend-summary = { $moves }; teraz { $date }, poślizg { $slip } dni.

## Reports, lists, files

ms-period-from = Okres od
ms-period-to = Okres do
ms-error-period = Okres kończy się przed początkiem
ms-error-period-future = Wpisz okres, który już nastał
ms-area = Dziedzina
ms-view-silent = Cichy poślizg
ms-silent-only = Tylko ciche poślizgi
ms-silent = Cichy poślizg
ms-why = Dlaczego
ms-agreement-title = Tytuł umowy
ms-baseline-number = Termin bazowy nr
ms-obligation-id = Obowiązek, identyfikator
ms-id = Kamień milowy, identyfikator
ms-gantt = Plan i postęp
ms-gantt-caption = Kamienie milowe z terminem bazowym, prognozą lub dniem wykonania, poślizgiem i rysunkiem; dziś jest { $today }
ms-gantt-drawn = Rysunek
ms-gantt-after = po: { $what }
ms-gantt-ahead = jeszcze przed nami
ms-gantt-waits = czeka na

## What was done

ms-deed-exit-proposed = Zaproponowano zakończenie
ms-deed-override-proposed = Zaproponowano inny kolor
ms-deed-overridden = Zatwierdzono inny kolor
ms-deed-override-lifted = Zakończono decyzję o kolorze
ms-deed-proposal-refused = Odrzucono lub wycofano propozycję
ms-deed-partner = Zapisano odpowiedź partnera
ms-deed-linked = Dodano zależność
ms-deed-unlinked = Usunięto zależność
ms-deed-moved = Przeniesiono do następcy
flash-milestone-exit-proposed = Czeka na zatwierdzenie innego kierownika.
flash-milestone-override-proposed = Inny kolor czeka na zatwierdzenie innego kierownika.
flash-milestone-override-lifted = Wrócił kolor obliczony.
flash-milestone-approved = Zatwierdzono: obowiązuje od teraz.
flash-milestone-refused = Propozycja już nie czeka; przyczynę zachowano.
flash-milestone-partner = Odpowiedź partnera zapisano.
flash-milestone-linked = Zależność dodano.
flash-milestone-unlinked = Zależność usunięto.
flash-limits-set = Progi obowiązują od teraz.

ms-since = od
ms-turned = Nowe od
ms-board = Tablica
ms-board-none = Nic
ms-review-place = { $n } z { $total }
ms-review-beside = Sąsiednie zgłoszenia
ms-review-next = Następne
ms-review-previous = Poprzednie
