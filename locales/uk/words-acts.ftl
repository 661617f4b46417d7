### Acts of the life cycle, signatures, sources and documents

## Kinds of acts

act-proposed = Пропозиція укласти
act-negotiation-opened = Початок переговорів
act-negotiation-round = Раунд переговорів
act-negotiation-suspended = Зупинення переговорів
act-text-adopted = Прийняття тексту
act-initialled = Парафування
act-signed = Підписання
act-signed-ad-referendum = Підписання ad referendum
act-signature-confirmed = Підтвердження підпису
act-note-sent = Надіслання ноти
act-note-received = Отримання ноти
act-submitted-to-parliament = Внесення до парламенту
act-law-adopted = Ухвалення закону
act-law-signed = Підписання закону президентом
act-ratified = Ратифікація
act-approved = Затвердження
act-accepted = Прийняття
act-instrument-exchanged = Обмін ратифікаційними грамотами
act-internal-procedure-completed = Нотифікація про завершення внутрішньодержавних процедур
act-provisional-application-started = Початок тимчасового застосування
act-provisional-application-ended = Припинення тимчасового застосування
act-entered-into-force = Набрання чинності
act-became-operative = Набуття дії
act-published = Опублікування
act-publication-waived = Відмова від опублікування
act-registered-un = Реєстрація в Секретаріаті ООН
act-amended = Внесення змін
act-extended = Подовження за домовленістю
act-renewed-tacitly = Автоматичне подовження
act-declaration-made = Заява
act-reservation-made = Застереження
act-reservation-withdrawn = Зняття застереження
act-objection = Заперечення
act-corrected = Виправлення помилки в тексті
act-suspension-notified = Повідомлення про зупинення
act-suspended = Зупинення
act-resumed = Поновлення
act-termination-notified = Повідомлення про припинення дії
act-termination-notice-withdrawn = Відкликання повідомлення про припинення
act-terminated = Припинення дії
act-expired = Закінчення строку дії
act-replaced = Заміна
act-succeeded = Правонаступництво сторони
act-withdrawn-before-force = Відкликання після підписання, до набрання чинності
act-abandoned = Припинення роботи до підписання
act-marking-changed = Зміна грифа
act-contact-changed = Зміна контакту

## How far a fact is checked

fact-proposed = запропоновано
fact-recorded = записано
fact-verified = перевірено
fact-computed = обчислено
fact-open = не перевірено
fact-disputed = спірне
fact-missing = доказу немає
fact-voided = анульовано

## By what authority someone signs

capacity-ex-officio = За посадою
capacity-by-virtue-of-office = За посадою
capacity-full-powers = Повноваження
capacity-ministerial-competence = Компетенція міністра
capacity-not-known = Невідомо

## Grades of sources

grade-a = офіційний текст
grade-b = офіційна заява
grade-c = офіційний вісник або правова база
grade-d = преса
grade-e = інше

## Kinds of documents

document-signed-original = Підписаний оригінал, скан
document-authentic-text = Автентичний текст
document-translation = Переклад
document-draft = Проєкт
document-note-verbale = Вербальна нота
document-full-powers = Повноваження
document-opinion = Висновок
document-gazette = Сторінка офіційного вісника
document-registration-certificate = Свідоцтво про реєстрацію
document-minutes = Протокол засідання
document-report = Звіт
document-photo = Світлина
document-other = Інший

## Languages

lang-en = англійська
lang-pl = польська
lang-uk = українська
lang-lt = литовська
lang-lv = латиська
lang-et = естонська
lang-fr = французька
lang-de = німецька
lang-it = італійська
lang-es = іспанська
lang-pt = португальська
lang-nl = нідерландська
lang-da = данська
lang-sv = шведська
lang-nb = норвезька
lang-fi = фінська
lang-cs = чеська
lang-sk = словацька
lang-hu = угорська
lang-ro = румунська
lang-bg = болгарська
lang-hr = хорватська
lang-sl = словенська
lang-el = грецька
lang-tr = турецька
lang-ka = грузинська
lang-ja = японська
lang-ko = корейська
lang-ar = арабська
lang-he = іврит
lang-ru = російська
