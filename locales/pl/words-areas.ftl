### Areas of cooperation, capability areas and tags: the vocabulary of subjects

## What the sides do together

area-policy-dialogue = Polityka i planowanie obronne
area-joint-body = Wspólne organy
area-exercises = Ćwiczenia
area-training-education = Szkolenie i kształcenie
area-operations-peacekeeping = Operacje i misje pokojowe
area-intelligence-information = Rozpoznanie i wymiana informacji
area-classified-information-security = Ochrona informacji niejawnych
area-logistics-support = Logistyka i wsparcie
area-host-nation-infrastructure = Wsparcie państwa-gospodarza i infrastruktura
area-military-mobility-transit = Mobilność wojskowa i tranzyt
area-defence-industry-coproduction = Przemysł obronny i koprodukcja
area-procurement-transfer = Zakupy i przekazywanie sprzętu
area-maintenance-repair = Obsługa i naprawy
area-research-development-test = Badania, rozwój i testy
area-lessons-learned-innovation = Wykorzystanie doświadczeń i innowacje
area-standardisation-interoperability = Standaryzacja i interoperacyjność
area-military-medicine = Medycyna wojskowa
area-cyber = Cyberobrona
area-space = Przestrzeń kosmiczna
area-maritime = Działania morskie
area-air-missile-defence = Obrona powietrzna i przeciwrakietowa
area-uncrewed-systems = Systemy bezzałogowe
area-counter-uncrewed = Zwalczanie systemów bezzałogowych
area-electronic-warfare = Walka elektroniczna
area-cbrn = Obrona przed bronią masowego rażenia
area-demining-eod = Rozminowanie i unieszkodliwianie materiałów wybuchowych
area-civil-military-crisis = Współpraca cywilno-wojskowa w kryzysie
area-critical-infrastructure = Ochrona infrastruktury krytycznej
area-strategic-communications = Komunikacja strategiczna
area-legal-status-of-forces = Status prawny sił zbrojnych
area-finance-assistance = Pomoc finansowa
area-personnel-exchange = Wymiana personelu
area-geospatial-meteo = Geografia wojskowa i meteorologia
area-environment = Ochrona środowiska
area-military-culture-history-sport = Kultura, historia i sport w wojsku
area-veterans = Weterani

## Capability areas: EU capability development priorities of 2023

capability-ground-combat = Zdolności do walki lądowej
capability-future-soldier = Systemy żołnierza przyszłości
capability-land-precision-engagement = Lądowe środki precyzyjnego rażenia
capability-naval-combat = Walka morska i morskie działania izolacyjne
capability-underwater-seabed = Działania podwodne i na dnie morskim
capability-maritime-awareness = Świadomość sytuacyjna na morzu
capability-air-combat = Platformy i uzbrojenie do walki powietrznej
capability-airborne-command = Powietrzne dowodzenie i informacja
capability-integrated-air-missile-defence = Zintegrowana obrona powietrzna i przeciwrakietowa
capability-air-transport = Transport powietrzny
capability-space-operations = Operacje kosmiczne
capability-space-services = Usługi kosmiczne
capability-cyber-defence = Pełne spektrum operacji cyberobrony
capability-cyber-readiness = Przewaga i gotowość w cyberprzestrzeni
capability-electromagnetic-spectrum = Operacje w spektrum elektromagnetycznym
capability-c4istar = Trwałe i odporne C4ISTAR
capability-military-mobility = Mobilność wojskowa
capability-infrastructure-energy = Ochrona infrastruktury krytycznej i bezpieczeństwo energetyczne
capability-agile-logistics = Trwała i elastyczna logistyka
capability-medical-support = Zabezpieczenie medyczne
capability-cbrn-defence = Obrona przed bronią masowego rażenia
capability-human-capital = Gotowe i przygotowane kadry

## Tags that cut across

tag-uas = Bezzałogowe systemy powietrzne
tag-uas-class-1 = Bezzałogowe systemy powietrzne klasy I
tag-uas-class-2 = Bezzałogowe systemy powietrzne klasy II
tag-uas-class-3 = Bezzałogowe systemy powietrzne klasy III
tag-ugv = Bezzałogowe pojazdy lądowe
tag-usv = Bezzałogowe jednostki nawodne
tag-uuv = Bezzałogowe pojazdy podwodne
tag-loitering-munition = Amunicja krążąca
tag-c-uas-detect = Wykrywanie bezzałogowców powietrznych
tag-c-uas-defeat = Zwalczanie bezzałogowców powietrznych
tag-swarming-autonomy = Roje i autonomia
tag-ai = Sztuczna inteligencja
tag-ew-hardened = Odporność na walkę elektroniczną
tag-simulator-training = Szkolenie na symulatorach
