### Strony jednej umowy

## The head of an agreement and its parts

tab-overview = Przegląd
tab-acts = Czynności
tab-signatories = Sygnatariusze
tab-obligations = Obowiązki
tab-milestones = Kamienie milowe
tab-bodies = Wspólne organy
tab-documents = Dokumenty
tab-relations = Powiązania
tab-sources = Źródła
tab-history = Historia
parts-of-record = Części wpisu
draft-without-number = Szkic, jeszcze bez numeru
record-is-verified = wpis zweryfikowany
pointer-title = Przechowywana gdzie indziej
pointer-tag = tylko odesłanie
pointer-heading = Wpis odsyłający
pointer-text = Klauzula dokumentu przekracza pułap tej instalacji. Rejestr przechowuje numer, klauzulę i miejsce, w którym można zapytać; żadnej treści.
particular-custodian = Gdzie się znajduje
voided-title = Unieważniono.
voided-by = { $who }, { $on }: { $reason }
void-this = Unieważnij ten wpis
dossier = Teczka
record-act = Zapisz czynność
register-it = Zarejestruj
verify-record = Zweryfikuj wpis

## The standing in one sentence

headline-signed = Podpisano;
headline-force-unknown = { $entry }: nie wiadomo, żadna zapisana czynność o tym nie mówi
headline-not-signed = · nie zapisano podpisów wszystkich stron
headline-uncertain = · znane daty są zbyt ogólne, by to ustalić
headline-pointer = · jej stan nie jest tu przechowywany
headline-since = od { $date }
headline-on = { $date }
headline-ends = · zakończenie { $date }
headline-enters = · { $enters } { $date }
signed-on = podpisano { $date }
all-verified = wszystkie fakty zweryfikowane
as-on-date = stan na { $date }
next-change = następna zmiana, jeśli nie nastąpi żadna czynność: { $date }

## The legal clock

legal-clock = Zegar prawny
clock-note = Z zapisanych czynności i postanowień · rozwiń datę, by zobaczyć, co za nią stoi
clock-empty = Nic jeszcze nie ma daty
clock-empty-text = Zegar rusza z pierwszą zapisaną czynnością.
clock-signature-of = Podpis: { $side }
clock-signature-missing = Żadna zapisana czynność nie mówi, że ta strona podpisała.
clock-no-act = brak dowodu
clock-record-it = Zapisz
line-title = Linia życia { $number }
line-today = Dziś jest { $date }. Te same daty są niżej na liście.
line-cap = dziś, { $date }
received-date = Otrzymano { $date }
effective-date = Skuteczne od { $date }
date-is = Data: { $certainty }
recorded-by = zapis: { $who }
checked-by = porównanie: { $who }
no-source-held = bez źródła
all-sides = wszystkie strony
the-register = sam rejestr

## Tables of the overview

parties-caption = Kto podpisał, na jakim stanowisku, w czyim imieniu
acts-caption = Czynności, od najnowszej
all-acts = { $n ->
    [one] Wszystkie: { $n }
    [few] Wszystkie: { $n }
    [many] Wszystkie: { $n }
   *[other] Wszystkie: { $n }
}
acts-none = Nie zapisano żadnej czynności
acts-none-text = Stan prawny wynika z czynności. Najpierw to, co pokazuje tekst lub archiwum.
signatures-none = Nie zapisano żadnego podpisu
signatures-none-text = Kto podpisał, na stanowisku zajmowanym w tym dniu, w czyim imieniu i na jakiej podstawie.
relations-none = Nie zapisano powiązań
relations-none-text = Który dokument wykonuje, zmienia lub zastępuje i które się do niego odwołują.
sources-none = Nie podano źródeł
sources-none-text = Fakt bez źródła pozostaje niezweryfikowany.
binding-note-binding = Wiążąca, stąd te słowa
binding-note-non-binding = Niewiążące, stąd te słowa
binding-note-mixed = Wiążąca częściowo
binding-note-open = Moc wiążąca nieustalona, stąd słowa neutralne
binding-differs = Strony różnie oceniają moc wiążącą
binding-why = Na czym opiera się ocena mocy wiążącej
name-not-verified = nazwa w tekście niezweryfikowana
authority-unknown = podstawa do podpisania nieznana
powers-not-held = brak pełnomocnictwa w aktach
powers-of = z { $date }
same-person = nadal ta sama osoba
since-date = od { $date }
not-in-directory = brak w katalogu
particulars = Dane szczegółowe
not-known = nie wiadomo
prevails = rozstrzyga
relation-assumed = domniemane, brak tekstu
signed-by = podpis: { $names }
witnessed-by = w obecności: { $names }
particular-level = Szczebel
particular-scope = Zakres
particular-stage = Zawarcie
particular-binding = Moc wiążąca
particular-languages = Języki
particular-originals = Oryginał
particular-archive = Archiwum
particular-owner = Odpowiedzialny
particular-deputy = Zastępca
particular-lead = Ministerstwo wiodące
particular-areas = Obszary
particular-access = Dostęp
particular-text-not-held = Tekst
particular-authority = Podstawa prawna
particular-finance = Finanse
particular-territory = Terytorium
particular-marking-basis = Podstawa klauzuli
particular-external = Numer w innym rejestrze
col-done-on = Data
col-act = Czynność
col-side = Strona
col-received = Otrzymano
col-source = Źródło
col-record = Zapis
col-signed-by = Podpisał, stanowisko w tym dniu
col-authority = Podstawa podpisu
col-office-today = To stanowisko dziś
col-today = Dziś
col-signed-short = Podpisał
col-authority-short = Podstawa
col-on-behalf = W imieniu
col-relation = Powiązanie
col-number = Numer
col-instrument = Dokument
col-takes-effect = Skuteczne od
col-effect = Skutek
col-clause = Postanowienie
col-grade = Ocena
col-reference = Adres lub sygnatura
col-published = Publikacja
col-retrieved = Odczytano

## What comes next

next-steps = Następne kroki
steps-now = Teraz
steps-possible = Możliwe
steps-later = Jeszcze nie
steps-done = Już nie
step-register = Zarejestruj szkic
step-record = Zapisz: { $what }
step-relate = Zapisz powiązanie
step-sign = Zapisz podpisy
step-sign-done = komplet z { $date }
step-force-small = żaden zapis nie podaje dnia
step-not-in-force = nie wiadomo, czy obowiązuje
step-verify = { $n ->
    [one] Zweryfikuj { $n } czynność
    [few] Zweryfikuj { $n } czynności
    [many] Zweryfikuj { $n } czynności
   *[other] Zweryfikuj { $n } czynności
}
completeness = Kompletność
nothing-missing = Z minimalnego zestawu danych nic nie brakuje.
missing-lead = Brakuje w minimalnym zestawie danych, według wagi:
missing-kind = Rodzaj dokumentu
missing-two-parties = Dwie strony
missing-owner = Osoba odpowiedzialna
missing-area = Obszar współpracy
missing-official-title = Tytuł urzędowy
missing-signatures = Kto podpisał za każdą stronę
missing-signature-dates = Dzień każdego podpisu
missing-signature-place = Miejsce podpisania
missing-authority = Podstawa każdego podpisu
missing-on-behalf-of = W czyim imieniu podpisano
missing-authentic-languages = Języki autentyczne
missing-originals = Gdzie jest oryginał
missing-text = Tekst albo powód jego braku
missing-binding = Ocena mocy wiążącej każdej strony
missing-binding-basis = Podstawa tych ocen
missing-source = Źródło
missing-force-evidence = Dowód wejścia w życie lub rozpoczęcia stosowania
missing-end-evidence = Dowód zakończenia
missing-lead-ministry = Ministerstwo wiodące
missing-legal-authority = Podstawa prawna zawarcia
missing-entry-clause = Postanowienie o wejściu w życie
missing-signatures-verified = Podpisy sprawdzone przez drugą osobę
missing-force-verified = Czynności wejścia w życie sprawdzone, a rozbieżne daty rozstrzygnięte

## Acts: recording, verifying, voiding

record-act-lead = Datowana czynność jednej strony lub wszystkich. Zapis pozostaje; błąd unieważnia się z podaniem powodu i zapisuje na nowo.
act-date-hint = Tak dokładnie, jak wiadomo: 18.09.2025, 2025-09-18, 2025-09 albo 2025
act-date-form = Data w postaci 18.09.2025, 2025-09-18, 2025-09 albo 2025
act-received-before = Nie można otrzymać przed dokonaniem
received-hint = Kiedy druga strona ją otrzymała, jeśli innego dnia.
effective-hint = Tylko gdy tekst lub czynność podaje dzień skutku; może być przyszły.
channel-hint = Na przykład: nota werbalna przez ambasadę.
reference-hint = Numer noty, ustawy lub dziennika.
source-hint = Jedno ze źródeł wpisu; nowe można podać niżej.
source-new = Podaj nowe źródło
source-reference-hint = Adres internetowy, numer dziennika, sygnatura akt.
source-twice = Źródło z listy albo nowe, nie oba
source-held = Wpis ma już to źródło
act-then-standing = Stan prawny i zegar zmieniają się od razu.
act-then-second = Druga osoba porównuje ją ze źródłem i weryfikuje.
act-then-append = Nic nie jest nadpisywane: historia i dziennik zachowują każdą wersję.
verify = Zweryfikuj
dispute = Źródła są sprzeczne
void-act = Unieważnij
own-act = To Twój zapis: weryfikuje go inna osoba.
backdated = wpisano później
entered-in-error = wpis błędny
void-act-title = Unieważnienie czynności
void-act-lead = Pozostaje czytelna i przekreślona; nie liczy się do stanu prawnego.
void-act-hint = Na przykład: błędnie odczytana data; zapisano na nowo.
void-act-submit = Unieważnij czynność

## Signatures

record-signature = Zapisz podpis
record-signature-lead = Stanowisko takie, jak w tym dniu; późniejszy awans go nie zmienia.
official-hint = Z katalogu; można też wpisać nazwisko niżej.
official-not-listed = Spoza listy: podane niżej
office-hint = Tak jak pod podpisem.
behalf-hint = Na przykład: w imieniu Rządu Ukrainy.
powers-hint = Numer lub sygnatura dokumentu. Tylko przy pełnomocnictwie.
powers-too-late = Pełnomocnictwo nie może być późniejsze niż podpis
powers-need-capacity = Proszę wybrać pełnomocnictwo albo pozostawić jego dane puste
signatory-missing = Proszę wybrać sygnatariusza albo wpisać nazwisko
signatory-twice = Sygnatariusz z listy albo nowe nazwisko, nie oba
signatory-latin = Proszę podać nazwisko także literami łacińskimi

## Relations and sources

record-relation = Zapisz powiązanie
record-relation-lead = Jak ten dokument ma się do innego dokumentu rejestru.
relation-kind-hint = Ten dokument … tamten.
relation-to-hint = Numer drugiego w rejestrze; lista podpowiada te, które wolno Ci widzieć.
relation-no-such-number = Nie ma takiego numeru albo nie jest on dostępny
clause-hint = Na przykład: art. 14 ust. 2.
assumed-hint = Nikt jeszcze nie odczytał tego z tekstu.
add-source = Dodaj źródło
add-source-lead = Skąd pochodzi fakt i ile waży.

## History and two people at one record

history-heading = Wszystkie wersje
history-note = Od najnowszej · każda jest zdarzeniem dziennika
history-was = Było
history-now = Jest
history-nothing = Żadne dostępne pole się nie różni.
history-fields = { $n ->
    [one] { $n } zmiana
    [few] { $n } zmiany
    [many] { $n } zmian
   *[other] { $n } zmiany
}
history-caption = Co zmieniła wersja { $n }
history-event = Zdarzenie { $n } dziennika
version-short = w.
nothing = nic
conflict-saved = { $who }: wersja { $version } została zapisana w trakcie Twojej pracy. Twój tekst jest tutaj; jeszcze go nie zapisano.
conflict-theirs-heading = Zapis: { $who }
conflict-ours-heading = Twój zapis
conflict-a-button = Przycisk naciśnięto przy starszej wersji.
conflict-all-the-same = Zapisz mimo to
conflict-leave = Zrezygnuj

## Fields of acts, signatures, relations, sources

field-act = Czynność
field-signature = Podpis
field-relation = Powiązanie
field-act-kind = Rodzaj czynności
field-act-party = Której strony
field-act-scope = Zasięg
field-acted-on = Data dokonania
field-received-on = Data otrzymania
field-effective-on = Skuteczne od
field-certainty = Pewność daty
field-place = Miejsce
field-channel = Droga
field-reference-no = Sygnatura
field-note = Uwaga
field-source = Źródło
field-sources = Źródła
field-verification = Zapis
field-verified-by = Porównanie
field-backdating-reason = Własnymi słowami
field-void-reason = Powód unieważnienia
field-voided-by = Unieważnienie
field-corrects = Poprawia
field-official = Sygnatariusz
field-name-latin = Nazwisko literami łacińskimi
field-name-native = Nazwisko w oryginalnym piśmie
field-signed-for = Za którą stronę
field-signed-on = Data podpisania
field-office-as-signed = Stanowisko w tym dniu
field-on-behalf-of = W imieniu
field-capacity = Podstawa podpisu
field-full-powers-ref = Pełnomocnictwo: numer
field-full-powers-on = Pełnomocnictwo: data
field-full-powers-issuer = Pełnomocnictwo: wystawca
field-witnesses = Świadkowie
field-relation-kind = Rodzaj powiązania
field-to = Drugi dokument
field-clause-ref = Postanowienie
field-assumed = Domniemanie
field-register-no = Numer w rejestrze
field-record-state = Stan wpisu
field-access-mode = Dostęp
field-pointer-only = Tylko odesłanie
field-fictional = Przykład fikcyjny
field-external-id = Numer w innym rejestrze
field-source-title = Tytuł źródła
field-source-publisher = Wydawca
field-source-reference = Adres lub sygnatura
field-source-published-on = Data publikacji
field-source-retrieved-on = Data odczytu
field-source-grade = Ocena

## Codes that say nothing is known

level-undetermined = Nieustalony
scope-undetermined = Nieustalony
lang-no = norweski

## Flashes

flash-act-recorded = Czynność zapisano.
flash-act-verified = Czynność zweryfikowano.
flash-act-disputed = Czynność oznaczono: źródła są sprzeczne.
flash-act-voided = Czynność unieważniono; pozostaje czytelna.
flash-signature-recorded = Podpis zapisano.
flash-relation-recorded = Powiązanie zapisano.
flash-relation-removed = Powiązanie usunięto; pozostaje w historii.
flash-source-added = Źródło dodano.
flash-record-closed = Do tego wpisu nie można nic dodać: jest unieważniony, zamknięty albo tylko odsyła.
