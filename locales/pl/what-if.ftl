## „Co by było, gdyby?”: odpowiedź zegara na to, czego nikt nie zrobił

what-if = Co by było, gdyby?
what-if-link = Co by było, gdyby? Sprawdź inną czynność lub inny dzień
what-if-lead = Załóż czynność, której nikt nie dokonał, albo inny dzień i zobacz, co powiedziałby zegar prawny.
what-if-field-on = Stan na dzień
what-if-on-hint = Puste pole oznacza dziś
what-if-on-whole = Podaj pełną datę, na przykład 2027-03-01
what-if-field-kind = Załóż czynność
what-if-no-act = Bez czynności: tylko inny dzień
what-if-kind = Wybierz czynność, której dotyczą te daty
what-if-date = Podaj dzień dokonania, otrzymania lub skutku
what-if-field-new-end = Nowy koniec
what-if-new-end-hint = Przy przedłużeniu: ostatni dzień przedłużonego okresu
what-if-scope-hint = Przy zawieszeniu
what-if-ask = Zapytaj zegar
what-if-answer = Dwie odpowiedzi
what-if-on = Na dzień { $date }
what-if-nothing = nic nie zostaje zapisane
what-if-standing = Status
what-if-col-date = Data
what-if-col-recorded = Według zapisów
what-if-col-supposed = Według założenia
what-if-then-nothing = Nic nie jest zmieniane, zapisywane ani zapamiętywane.
what-if-then-link = Adres odpowiedzi zawiera założenie: można go wysłać każdemu, kto może czytać ten zapis.
what-if-any = Zapytaj zegar o dowolny przypadek w JSON

calculator-title = Zegar prawny
calculator-lead = Odpowiada na dowolny przypadek, tak jak polecenie „entente clock”. Nic nie jest zachowywane.
calculator-field = Przypadki
calculator-hint = JSON, jeden przypadek lub kolejno kilka; do 50
calculator-empty = Podaj co najmniej jeden przypadek
calculator-refused = Przypadek odrzucono: komunikat wskazuje pole
calculator-case = Przypadek { $n }
calculator-case-refused = odrzucony
calculator-json = Odpowiedź jako JSON
