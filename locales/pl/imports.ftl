### Imports: catalogues of treaties

import = Import
import-lead = Zapisy z katalogów ministerstw i parlamentów, każdy ze źródłem, wątpliwościami i miejscem w pliku.
import-how = Jak zaimportować plik
import-how-text = Na serwerze, w wierszu poleceń. Pliku nie można jeszcze przesłać przez przeglądarkę.
import-step-preview = Najpierw zobacz, co się stanie. Każdy wiersz ma swój wynik: utworzono, pominięto, odrzucono i dlaczego. Nic nie jest zapisywane.
import-step-commit = Potem zaimportuj. Umowy otrzymują numery, nie mają jeszcze opiekuna, a ich daty są odnotowane, nie potwierdzone.
import-file-word = PLIK.csv
import-rule = Plik jest przyjmowany w całości albo wcale: wystarczy jeden wiersz z uszkodzonym tekstem, błędną datą lub nieznanym państwem, by nic nie zostało zapisane. Wiersze, których profil nie obejmuje, na przykład umowy z organizacjami, są wymienione i pominięte. Plik zaimportowany dwa razy niczego nie tworzy dwa razy.
import-batches = Zaimportowane pliki
import-none = Nie zaimportowano jeszcze żadnego pliku
import-none-text = Każdy import będzie tu wymieniony wraz ze skrótem pliku.
import-at = Zaimportowano
import-by-command = wiersz poleceń
import-file = Plik
import-profile = Profil
import-created = Utworzone
import-skipped = Już w rejestrze
import-outside = Poza zakresem
import-profiles = Profile
import-profiles-note = które katalogi można odczytać
import-columns = Kolumny, które plik musi mieć
import-licence = Licencja katalogu
import-grade = Źródło
