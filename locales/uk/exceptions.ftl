### Повнота і винятки: чого бракує записам, п’ять типових висновків, що відхиляється від звичайного порядку

## Чого мінімальний набір даних вимагає залежно від виду

missing-consent = Ратифікація або інша дія, якою кожна сторона зобов’язується
missing-term-clause = Положення про строк дії або припинення
missing-publication = Оприлюднення або рішення про відмову від нього
missing-un-registration = Реєстрація в Організації Об’єднаних Націй
missing-parent = Документ, який цей виконує, змінює або частиною якого є

## Відколи і від чого

exc-since-begun = від першої чернетки
exc-since-signed = після підписання
exc-since-stage = коли відповідний етап укладення пройдено
exc-since-in-force = після набрання чинності
exc-since-force-stated = коли дія засвідчує набрання чинності або початок застосування
exc-since-end-stated = коли дія засвідчує закінчення
exc-reach-any = кожен документ
exc-reach-may-bind = усе, крім того, що кожна сторона вважає необов’язковим
exc-reach-binding = те, що кожна сторона вважає обов’язковим
exc-reach-treaties = договори
exc-reach-between-states = обов’язкові угоди між державами або урядами
exc-reach-dependent = виконавчі та проєктні домовленості, плани, зміни, протоколи, додатки

## Повнота

exc-complete-title = Повнота
exc-complete-lead = Чого мінімальний набір даних вимагає від кожного запису і чого зараз бракує. Кожне число веде до своїх записів.
exc-complete-told = Записи, яким нічого не бракує: { $complete } з { $records }. Показано середнє для всіх записів зі змістом.
exc-complete-none = Записів ще немає
exc-complete-none-text = Немає запису зі змістом, доступного вам.
exc-whole = Усі записи
exc-rules = Правила
exc-rules-note = за вагою пункту
exc-rules-law = Реєстрація випливає зі статті 102 Статуту Організації Об’єднаних Націй; меморандум, лист про наміри чи декларація її не потребують.
exc-lack = записів без цього пункту
exc-by-partner = За партнером
exc-by-stage = За етапом укладення
exc-by-kind = За видом документа
exc-to-completeness = За правилом, партнером, етапом і видом

## Висновки

exc-title = Прогалини й винятки
exc-lead = Що аудитори таких реєстрів виявляють найчастіше, полічене в цьому реєстрі станом на зараз, і кожна дія, що відхиляється від звичайного порядку.
exc-five = П’ять типових висновків
exc-five-note = станом на сьогодні, у межах доступного вам
exc-no-parts = без поділу
exc-unknown = невідомо: жодного списку не порівняно
exc-finding-lists = Бракує записів порівняно із завантаженим списком
exc-finding-fields = Обов’язкові поля порожні
exc-finding-claims = Твердження без джерела або документа
exc-finding-missed = Строки не дотримано
exc-finding-unclosed = Записи, яких не закрито
exc-finding-text-lists = Позиції каталогу або списку партнера, які не мають тут запису.
exc-finding-text-fields = Записи, яким бракує пункту мінімального набору даних, із зазначенням якого.
exc-finding-text-claims = Дії, підписи, положення і перевірені контрольні точки, яких ніщо не засвідчує.
exc-finding-text-missed = Контрольні точки, рішення, повідомлення і засідання після строку, з кількістю днів і з чийого боку затримка.
exc-finding-text-unclosed = Закінчилися і не закриті або закриті без зазначення, де папери.
exc-part = { $what }: { $n }

## Винятки

exc-of-backdated = Записано із запізненням
exc-of-overridden = Замінено
exc-of-rebaselined = З новим базовим строком
exc-of-waived = Відмовлено від виконання
exc-of-voided = Анульовано
exc-of-self-corrected = Виправлено автором
exc-of-after-verification = Виправлено після перевірки
exc-of-late-decision = Рішення після строку
exc-of-break-glass = Аварійний доступ
exc-of-text-backdated = Дії, записані пізніше ніж через п’ять робочих днів після вчинення, із причиною.
exc-of-text-overridden = Колір, інший за обчислений, або одна з двох дат, які людина визнала чинними.
exc-of-text-rebaselined = Контрольні точки з новим базовим строком, який затвердила друга особа.
exc-of-text-waived = Контрольні точки і зобов’язання, залишені без виконання, та відмова від оприлюднення, із причиною.
exc-of-text-voided = Записи, дії, положення, рішення, документи і докази, анульовані або відкликані, із причиною.
exc-of-text-self-corrected = Дії, виправлені особою, яка їх записала.
exc-of-text-after-verification = Дії, виправлені після того, як їх перевірила друга особа; зазначено, чий це був запис.
exc-of-text-late-decision = Рішення щодо строку дії, ухвалені після свого дня.
exc-of-text-break-glass = Доступ поза правилом видимості, у невідкладному випадку.
exc-none-such = не існує
exc-never = Тут цього не існує
exc-no-break-glass = Ця інсталяція не має аварійного доступу: ніхто не може відкрити запис поза єдиним правилом видимості, тож перелічувати нічого.

## З чийого боку затримка

exc-delay-ours = Наша
exc-delay-theirs = Партнера
exc-delay-both = Обох сторін
exc-delay-unknown = Невідомо
exc-ground-cause = за записаною причиною
exc-ground-debtor = за зобов’язанням, яке виконується
exc-ground-ministry = за відповідальним міністерством
exc-ground-acts = за днями дій і рішень
exc-ground-chairs = органом співголовують обидві сторони
exc-ground-nothing = ніщо не вказує, чия вона
exc-duty-milestone = Контрольна точка
exc-duty-decision = Рішення щодо строку дії
exc-duty-notice = Повідомлення про припинення
exc-duty-meeting = Засідання спільного органу

## Списки

exc-gaps-title = Чого бракує записам
exc-gaps-lead = Кожен запис із пунктами, яких бракує, найменш повні спершу; кожен пункт веде туди, де його вносять.
exc-claims-title = Твердження без джерела або документа
exc-claims-lead = Дії, підписи, положення і перевірені контрольні точки, яких не засвідчує ні джерело, ні доказ; кожне веде туди, де їх зазначають.
exc-missed-title = Строки не дотримано
exc-missed-lead = Контрольні точки щодо базового строку, рішення і повідомлення щодо правового годинника, засідання щодо ритму органу.
exc-unclosed-title = Записи, яких не закрито
exc-unclosed-lead = Угоди, що закінчилися без закриття, і закриті без архівного шифру; найдавніші спершу.
exc-list-title = Винятки
exc-list-lead = Кожна дія, що відхиляється від звичайного порядку: що, коли, хто, названа причина і подія в журналі.
exc-list-note = від початку реєстру
exc-views = Види
exc-all = Усі
exc-filter = Фільтрувати список
exc-no-date = Запишіть день як 2026, 2026-01 або 2026-01-31
exc-none = Нічого такого немає
exc-none-text = Нічого з доступного вам у цьому списку немає.
exc-rows = { $n ->
    [one] { $n } рядок
    [few] { $n } рядки
    [many] { $n } рядків
   *[other] { $n } рядка
}
exc-col-agreement = Угода
exc-col-number = Номер
exc-col-id = Ідентифікатор запису
exc-col-complete = Повнота
exc-col-missing = Бракує
exc-col-claim = Твердження
exc-col-recorded = Записано
exc-col-by = Хто
exc-col-duty = Строк
exc-col-due = До дня
exc-col-done = Виконано
exc-col-late = Днів запізнення
exc-col-side = Чия затримка
exc-col-left = Що лишилося
exc-col-since = Відколи
exc-col-days = Днів
exc-col-step = Наступний крок
exc-col-what = Що
exc-col-when = Коли
exc-col-reason = Названа причина
exc-col-event = Подія
exc-col-rule = Пункт
exc-col-since-when = Потрібно
exc-col-of-what = Для чого
exc-col-lacking = Бракує
exc-col-records = Записи
exc-col-stage = Етап
exc-col-kind = Вид
exc-col-finding = Висновок
exc-col-count = Кількість
exc-col-parts = З них
exc-col-exception = Виняток
exc-not-done = не виконано
exc-owner = відповідальний: { $who }
exc-rebaselined = щодо нового базового строку
exc-closing-waits = Закриття чекає на другу особу
exc-closing-open = Підготувати закриття
exc-left-open = Не закрито
exc-left-unarchived = Закрито без архівного шифру
exc-event = № { $seq }
exc-proposed-by = пропозиція: { $who }
exc-recorded-by = запис: { $who }
exc-own-record = власний запис
exc-no-reason = причини не названо
exc-recorded-later = { $n ->
    [one] записано на { $n } день пізніше
    [few] записано на { $n } дні пізніше
    [many] записано на { $n } днів пізніше
   *[other] записано на { $n } дня пізніше
}
exc-corrected = замість: { $was }
exc-corrected-verified = замість: { $was }, що було перевірено
exc-same-day = того самого дня
exc-after-days = { $n ->
    [one] через { $n } день після запису
    [few] через { $n } дні після запису
    [many] через { $n } днів після запису
   *[other] через { $n } дня після запису
}
exc-ruling = Яка з двох дат набрання чинності діє
exc-ruling-stated = заява ({ $stated }), а не обчислений день ({ $computed })
exc-ruling-computed = обчислений день ({ $computed }), а не заява ({ $stated })
exc-decided-late = { $n ->
    [one] строк до { $due }, запізнення { $n } день
    [few] строк до { $due }, запізнення { $n } дні
    [many] строк до { $due }, запізнення { $n } днів
   *[other] строк до { $due }, запізнення { $n } дня
}
exc-moved = { $was } → { $became }
exc-until = до { $day }
