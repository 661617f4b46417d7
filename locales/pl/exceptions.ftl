### Kompletność i wyjątki: czego brakuje wpisom, pięć typowych ustaleń, co odbiega od zwykłego trybu

## Czego minimalny zestaw danych wymaga zależnie od rodzaju

missing-consent = Ratyfikacja albo inna czynność, którą każda strona się wiąże
missing-term-clause = Klauzula o okresie obowiązywania lub wypowiedzeniu
missing-publication = Ogłoszenie albo decyzja o odstąpieniu od niego
missing-un-registration = Rejestracja w Organizacji Narodów Zjednoczonych
missing-parent = Dokument, który ten wykonuje, zmienia lub którego jest częścią

## Od kiedy i od czego

exc-since-begun = od pierwszego szkicu
exc-since-signed = po podpisaniu
exc-since-stage = po przejściu odpowiedniego etapu zawierania
exc-since-in-force = po wejściu w życie
exc-since-force-stated = gdy czynność stwierdza wejście w życie lub rozpoczęcie stosowania
exc-since-end-stated = gdy czynność stwierdza zakończenie
exc-reach-any = każdy dokument
exc-reach-may-bind = wszystko prócz tego, co każda strona uznaje za niewiążące
exc-reach-binding = to, co każda strona uznaje za wiążące
exc-reach-treaties = traktaty
exc-reach-between-states = wiążące umowy między państwami lub rządami
exc-reach-dependent = porozumienia wykonawcze i projektowe, plany, zmiany, protokoły, załączniki

## Kompletność

exc-complete-title = Kompletność
exc-complete-lead = Czego minimalny zestaw danych wymaga od każdego wpisu i czego teraz brakuje. Każda liczba prowadzi do swoich wpisów.
exc-complete-told = Wpisy, którym niczego nie brakuje: { $complete } z { $records }. Podano średnią ze wszystkich wpisów z treścią.
exc-complete-none = Nie ma jeszcze wpisów
exc-complete-none-text = Nie ma wpisu z treścią, który możesz zobaczyć.
exc-whole = Wszystkie wpisy
exc-rules = Reguły
exc-rules-note = według wagi pozycji
exc-rules-law = Rejestracja wynika z art. 102 Karty Narodów Zjednoczonych; memorandum, list intencyjny ani deklaracja jej nie wymagają.
exc-lack = wpisów bez tej pozycji
exc-by-partner = Według partnera
exc-by-stage = Według etapu zawierania
exc-by-kind = Według rodzaju dokumentu
exc-to-completeness = Według reguły, partnera, etapu i rodzaju

## Ustalenia

exc-title = Braki i wyjątki
exc-lead = Co audytorzy takich rejestrów stwierdzają najczęściej, policzone w tym rejestrze według stanu na teraz, oraz każda czynność odbiegająca od zwykłego trybu.
exc-five = Pięć typowych ustaleń
exc-five-note = stan na dziś, w zakresie, który możesz zobaczyć
exc-no-parts = bez podziału
exc-unknown = nie wiadomo: nie porównano żadnej listy
exc-finding-lists = Brak wpisów w porównaniu z wczytaną listą
exc-finding-fields = Puste pola wymagane
exc-finding-claims = Twierdzenia bez źródła lub dokumentu
exc-finding-missed = Terminy niedotrzymane
exc-finding-unclosed = Wpisy nigdy niezamknięte
exc-finding-text-lists = Pozycje katalogu lub listy partnera, które nie mają tu wpisu.
exc-finding-text-fields = Wpisy, którym brakuje pozycji z minimalnego zestawu danych, ze wskazaniem której.
exc-finding-text-claims = Czynności, podpisy, klauzule i zweryfikowane kamienie milowe, których nic nie wykazuje.
exc-finding-text-missed = Kamienie milowe, decyzje, wypowiedzenia i posiedzenia po terminie, z liczbą dni i ze wskazaniem, po czyjej stronie opóźnienie.
exc-finding-text-unclosed = Zakończone i niezamknięte albo zamknięte bez wskazania, gdzie są akta.
exc-part = { $what }: { $n }

## Wyjątki

exc-of-backdated = Wpisane z opóźnieniem
exc-of-overridden = Zastąpione
exc-of-rebaselined = Z nowym terminem bazowym
exc-of-waived = Odstąpiono
exc-of-voided = Unieważnione
exc-of-self-corrected = Poprawione przez autora
exc-of-after-verification = Poprawione po weryfikacji
exc-of-late-decision = Decyzje po terminie
exc-of-break-glass = Dostęp awaryjny
exc-of-text-backdated = Czynności wpisane ponad pięć dni roboczych po ich dokonaniu, z podaniem powodu.
exc-of-text-overridden = Kolor inny niż obliczony albo jedna z dwóch dat, które człowiek uznał za obowiązujące.
exc-of-text-rebaselined = Kamienie milowe z nowym terminem bazowym zatwierdzonym przez drugą osobę.
exc-of-text-waived = Kamienie milowe i obowiązki, od których odstąpiono bez wykonania, oraz odstąpienie od ogłoszenia, z podaniem powodu.
exc-of-text-voided = Wpisy, czynności, klauzule, decyzje, dokumenty i dowody unieważnione lub wycofane, z podaniem powodu.
exc-of-text-self-corrected = Czynności poprawione przez osobę, która je wpisała.
exc-of-text-after-verification = Czynności poprawione po tym, jak zweryfikowała je druga osoba; podano, czyj był wpis.
exc-of-text-late-decision = Decyzje w sprawie okresu obowiązywania podjęte po terminie.
exc-of-text-break-glass = Dostęp wykraczający poza regułę widoczności, w sytuacji nagłej.
exc-none-such = nie istnieje
exc-never = Tutaj to nie istnieje
exc-no-break-glass = Ta instalacja nie ma dostępu awaryjnego: nikt nie może otworzyć wpisu poza jedyną regułą widoczności, więc nie ma czego wymienić.

## Po czyjej stronie opóźnienie

exc-delay-ours = Nasza
exc-delay-theirs = Partnera
exc-delay-both = Obie strony
exc-delay-unknown = Nie wiadomo
exc-ground-cause = według zapisanej przyczyny
exc-ground-debtor = według obowiązku, który wykonuje
exc-ground-ministry = według odpowiedzialnego ministerstwa
exc-ground-acts = według dni czynności i decyzji
exc-ground-chairs = organowi współprzewodniczą obie strony
exc-ground-nothing = nic nie wskazuje, po czyjej
exc-duty-milestone = Kamień milowy
exc-duty-decision = Decyzja w sprawie okresu obowiązywania
exc-duty-notice = Wypowiedzenie
exc-duty-meeting = Posiedzenie wspólnego organu

## Listy

exc-gaps-title = Czego brakuje wpisom
exc-gaps-lead = Każdy wpis z pozycjami, których brakuje, od najmniej kompletnego; każda pozycja prowadzi tam, gdzie się ją wpisuje.
exc-claims-title = Twierdzenia bez źródła lub dokumentu
exc-claims-lead = Czynności, podpisy, klauzule i zweryfikowane kamienie milowe, których nie wykazuje ani źródło, ani dowód; każde prowadzi tam, gdzie się je wskazuje.
exc-missed-title = Terminy niedotrzymane
exc-missed-lead = Kamienie milowe względem terminu bazowego, decyzje i wypowiedzenia względem zegara prawnego, posiedzenia względem rytmu organu.
exc-unclosed-title = Wpisy nigdy niezamknięte
exc-unclosed-lead = Umowy, które się zakończyły bez zamknięcia, oraz zamknięte bez sygnatury archiwalnej; od najstarszej.
exc-list-title = Wyjątki
exc-list-lead = Każda czynność odbiegająca od zwykłego trybu: co, kiedy, kto, podany powód i zdarzenie w dzienniku.
exc-list-note = od początku rejestru
exc-views = Rodzaje
exc-all = Wszystkie
exc-filter = Filtruj listę
exc-no-date = Wpisz dzień jako 2026, 2026-01 lub 2026-01-31
exc-none = Nic takiego nie ma
exc-none-text = Nic, co możesz zobaczyć, nie znajduje się na tej liście.
exc-rows = { $n ->
    [one] { $n } wiersz
    [few] { $n } wiersze
    [many] { $n } wierszy
   *[other] { $n } wiersza
}
exc-col-agreement = Umowa
exc-col-number = Numer
exc-col-id = Identyfikator wpisu
exc-col-complete = Kompletność
exc-col-missing = Brakuje
exc-col-claim = Twierdzenie
exc-col-recorded = Wpisano
exc-col-by = Kto
exc-col-duty = Termin
exc-col-due = Na dzień
exc-col-done = Wykonano
exc-col-late = Dni opóźnienia
exc-col-side = Po czyjej stronie
exc-col-left = Co pozostało
exc-col-since = Od
exc-col-days = Dni
exc-col-step = Następny krok
exc-col-what = Co
exc-col-when = Kiedy
exc-col-reason = Podany powód
exc-col-event = Zdarzenie
exc-col-rule = Pozycja
exc-col-since-when = Wymagana
exc-col-of-what = Dotyczy
exc-col-lacking = Brakuje
exc-col-records = Wpisy
exc-col-stage = Etap
exc-col-kind = Rodzaj
exc-col-finding = Ustalenie
exc-col-count = Liczba
exc-col-parts = W tym
exc-col-exception = Wyjątek
exc-not-done = nie wykonano
exc-owner = odpowiada: { $who }
exc-rebaselined = względem nowego terminu bazowego
exc-closing-waits = Zamknięcie czeka na drugą osobę
exc-closing-open = Przygotuj zamknięcie
exc-left-open = Niezamknięte
exc-left-unarchived = Zamknięte bez sygnatury archiwalnej
exc-event = nr { $seq }
exc-proposed-by = wniosek: { $who }
exc-recorded-by = wpis: { $who }
exc-own-record = własny wpis
exc-no-reason = nie podano powodu
exc-recorded-later = { $n ->
    [one] wpisano { $n } dzień później
    [few] wpisano { $n } dni później
    [many] wpisano { $n } dni później
   *[other] wpisano { $n } dnia później
}
exc-corrected = zamiast: { $was }
exc-corrected-verified = zamiast: { $was }, co było zweryfikowane
exc-same-day = tego samego dnia
exc-after-days = { $n ->
    [one] { $n } dzień po wpisaniu
    [few] { $n } dni po wpisaniu
    [many] { $n } dni po wpisaniu
   *[other] { $n } dnia po wpisaniu
}
exc-ruling = Która z dwóch dat wejścia w życie obowiązuje
exc-ruling-stated = oświadczenie ({ $stated }), nie dzień obliczony ({ $computed })
exc-ruling-computed = dzień obliczony ({ $computed }), nie oświadczenie ({ $stated })
exc-decided-late = { $n ->
    [one] termin { $due }, { $n } dzień opóźnienia
    [few] termin { $due }, { $n } dni opóźnienia
    [many] termin { $due }, { $n } dni opóźnienia
   *[other] termin { $due }, { $n } dnia opóźnienia
}
exc-moved = { $was } → { $became }
exc-until = do { $day }
