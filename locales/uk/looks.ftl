### Хто переглядав записи з грифом

looks-tab = Перегляди
looks-title = Хто переглядав
looks-link = Хто переглядав цей запис
looks-all = Перегляди всіх записів із грифом
looks-filter = Фільтрувати перегляди
looks-rule = Фіксуються перегляди записів із грифом «{ $marking }» або вищим: один раз на особу, запис і чверть години, ще до показу сторінки.
looks-off = Ця інсталяція не фіксує переглядів.
looks-unmarked = Гриф цього запису занизький, щоб фіксувати перегляди; те, що тут видно, походить із часу, коли він був вищим.
looks-none = Ніхто не переглядав
looks-none-text = Відповідного перегляду не зафіксовано.
looks-caption = Хто переглядав, від найновішого перегляду
looks-own = Читання цієї сторінки зафіксовано в журналі; завантаження файлу є експортом, як і будь-який інший. Реєстр фіксує перегляд, а не те, що прочитано.
looks-first = Перший
looks-last = Останній
looks-times = Чвертей години
looks-kinds = З чого почався
looks-shown = { $n ->
    [one] { $n } рядок
    [few] { $n } рядки
    [many] { $n } рядків
   *[other] { $n } рядка
}
looks-col-number = Номер
looks-col-at = Час
looks-col-person = Особа
looks-col-role = Роль
looks-col-record = Запис
looks-col-title = Коротка назва
looks-col-kind = Сторінка
looks-col-marking = Тодішній гриф
looks-col-session = Сеанс
looks-col-id = Ідентифікатор запису

## З чого почався перегляд

look-kind-overview = огляд
look-kind-acts = дії
look-kind-clauses = положення
look-kind-signatories = підписанти
look-kind-obligations = зобов’язання
look-kind-milestones = контрольні точки
look-kind-bodies = спільні органи
look-kind-documents = документи
look-kind-file = файл документа
look-kind-relations = зв’язки
look-kind-sources = джерела
look-kind-history = історія
look-kind-form = форма
look-kind-extract = витяг для партнера
look-kind-export = експорт
look-kind-search = пошук у текстах
look-kind-other = інша сторінка

deed-log-read = прочитано журнал
deed-log-looks-sealed = перегляди внесено до журналу
object-log-page = сторінка журналу
object-looks = перегляди
