### Kto oglądał zapisy z klauzulą

looks-tab = Wglądy
looks-title = Kto oglądał
looks-link = Kto oglądał ten zapis
looks-all = Wglądy we wszystkie zapisy z klauzulą
looks-filter = Filtruj wglądy
looks-rule = Odnotowuje się wglądy w zapisy z klauzulą „{ $marking }” lub wyższą: raz na osobę, zapis i kwadrans, przed pokazaniem strony.
looks-off = Ta instalacja nie odnotowuje wglądów.
looks-unmarked = Klauzula tego zapisu jest zbyt niska, aby odnotowywać wglądy; to, co tu widać, pochodzi z czasu, gdy była wyższa.
looks-none = Nikt nie oglądał
looks-none-text = Nie odnotowano pasującego wglądu.
looks-caption = Kto oglądał, od najnowszego wglądu
looks-own = Odczyt tej strony jest odnotowany w dzienniku; pobranie pliku jest eksportem jak każdy inny. Rejestr odnotowuje wgląd, a nie to, co przeczytano.
looks-first = Pierwszy
looks-last = Ostatni
looks-times = Kwadranse
looks-kinds = Od czego się zaczął
looks-shown = { $n ->
    [one] { $n } wiersz
    [few] { $n } wiersze
    [many] { $n } wierszy
   *[other] { $n } wiersza
}
looks-col-number = Numer
looks-col-at = Chwila
looks-col-person = Osoba
looks-col-role = Rola
looks-col-record = Zapis
looks-col-title = Krótki tytuł
looks-col-kind = Strona
looks-col-marking = Ówczesna klauzula
looks-col-session = Sesja
looks-col-id = Identyfikator zapisu

## Od czego zaczął się wgląd

look-kind-overview = przegląd
look-kind-acts = czynności
look-kind-clauses = postanowienia
look-kind-signatories = sygnatariusze
look-kind-obligations = zobowiązania
look-kind-milestones = kamienie milowe
look-kind-bodies = wspólne organy
look-kind-documents = dokumenty
look-kind-file = plik dokumentu
look-kind-relations = powiązania
look-kind-sources = źródła
look-kind-history = historia
look-kind-form = formularz
look-kind-extract = wyciąg dla partnera
look-kind-export = eksport
look-kind-search = wyszukiwanie w tekstach
look-kind-other = inna strona

deed-log-read = odczytano dziennik
deed-log-looks-sealed = ujęto wglądy w dzienniku
object-log-page = strona dziennika
object-looks = wglądy
