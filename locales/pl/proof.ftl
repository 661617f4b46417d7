### Punkty kontrolne dziennika i jego sprawdzanie poza rejestrem

checkpoints-newest = Najnowszy punkt kontrolny
checkpoints-lead = Te wiersze mówią, ile zdarzeń ma dziennik i jaką dają wartość łańcucha; są podpisane. Kto przechowa je poza rejestrem, może później stwierdzić, czy coś sprzed nich zmieniono, usunięto lub dopisano.
checkpoints-since = Zdarzenia dodane od tego czasu: { $count }
checkpoints-none = Nie ma jeszcze punktu kontrolnego
checkpoints-none-text = Pierwszy zostanie podpisany przy uruchomieniu serwera.
checkpoints-how = Jak sprawdzić dziennik bez zaufania do rejestru
checkpoints-how-keep = Skopiuj powyższe wiersze albo weź je z codziennej wiadomości lub z ostatniej strony pliku PDF i przechowuj tam, gdzie administratorzy rejestru nie mogą ich zmienić.
checkpoints-how-bundle = Pobierz cały dziennik. Treści, których nie możesz zobaczyć, są pominięte; łańcuch mimo to da się sprawdzić.
checkpoints-bundle = Pakiet dziennika (ZIP)
checkpoints-how-run = Sprawdź go na dowolnym komputerze z Pythonem, bez sieci:
checkpoints-limits = Dobra odpowiedź mówi, że nic nie zmieniono przed zachowanym punktem kontrolnym. Nie mówi, że zapisany fakt jest prawdziwy, ani nic o późniejszych zdarzeniach.
checkpoints-keys = Klucze
checkpoints-keys-caption = Klucze publiczne dziennika, obecny jako pierwszy
checkpoints-fingerprint = SHA-256 klucza:
checkpoints-list = Punkty kontrolne
checkpoints-caption = Punkty kontrolne, od najnowszego
checkpoints-note = Podpisane wiersze
checkpoints-shown = Najnowsze: { $shown } z { $total }
col-events = Zdarzenia
col-why = Powód
col-witnesses = Świadkowie
col-note = Zapis
col-from-event = Od zdarzenia
col-how = Pochodzenie
col-key = Klucz publiczny

## Dlaczego podpisano punkt kontrolny

checkpoint-start = uruchomienie serwera
checkpoint-count = tysiąc zdarzeń
checkpoint-time = pięć minut
checkpoint-export = przed eksportem
checkpoint-key = zmiana klucza
checkpoint-operator = na żądanie operatora

## Skąd pochodzi klucz

key-how-first = pierwszy klucz
key-how-rotated = potwierdzony podpisem poprzedniego klucza
key-how-lost = poprzedni klucz utracono: nikt nie poświadcza tego klucza

## Codzienna wiadomość do audytorów

mail-checkpoint-subject = Entente: punkt kontrolny dziennika, zdarzenia: { $size }
mail-checkpoint-lead = To najnowszy podpisany punkt kontrolny dziennika zdarzeń. Zachowaj tę wiadomość: dzięki niej wykażesz później, czy jakiekolwiek wcześniejsze zdarzenie zmieniono lub usunięto.
mail-checkpoint-key = Klucz publiczny dziennika:
mail-checkpoint-how = Jak sprawdzić z nią dziennik: { $url }
