### Milestones, obligations, people and their offices

## States of a milestone

milestone-planned = Zaplanowany
milestone-in-progress = W toku
milestone-reported-done = Zgłoszono wykonanie
milestone-verified-done = Wykonanie zweryfikowane
milestone-blocked = Zablokowany
milestone-cancelled = Anulowany
milestone-superseded = Zastąpiony innym
milestone-not-applicable = Nie dotyczy

## Computed state, with its reason

rag-blue = Zweryfikowany
rag-green = Zgodnie z planem
rag-amber = Zagrożony
rag-red = Opóźniony
rag-grey = Nie do oceny

## Why it is blocked

blocked-own-side = Nasza strona
blocked-partner = Partner
blocked-legal = Kwestia prawna
blocked-funding = Finansowanie
blocked-security = Bezpieczeństwo
blocked-force-majeure = Siła wyższa

## What the partner said

confirmation-none = Nie pytano
confirmation-requested = Zapytano, brak odpowiedzi
confirmation-confirmed = Potwierdzone przez partnera
confirmation-disputed = Zakwestionowane przez partnera

## How strongly a text obliges

nature-shall = jest zobowiązana
nature-will = zamierza wykonać
nature-intends = zamierza
nature-may = może

## What an obligation is about

obligation-joint-body = Utworzenie wspólnego organu
obligation-meeting = Odbycie posiedzenia
obligation-annual-plan = Plan roczny
obligation-exercise = Ćwiczenie
obligation-training = Miejsca szkoleniowe lub kurs
obligation-personnel-exchange = Wymiana personelu
obligation-delivery = Dostawa lub przekazanie
obligation-maintenance = Utrzymanie sprzętu
obligation-funding = Wkład finansowy
obligation-infrastructure = Infrastruktura
obligation-report = Sprawozdanie
obligation-review = Przegląd dokumentu
obligation-consultation = Konsultacje w razie zdarzenia
obligation-notify = Powiadomienie o zmianie
obligation-protect-information = Ochrona informacji
obligation-research-deliverable = Wynik badań lub prac rozwojowych
obligation-capability-readiness = Gotowość zdolności
obligation-further-instrument = Negocjowanie kolejnego dokumentu
obligation-conditional = Warunkowe
obligation-other = Inne

## Roles

role-policy-officer = Specjalista ds. umów
role-manager = Kierownik
role-auditor = Audytor
role-administrator = Administrator

## Kinds of bodies

ministry-ministry = Ministerstwo
ministry-general-staff = Sztab generalny
ministry-service-branch = Rodzaj sił zbrojnych
ministry-agency = Agencja
ministry-parliament = Parlament
ministry-head-of-state-office = Urząd głowy państwa
ministry-government = Rząd
ministry-company = Spółka
ministry-organisation = Organizacja międzynarodowa
ministry-other = Inny podmiot
