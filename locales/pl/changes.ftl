### Co zmieniło się od dnia

ch-title = Co się zmieniło
ch-lead = Wszystko, co od { $day } zapisano w widocznych dla Ciebie wpisach, według umów.
ch-since = Od
ch-since-visit = Od ostatniej wizyty, { $day }
ch-none = Nic się nie zmieniło
ch-none-text = Od tego dnia nie zapisano niczego, co możesz zobaczyć.
ch-register = Rejestr
ch-count = { $n ->
    [one] Jedna zmiana.
    [few] { $n } zmiany.
    [many] { $n } zmian.
   *[other] { $n } zmiany.
}
ch-more = To najnowsze; wybierz późniejszy dzień albo zajrzyj do historii umowy.
