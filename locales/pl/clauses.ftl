### Final clauses: the tab, the forms, the dates on the overview

## The dates of the clock on the overview

legal-dates = Daty wynikające z postanowień i czynności
legal-dates-note = Rozwiń datę, by zobaczyć regułę i podstawy
legal-flags = Do sprawdzenia
legal-indefinite = bezterminowo
legal-missing = Co by to rozstrzygnęło: { $what }
legal-rule = Reguła: { $rule }
legal-rests-on = Podstawy: { $facts }
legal-act = zapisana czynność: { $act }
legal-rule-decision = własny termin decyzji
legal-rule-replaced = zastąpienie innym dokumentem
headline-since-between = od dnia między { $first } a { $last }
headline-on-between = w dniu między { $first } a { $last }
headline-waits = · oczekiwane: { $what }

## The tab of clauses

tab-clauses = Postanowienia
clauses-caption = Postanowienia końcowe i ich reguły
clauses-none = Nie zapisano postanowień końcowych
clauses-none-text = Zegar prawny liczy według postanowień o wejściu w życie, czasie trwania, przedłużeniu i wypowiedzeniu.
clause-add = Dodaj postanowienie
clause-add-lead = To, co mówi sam tekst; zegar pokaże wszystkie wynikające daty, zanim cokolwiek zostanie zapisane.
clause-choose = Jaką regułę ustanawia postanowienie?
clause-choose-lead = Proszę wybrać regułę; formularz zapyta tylko o to, czego ona wymaga.
clause-choose-next = Dalej
clause-other-rule = Wybierz inną regułę
clause-preview = Podgląd dat
clause-save = Zapisz postanowienie
clause-preview-heading = Z tym postanowieniem wpis podawałby
clause-preview-none = Nic jeszcze nie zapisano.
clause-then-second = Inna osoba porównuje je z tekstem.
clause-then-append = Błędne postanowienie unieważnia się z podaniem powodu i wpisuje od nowa.
clause-then-clock = Stan i terminy wynikają od razu.
clause-own = Zapisane przez Ciebie: weryfikuje inna osoba.
void-clause = Unieważnij
void-clause-title = Unieważnij postanowienie
void-clause-lead = Pozostaje czytelne i przestaje się liczyć.
void-clause-submit = Unieważnij postanowienie
col-article = Artykuł
col-rule = Postanowienie i reguła
col-rule-text = Tekst lub jego omówienie
error-clause-second = Postanowienie w tej sprawie jest już zapisane: najpierw proszę je unieważnić
error-clause-number = Proszę podać liczbę całkowitą
error-clause-length = Najwyżej tysiąc lat
error-clause-nothing = Przedłużenie musi mieć długość
error-clause-term = Proszę podać albo długość, albo datę końca
error-clause-unit = Proszę wybrać dni, miesiące albo lata
error-clause-snap = Proszę podać numer miesiąca, od 1 do 1200
error-clause-text = Proszę podać słowa postanowienia przynajmniej w jednym języku
error-clause-rule = Reguły nie da się tak odczytać
field-clause = Postanowienie
field-clause-kind = Czego dotyczy postanowienie
field-article = Artykuł
field-rule = Reguła
field-texts = Słowa
field-text-en = Słowa po angielsku
field-text-pl = Słowa po polsku
field-text-uk = Słowa po ukraińsku
field-basis = Liczone od
field-offset-n = Po jakim czasie
field-offset-unit = Jednostka tego czasu
field-snap = Przesunięcie
field-snap-n = Numer miesiąca
field-date = Data w tekście
field-from = Liczone od
field-n = Jak długo
field-unit = Jednostka
field-end = Albo: data końca w tekście
field-period-n = O ile przedłużana
field-period-unit = Jednostka przedłużenia
field-times = Ile razy
field-notice-n = Wypowiedzenie przed końcem okresu
field-notice-unit = Jednostka wypowiedzenia
field-effective = Skutek
field-event = Zdarzenie
field-label = Co należy zrobić
field-subject = Który obowiązek trwa
field-until = Do kiedy
clause-offset-hint = Puste, jeśli liczy się od samego dnia.
clause-times-hint = Puste, jeśli bez ograniczenia.
clause-notice-hint = Puste, jeśli tekst nie podaje terminu.
clause-until-hint = Puste, jeśli trwa bezterminowo.
clause-text-hint = Tak jak w tekście lub w jego omówieniu.
choice-received = otrzymania
choice-sent = wysłania
choice-signature = podpisania
choice-date = daty w tekście
choice-note = otrzymania noty
choice-days = dni
choice-months = miesiące
choice-years = lata
choice-none = bez przesunięcia
choice-first-of-next-month = na pierwszy dzień następnego miesiąca
choice-first-of-nth-month = na pierwszy dzień późniejszego miesiąca
choice-offset = z upływem okresu wypowiedzenia
choice-end-of-month = z końcem tego miesiąca
choice-end-of-term = z końcem okresu
choice-entry-into-force = wejście w życie lub stosowanie
flash-clause-recorded = Postanowienie zapisano.
flash-clause-verified = Postanowienie zweryfikowano.
flash-clause-disputed = Postanowienie oznaczono: źródła są sprzeczne.
flash-clause-voided = Postanowienie unieważniono; pozostaje czytelne.

## The dossier

dossier-by-clock = Obliczono z zapisanych czynności i postanowień

field-roll-kind = W dzień wolny
field-roll-calendar = Według kalendarza
choice-following = liczy się następny dzień roboczy
choice-preceding = liczy się poprzedni dzień roboczy
choice-pl = Polska: dni ustawowo wolne od pracy, 2011–2028
error-clause-roll = Wybierz kierunek i kalendarz albo żadne z nich
