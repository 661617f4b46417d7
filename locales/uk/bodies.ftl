### Спільні органи, їхні засідання та ухвалене на них

body-steering-committee = Керівний комітет
body-committee = Комітет
body-commission = Комісія
body-sub-committee = Підкомітет
body-working-group = Робоча група
body-expert-group = Експертна група
body-liaison = Група або офіцери зв’язку
body-task-force = Цільова група
body-other = Інший орган
body-state-active = діє
body-state-dormant = призупинив роботу
body-state-dissolved = розпущений
seat-co-chair = співголова
seat-deputy = заступник співголови
seat-secretary = секретар
seat-member = член
meeting-state-planned = заплановано
meeting-state-held = відбулося
meeting-state-cancelled = скасовано
decided-decision = рішення
decided-recommendation = рекомендація
decided-action = захід

bd-title = Спільні органи
bd-lead = Комітети та робочі групи, створені угодами: хто ними керує, коли вони збираються, що ухвалили.
bd-body = Орган
bd-kind = Вид
bd-words = Слова з назви
bd-filter = Фільтрувати органи
bd-overdue = Прострочене засідання
bd-none = Спільних органів ще немає
bd-none-text = Жодна з доступних вам угод його не має. Орган записують зі сторінки його угоди.
bd-none-found-text = Органи є, але жоден не відповідає всьому, про що запитано.
bd-none-here = Спільний орган не записано
bd-none-here-text = Якщо текст створює комітет чи робочу групу, запишіть їх тут: від них залежать засідання та заходи.
bd-new = Записати спільний орган
bd-edit = Зберегти орган
bd-new-note = Його створює угода, зі сторінки якої ви прийшли. Підпорядкований орган називає вищий орган.
bd-edit-note = Якщо змінюється періодичність або день створення, строк наступного засідання обчислюється знову.
bd-name-native = Назва в тексті
bd-name-native-hint = Так, як в автентичному тексті, якщо він іншою мовою.
bd-article = Стаття, якою його створено
bd-established-by = Створено
bd-established-on = День створення
bd-parent = Вищий орган
bd-parent-none = Немає
bd-parent-hint = Інший орган цієї ж угоди.
bd-beneath = Підпорядковані органи
bd-mandate = Повноваження
bd-mandate-hint = Для чого він, по змозі словами тексту.
bd-rhythm = Збирається
bd-rhythm-months = Щонайбільше скільки місяців між засіданнями
bd-rhythm-hint = Ціле число: 6 означає двічі на рік. Порожньо, якщо ніхто цього не визначив.
bd-no-rhythm = періодичність не визначено
bd-no-beginning = немає дня, від якого рахувати
bd-due-by = до { $day }
bd-overdue-since = строк { $day }, прострочено: { $days }
bd-last = Останнє засідання
bd-next = Наступне засідання
bd-never = ще ні
bd-planned = Заплановано на
bd-past = день минув: запишіть, чи воно відбулося
bd-open-actions = Відкриті заходи
bd-open-note = ухвалені на засіданнях
bd-open-none = Жоден захід із засідань не є відкритим.
bd-meetings = Засідання
bd-meetings-none = Жодного засідання не записано.
bd-meeting-no = Засідання № { $number }
bd-meeting-of = Засідання № { $number }: { $body }
bd-met = { $body }, засідання № { $number }
bd-met-origin = засідання № { $number }, пункт { $decision }
bd-meeting-new = Запланувати засідання
bd-meeting-edit = Зберегти засідання
bd-meeting-note = Засідання, яке вже відбулося, записують із днем, коли воно відбулося; його не обов’язково було тут планувати.
bd-meeting-edit-note = Чи воно відбулося або скасоване, зазначають на його сторінці.
bd-number = Номер
bd-planned-on = Заплановано на
bd-was-planned = було заплановано на
bd-held-on = Відбулося
bd-held-on-hint = Лише для засідання, яке відбулося.
bd-hold = Воно відбулося
bd-cancel = Скасувати засідання
bd-place = Місце
bd-by-video = У форматі відеоконференції
bd-by-video-tag = відеоконференція
bd-host = Приймаюча сторона
bd-host-none = Не зазначено
bd-hosted-by = приймає: { $side }
bd-agenda = Порядок денний
bd-agenda-hint = Один пункт у рядку.
bd-agenda-none = Порядок денний не записано.
bd-seats = Співголови та члени
bd-seats-none = Нікого не записано: хто головує?
bd-former = Колишні
bd-seat-new = Додати особу або посаду
bd-seat-edit = Зберегти особу або посаду
bd-seat-note = Місце належить особі з довідника або посаді, хоч би хто її обіймав. Коли строк спливає, запишіть його останній день: запис залишається.
bd-who = Хто
bd-as = Функція
bd-from = Від
bd-to = До
bd-to-hint = Порожньо, доки строк триває.
bd-side = Сторона
bd-official = Посадова особа
bd-official-hint = З довідника, з останньою посадою.
bd-official-none = Ніхто з довідника
bd-office = Посада
bd-office-hint = Для місця, що належить посаді: директор Департаменту стратегії.
bd-ministry = Міністерство чи інший орган
bd-state-do = Змінити стан
bd-became = Новий стан
bd-state-since = Відколи
bd-participants = Учасники засідання
bd-participants-none = Нікого не записано.
bd-participant-new = Додати учасника
bd-participant-words = Словами
bd-participant-hint = Особа чи делегація, якої немає в довіднику, або в якій якості.
bd-minutes = Протокол
bd-minutes-do = Протокол і його погодження
bd-minutes-save = Зберегти протокол
bd-minutes-document = Документ із протоколом
bd-minutes-hint = Один із документів угоди; спершу завантажте його там.
bd-minutes-missing = протоколу немає
bd-minutes-not-agreed = протокол є, не погоджений обома сторонами
bd-minutes-agreed = протокол погоджено обома сторонами
bd-agreed-ours = Погодила наша сторона
bd-agreed-theirs = Погодила інша сторона
bd-not-agreed = ще ні
bd-decisions = Ухвалене
bd-decisions-note = записує одна особа, підтверджує інша
bd-decisions-none = Нічого з ухваленого не записано.
bd-decision-new = Записати ухвалене
bd-decision-edit = Зберегти ухвалене
bd-decision-note = Інша особа підтверджує, що так записано в протоколі. Захід стає контрольною точкою угоди однією кнопкою.
bd-decision-kind = Що це
bd-decision-kind-hint = Захід визначає, чий він і до коли; рішення чи рекомендація цього не визначають.
bd-decision-title-hint = Кількома словами; досить однієї мови. Так називатиметься контрольна точка заходу.
bd-wording = Текст протоколу
bd-wording-hint = Дослівно, як у протоколі.
bd-of-action = Щодо заходу
bd-due = строк
bd-due-on = Строк
bd-its-milestone = контрольна точка
bd-make-milestone = Зробити контрольною точкою
bd-from-meeting = Ухвалено на
bd-confirm = Підтвердити
bd-confirmed-by = підтвердив(-ла) { $who }
bd-own = ваш запис: підтверджує інша особа
bd-void = Анулювати запис
bd-voided-because = анульовано: { $reason }

bd-error-holder = Виберіть особу або впишіть посаду
bd-error-period = Строк закінчується до початку: виправте одну з дат
bd-error-minutes = Спершу виберіть документ: не можна погодити протокол, якого немає
bd-error-who = Виберіть відповідального або орган-виконавець
bd-error-only-action = Лише захід має сторону, відповідального і строк: виберіть «захід» або очистьте ці поля
bd-error-circle = Цей орган уже стоїть над тим: орган не може бути вищим сам над собою
bd-error-future = Впишіть день, який уже настав
bd-error-before = Того дня органу ще не було: виправте цю дату або день створення
bd-error-agreed-before = Протокол не можна погодити до засідання
bd-error-same-state = Так уже є: виберіть інший стан
bd-error-dissolved = Орган розпущено, він більше не збирається. Засідання, яке відбулося, ще можна записати
bd-error-number = Цей номер має інше засідання цього органу
bd-error-cancelled = Засідання скасовано: до нього нічого не додають
bd-error-not-held = Засідання ще не відбулося
bd-error-state = Засідання вже не в тому стані. Прочитайте його знову
bd-error-there = Цю особу вже записано
bd-error-most = Більше осіб додати не можна: опишіть делегацію словами
bd-error-voided = Запис анульовано
bd-error-confirmed = Ухвалене підтверджено, його вже не змінюють. Анулюйте запис і внесіть знову
bd-error-has-milestone = Захід уже має контрольну точку: змінюйте там
bd-error-no-action = Контрольною точкою стає лише захід

flash-body-recorded = Спільний орган записано.
flash-body-saved = Орган збережено.
flash-body-seated = Запис про склад збережено.
flash-body-state = Стан змінено.
flash-meeting-planned = Засідання записано.
flash-meeting-saved = Засідання збережено.
flash-meeting-held = Записано, що засідання відбулося.
flash-meeting-cancelled = Засідання скасовано.
flash-meeting-minutes = Протокол збережено.
flash-meeting-attended = Учасників збережено.
flash-meeting-decided = Ухвалене записано. Підтверджує інша особа.
flash-decision-saved = Зміни збережено.
flash-decision-verified = Ухвалене підтверджено.
flash-decision-voided = Запис анульовано.
flash-decision-planned = Захід став контрольною точкою.
bd-every-months = { $n ->
    [one] раз на { $n } місяць
    [few] раз на { $n } місяці
    [many] раз на { $n } місяців
   *[other] раз на { $n } місяця
}
bd-decisions-n = { $n ->
    [one] { $n } пункт
    [few] { $n } пункти
    [many] { $n } пунктів
   *[other] { $n } пункту
}
bd-waiting = { $n ->
    [one] { $n } пункт чекає на підтвердження іншою особою.
    [few] { $n } пункти чекають на підтвердження іншою особою.
    [many] { $n } пунктів чекають на підтвердження іншою особою.
   *[other] { $n } пункту чекає на підтвердження іншою особою.
}
