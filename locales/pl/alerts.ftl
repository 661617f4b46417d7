# Alerty, wiadomości o nich, kalendarze.
alerts = Alerty
alerts-lead = Zbliżające się terminy, dopóki ktoś się nimi nie zajmie
alerts-none = Żaden alert ciebie nie dotyczy
alerts-none-text = Rejestr podnosi alert, gdy zbliża się termin umowy, za którą odpowiadasz lub w której jesteś zastępcą. Kierownicy widzą też alerty, których nikt w porę nie potwierdził.
alert-due = Termin
alert-what = Czego dotyczy
alert-agreement = Umowa
alert-raised = Podniesiono
alert-state = Potwierdzenie
alert-open = jeszcze nie
alert-acknowledge = Potwierdź
alert-acknowledged = { $who }, { $at }
alert-today = dzisiaj
alert-in-days = { $n ->
    [one] za { $n } dzień
    [few] za { $n } dni
    [many] za { $n } dni
   *[other] za { $n } dnia
}
alert-days-ago = { $n ->
    [one] { $n } dzień temu
    [few] { $n } dni temu
    [many] { $n } dni temu
   *[other] { $n } dnia temu
}
alert-why-owner = Odpowiadasz za umowę
alert-why-deputy = Zastępujesz osobę odpowiedzialną
alert-why-manager = Przekazano kierownikom
alert-kind-decision-by = Decyzja do
alert-kind-latest-safe-notice = Ostatni bezpieczny dzień wypowiedzenia
alert-kind-term-end = Koniec okresu
alert-kind-effective-end = Ostatni dzień obowiązywania
alert-kind-within = Do wykonania
home-alerts = { $n ->
    [one] { $n } alert czeka na twoje potwierdzenie
    [few] { $n } alerty czekają na twoje potwierdzenie
    [many] { $n } alertów czeka na twoje potwierdzenie
   *[other] { $n } alertu czeka na twoje potwierdzenie
}
flash-alert-acknowledged = Alert potwierdzony. Pozostanie na liście, aż termin zostanie dotrzymany.
flash-alert-before = Ktoś potwierdził ten alert wcześniej.

## Wiadomości
mail-title = Wiadomości o alertach
mail-lead = Wiadomości przychodzą na adres { $address }. Niezależnie od wyboru alerty są widoczne na swojej stronie.
mail-is-off = Ta instalacja nie wysyła poczty: nie ustawiono serwera. Alerty są widoczne tylko na swojej stronie.
mail-frequency = Jak często
mail-frequency-hint = Zestawienia wychodzą o 05:00 UTC, tygodniowe w poniedziałki.
mail-frequency-immediately = Od razu, osobna wiadomość o każdym alercie
mail-frequency-daily = Raz dziennie, w zestawieniu
mail-frequency-weekly = Raz w tygodniu, w zestawieniu
mail-frequency-never = Nigdy
error-mail-frequency = Proszę wybrać, jak często mają przychodzić wiadomości
flash-mail-frequency = Wybór zapisano.
mail-greeting = Dzień dobry, { $name },
mail-subject = { $number }: { $what } ({ $left })
mail-subject-marked = { $number }: alert
mail-line = { $what }: { $date } ({ $left }). { $number }, { $title }
mail-line-marked = { $number }: zbliża się lub minął termin. Szczegóły po zalogowaniu.
mail-answer = Tutaj można potwierdzić alert: { $url }
mail-why-owner = Ta wiadomość przyszła, ponieważ odpowiadasz za umowę.
mail-why-deputy = Ta wiadomość przyszła, ponieważ zastępujesz osobę odpowiedzialną za umowę.
mail-why-manager = { $n ->
    [one] Ta wiadomość przyszła do kierowników: termin minął, umowa nie ma osoby odpowiedzialnej albo nikt nie potwierdził alertu w ciągu { $n } dnia.
    [few] Ta wiadomość przyszła do kierowników: termin minął, umowa nie ma osoby odpowiedzialnej albo nikt nie potwierdził alertu w ciągu { $n } dni.
    [many] Ta wiadomość przyszła do kierowników: termin minął, umowa nie ma osoby odpowiedzialnej albo nikt nie potwierdził alertu w ciągu { $n } dni.
   *[other] Ta wiadomość przyszła do kierowników: termin minął, umowa nie ma osoby odpowiedzialnej albo nikt nie potwierdził alertu w ciągu { $n } dnia.
}
mail-why-digest = To zestawienie przyszło, ponieważ te alerty ciebie dotyczą i tak ustawiono częstotliwość wiadomości.
mail-digest-subject = { $n ->
    [one] { $n } alert czeka na potwierdzenie
    [few] { $n } alerty czekają na potwierdzenie
    [many] { $n } alertów czeka na potwierdzenie
   *[other] { $n } alertu czeka na potwierdzenie
}
mail-digest-lead = { $n ->
    [one] { $n } alert czeka na twoje potwierdzenie:
    [few] { $n } alerty czekają na twoje potwierdzenie:
    [many] { $n } alertów czeka na twoje potwierdzenie:
   *[other] { $n } alertu czeka na twoje potwierdzenie:
}
mail-change = Zmiana częstotliwości wiadomości: { $url }

## Kalendarze
feeds = Kalendarze terminów
feeds-lead = Terminy dla twojego programu kalendarza. Widzi on to, co ty możesz widzieć w chwili zapytania.
feeds-none = Nie masz żadnego kalendarza
feeds-none-text = Kalendarz to adres, który subskrybuje program. Można go utworzyć poniżej.
feed-made-title = Adres nowego kalendarza
feed-made-text = Proszę skopiować go teraz: pokazujemy go tylko raz. Kto go zna, czyta te terminy z twoimi uprawnieniami, dopóki nie zakończysz kalendarza.
feed-name = Nazwa
feed-name-hint = Tak nazwie go program kalendarza
feed-holds = Zawiera
feed-all = Wszystkie terminy, które mogę widzieć
feed-made = Utworzono
feed-fetched = Ostatnio pobrano
feed-never = nigdy
feed-end-head = Zakończenie
feed-end = Zakończ
feed-new = Nowy kalendarz
feed-partner = Partner
feed-any-partner = Każdy partner
feed-kind = Rodzaj terminu
feed-any-kind = Każdy rodzaj
feed-owner = Czyje umowy
feed-any-owner = Wszystkie, które mogę widzieć
feed-mine = Te, za które odpowiadam lub w których zastępuję
feed-make = Utwórz kalendarz
error-feed-choose = Proszę wybrać z listy
error-feed-most = Najpierw proszę zakończyć któryś kalendarz: dozwolona liczba to { $most }
flash-feed-revoked = Kalendarz zakończono. Jego adres już nie odpowiada.
