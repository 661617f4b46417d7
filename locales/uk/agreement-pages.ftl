### Сторінки однієї угоди

## The head of an agreement and its parts

tab-overview = Огляд
tab-acts = Дії
tab-signatories = Підписанти
tab-obligations = Зобов’язання
tab-milestones = Контрольні точки
tab-bodies = Спільні органи
tab-documents = Документи
tab-relations = Зв’язки
tab-sources = Джерела
tab-history = Історія
parts-of-record = Частини запису
draft-without-number = Чернетка, ще без номера
record-is-verified = запис перевірено
pointer-title = Зберігається в іншому місці
pointer-tag = лише посилання
pointer-heading = Запис-посилання
pointer-text = Гриф документа вищий, ніж дозволено цій установці. Реєстр зберігає номер, гриф і те, куди звернутися; нічого зі змісту.
particular-custodian = Де зберігається
voided-title = Анульовано.
voided-by = { $who }, { $on }: { $reason }
void-this = Анулювати цей запис
dossier = Досьє
record-act = Записати дію
register-it = Зареєструвати
verify-record = Перевірити запис

## The standing in one sentence

headline-signed = Підписано;
headline-force-unknown = { $entry }: невідомо, жодна записана дія про це не свідчить
headline-not-signed = · записано підписи не всіх сторін
headline-uncertain = · відомі дати надто загальні, щоб це визначити
headline-pointer = · її стан тут не зберігається
headline-since = від { $date }
headline-on = { $date }
headline-ends = · закінчується { $date }
headline-enters = · { $enters } { $date }
signed-on = підписано { $date }
all-verified = усі факти перевірено
as-on-date = станом на { $date }
next-change = наступна зміна, якщо не буде нових дій: { $date }

## The legal clock

legal-clock = Правовий годинник
clock-note = Із записаних дій і положень · відкрийте дату, щоб побачити, що за нею стоїть
clock-empty = Ще нічого не датовано
clock-empty-text = Годинник починається з першої записаної дії.
clock-signature-of = Підпис: { $side }
clock-signature-missing = Жодна записана дія не свідчить, що ця сторона підписала.
clock-no-act = доказу немає
clock-record-it = Записати
line-title = Лінія життя { $number }
line-today = Сьогодні { $date }. Ті самі дати є нижче у списку.
line-cap = сьогодні, { $date }
received-date = Одержано { $date }
effective-date = Діє від { $date }
date-is = Дата: { $certainty }
recorded-by = запис: { $who }
checked-by = звірення: { $who }
no-source-held = джерела не названо
all-sides = усі сторони
the-register = сам реєстр

## Tables of the overview

parties-caption = Хто підписав, на якій посаді, від чийого імені
acts-caption = Дії, найновіші спершу
all-acts = { $n ->
    [one] Усі: { $n }
    [few] Усі: { $n }
    [many] Усі: { $n }
   *[other] Усі: { $n }
}
acts-none = Жодної дії не записано
acts-none-text = Правовий стан випливає з дій. Почніть із того, що засвідчує текст чи архів.
signatures-none = Жодного підпису не записано
signatures-none-text = Хто підписав, на посаді того дня, від чийого імені та на якій підставі.
relations-none = Зв’язків не записано
relations-none-text = Який документ вона виконує, змінює чи замінює і які на неї посилаються.
sources-none = Джерел не названо
sources-none-text = Факт без джерела лишається неперевіреним.
binding-note-binding = Обов’язкова, тому ці слова
binding-note-non-binding = Необов’язкова, тому ці слова
binding-note-mixed = Обов’язкова частково
binding-note-open = Обов’язковість не визначено, тому нейтральні слова
binding-differs = Сторони по-різному оцінюють обов’язковість
binding-why = На чому ґрунтується погляд на обов’язковість
name-not-verified = назву в тексті не перевірено
authority-unknown = підстава підписання невідома
powers-not-held = повноважень у справі немає
powers-of = від { $date }
same-person = досі та сама особа
since-date = від { $date }
not-in-directory = немає в довіднику
particulars = Відомості
not-known = невідомо
prevails = має перевагу
relation-assumed = припущення, тексту немає
signed-by = підпис: { $names }
witnessed-by = у присутності: { $names }
particular-level = Рівень
particular-scope = Обсяг
particular-stage = Укладення
particular-binding = Обов’язковість
particular-languages = Мови
particular-originals = Оригінал
particular-archive = Архів
particular-owner = Відповідальний
particular-deputy = Заступник
particular-lead = Провідне міністерство
particular-areas = Сфери
particular-access = Доступ
particular-text-not-held = Текст
particular-authority = Правова підстава
particular-finance = Фінанси
particular-territory = Територія
particular-marking-basis = Підстава грифа
particular-external = Номер в іншому реєстрі
col-done-on = Дата
col-act = Дія
col-side = Сторона
col-received = Одержано
col-source = Джерело
col-record = Запис
col-signed-by = Підписав, посада того дня
col-authority = Підстава підпису
col-office-today = Ця посада сьогодні
col-today = Сьогодні
col-signed-short = Підписав
col-authority-short = Підстава
col-on-behalf = Від імені
col-relation = Зв’язок
col-number = Номер
col-instrument = Документ
col-takes-effect = Діє від
col-effect = Дія від
col-clause = Положення
col-grade = Оцінка
col-reference = Адреса чи шифр
col-published = Опубліковано
col-retrieved = Прочитано

## What comes next

next-steps = Наступні кроки
steps-now = Зараз
steps-possible = Можливо
steps-later = Ще ні
steps-done = Уже ні
step-register = Зареєструвати чернетку
step-record = Записати: { $what }
step-relate = Записати зв’язок
step-sign = Записати підписи
step-sign-done = повністю, { $date }
step-force-small = жоден запис не називає дня
step-not-in-force = невідомо, чи чинна
step-verify = { $n ->
    [one] Перевірити { $n } дію
    [few] Перевірити { $n } дії
    [many] Перевірити { $n } дій
   *[other] Перевірити { $n } дії
}
completeness = Повнота
nothing-missing = З мінімального набору даних нічого не бракує.
missing-lead = Бракує в мінімальному наборі даних, за вагою:
missing-kind = Вид документа
missing-two-parties = Дві сторони
missing-owner = Відповідальна особа
missing-area = Сфера співробітництва
missing-official-title = Офіційна назва
missing-signatures = Хто підписав за кожну сторону
missing-signature-dates = День кожного підпису
missing-signature-place = Місце підписання
missing-authority = Підстава кожного підпису
missing-on-behalf-of = Від чийого імені підписано
missing-authentic-languages = Автентичні мови
missing-originals = Де оригінал
missing-text = Текст або чому його немає
missing-binding = Погляд кожної сторони на обов’язковість
missing-binding-basis = Підстава цих поглядів
missing-source = Джерело
missing-force-evidence = Доказ набрання чинності чи набуття дії
missing-end-evidence = Доказ припинення
missing-lead-ministry = Провідне міністерство
missing-legal-authority = Правова підстава укладення
missing-entry-clause = Положення про набрання чинності
missing-signatures-verified = Підписи перевірені другою особою
missing-force-verified = Дії з набрання чинності перевірені, а розбіжні дати вирішені

## Acts: recording, verifying, voiding

record-act-lead = Датована дія однієї сторони чи всіх. Записане лишається; помилку анулюють із причиною і записують наново.
act-date-hint = Настільки точно, наскільки відомо: 18.09.2025, 2025-09-18, 2025-09 або 2025
act-date-form = Дата у вигляді 18.09.2025, 2025-09-18, 2025-09 або 2025
act-received-before = Не можна одержати раніше, ніж учинено
received-hint = Коли її одержала інша сторона, якщо іншого дня.
effective-hint = Лише коли текст чи дія називає день; він може бути в майбутньому.
channel-hint = Наприклад: вербальна нота через посольство.
reference-hint = Номер ноти, закону чи вісника.
source-hint = Одне з джерел запису; нове можна назвати нижче.
source-new = Назвати нове джерело
source-reference-hint = Вебадреса, номер вісника, шифр справи.
source-twice = Оберіть джерело або назвіть нове, не обидва
source-held = Запис уже має це джерело
act-then-standing = Правовий стан і годинник змінюються відразу.
act-then-second = Друга особа звіряє її з джерелом і перевіряє.
act-then-append = Ніщо не перезаписується: історія і журнал зберігають кожну версію.
verify = Перевірити
dispute = Джерела суперечать
void-act = Анулювати
own-act = Це ваш запис: його перевіряє інша особа.
backdated = внесено пізніше
entered-in-error = внесено помилково
void-act-title = Анулювання дії
void-act-lead = Вона лишається доступною для читання, закресленою, і більше не впливає на стан.
void-act-hint = Наприклад: дату прочитано неправильно; записано наново.
void-act-submit = Анулювати дію

## Signatures

record-signature = Записати підпис
record-signature-lead = Посада така, як того дня; пізніше підвищення її не змінює.
official-hint = З довідника; або впишіть ім’я нижче.
official-not-listed = Немає в списку: названо нижче
office-hint = Так, як у підписному блоці.
behalf-hint = Наприклад: за Уряд України.
powers-hint = Номер чи шифр документа. Лише для повноважень.
powers-too-late = Повноваження не можуть бути пізнішими за підпис
powers-need-capacity = Оберіть «Повноваження» або лишіть їхні дані порожніми
signatory-missing = Оберіть підписанта або впишіть ім’я
signatory-twice = Оберіть підписанта або впишіть нове ім’я, не обидва
signatory-latin = Впишіть ім’я також латинкою

## Relations and sources

record-relation = Записати зв’язок
record-relation-lead = Як цей документ пов’язаний з іншим у реєстрі.
relation-kind-hint = Цей документ … інший.
relation-to-hint = Номер іншого в реєстрі; список пропонує доступні вам.
relation-no-such-number = Такого номера немає, або він вам недоступний
clause-hint = Наприклад: ст. 14, ч. 2.
assumed-hint = Ніхто ще не прочитав цього в тексті.
add-source = Додати джерело
add-source-lead = Звідки факт і яка його вага.

## History and two people at one record

history-heading = Усі версії
history-note = Найновіші спершу · кожна є подією журналу
history-was = Було
history-now = Стало
history-nothing = Жодне доступне поле не відрізняється.
history-fields = { $n ->
    [one] { $n } зміна
    [few] { $n } зміни
    [many] { $n } змін
   *[other] { $n } зміни
}
history-caption = Що змінила версія { $n }
history-event = Подія { $n } журналу
version-short = в.
nothing = нічого
conflict-saved = { $who }: версію { $version } збережено, поки ви писали. Ваш текст тут; його ще не збережено.
conflict-theirs-heading = Зберегли: { $who }
conflict-ours-heading = Ваш запис
conflict-a-button = Ви натиснули кнопку на старшій версії.
conflict-all-the-same = Усе одно зберегти
conflict-leave = Відмовитися

## Fields of acts, signatures, relations, sources

field-act = Дія
field-signature = Підпис
field-relation = Зв’язок
field-act-kind = Вид дії
field-act-party = Якої сторони
field-act-scope = Обсяг дії
field-acted-on = Дата вчинення
field-received-on = Дата одержання
field-effective-on = Діє від
field-certainty = Певність дати
field-place = Місце
field-channel = Канал
field-reference-no = Номер
field-note = Примітка
field-source = Джерело
field-sources = Джерела
field-verification = Запис
field-verified-by = Звірення
field-backdating-reason = Своїми словами
field-void-reason = Причина анулювання
field-voided-by = Анулювання
field-corrects = Виправляє
field-official = Підписант
field-name-latin = Ім’я латинкою
field-name-native = Ім’я рідним письмом
field-signed-for = За яку сторону
field-signed-on = Дата підписання
field-office-as-signed = Посада того дня
field-on-behalf-of = Від імені
field-capacity = Підстава підпису
field-full-powers-ref = Повноваження: номер
field-full-powers-on = Повноваження: дата
field-full-powers-issuer = Повноваження: хто видав
field-witnesses = Свідки
field-relation-kind = Вид зв’язку
field-to = Інший документ
field-clause-ref = Положення
field-assumed = Це припущення
field-register-no = Номер у реєстрі
field-record-state = Стан запису
field-access-mode = Доступ
field-pointer-only = Лише посилання
field-fictional = Вигаданий зразок
field-external-id = Номер в іншому реєстрі
field-source-title = Назва джерела
field-source-publisher = Видавець
field-source-reference = Адреса чи шифр
field-source-published-on = Дата публікації
field-source-retrieved-on = Дата прочитання
field-source-grade = Оцінка

## Codes that say nothing is known

level-undetermined = Не визначено
scope-undetermined = Не визначено
lang-no = норвезька

## Flashes

flash-act-recorded = Дію записано.
flash-act-verified = Дію перевірено.
flash-act-disputed = Дію позначено: джерела суперечать.
flash-act-voided = Дію анульовано; її й далі можна прочитати.
flash-signature-recorded = Підпис записано.
flash-relation-recorded = Зв’язок записано.
flash-relation-removed = Зв’язок прибрано; він лишається в історії.
flash-source-added = Джерело додано.
flash-record-closed = До цього запису нічого не можна додати: його анульовано чи закрито, або це лише посилання.
