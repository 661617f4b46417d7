### Pakiet audytowy

apack-title = Pakiet audytowy
apack-lead = Wszystko, co potrzebne do sprawdzenia tych umów poza rejestrem, w jednym pliku ZIP: teczki, zdarzenia, sumy kontrolne dokumentów, programy sprawdzające.
apack-menu = ZIP, do sprawdzenia bez sieci
apack-hashes = Dokumenty jako sumy kontrolne
apack-selection = Co wejdzie do pakietu
apack-count = { $n ->
    [one] { $n } umowa
    [few] { $n } umowy
    [many] { $n } umów
   *[other] { $n } umowy
}
apack-withheld = { $n ->
    [0] Nic z tego, co znajduje filtr, nie jest przed Tobą ukryte.
    [one] { $n } dalsza umowa jest przed Tobą ukryta i pominięta.
    [few] { $n } dalsze umowy są przed Tobą ukryte i pominięte.
    [many] { $n } dalszych umów jest przed Tobą ukrytych i pominiętych.
   *[other] { $n } dalszej umowy jest przed Tobą ukryte i pominięte.
}
apack-caption = Umowy w pakiecie
apack-nothing = Nie wybrano żadnej umowy.
apack-too-many = Filtr znajduje umowy w liczbie { $found }; jeden pakiet mieści najwyżej { $most }. Zawęź filtr.
apack-too-large = Pliki są większe niż { $most }, które mieści jeden pakiet. Pobierz same sumy kontrolne albo zawęź filtr.
apack-back = Do filtra
apack-make = Przygotowanie pakietu
apack-lang = Język teczek i instrukcji
apack-files = Dokumenty: liczba plików { $n }, rozmiar { $size }.
apack-files-too-large = Są za duże na jeden pakiet.
apack-with-files = Z plikami dokumentów
apack-button = Pobierz pakiet audytowy
apack-wait = Każda teczka zajmuje kilka sekund. To, co pobierasz, zostaje zapisane w dzienniku: pakiet, każda teczka i każdy plik.
apack-inside = Zawartość
apack-inside-dossiers = po jednym pliku PDF na umowę, każdy z dowodem
apack-inside-log = łańcuch dziennika ze zdarzeniami tych umów i obejmujący go podpisany punkt kontrolny
apack-inside-documents = każda wersja każdego dokumentu z jej SHA-256 i z tym, czego dowodzi
apack-inside-exceptions = to, czemu ktoś powinien się przyjrzeć
apack-inside-verify = jak i czym sprawdzić to bez sieci, krok po kroku
apack-inside-manifest = SHA-256 każdej pozycji
apack-col-agreement = Umowa
apack-col-agreement-id = Identyfikator umowy
apack-col-document = Dokument
apack-col-document-id = Identyfikator dokumentu
apack-col-version = Wersja
apack-col-file-name = Nazwa pliku
apack-col-kind = Rodzaj
apack-col-lang = Język
apack-col-authenticity = Autentyczność
apack-col-marking = Klauzula
apack-col-state = Stan
apack-col-bytes = Bajty
apack-col-at = Data wgrania
apack-col-by = Osoba wgrywająca
apack-col-shows = Dowodzi
apack-col-entry = Plik w tym pakiecie
apack-col-what = Czego dotyczy
apack-col-detail = Opis
apack-file-missing = pliku brak w rejestrze
apack-file-damaged = plik w rejestrze jest uszkodzony i nie jest wydawany
apack-standing = Nieznany stan prawny
apack-record = Zapis niezweryfikowany
apack-conflict = Sprzeczność bez rozstrzygnięcia
apack-flag = Do sprawdzenia
apack-missing = Brak w zapisie
apack-bare = Bez dowodu
apack-claims = { $n ->
    [one] { $n } stwierdzenie zapisu nie ma dowodu
    [few] { $n } stwierdzenia zapisu nie mają dowodu
    [many] { $n } stwierdzeń zapisu nie ma dowodu
   *[other] { $n } stwierdzenia zapisu nie ma dowodu
}
