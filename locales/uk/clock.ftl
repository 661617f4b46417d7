### The legal clock in words: its dates, how they came about, rules, what is missing

## Lengths of time

length-days = { $n ->
    [one] { $n } день
    [few] { $n } дні
    [many] { $n } днів
   *[other] { $n } дня
}
length-months = { $n ->
    [one] { $n } місяць
    [few] { $n } місяці
    [many] { $n } місяців
   *[other] { $n } місяця
}
length-years = { $n ->
    [one] { $n } рік
    [few] { $n } роки
    [many] { $n } років
   *[other] { $n } року
}
when-between = між { $first } і { $last }

## What the dates of the clock are called

legal-date-signature = Підпис
legal-date-provisional = Тимчасове застосування від
legal-date-computed = { $entry } за положенням
legal-date-term = Кінець поточного строку
legal-date-term-initial = Кінець початкового строку
legal-date-term-renewed = Кінець поточного строку (подовження { $n })
legal-date-safe-notice = Останній безпечний день повідомлення про припинення
legal-date-decision = Рішення не пізніше
legal-date-last-day = Останній день
legal-date-within = До виконання: { $label }

## How a date came about

working-first = За першим днем кожної неповної дати: { $sentence }
working-last = За останнім днем кожної неповної дати: { $sentence }
working-signature = Останній підпис: { $side }
working-stated = Про це свідчить записана дія: { $act }
working-after = { $length } після { $date }
working-on = У день { $date }
occasion-signature = коли поставлено останній підпис
occasion-fixed = день, названий у тексті, не раніше підписання
occasion-notification-received = коли отримано останню нотифікацію
occasion-notification-sent = коли надіслано останню нотифікацію
occasion-exchange = коли відбувся обмін документами
occasion-note-received = коли отримано ноту-відповідь
occasion-note-sent = коли надіслано ноту-відповідь
occasion-with-other = коли починає діяти інший документ
occasion-condition = коли виконується умова
working-snap-next = перенесено на перший день наступного місяця
working-snap-nth = перенесено на перший день пізнішого місяця (досягнутий місяць + { $n })
working-roll-following = з вихідного на наступний робочий день за календарем { $calendar }
working-roll-preceding = з вихідного на попередній робочий день за календарем { $calendar }
working-provisional-signature = Тимчасово застосовується від підписання
working-provisional-date = Тимчасово застосовується від дня, названого в тексті, не раніше підписання
working-provisional-note = Тимчасово застосовується від отримання останньої ноти
working-provisional-act = Тимчасове застосування розпочала записана дія
working-term = { $length } від { $date } ({ $entry })
working-term-renewed = { $length } і { $renewals } від { $date } ({ $entry })
working-term-end = Кінець, названий у тексті: { $date }
working-term-end-renewed = Кінець, названий у тексті, { $date }, і { $renewals }
working-extension = Кінець, установлений продовженням: { $date }
working-extension-renewed = Кінець, установлений продовженням, { $date }, і { $renewals }
working-safe-notice = Останній день, від якого строк повідомлення ({ $length }) ще спливає до { $date }, кінця поточного строку
working-decision = { $length } до { $date }, останнього безпечного дня повідомлення
working-notice = { $length } після повідомлення від { $date }
working-notice-month = Кінець місяця, що настає через { $length } після повідомлення від { $date }
working-notice-term = Кінець першого строку, до якого лишається щонайменше { $length } від повідомлення { $date }
working-notice-plain = Кінець строку, у якому надійшло повідомлення від { $date }
working-end-act = Дію закінчує записана дія: { $act }
working-replaced = Його замінює інший документ
working-within = { $length } після { $date } ({ $event })
event-signature = підписання

## The facts that a rule used

input-on = { $what }, вчинено { $date }
input-received = { $what }, отримано { $date }
input-effective = { $what }, має дію від { $date }
input-new-end = { $what }, новий кінець { $date }
input-date = { $what }: { $date } у тексті
input-entry = { $what } від { $date }
input-replaced-by = Документ, що його замінює
input-enters-with = Документ, разом з яким він починає діяти

## Rules in words

rule-eif-signature = { $enters } з підписанням
rule-eif-fixed = { $enters } { $date }, не раніше підписання
rule-eif-last-notification = { $enters } з останньою нотифікацією
rule-eif-exchange = { $enters } з обміном документами
rule-eif-reply-note = { $enters } з нотою-відповіддю
rule-eif-with-other = { $enters } разом з іншим документом
rule-eif-condition = { $enters } після виконання умови
rule-offset = { $length } після того дня
rule-basis-received = рахуючи від отримання
rule-basis-sent = рахуючи від надсилання
rule-provisional-signature = Тимчасове застосування від підписання
rule-provisional-date = Тимчасове застосування від { $date }, не раніше підписання
rule-provisional-note = Тимчасове застосування від отримання ноти
rule-term-indefinite = Укладено на невизначений строк
rule-term-for = Укладено на { $length }
rule-term-until = Укладено до { $date }
rule-renew-tacit = Мовчазне подовження, щоразу на { $length }
rule-renew-unlimited = без обмеження кількості
rule-renew-times = { $n ->
    [one] щонайбільше { $n } раз
    [few] щонайбільше { $n } рази
    [many] щонайбільше { $n } разів
   *[other] щонайбільше { $n } раза
}
rule-renew-notice = якщо за { $length } до кінця строку не надійде повідомлення
rule-renew-agreed = Подовження лише за згодою
rule-terminate-notice = Припинення за повідомленням ({ $length })
rule-terminate-none = Текст не передбачає припинення
rule-effective-month = чинне з кінця місяця
rule-effective-term = чинне з кінця строку
rule-within = { $label }: протягом { $length } після події ({ $event })
rule-survival = Діє й після закінчення: { $subject }
rule-survival-until = Діє й після закінчення до { $date }: { $subject }

## What the rules are called where one is chosen

rule-kind-eif-signature = Набрання чинності чи дії: з підписанням
rule-kind-eif-fixed = Набрання чинності чи дії: дата в тексті
rule-kind-eif-last-notification = Набрання чинності чи дії: з останньою нотифікацією
rule-kind-eif-exchange = Набрання чинності чи дії: з обміном документами
rule-kind-eif-reply-note = Набрання чинності чи дії: з нотою-відповіддю
rule-kind-eif-with-other = Набрання чинності чи дії: з іншим документом
rule-kind-eif-condition = Набрання чинності чи дії: після виконання умови
rule-kind-provisional-from = Тимчасове застосування
rule-kind-term-indefinite = Строк: невизначений
rule-kind-term-fixed = Строк: визначений
rule-kind-renew-tacit = Подовження: мовчазне
rule-kind-renew-agreed = Подовження: за згодою
rule-kind-terminate-notice = Припинення: за повідомленням
rule-kind-terminate-none = Припинення: не передбачене
rule-kind-within = Щось слід виконати в строк
rule-kind-survival = Обов’язок, що діє після закінчення
rule-kind-text = Лише текст: дати не дає

## What is missing, in a word for lists

lack-signature = підпис не записано
lack-entry-into-force = набрання чинності не записано
lack-notification = очікується нотифікація
lack-exchange = очікується обмін документами
lack-reply-note = очікується нота-відповідь
lack-other-agreement = очікується інший документ
lack-condition = очікується виконання умови
lack-calendar = бракує календаря вихідних
lack-termination-opinion = потрібен правовий висновок
lack-uncertain = відомі дати недостатньо точні
lack-pointer = зміст зберігається деінде

## What would tell a date

waits-signature = підпис ({ $side })
waits-notification = нотифікація про завершення внутрішніх процедур ({ $side })
waits-exchange = обмін документами
waits-reply-note = отримання ноти-відповіді
waits-other = коли починає діяти інший документ
waits-condition = дія, що засвідчує виконання умови
waits-calendar = календар вихідних { $name } на { $year } рік
waits-entry-clause = положення про це або дія, що його засвідчує
waits-opinion = правовий висновок, чи можна його припинити
waits-event = день події ({ $event })

## What a person should look at

flag-disputed = Використано спірну дію: { $act }.
flag-set-aside = Джерела суперечать ({ $act }): вирішує неспірна дія, спірну не враховано.
flag-denied = Записана дія: { $act }, { $date }. З інших дій і положень випливає інше, і стан визначають вони.
flag-discrepancy = Заява і положення дають різні дні набрання чинності.
flag-no-term-clause = Положення про строк не записано; годинник рахує без кінця.
flag-extension-late = Продовження надійшло після останнього строку.
flag-notice-before-force = Повідомлення надійшло до набрання чинності й не враховане.
flag-notice-late = Повідомлення надійшло запізно для свого строку.
flag-no-termination-clause = Надано повідомлення, якого не передбачає жодне положення.
flag-withdrawn-after-force = Відкликання надійшло після набрання чинності й не враховане.
flag-partially-suspended = Частину зупинено.
flag-binding-undetermined = Обов’язковість не визначено.
flag-binding-differs = Сторони по-різному оцінюють його обов’язковість.
flag-uncertain = Неповні дати допускають більше ніж один стан.
