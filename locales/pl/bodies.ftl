### Wspólne organy, ich posiedzenia i to, co na nich ustalono

body-steering-committee = Komitet sterujący
body-committee = Komitet
body-commission = Komisja
body-sub-committee = Podkomitet
body-working-group = Grupa robocza
body-expert-group = Grupa ekspertów
body-liaison = Zespół lub oficerowie łącznikowi
body-task-force = Zespół zadaniowy
body-other = Inny organ
body-state-active = działa
body-state-dormant = zawiesił prace
body-state-dissolved = rozwiązany
seat-co-chair = współprzewodniczący
seat-deputy = zastępca współprzewodniczącego
seat-secretary = sekretarz
seat-member = członek
meeting-state-planned = planowane
meeting-state-held = odbyło się
meeting-state-cancelled = odwołane
decided-decision = decyzja
decided-recommendation = zalecenie
decided-action = działanie

bd-title = Wspólne organy
bd-lead = Komitety i grupy robocze ustanowione umowami: kto im przewodniczy, kiedy się zbierają, co ustaliły.
bd-body = Organ
bd-kind = Rodzaj
bd-words = Słowa z nazwy
bd-filter = Filtruj organy
bd-overdue = Zaległe posiedzenie
bd-none = Nie ma jeszcze wspólnego organu
bd-none-text = Żadna z dostępnych umów go nie ma. Organ zapisuje się na stronie jego umowy.
bd-none-found-text = Są organy, ale żaden nie spełnia wszystkich warunków.
bd-none-here = Nie zapisano wspólnego organu
bd-none-here-text = Jeśli tekst ustanawia komitet lub grupę roboczą, należy je tu zapisać: od nich zależą posiedzenia i działania.
bd-new = Zapisz wspólny organ
bd-edit = Zapisz organ
bd-new-note = Ustanawia go umowa, z której strony przychodzisz. Organ podporządkowany innemu wskazuje organ nadrzędny.
bd-edit-note = Po zmianie częstotliwości lub dnia ustanowienia termin następnego posiedzenia jest liczony od nowa.
bd-name-native = Nazwa w tekście
bd-name-native-hint = Tak jak w tekście autentycznym, jeżeli jest w innym języku.
bd-article = Artykuł, który go ustanawia
bd-established-by = Ustanowiony przez
bd-established-on = Dzień ustanowienia
bd-parent = Organ nadrzędny
bd-parent-none = Brak
bd-parent-hint = Inny organ tej samej umowy.
bd-beneath = Organy podległe
bd-mandate = Zadania
bd-mandate-hint = Do czego służy, w miarę możności słowami tekstu.
bd-rhythm = Zbiera się
bd-rhythm-months = Najwyżej ile miesięcy między posiedzeniami
bd-rhythm-hint = Liczba całkowita: 6 oznacza dwa razy w roku. Puste, jeśli nikt tego nie określił.
bd-no-rhythm = nie określono częstotliwości
bd-no-beginning = brak dnia, od którego można liczyć
bd-due-by = do { $day }
bd-overdue-since = termin { $day }, opóźnienie: { $days }
bd-last = Ostatnie posiedzenie
bd-next = Następne posiedzenie
bd-never = jeszcze nie
bd-planned = Planowane na
bd-past = dzień minął: proszę zapisać, czy się odbyło
bd-open-actions = Otwarte działania
bd-open-note = ustalone na posiedzeniach
bd-open-none = Żadne działanie z posiedzeń nie jest otwarte.
bd-meetings = Posiedzenia
bd-meetings-none = Nie zapisano żadnego posiedzenia.
bd-meeting-no = Posiedzenie nr { $number }
bd-meeting-of = Posiedzenie nr { $number }: { $body }
bd-met = { $body }, posiedzenie nr { $number }
bd-met-origin = posiedzenie nr { $number }, ustalenie nr { $decision }
bd-meeting-new = Zaplanuj posiedzenie
bd-meeting-edit = Zapisz posiedzenie
bd-meeting-note = Posiedzenie, które już się odbyło, zapisuje się z dniem, w którym się odbyło; nie musiało być tu zaplanowane.
bd-meeting-edit-note = O tym, czy się odbyło lub zostało odwołane, decyduje się na jego stronie.
bd-number = Numer
bd-planned-on = Planowane na
bd-was-planned = planowane na
bd-held-on = Odbyło się
bd-held-on-hint = Tylko dla posiedzenia, które się odbyło.
bd-hold = Odbyło się
bd-cancel = Odwołaj posiedzenie
bd-place = Miejsce
bd-by-video = W formie wideokonferencji
bd-by-video-tag = wideokonferencja
bd-host = Gospodarz
bd-host-none = Nie określono
bd-hosted-by = gospodarz: { $side }
bd-agenda = Porządek obrad
bd-agenda-hint = Jeden punkt w wierszu.
bd-agenda-none = Nie zapisano porządku obrad.
bd-seats = Współprzewodniczący i członkowie
bd-seats-none = Nikogo nie zapisano: kto przewodniczy?
bd-former = Poprzedni
bd-seat-new = Dodaj osobę lub urząd
bd-seat-edit = Zapisz osobę lub urząd
bd-seat-note = Miejsce należy do osoby z katalogu albo do urzędu, ktokolwiek go sprawuje. Gdy kadencja się kończy, należy wpisać jej ostatni dzień: wpis pozostaje.
bd-who = Kto
bd-as = Funkcja
bd-from = Od
bd-to = Do
bd-to-hint = Puste, dopóki kadencja trwa.
bd-side = Strona
bd-official = Osoba
bd-official-hint = Z katalogu, z ostatnio sprawowanym urzędem.
bd-official-none = Nikt z katalogu
bd-office = Urząd
bd-office-hint = Dla miejsca związanego z urzędem: Dyrektor Departamentu Strategii.
bd-ministry = Ministerstwo lub inny organ
bd-state-do = Zmień stan
bd-became = Nowy stan
bd-state-since = Od kiedy
bd-participants = Uczestnicy posiedzenia
bd-participants-none = Nikogo nie zapisano.
bd-participant-new = Dodaj uczestnika
bd-participant-words = Opis
bd-participant-hint = Osoba lub delegacja spoza katalogu albo w jakim charakterze.
bd-minutes = Protokół
bd-minutes-do = Protokół i jego uzgodnienie
bd-minutes-save = Zapisz protokół
bd-minutes-document = Dokument z protokołem
bd-minutes-hint = Jeden z dokumentów umowy; najpierw należy go tam wgrać.
bd-minutes-missing = brak protokołu
bd-minutes-not-agreed = protokół jest, nie uzgodniony przez obie strony
bd-minutes-agreed = protokół uzgodniony przez obie strony
bd-agreed-ours = Uzgodniła nasza strona
bd-agreed-theirs = Uzgodniła druga strona
bd-not-agreed = jeszcze nie
bd-decisions = Ustalenia
bd-decisions-note = zapisuje jedna osoba, potwierdza inna
bd-decisions-none = Nie zapisano żadnych ustaleń.
bd-decision-new = Zapisz ustalenie
bd-decision-edit = Zapisz zmiany ustalenia
bd-decision-note = Inna osoba potwierdza, że tak stanowi protokół. Działanie staje się kamieniem milowym umowy jednym przyciskiem.
bd-decision-kind = Co to jest
bd-decision-kind-hint = Działanie określa, czyje jest i do kiedy; decyzja ani zalecenie tego nie określa.
bd-decision-title-hint = W kilku słowach; wystarczy jeden język. Tak będzie się nazywał kamień milowy działania.
bd-wording = Treść z protokołu
bd-wording-hint = Dosłownie, tak jak w protokole.
bd-of-action = Dotyczy działania
bd-due = termin
bd-due-on = Termin
bd-its-milestone = kamień milowy
bd-make-milestone = Utwórz kamień milowy
bd-from-meeting = Ustalono na
bd-confirm = Potwierdź
bd-confirmed-by = potwierdza { $who }
bd-own = zapis własny: potwierdza inna osoba
bd-void = Unieważnij ustalenie
bd-voided-because = unieważniono: { $reason }

bd-error-holder = Wybierz osobę lub wpisz urząd
bd-error-period = Kadencja kończy się przed początkiem: popraw jedną z dat
bd-error-minutes = Najpierw wybierz dokument: nie można uzgodnić protokołu, którego nie ma
bd-error-who = Wybierz właściciela lub organ wykonujący
bd-error-only-action = Tylko działanie ma stronę, właściciela i termin: wybierz „działanie” albo wyczyść te pola
bd-error-circle = Ten organ jest już nadrzędny wobec tamtego: organ nie może być swoim przodkiem
bd-error-future = Wpisz dzień, który już nastąpił
bd-error-before = Tego dnia organ jeszcze nie istniał: popraw tę datę lub dzień ustanowienia
bd-error-agreed-before = Protokołu nie można uzgodnić przed posiedzeniem
bd-error-same-state = Tak już jest: wybierz inny stan
bd-error-dissolved = Organ jest rozwiązany i już się nie zbiera. Można jeszcze zapisać posiedzenie, które się odbyło
bd-error-number = To numer innego posiedzenia tego organu
bd-error-cancelled = Posiedzenie jest odwołane: niczego się do niego nie dodaje
bd-error-not-held = Posiedzenie jeszcze się nie odbyło
bd-error-state = Posiedzenie nie jest już w stanie, który na to pozwala. Przeczytaj je ponownie
bd-error-there = Ta osoba jest już zapisana
bd-error-most = Nie można dodać więcej osób: opisz delegację słowami
bd-error-voided = Ustalenie jest unieważnione
bd-error-confirmed = Ustalenie jest potwierdzone i już się nie zmienia. Unieważnij je i zapisz od nowa
bd-error-has-milestone = Działanie ma już kamień milowy: zmień je tam
bd-error-no-action = Kamieniem milowym staje się tylko działanie

flash-body-recorded = Wspólny organ zapisano.
flash-body-saved = Organ zapisano.
flash-body-seated = Wpis o składzie zapisano.
flash-body-state = Stan zmieniono.
flash-meeting-planned = Posiedzenie zapisano.
flash-meeting-saved = Zmiany posiedzenia zapisano.
flash-meeting-held = Zapisano, że posiedzenie się odbyło.
flash-meeting-cancelled = Posiedzenie odwołano.
flash-meeting-minutes = Protokół zapisano.
flash-meeting-attended = Uczestników zapisano.
flash-meeting-decided = Ustalenie zapisano. Potwierdza je inna osoba.
flash-decision-saved = Ustalenie zapisano ponownie.
flash-decision-verified = Ustalenie potwierdzono.
flash-decision-voided = Ustalenie unieważniono.
flash-decision-planned = Działanie jest teraz kamieniem milowym.
bd-every-months = { $n ->
    [one] co miesiąc
    [few] co { $n } miesiące
    [many] co { $n } miesięcy
   *[other] co { $n } miesiąca
}
bd-decisions-n = { $n ->
    [one] { $n } ustalenie
    [few] { $n } ustalenia
    [many] { $n } ustaleń
   *[other] { $n } ustalenia
}
bd-waiting = { $n ->
    [one] { $n } ustalenie czeka na potwierdzenie przez inną osobę.
    [few] { $n } ustalenia czekają na potwierdzenie przez inną osobę.
    [many] { $n } ustaleń czeka na potwierdzenie przez inną osobę.
   *[other] { $n } ustalenia czeka na potwierdzenie przez inną osobę.
}
