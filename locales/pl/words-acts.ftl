### Acts of the life cycle, signatures, sources and documents

## Kinds of acts

act-proposed = Propozycja zawarcia
act-negotiation-opened = Otwarcie negocjacji
act-negotiation-round = Runda negocjacji
act-negotiation-suspended = Zawieszenie negocjacji
act-text-adopted = Przyjęcie tekstu
act-initialled = Parafowanie
act-signed = Podpisanie
act-signed-ad-referendum = Podpisanie ad referendum
act-signature-confirmed = Potwierdzenie podpisu
act-note-sent = Wysłanie noty
act-note-received = Otrzymanie noty
act-submitted-to-parliament = Przedłożenie parlamentowi
act-law-adopted = Uchwalenie ustawy
act-law-signed = Podpisanie ustawy przez prezydenta
act-ratified = Ratyfikacja
act-approved = Zatwierdzenie
act-accepted = Przyjęcie
act-instrument-exchanged = Wymiana dokumentów ratyfikacyjnych
act-internal-procedure-completed = Notyfikacja o zakończeniu procedur wewnętrznych
act-provisional-application-started = Rozpoczęcie tymczasowego stosowania
act-provisional-application-ended = Zakończenie tymczasowego stosowania
act-entered-into-force = Wejście w życie
act-became-operative = Rozpoczęcie stosowania
act-published = Ogłoszenie
act-publication-waived = Odstąpienie od ogłoszenia
act-registered-un = Rejestracja w Sekretariacie ONZ
act-amended = Zmiana
act-extended = Przedłużenie w drodze umowy
act-renewed-tacitly = Automatyczne przedłużenie
act-declaration-made = Złożenie oświadczenia
act-reservation-made = Zgłoszenie zastrzeżenia
act-reservation-withdrawn = Wycofanie zastrzeżenia
act-objection = Sprzeciw
act-corrected = Sprostowanie błędu w tekście
act-suspension-notified = Notyfikacja o zawieszeniu
act-suspended = Zawieszenie
act-resumed = Przywrócenie stosowania
act-termination-notified = Notyfikacja o wypowiedzeniu
act-termination-notice-withdrawn = Cofnięcie wypowiedzenia
act-terminated = Utrata mocy wskutek wypowiedzenia
act-expired = Wygaśnięcie
act-replaced = Zastąpienie
act-succeeded = Sukcesja strony
act-withdrawn-before-force = Wycofanie po podpisaniu, przed wejściem w życie
act-abandoned = Zaniechanie przed podpisaniem
act-marking-changed = Zmiana klauzuli
act-contact-changed = Zmiana kontaktu

## How far a fact is checked

fact-proposed = proponowane
fact-recorded = zapisano
fact-verified = zweryfikowano
fact-computed = wyliczono
fact-open = niezweryfikowane
fact-disputed = sporne
fact-missing = brak dowodu
fact-voided = unieważniono

## By what authority someone signs

capacity-ex-officio = Z urzędu
capacity-by-virtue-of-office = Z urzędu
capacity-full-powers = Pełnomocnictwo
capacity-ministerial-competence = Kompetencja ministra
capacity-not-known = Nieznane

## Grades of sources

grade-a = tekst urzędowy
grade-b = oświadczenie urzędowe
grade-c = dziennik urzędowy lub baza prawna
grade-d = prasa
grade-e = inne

## Kinds of documents

document-signed-original = Podpisany oryginał, skan
document-authentic-text = Tekst autentyczny
document-translation = Tłumaczenie
document-draft = Projekt
document-note-verbale = Nota werbalna
document-full-powers = Pełnomocnictwo
document-opinion = Opinia
document-gazette = Strona dziennika urzędowego
document-registration-certificate = Świadectwo rejestracji
document-minutes = Protokół posiedzenia
document-report = Sprawozdanie
document-photo = Fotografia
document-other = Inny

## Languages

lang-en = angielski
lang-pl = polski
lang-uk = ukraiński
lang-lt = litewski
lang-lv = łotewski
lang-et = estoński
lang-fr = francuski
lang-de = niemiecki
lang-it = włoski
lang-es = hiszpański
lang-pt = portugalski
lang-nl = niderlandzki
lang-da = duński
lang-sv = szwedzki
lang-nb = norweski
lang-fi = fiński
lang-cs = czeski
lang-sk = słowacki
lang-hu = węgierski
lang-ro = rumuński
lang-bg = bułgarski
lang-hr = chorwacki
lang-sl = słoweński
lang-el = grecki
lang-tr = turecki
lang-ka = gruziński
lang-ja = japoński
lang-ko = koreański
lang-ar = arabski
lang-he = hebrajski
lang-ru = rosyjski
