### Перелік угод і його експорт

## Сторінка

register-heading = Реєстр
register-new = Нова угода
register-import = Імпорт
register-caption = Угоди, що відповідають фільтру
register-shares = Кількість угод за статусом
register-found = { $total } з { $all } угод, доступних вам
register-mean = середня повнота { $mean }
register-rows-a-page = рядків на сторінці
register-first-page = Перша сторінка

## Стовпці

register-number = Номер
register-title = Коротка назва
register-kind = Вид
register-parties = Сторони
register-signed = Підписана
register-standing = Статус
register-standing-since = Статус від
register-standing-reason = Чого бракує
register-next-change = Найближча зміна
register-binding = Обов’язковість
register-complete = Повнота
register-deadline = Найближчий строк
register-next = Строк
register-owner = Відповідальна особа
register-marking = Гриф
register-record = Запис
register-invented = Вигадана
register-id = Ідентифікатор

## Клітинки

register-no-number = Без номера
register-not-signed = невідомо
register-since = від { $date }
register-binding-differs = Сторони розходяться
register-pointer = Запис-посилання: зміст зберігається в іншому реєстрі, вище за найвищий гриф цієї інсталяції

## Фільтри

register-filter = Фільтр
register-filter-label = Фільтрувати реєстр
register-more = Більше фільтрів
register-words = Слова
register-partner = Партнер
register-ministry = Міністерство
register-area = Напрям
register-year = Підписана в році
register-year-field = Підписана в році (2016 або 1990-1999)
register-not-voided = Усі, крім анульованих
register-rows = Рядків на сторінці

## Порядок

register-order = Порядок
register-by-change = Спершу змінені останніми
register-by-signed-down = Від підписаних останніми
register-by-signed-up = Від підписаних найдавніше
register-by-title-up = За короткою назвою, від А до Я
register-by-title-down = За короткою назвою, від Я до А
register-by-number-down = За номером, за спаданням
register-by-number-up = За номером, за зростанням
register-by-updated-down = Від змінених останніми
register-by-updated-up = Від змінених найдавніше
register-by-deadline-up = Від найближчого строку
register-by-deadline-down = Від найдальшого строку

## Відхилений фільтр

register-refused = Цей фільтр не можна застосувати, тому перелік не показано
register-refused-name = «{ $value }» не є фільтром. Фільтри: { $valid }
register-refused-twice = { $name }: вказано більше одного разу. Вкажіть один раз
register-refused-value = { $name }: «{ $value }» не є жодним зі значень { $valid }
register-refused-long = Слова: шукати можна щонайбільше { $most } символів. Скоротіть їх
register-refused-words = Слова: «{ $value }» не містить слова. Введіть принаймні дві літери або цифри
register-refused-year = Підписана в році: «{ $value }» не є роком. Напишіть 2016 або проміжок, як-от 1990-1999
register-refused-missing = { $name }: у реєстрі немає «{ $value }». Виберіть зі списку

## Нічого показати

register-empty-title = Реєстр порожній
register-empty-text = Тут немає угоди, доступної вам. Першу вносять вручну або імпортують каталог.
register-none-title = Жодна угода не відповідає
register-none-text = Фільтри вище не залишають жодної. Приберіть один із них або шукайте менше слів.
register-gone-title = На цій сторінці вже нічого немає
register-gone-text = Реєстр змінився, відколи створено це посилання.

## Експорт

register-export-these = Експортувати ці { $total }
register-export-pdf = Реєстр у друкованому вигляді, з доказом
register-export-xlsx = Один рядок на угоду
register-export-csv = Ті самі рядки, UTF-8
register-export-note = Саме рядки цього фільтра: { $total }. Файл містить фільтр, особу, яка експортувала, і місце в журналі подій; експорт записується.
register-export-marking = Найвищий гриф
register-export-filter = Фільтр
register-export-all = немає: усі записи, крім анульованих
register-export-query = Фільтр як адреса
register-export-order = Порядок
register-export-rows = Рядки
register-export-withheld = Рядки, недоступні тому, хто експортує
register-export-by = Експортував(-ла)
register-export-at = Експортовано
register-export-log = Журнал подій, місце, хеш
register-export-checkpoint = Підписана контрольна точка перед експортом
