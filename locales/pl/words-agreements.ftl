### What an instrument is, and how it stands

## What it is called and how it is made; a title proves nothing about binding force

kind-treaty = Traktat
kind-intergovernmental-agreement = Umowa międzyrządowa
kind-interministerial-agreement = Umowa resortowa
kind-framework-agreement = Umowa ramowa
kind-implementing-arrangement = Porozumienie wykonawcze
kind-technical-arrangement = Porozumienie techniczne
kind-project-arrangement = Porozumienie w sprawie projektu
kind-mou = Memorandum o porozumieniu
kind-letter-of-intent = List intencyjny
kind-joint-declaration = Wspólna deklaracja
kind-joint-letter = Wspólny list
kind-exchange-of-notes = Wymiana not
kind-exchange-of-letters = Wymiana listów
kind-sofa = Umowa o statusie sił zbrojnych
kind-supplementary-sofa = Umowa uzupełniająca o statusie sił zbrojnych
kind-acsa = Umowa o wzajemnych dostawach i usługach (ACSA)
kind-mlsa = Umowa o wzajemnym wsparciu logistycznym
kind-gsa = Umowa o wzajemnej ochronie informacji niejawnych
kind-loan = Umowa użyczenia
kind-emta = Porozumienie o przekazaniu sprzętu i materiałów
kind-annual-plan = Roczny plan współpracy dwustronnej
kind-amendment = Zmiana
kind-protocol = Protokół
kind-annex = Aneks
kind-appendix = Załącznik
kind-minutes = Uzgodniony protokół posiedzenia
kind-other = Inny rodzaj
kind-undetermined = Jeszcze nieustalony

## In whose name it is concluded

level-state = Państwowy
level-government = Rządowy
level-ministry = Resortowy
level-armed-forces-service = Sił zbrojnych lub ich rodzaju
level-service = Sił zbrojnych lub ich rodzaju
level-agency = Agencji

## How wide it is

scope-general = Ogólny
scope-sector = Sektorowy

## How far its conclusion is

stage-proposal = Propozycja
stage-mandated = Zgoda na negocjacje
stage-negotiation = Negocjacje
stage-text-agreed = Tekst uzgodniony
stage-cleared-for-signature = Zgoda na podpisanie
stage-signed-partially = Podpisano częściowo
stage-signed = Podpisano
stage-internal-procedures = Procedury wewnętrzne
stage-concluded = Zawarto
stage-abandoned = Zaniechano przed podpisaniem
stage-not-ratified = Nie ratyfikowano

## Legal status at a date; computed, never typed

standing-none = Brak statusu
standing-signed-not-in-force = Podpisana, nie weszła w życie
standing-provisionally-applied = Tymczasowo stosowana
standing-in-force = Obowiązująca
standing-in-force-renewed = Obowiązująca, przedłużona
standing-operative = Stosowana
standing-operative-renewed = Stosowana, przedłużona
standing-suspended = Zawieszona
standing-termination-pending = W okresie wypowiedzenia
standing-terminated = Wypowiedziana
standing-expired = Wygasła
standing-replaced = Zastąpiona
standing-withdrawn = Wycofana przed wejściem w życie
standing-pointer = Wpis odsyłający
standing-unknown = Nieznany

## How far our own record is checked

record-draft = Szkic
record-submitted = Zgłoszony, jeszcze niezweryfikowany
record-verified = Zweryfikowany
record-locked = Zamknięty
record-disputed = Sporny
record-voided = Unieważniony

## Binding force as a side sees it

binding-binding = Wiążąca
binding-non-binding = Niewiążąca
binding-mixed = Mieszana
binding-undetermined = Nieustalona

## Words that follow binding force: of a binding instrument

term-binding-party = Strona
term-binding-parties = Strony
term-binding-parties-and-signatories = Strony i osoby podpisujące
term-binding-article = Artykuł
term-binding-entry = Wejście w życie
term-binding-enters = wchodzi w życie
term-binding-remains = pozostaje w mocy
term-binding-in-force = obowiązująca
term-binding-shall = jest zobowiązana
term-binding-terminate = wypowiedzieć
term-binding-termination = Wypowiedzenie
term-binding-notice = Notyfikacja o wypowiedzeniu
term-binding-powers = Pełnomocnictwo

## Words that follow binding force: of a non-binding instrument

term-non-binding-party = Uczestnik
term-non-binding-parties = Uczestnicy
term-non-binding-parties-and-signatories = Uczestnicy i osoby podpisujące
term-non-binding-article = Punkt
term-non-binding-entry = Rozpoczęcie stosowania
term-non-binding-enters = staje się skuteczne
term-non-binding-remains = pozostaje skuteczne
term-non-binding-in-force = stosowane
term-non-binding-shall = zamierza
term-non-binding-terminate = zakończyć stosowanie
term-non-binding-termination = Zakończenie stosowania
term-non-binding-notice = Zawiadomienie o zakończeniu stosowania
term-non-binding-powers = Upoważnienie

## Words that follow binding force: while it is undetermined

term-neutral-party = Strona podpisująca
term-neutral-parties = Strony podpisujące
term-neutral-parties-and-signatories = Strony i osoby podpisujące
term-neutral-article = Postanowienie
term-neutral-entry = Początek obowiązywania lub stosowania
term-neutral-enters = zaczyna obowiązywać lub być stosowany
term-neutral-remains = nadal obowiązuje lub jest stosowany
term-neutral-in-force = obowiązujący lub stosowany
term-neutral-shall = ma
term-neutral-terminate = zakończyć
term-neutral-termination = Zakończenie
term-neutral-notice = Zawiadomienie o zakończeniu
term-neutral-powers = Umocowanie do podpisania

## Where a title comes from

title-kind-official = Tytuł urzędowy
title-kind-working = Tytuł roboczy
title-kind-press = Podawany w prasie
title-kind-translation = Nasze tłumaczenie
title-kind-cited = Przywołany w innym tekście urzędowym

## This instrument … the other

relation-implements = wykonuje
relation-supplements = uzupełnia
relation-amends = zmienia
relation-extends = przedłuża
relation-replaces = zastępuje
relation-suspends = zawiesza
relation-annex-of = jest załącznikiem do
relation-signed-with = podpisana razem z
relation-refers-to = odwołuje się do
relation-legal-basis-for = jest podstawą prawną dla
relation-continues = kontynuuje

## The same, read from the other end

relation-inverse-implements = wykonywana przez
relation-inverse-supplements = uzupełniona przez
relation-inverse-amends = zmieniona przez
relation-inverse-extends = przedłużona przez
relation-inverse-replaces = zastąpiona przez
relation-inverse-suspends = zawieszona przez
relation-inverse-annex-of = ma załącznik
relation-inverse-signed-with = podpisana razem z
relation-inverse-refers-to = przywołana w
relation-inverse-legal-basis-for = ma podstawę prawną w
relation-inverse-continues = kontynuowana przez

## Who is on which side

side-ours = nasza strona
side-theirs = druga strona
side-both = obie strony
side-third = podmiot trzeci

## How sure a date is

certainty-confirmed = potwierdzona
certainty-reported = podawana
certainty-estimated = szacowana
certainty-computed = wyliczona

## Kinds of final clauses

clause-entry-into-force = Wejście w życie lub rozpoczęcie stosowania
clause-provisional-application = Tymczasowe stosowanie
clause-term = Okres obowiązywania
clause-initial-term = Początkowy okres obowiązywania
clause-renewal = Przedłużenie
clause-termination = Wypowiedzenie
clause-suspension = Zawieszenie
clause-review = Przegląd
clause-amendment = Zmiany
clause-survival = Zobowiązania trwające
clause-replacement = Zastąpienie
clause-registration = Rejestracja
clause-publication = Ogłoszenie
clause-settlement-of-disputes = Rozstrzyganie sporów
clause-language = Języki
clause-other = Inne

## Who may open the record

access-mode-open = Dostępny dla osób z uprawnieniem
access-mode-desk = Dostępny dla zespołu
access-mode-named = Tylko dla osób imiennie wskazanych

## Markings; equivalence between states is set by treaty and is not implied by these words

marking-unclassified = Jawne
marking-restricted = Zastrzeżone
marking-confidential = Poufne
marking-secret = Tajne
marking-top-secret = Ściśle tajne
