### Держави, органи, посадовці та угоди з партнером

## Довідник і його списки

dir-directory-lead = Держави, органи, що укладають і виконують угоди, та особи, які обіймали в них посади.
dir-ministries-lead = Міністерства, збройні сили, агентства та інші органи, що укладають, підписують або виконують угоди.
dir-officials-lead = Особи з посадами, які вони обіймали, за тогочасними назвами.
dir-states = Держави
dir-ministries = Міністерства та органи
dir-officials = Посадовці
dir-name = Назва
dir-code = Код
dir-groups = Організації
dir-historic = історична
dir-find-state = Знайти державу
dir-name-or-code = Назва або код, будь-якою мовою
dir-states-source = Назви за Unicode CLDR; згадка держави не означає її визнання.
dir-no-state-found = Держави з такою назвою немає
dir-no-state-found-text = Список знає кожну державу за англійською, польською та українською назвою і за трилітерним кодом.
dir-find-ministry = Обрати державу
dir-no-ministry = Жодного органу не записано
dir-no-ministry-text = Додайте міністерство, яке укладає або підписує; тоді його можна буде вказати стороною.
dir-to-partner = Угоди з цією державою
dir-find-official = Знайти посадовця
dir-name-any-script = Ім’я або прізвище, будь-яким письмом
dir-office-in-state = Обіймав посаду в державі
dir-office-latest = Остання посада
dir-no-official = Нікого не знайдено
dir-no-official-text = Імена можна шукати латиницею або власним письмом, з діакритичними знаками чи без них.

## Орган

dir-ministry-new = Додати орган
dir-what-it-is = Про орган
dir-state = Держава
dir-ministry-kind-label = Вид
dir-name-en = Назва англійською
dir-name-en-hint = Як у офіційних текстах англійською.
dir-name-native = Назва мовою держави
dir-name-native-hint = Власним письмом.
dir-name-pl = Назва польською
dir-name-uk = Назва українською
dir-exists-from = Існує з
dir-exists-to = Існувала до
dir-exists-to-hint = Порожньо, якщо існує. 2025, 2025-09 або 2025-09-18.
dir-partial-hint = Настільки точно, наскільки відомо: 2025, 2025-09, 2025-09-18 або 18.09.2025.
dir-part-of = Входить до складу
dir-part-of-hint = Орган тієї самої держави, до якого належить.
dir-has-part = До складу входить
dir-predecessor = Попередник
dir-predecessor-hint = Орган, завдання якого він перейняв; може належати державі, якої вже немає.
dir-successor = Наступник
dir-of-none = Немає
dir-choose-state = Оберіть державу
dir-choose-ministry = Оберіть орган
dir-officials-now = Обіймають посаду
dir-officials-then = Раніше
dir-nobody-in-office = Нікого на посаді не записано
dir-nobody-in-office-text = Посаду, дати та джерело записують на сторінці особи.
dir-party-to = Сторона угод
dir-no-agreements = Немає угод, доступних вам
dir-no-agreements-text = Реєстр не містить жодної, або жодна вам не доступна.

## Посадовець

dir-official-new = Додати посадовця
dir-name-edit = Змінити ім’я
dir-name-latin = Ім’я латиницею
dir-name-latin-hint = Спершу ім’я, наприкінці прізвище: списки впорядковано за останнім словом.
dir-name-own-script = Ім’я власним письмом
dir-name-own-script-hint = Якщо це не латиниця.
dir-office = Посада
dir-offices-held = Посади
dir-office-as-it-was = Посада за тогочасною назвою
dir-office-as-signed = На якій посаді
dir-office-new = Додати посаду
dir-office-edit = Змінити або завершити
dir-office-at = Орган
dir-office-en = Посада англійською
dir-office-en-hint = Тогочасна назва, а не теперішня.
dir-office-native = Посада мовою держави
dir-office-pl = Посада польською
dir-office-uk = Посада українською
dir-held-by = Обіймає
dir-held-from = Від
dir-held-to = До
dir-held-to-hint = Порожньо, поки посаду обіймають. 2025, 2025-09 або 2025-09-18.
dir-no-end-known = кінець не записано
dir-in-office = На посаді
dir-no-office = Посад не записано
dir-no-office-text = Додайте посаду з датами та джерелом: підпис читають із посадою на той день.
dir-signed-by-person = Підписані угоди
dir-only-visible = Те, що вам доступно
dir-nothing-signed = Немає підписаного, доступного вам
dir-nothing-signed-text = Підписи записують на сторінці угоди.
dir-change = Зміна

## Джерела

dir-source-label = Джерело
dir-no-source = джерела немає
dir-source-lead = Що підтверджує перебування на посаді. Вкажіть усі дані або жодних.
dir-source-title = Назва джерела
dir-source-publisher = Видавець
dir-source-reference = Адреса або посилання
dir-source-reference-hint = Вебадреса, номер видання, номер справи.
dir-source-published-on = Опубліковано
dir-source-grade-label = Ступінь

## Історія та форми

dir-edit-of = Редагування: { $name }
dir-by-the-system = система
dir-not-stated = не вказано
dir-version-number = Версія { $n }
flash-ministry-added = Орган додано.
flash-ministry-saved = Орган збережено.
flash-official-added = Особу додано; наступний крок — посада.
flash-official-saved = Ім’я збережено.
flash-office-added = Посаду додано.
flash-office-saved = Посаду збережено.
flash-directory-unchanged = Ніщо не відрізнялося від записаного, тож нічого не збережено.
error-directory-choose-state = Оберіть державу
error-directory-choose-kind = Оберіть вид органу
error-directory-choose-ministry = Оберіть орган зі списку
error-directory-choose-source = Вкажіть джерело ще раз
error-directory-choose-grade = Оберіть ступінь джерела
error-directory-parent-elsewhere = Оберіть орган тієї самої держави
error-directory-parent-loop = Оберіть орган, який не входить до складу цього
error-directory-predecessor-loop = Оберіть орган, який не є наступником цього
error-directory-partial-date = Запишіть дату як 2025, 2025-09, 2025-09-18 або 18.09.2025
error-directory-period-reversed = Вкажіть кінець, не раніший за початок

## Партнери

dir-agreement-new = Нова угода
dir-agreement = Угода
dir-agreements = Угоди
dir-number = Номер
dir-signed-on = Підписано
dir-standing-label = Статус
dir-count-applied = Застосовуються
dir-count-signed = Лише підписані
dir-count-unknown = Невідомо
dir-count-ended = Завершені
dir-last-signed = Останній підпис
dir-partners-note = Застосовуються: чинні, діючі, тимчасово застосовувані, призупинені або такі, що завершуються. Невідомо: із записів не випливає або статусу ще немає. Пораховано те, що вам доступно.
dir-no-partner = Немає угод, доступних вам
dir-no-partner-text = Держава з’явиться тут, щойно реєстр міститиме доступну вам угоду з нею.
dir-where-we-stand = Стан на сьогодні
dir-next-dates = Найближчі дати
dir-no-next-dates = Жодної майбутньої дати не записано.
dir-family-of-instruments = Родина документів
dir-family-note = Спершу найдавніший; під ним те, що від нього походить
dir-agreements-by-kind = Угоди за видом
dir-also-with = також: { $states }
dir-state-is-historic = Цієї держави вже немає: { $from } – { $to }. Укладене з нею лишається під її назвою; правонаступництво записано при угодах.
dir-milestone-state = Стан
dir-milestone-label = Контрольна точка
dir-due = Строк
dir-slip-days = Відхилення, днів
dir-no-open-milestones = Відкритих немає.
dir-who-answers-there = Хто там відповідає

## Числа

dir-states-found = { $n ->
    [one] { $n } держава
    [few] { $n } держави
    [many] { $n } держав
   *[other] { $n } держави
}
dir-officials-found = { $n ->
    [one] { $n } особа
    [few] { $n } особи
    [many] { $n } осіб
   *[other] { $n } особи
}
dir-history-versions = { $n ->
    [one] Історія: { $n } версія
    [few] Історія: { $n } версії
    [many] Історія: { $n } версій
   *[other] Історія: { $n } версії
}
dir-partners-lead = { $n ->
    [one] { $n } держава з угодою, доступною вам
    [few] { $n } держави з угодами, доступними вам
    [many] { $n } держав з угодами, доступними вам
   *[other] { $n } держави з угодами, доступними вам
}
dir-all-in-register = { $n ->
    [one] { $n } у реєстрі
    [few] Усі { $n } у реєстрі
    [many] Усі { $n } у реєстрі
   *[other] Усі { $n } у реєстрі
}
dir-instruments-count = { $n ->
    [one] { $n } документ
    [few] { $n } документи
    [many] { $n } документів
   *[other] { $n } документа
}
dir-instruments-since = { $n ->
    [one] { $n } документ, { $year } р.
    [few] { $n } документи з { $year } р.
    [many] { $n } документів з { $year } р.
   *[other] { $n } документа з { $year } р.
}
dir-milestones-open = { $n ->
    [one] { $n } відкрита
    [few] { $n } відкриті
    [many] { $n } відкритих
   *[other] { $n } відкритої
}
dir-milestones-overdue = { $n ->
    [one] { $n } прострочена
    [few] { $n } прострочені
    [many] { $n } прострочених
   *[other] { $n } простроченої
}

ministry-head-of-state = Глава держави
capacity-unknown = Повноваження на підпис невідомі
