### Dokumenty, ich wersje i pliki oraz dowody twierdzeń

doc-lead = Pliki umów, które możesz oglądać, z wersjami i skrótami. Wyszukiwanie czyta ich treść pisaną łacinką i cyrylicą; znaki diakrytyczne nie mają znaczenia.
doc-filter = Filtruj dokumenty
doc-words = Słowa z treści lub tytułu
doc-kind = Rodzaj
doc-lang = Język
doc-state = Zapis
doc-state-held = Przechowywane
doc-state-withdrawn = Wycofane
doc-document = Dokument
doc-agreement = Umowa
doc-agreement-none = niedostępna
doc-dated = Data dokumentu
doc-dated-hint = Data widniejąca na dokumencie, na ile jest znana: 2025-09-18, 2025-09 lub 2025.
doc-file = Plik
doc-changed = Ostatnia zmiana
doc-found =
    { $n ->
        [one] { $n } dokument
        [few] { $n } dokumenty
        [many] { $n } dokumentów
       *[other] { $n } dokumentu
    }
doc-found-more = Ponad { $n } dokumentów
doc-none = Nie ma jeszcze dokumentów
doc-none-text = Dokumenty dodaje się na stronie umowy albo tam, gdzie czynność, podpis, klauzula lub kamień milowy wymaga dowodu.
doc-none-found = Nic nie znaleziono
doc-none-found-text = Żaden dokument, który możesz oglądać, nie zawiera wszystkich tych słów. Skan bez tekstu można znaleźć tylko po tytule.
doc-none-here = Nie ma jeszcze dokumentów
doc-none-here-text = Dodaj podpisany oryginał, tłumaczenia, noty werbalne, pełnomocnictwa: to, co pokazuje, że zapis jest prawdziwy.
doc-upload = Dodaj dokument
doc-upload-lead = Plik jest przechowywany bez zmian, pod skrótem swoich bajtów. Każda wersja pozostaje.
doc-search-here = Szukaj w tych dokumentach
doc-file-hint = PDF, DOCX, ODT, XLSX, ODS, TXT, CSV, PNG lub JPEG, najwyżej { $most }. Bez makr i haseł.
doc-drop = Albo upuść plik tutaj.
doc-title = Tytuł
doc-title-hint = Nazwa dokumentu na listach. Puste: nazwa pliku.
doc-authenticity = Status tekstu
doc-authenticity-hint = Autentyczny jest tylko tekst, który wiąże; wszystko inne jest kopią lub tłumaczeniem.
doc-marking = Klauzula tajności
doc-marking-hint = Własna klauzula dokumentu ukrywa go przed każdym bez takiego uprawnienia. Ta instalacja może przechowywać najwyżej: { $most }.
doc-marking-raise = Klauzulę można tu tylko podnieść. Aby ją obniżyć, wycofaj dokument i dodaj go ponownie.
doc-kept-note = Niczego się nie usuwa: nowsza wersja zastępuje poprzednią, błędny dokument wycofuje się z podaniem powodu, a oba pozostają do wglądu.
doc-source-grade = Źródło, ocena { $grade }
doc-size-b = { $n } B
doc-size-kib = { $n } KiB
doc-size-mib = { $n } MiB
doc-version-no = Wersja { $number }
doc-newest = najnowsza
doc-versions = Wersje
doc-versions-note = każda jest przechowywana
doc-new-version = Dodaj nową wersję
doc-version-note = Co się różni
doc-version-note-hint = Jedno zdanie dla tego, kto czyta obie: brakowało strony, skan jest wyraźniejszy.
doc-uploaded-by = dodanie: { $who }
doc-pages =
    { $n ->
        [one] { $n } strona
        [few] { $n } strony
        [many] { $n } stron
       *[other] { $n } strony
    }
doc-text = Tekst do wyszukiwania
doc-download = Pobierz
doc-download-no = Pobierz wersję { $number }
doc-particulars = Dane
doc-edit = Zmień dane dokumentu
doc-history = Co zrobiono
doc-shows = Co pokazuje
doc-shows-note = twierdzenia, których jest dowodem
doc-shows-none = Nie wskazano go jeszcze jako dowodu niczego.
doc-withdraw = Wycofaj dokument
doc-withdraw-hint = Przestaje być dowodem i nie jest znajdowany. Pozostaje tu do wglądu, z tym powodem.
doc-withdrawn-title = Wycofany.
doc-withdrawn-by = { $who }, { $on }: { $reason }
doc-withdrawn-because = { $reason }
doc-conflict = W czasie, gdy pisano, dokument zmienił(a) { $who }. Tak wygląda teraz; niczego z tego formularza nie zapisano.
doc-check-stale = porównano wersję { $version }; jest nowsza
doc-no-name = plik bez nazwy
doc-damaged-title = Tego pliku nie można wydać
doc-damaged-text = Jego bajty nie są tymi, które dodano: skrót jest inny. Błędnych bajtów nigdy się nie przekazuje.
doc-missing-text = Nie ma go już w folderze dokumentów.
doc-damaged-do = Odnotowano to w dzienniku. Osoba prowadząca instalację może przywrócić plik z kopii zapasowej. Kto ma oryginał, może dodać go jeszcze raz jako nową wersję gdzie indziej: te same bajty naprawią także ten plik.
doc-back = Wróć do dokumentu

doc-error-no-file = Wybierz plik
doc-error-again = Wybierz plik ponownie: strona nie może go zachować
doc-error-too-large = Plik jest za duży: najwyżej { $most }
doc-error-quota = Nie ma już miejsca: wszystkie dokumenty razem mogą zająć { $most }. Poproś administratora o więcej.
doc-error-empty = „{ $name }” jest pusty
doc-error-ending = „{ $name }” jest plikiem rodzaju, którego się nie przyjmuje. Zapisz go jako PDF, DOCX, ODT, XLSX, ODS, TXT, CSV, PNG lub JPEG.
doc-error-content = Zawartość „{ $name }” nie jest tym, co mówi rozszerzenie. Otwórz go, zapisz na nowo we właściwym formacie i wybierz ponownie.
doc-error-macros = „{ $name }” zawiera makra. Zapisz go bez nich.
doc-error-encrypted = „{ $name }” jest chroniony hasłem. Zapisz go bez hasła.
doc-error-bomb = „{ $name }” po rozpakowaniu staje się o wiele za duży
doc-error-damaged = „{ $name }” jest uszkodzony: nie da się go otworzyć
doc-error-same-file = To plik, który jest już przechowywany
doc-error-ceiling = Powyżej najwyższej klauzuli, jaką ta instalacja może przechowywać. Taki dokument pozostaje poza nią; zapisz wskaźnik.
doc-error-clearance = Powyżej twojego własnego uprawnienia: nie można by potem zobaczyć dokumentu
doc-error-lower = Klauzuli się tu nie obniża
doc-error-date = Wpisz datę jako 2026-10-31, 31.10.2026, 2026-10 lub 2026
doc-error-remark = Napisz, czego brakuje lub co się różni
doc-error-attached = Wskazano go już dla tego twierdzenia

evidence = Dowody
evidence-of = Dowody: { $claim }
evidence-lead = Co pokazuje, że tak jest, i co stwierdziła druga osoba po porównaniu.
evidence-none = Nie ma dowodów.
evidence-none-text = Dodaj dokument, który to pokazuje, albo wskaż taki, który zapis już zawiera.
evidence-page = Dowody i porównania
evidence-attach = Dołącz dowód
evidence-attach-held = Wskaż to, co już jest
evidence-exhibit = Dokument lub źródło
evidence-shows = Co pokazuje
evidence-shows-hint = Miejsce i słowa, aby druga osoba je znalazła. Dotyczy: { $claim }
evidence-for = Dowód dla
evidence-claim = Do samego wpisu
evidence-check = Porównaj
evidence-found = Co stwierdzono
evidence-remark = Uwaga
evidence-remark-hint = Potrzebna, gdy dowód nie pokazuje całego twierdzenia.
evidence-own = To twój wpis lub plik, dlatego porównuje go inny kierownik.
evidence-withdraw = Wycofaj ten dowód
evidence-withdrawn = wycofany

flash-document-uploaded = Dokument jest przechowywany. Jego treść za chwilę znajdzie wyszukiwanie.
flash-document-version = Nowa wersja jest przechowywana; poprzednia pozostaje do wglądu.
flash-document-edited = Dane zapisano.
flash-document-withdrawn = Dokument wycofano.
flash-document-closed = Niczego nie można tu zmienić: dokument wycofano albo zapis jest zamknięty.
flash-evidence-attached = Dowód zapisano; czeka na drugą osobę.
flash-evidence-checked = Zapisano, co stwierdzono.
flash-evidence-withdrawn = Dowód wycofano.

## Słowniki

authenticity-authentic = tekst autentyczny
authenticity-certified-copy = kopia poświadczona
authenticity-copy = kopia
authenticity-official-translation = tłumaczenie urzędowe
authenticity-working-translation = tłumaczenie robocze

claim-act = Czynność
claim-signature = Podpis
claim-clause = Klauzula
claim-milestone = Kamień milowy

finding-unchecked = jeszcze nie porównano
finding-shows = porównano: pokazuje
finding-partly = porównano: pokazuje częściowo
finding-shows-not = porównano: nie pokazuje

text-state-waiting = w trakcie odczytu
text-state-read = odczytany, znajdowany w wyszukiwaniu
text-state-part = odczytany częściowo: tekst jest bardzo długi
text-state-empty = bez tekstu, być może skan
text-state-failed = nie udało się odczytać
text-state-none = plików tego rodzaju się nie czyta

text-fault-encrypted = jest chroniony
text-fault-damaged = jest uszkodzony
text-fault-too-large = wymaga zbyt wiele pamięci
text-fault-timed-out = trwało to zbyt długo
text-fault-crashed = czytnik przerwał pracę
text-fault-missing = brakuje pliku
