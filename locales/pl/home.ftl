# Home and help.
home-overdue = { $n ->
    [one] { $n } twój kamień milowy po terminie
    [few] { $n } twoje kamienie milowe po terminie
    [many] { $n } twoich kamieni milowych po terminie
   *[other] { $n } twoich kamieni milowych po terminie
}
home-verify = { $n ->
    [one] { $n } zgłoszenie czeka na weryfikację
    [few] { $n } zgłoszenia czekają na weryfikację
    [many] { $n } zgłoszeń czeka na weryfikację
   *[other] { $n } zgłoszeń czeka na weryfikację
}
home-soon = { $n ->
    [one] { $n } z terminem w ciągu 30 dni
    [few] { $n } z terminem w ciągu 30 dni
    [many] { $n } z terminem w ciągu 30 dni
   *[other] { $n } z terminem w ciągu 30 dni
}
home-grants = { $n ->
    [one] { $n } propozycja dotycząca konta czeka na twoje zatwierdzenie
    [few] { $n } propozycje dotyczące kont czekają na twoje zatwierdzenie
    [many] { $n } propozycji dotyczących kont czeka na twoje zatwierdzenie
   *[other] { $n } propozycji dotyczących kont czeka na twoje zatwierdzenie
}
home-nothing = Nic na ciebie nie czeka
home-overdue-title = Moje po terminie
home-overdue-none = Żaden twój kamień milowy nie jest po terminie.
home-soon-title = Moje w ciągu 30 dni
home-soon-none = Nic twojego nie ma terminu w ciągu 30 dni.
home-verify-title = Czeka na twoją weryfikację
home-verify-none = Nic nie czeka. Tu pojawi się kamień milowy zgłoszony przez inną osobę.
home-records-title = Wpisy jeszcze niezweryfikowane
home-records-none = Wszystkie wpisy innych osób są zweryfikowane.
home-deadlines-all = Wszystkie terminy
home-deadlines-title = Najbliższe terminy
home-deadlines-none = Nie ma nadchodzących terminów. Zegar prawny oblicza je z zapisanych postanowień.
home-gaps-title = Moje najbardziej niepełne wpisy
home-gaps-none = Nie masz wpisów z brakami.
home-all = Wszystkie: { $n }
home-no-content = Administrator nie czyta umów
home-no-content-text = Konta, role i zdarzenia bezpieczeństwa są twoje; treść umów nie.
help-title = Pomoc
help-standing = Stan prawny się wyprowadza
help-standing-text = Nikt nie wpisuje „obowiązuje”. Stan prawny wynika z zapisanych czynności; gdy one nie wystarczają, jest nieznany, ze wskazaniem braku. Podpisana nie znaczy obowiązująca, a słowo „umowa” w tytule nie przesądza o mocy wiążącej.
help-dates = Daty na tyle, na ile są znane
help-dates-text = Można wpisać 2025, 2025-09 albo 2025-09-18 (lub 18.09.2025). Data znana tylko co do miesiąca taką pozostaje: rejestr nie wymyśla dnia.
help-eyes = Dwie pary oczu
help-eyes-text = Zapisane nie znaczy zweryfikowane, zgłoszone nie znaczy wykonane. Kto zapisał lub zgłosił, nie może weryfikować.
help-void = Nic nie jest usuwane
help-void-text = Wpis dokonany omyłkowo unieważnia się z podaniem powodu. Pozostaje czytelny z numerem i historią.
help-search = Szukanie w trzech pismach
help-search-text = Każde wpisane słowo musi rozpoczynać słowo tytułu, strony lub sygnatariusza. Znaki i pismo nie mają znaczenia: Kyiv znajduje Київ, lodz znajduje Łódź.
help-keyboard-title = Klawiatura
help-keyboard = Poruszanie się
help-keyboard-text = Tab przechodzi do następnego elementu, Shift i Tab wstecz, Enter otwiera łącze, spacja zaznacza pole i otwiera menu, Escape je zamyka. Pierwszy Tab pozwala przejść do treści.

## Co kierownik otwiera rano

home-watch = Na co spojrzeć najpierw
home-red = { $n ->
    [one] Jeden kamień milowy jest opóźniony
    [few] { $n } kamienie milowe są opóźnione
    [many] { $n } kamieni milowych jest opóźnionych
   *[other] { $n } kamienie milowe są opóźnione
}
home-figure-late = { $n ->
    [one] opóźniony kamień milowy
    [few] opóźnione kamienie milowe
    [many] opóźnionych kamieni milowych
   *[other] opóźnione kamienie milowe
}
home-turned = w tym od { $day }: { $n }
home-turned-visit = w tym od ostatniej wizyty, { $day }: { $n }
home-figure-ours = { $n ->
    [one] czynność po naszej stronie
    [few] czynności po naszej stronie
    [many] czynności po naszej stronie
   *[other] czynności po naszej stronie
}
home-others-move = { $n ->
    [one] jedna czeka na innych
    [few] { $n } czekają na innych
    [many] { $n } czeka na innych
   *[other] { $n } czekają na innych
}
home-figure-windows = { $n ->
    [one] okno wypowiedzenia w ciągu 180 dni
    [few] okna wypowiedzenia w ciągu 180 dni
    [many] okien wypowiedzenia w ciągu 180 dni
   *[other] okna wypowiedzenia w ciągu 180 dni
}
home-next-window = najbliższe zamyka się { $day }
home-figure-ownerless = { $n ->
    [one] obowiązek bez właściciela
    [few] obowiązki bez właściciela
    [many] obowiązków bez właściciela
   *[other] obowiązki bez właściciela
}
home-figure-unreviewed = { $n ->
    [one] umowa, której nikt nie sprawdził
    [few] umowy, których nikt nie sprawdził
    [many] umów, których nikt nie sprawdził
   *[other] umowy, których nikt nie sprawdził
}
home-oldest = najstarsza od { $day }
home-figure-complete = średnia kompletność danych
home-least = najmniej: { $percent }
home-late-title = Co jest opóźnione
home-late-none = Żaden widoczny dla Ciebie kamień milowy nie jest opóźniony.
home-since = Nowe od
home-since-go = Pokaż
home-board = Tablica
home-worst-title = Wpisy z największymi brakami
home-turned-meeting = { $n } z partnerem { $partner } od posiedzenia { $day }
home-turned-partner = { $n } z partnerem { $partner } od { $day }
home-met-title = Od ostatniego posiedzenia z partnerem
home-next-meeting = najbliższe posiedzenie planowane na { $day }
home-met-turned = { $n ->
    [one] { $n } kamień milowy stał się czerwony
    [few] { $n } kamienie milowe stały się czerwone
    [many] { $n } kamieni milowych stało się czerwonych
   *[other] { $n } kamienia milowego
}
home-figure-meetings = { $n ->
    [one] wspólny organ z zaległym posiedzeniem
    [few] wspólne organy z zaległym posiedzeniem
    [many] wspólnych organów z zaległym posiedzeniem
   *[other] wspólnego organu z zaległym posiedzeniem
}
