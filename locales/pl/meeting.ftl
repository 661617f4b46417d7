## Materiały na spotkanie

pack-title = Materiały na spotkanie
pack-lead = Co spotkanie musi rozpatrzyć: wymagane decyzje, zmiany od poprzedniego, co jest czerwone i dlaczego, plan, na co się czeka.
pack-filter = Dla kogo i od kiedy
pack-since = Poprzednie spotkanie
pack-all = Wszyscy partnerzy
pack-decisions = Wymagane decyzje
pack-decisions-none = Nie czeka żadna decyzja.
pack-troubles = Czerwone, szare i żółte
pack-troubles-none = Nic nie jest czerwone ani żółte.
pack-changes = Zmiany od poprzedniego spotkania
pack-changes-none = Od tego czasu nic się nie zmieniło.
pack-actions = Na co się czeka
pack-actions-none = Na nic się nie czeka po żadnej stronie.
pack-meetings = Planowane posiedzenia
pack-meetings-none = Nie zaplanowano żadnego posiedzenia.
pack-met = Posiedzenie
pack-since-unknown = (na ten dzień nie zapisano posiedzenia)
pack-plan = Plan i postęp
pack-rest =
    { $n ->
        [one] i jeszcze jedna pozycja w pliku
        [few] i jeszcze { $n } pozycje w pliku
        [many] i jeszcze { $n } pozycji w pliku
       *[other] i jeszcze { $n } pozycji w pliku
    }
pack-none = brak
pack-from-to = { $field }: { $was } → { $became }
pack-part = Część
pack-what = Co
pack-day = Dzień
pack-who = Kto
pack-detail = Szczegóły
pack-report-progress = Postęp
pack-report-done = Zgłoszono wykonanie
pack-report-verified = Zweryfikowano
pack-report-returned = Zwrócono z pytaniem
