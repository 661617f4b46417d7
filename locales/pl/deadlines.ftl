### Terminy, okresy wypowiedzenia, decyzje o przedłużeniu, czyj ruch

## Co przypada

due-decision-by = Decyzja najpóźniej
due-latest-safe-notice = Ostatni bezpieczny dzień wypowiedzenia
due-term-end = Koniec okresu
due-effective-end = Koniec obowiązywania
due-within = Do wykonania najpóźniej

## Strony

dl-lead = Obliczone przez zegar prawny z postanowień i czynności; przy dacie niepewnej podany jest dzień najwcześniejszy.
dl-views = Widoki terminów
dl-tab-list = Lista
dl-calendar-title = Kalendarz terminów
dl-tab-calendar = Kalendarz
dl-windows-title = Okna wypowiedzenia
dl-windows-lead = Okresy, których ostatni bezpieczny dzień wypowiedzenia jest bliski: pozwolić na przedłużenie, wypowiedzieć albo renegocjować.
dl-moves-title = Czyj ruch?
dl-moves-lead = Umowy, które czekają na czynność; najdłużej oczekiwane na początku.
dl-filter = Filtr terminów
dl-kind = Co przypada
dl-within = Jak daleko naprzód
dl-on = W dniu
dl-when = Kiedy
dl-what = Co
dl-page = Strona { $number }
dl-today = dzisiaj
dl-in-days = { $n ->
    [one] za jeden dzień
    [few] za { $n } dni
    [many] za { $n } dni
   *[other] za { $n } dnia
}
dl-days-ago = { $n ->
    [one] jeden dzień temu
    [few] { $n } dni temu
    [many] { $n } dni temu
   *[other] { $n } dnia temu
}
dl-missed = Dzień minął bez odnotowanej decyzji
dl-none = Nie ma nadchodzących terminów
dl-none-found = Żaden termin nie odpowiada filtrom
dl-none-found-text = W tych granicach nie przypada nic, co możesz zobaczyć.
dl-note = Termin znika z listy, gdy jego dzień minie. Niepodjęta decyzja pozostaje do końca okresu.
dl-months = Miesiące
dl-month-before = Poprzedni miesiąc
dl-month-after = Następny miesiąc
dl-this-month = Bieżący miesiąc
dl-month-none = W tym miesiącu nic nie przypada.
dl-more = { $n ->
    [one] i jeszcze jeden
    [few] i jeszcze { $n }
    [many] i jeszcze { $n }
   *[other] i jeszcze { $n }
}
dl-safe-notice = Ostatni bezpieczny dzień wypowiedzenia
dl-decide-by = Decyzja najpóźniej
dl-term-end = Koniec okresu
dl-decision = Decyzja
dl-wanted = Potrzebna decyzja
dl-decide = Odnotuj decyzję
dl-decide-again = Zmień decyzję
dl-windows-none = Żadne okno wypowiedzenia nie jest otwarte
dl-windows-none-text = W tym czasie żadna umowa, którą możesz zobaczyć, nie osiąga ostatniego bezpiecznego dnia wypowiedzenia.
dl-all-sides = Wszystkie strony
dl-moves-none = Tu na nic się nie czeka.
dl-since = Od
dl-since-unknown = Nie odnotowano, od kiedy
dl-moves-note = Okno wypowiedzenia jest na tej tablicy od 180 dni przed ostatnim bezpiecznym dniem.

## Czyj ruch

move-side-ours = Nasz
move-side-theirs = Drugiej strony
move-side-both = Obu stron

## Na co się czeka

awaits-signature = Podpis
awaits-notification = Notyfikacja o zakończeniu procedur wewnętrznych
awaits-exchange = Wymiana dokumentów
awaits-reply-note = Nota z odpowiedzią
awaits-entry-clause = Postanowienie o wejściu w życie albo jego stwierdzenie
awaits-decision = Decyzja: przedłużenie, wypowiedzenie albo renegocjacja
awaits-notice = Wypowiedzenie zgodnie z decyzją
awaits-ruling = Rozstrzygnięcie: która z dwóch dat wejścia w życie obowiązuje

## Co nastąpi

then-signature = Do czasu podpisania nie biegnie żadna z dat.
then-notification = Z ostatnią notyfikacją zaczyna działać, jak stanowi tekst.
then-exchange = Z wymianą dokumentów zaczyna działać, jak stanowi tekst.
then-reply-note = Z notą z odpowiedzią zaczyna działać, jak stanowi tekst.
then-entry-clause = Do tego czasu nie da się ustalić statusu.
then-decision = Bez wypowiedzenia do { $date } nastąpi przedłużenie.
then-notice = Jeśli wypowiedzenie nie nastąpi do { $date }, nastąpi przedłużenie.
then-ruling = Do tego czasu pierwszeństwo ma oświadczenie urzędowe i od niego liczą się dalsze daty.

## Decyzja

chosen-renew = Pozwolić na przedłużenie
chosen-give-notice = Wypowiedzieć
chosen-renegotiate = Renegocjować
field-decision = Decyzja
decision-title = Decyzja o okresie
decision-lead = Co ma nastąpić z końcem okresu. Późniejsza decyzja zastępuje wcześniejszą; obie pozostają czytelne.
decision-heading = Decyzja o okresie
decision-basis = Podstawa
decision-basis-hint = Kto i na jakiej podstawie zdecydował: notatka, pismo, uchwała z numerem.
decision-on = Data decyzji
decision-submit = Odnotuj decyzję
decision-supersedes = Zastąpi to decyzję:
decision-superseded = zastąpiona
decision-no-term = Żaden okres tej umowy nie czeka na decyzję
decision-future = Dzień decyzji nie może być w przyszłości
decision-day = Podaj dzień decyzji, np. 2026-03-02
flash-decision-recorded = Decyzję odnotowano.

## Dlaczego status jest nieznany

unknown-title = Nieznane statusy
unknown-lead = Status wynika z zapisów albo jest nieznany i ma swoją przyczynę. Każda przyczyna prowadzi do swoich umów.
unknown-reason = Przyczyna
unknown-agreements = Umowy
unknown-total = { $n ->
    [one] Jedna umowa ma nieznany status
    [few] { $n } umowy mają nieznany status
    [many] { $n } umów ma nieznany status
   *[other] { $n } umowy ma nieznany status
}
unknown-none = Każdy status jest znany
unknown-none-text = Żadna umowa, którą możesz zobaczyć, nie ma nieznanego statusu.
unknown-no-reason = Nie zapisano przyczyny
unknown-do = Co to wyjaśni
unknown-do-signature = Zapisz czynność podpisania z datą.
unknown-do-entry-into-force = Zapisz postanowienie o wejściu w życie albo czynność, która je stwierdza.
unknown-do-notification = Zapisz notyfikacje z dniami ich otrzymania.
unknown-do-exchange = Zapisz wymianę dokumentów.
unknown-do-reply-note = Zapisz notę z odpowiedzią.
unknown-do-other-agreement = Uzupełnij drugą umowę, na której ta się opiera.
unknown-do-condition = Zapisz czynność, która stwierdza wejście w życie.
unknown-do-calendar = Postanowienie liczy dni robocze; zapisz czynność, która podaje datę.
unknown-do-termination-opinion = Poproś o opinię prawną w sprawie zakończenia.
unknown-do-uncertain = Ustal dokładne dni czynności.
unknown-do-pointer = Treść jest przechowywana gdzie indziej; zapytaj jej dysponenta.

## Fakty sprzeczne

conflicts-title = Fakty sprzeczne
conflicts-lead = To, co źródła podają różnie albo co samo sobie przeczy. Rejestr niczego nie naprawia: obie wersje pozostają, dopóki ktoś nie sprostuje, nie potwierdzi albo nie rozstrzygnie z podaniem powodu.
conflicts-rulings = Daty czekające na rozstrzygnięcie
conflicts-rulings-text = Oświadczenie urzędowe i postanowienie wskazują różne dni wejścia w życie.
conflicts-fact = Fakt zakwestionowany
conflicts-why = Co temu przeczy
conflicts-beside = Obok
conflicts-no-reason = nie zapisano powodu
conflicts-alone = nic
conflicts-none = Żaden fakt nie jest zakwestionowany
conflicts-none-text = Tu znalazłoby się wszystko, co przeczy samo sobie w imporcie albo zdaniem którejś osoby.
conflicts-note = Gdy stanu nie da się podać, powód znajduje się tu:
