### Документи, їхні версії та файли, докази тверджень

doc-lead = Файли угод, які ви можете бачити, з версіями та відбитками. Пошук читає їхній текст, писаний латинкою й кирилицею; діакритичні знаки не мають значення.
doc-filter = Фільтрувати документи
doc-words = Слова тексту або назви
doc-kind = Вид
doc-lang = Мова
doc-state = Запис
doc-state-held = Зберігаються
doc-state-withdrawn = Відкликані
doc-document = Документ
doc-agreement = Угода
doc-agreement-none = недоступна
doc-dated = Дата документа
doc-dated-hint = Дата, що стоїть на документі, наскільки вона відома: 2025-09-18, 2025-09 або 2025.
doc-file = Файл
doc-changed = Остання зміна
doc-found =
    { $n ->
        [one] { $n } документ
        [few] { $n } документи
        [many] { $n } документів
       *[other] { $n } документа
    }
doc-found-more = Понад { $n } документів
doc-none = Документів ще немає
doc-none-text = Документи додають на сторінці угоди або там, де дія, підпис, положення чи контрольна точка потребує доказу.
doc-none-found = Нічого не знайдено
doc-none-found-text = Жоден документ, який ви можете бачити, не містить усіх цих слів. Скан без тексту можна знайти лише за назвою.
doc-none-here = Документів ще немає
doc-none-here-text = Додайте підписаний оригінал, переклади, вербальні ноти, повноваження: те, що показує правильність запису.
doc-upload = Додати документ
doc-upload-lead = Файл зберігається таким, як є, під відбитком своїх байтів. Кожна версія залишається.
doc-search-here = Шукати в цих документах
doc-file-hint = PDF, DOCX, ODT, XLSX, ODS, TXT, CSV, PNG або JPEG, щонайбільше { $most }. Без макросів і паролів.
doc-drop = Або перетягніть файл сюди.
doc-title = Назва
doc-title-hint = Як документ називають списки. Порожньо: назва файлу.
doc-authenticity = Статус тексту
doc-authenticity-hint = Автентичним є лише текст, що зобов’язує; усе інше — копія або переклад.
doc-marking = Гриф
doc-marking-hint = Власний гриф документа приховує його від кожного без такого допуску. Ця установка може зберігати щонайбільше: { $most }.
doc-marking-raise = Гриф тут лише підвищують. Щоб знизити його, відкличте документ і додайте його знову.
doc-kept-note = Нічого не видаляють: новіша версія заступає попередню, помилковий документ відкликають із поясненням, і обидва залишаються доступними для читання.
doc-source-grade = Джерело, оцінка { $grade }
doc-size-b = { $n } Б
doc-size-kib = { $n } КіБ
doc-size-mib = { $n } МіБ
doc-version-no = Версія { $number }
doc-newest = найновіша
doc-versions = Версії
doc-versions-note = кожна зберігається
doc-new-version = Додати нову версію
doc-version-note = Що відрізняється
doc-version-note-hint = Одне речення для того, хто читатиме обидві: бракувало сторінки, скан чіткіший.
doc-uploaded-by = додано: { $who }
doc-pages =
    { $n ->
        [one] { $n } сторінка
        [few] { $n } сторінки
        [many] { $n } сторінок
       *[other] { $n } сторінки
    }
doc-text = Текст для пошуку
doc-download = Завантажити
doc-download-no = Завантажити версію { $number }
doc-particulars = Відомості
doc-edit = Змінити відомості про документ
doc-history = Що зроблено
doc-shows = Що він показує
doc-shows-note = твердження, доказом яких він є
doc-shows-none = Його ще не названо доказом чого-небудь.
doc-withdraw = Відкликати документ
doc-withdraw-hint = Він більше не є доказом і не знаходиться пошуком. Він залишається тут для читання, із цим поясненням.
doc-withdrawn-title = Відкликано.
doc-withdrawn-by = { $who }, { $on }: { $reason }
doc-withdrawn-because = { $reason }
doc-conflict = Поки ви писали, документ було змінено ({ $who }). Такий він тепер; нічого з вашого не збережено.
doc-check-stale = звірено версію { $version }; є новіша
doc-no-name = файл без назви
doc-damaged-title = Цей файл не можна видати
doc-damaged-text = Його байти не ті, що були додані: відбиток інший. Хибні байти ніколи не передаються.
doc-missing-text = Його більше немає в теці документів.
doc-damaged-do = Це занотовано в журналі. Той, хто веде цю установку, може повернути файл із резервної копії. Хто має оригінал, може додати його ще раз як нову версію деінде: ті самі байти виправлять і цей файл.
doc-back = Назад до документа

doc-error-no-file = Виберіть файл
doc-error-again = Виберіть файл знову: сторінка не може його зберегти
doc-error-too-large = Файл завеликий: щонайбільше { $most }
doc-error-quota = Місця більше немає: усі документи разом можуть зайняти { $most }. Попросіть адміністратора про більше.
doc-error-empty = «{ $name }» порожній
doc-error-ending = «{ $name }» — файл такого виду, який не приймається. Збережіть його як PDF, DOCX, ODT, XLSX, ODS, TXT, CSV, PNG або JPEG.
doc-error-content = Вміст «{ $name }» не відповідає розширенню. Відкрийте його, збережіть у правильному форматі й виберіть знову.
doc-error-macros = «{ $name }» містить макроси. Збережіть його без них.
doc-error-encrypted = «{ $name }» захищено паролем. Збережіть його без пароля.
doc-error-bomb = «{ $name }» після розпакування стає надто великим
doc-error-damaged = «{ $name }» пошкоджено: його не можна відкрити
doc-error-same-file = Цей файл уже зберігається
doc-error-ceiling = Вище за найвищий гриф, який може зберігати ця установка. Такий документ залишається поза нею; запишіть вказівник.
doc-error-clearance = Вище за ваш власний допуск: ви не змогли б потім побачити документ
doc-error-lower = Гриф тут не знижують
doc-error-date = Напишіть дату як 2026-10-31, 31.10.2026, 2026-10 або 2026
doc-error-remark = Скажіть, чого бракує або що відрізняється
doc-error-attached = Його вже названо для цього твердження

evidence = Докази
evidence-of = Докази: { $claim }
evidence-lead = Що показує, що це так, і що виявила друга особа, звіривши.
evidence-none = Доказів немає.
evidence-none-text = Додайте документ, який це показує, або назвіть той, що вже є в записі.
evidence-page = Докази та звірення
evidence-attach = Додати доказ
evidence-attach-held = Назвати те, що вже є
evidence-exhibit = Документ або джерело
evidence-shows = Що він показує
evidence-shows-hint = Місце й слова, щоб друга особа їх знайшла. Стосується: { $claim }
evidence-for = Доказ для
evidence-claim = До самого запису
evidence-check = Звірити
evidence-found = Що ви виявили
evidence-remark = Примітка
evidence-remark-hint = Потрібна, коли доказ показує твердження не повністю.
evidence-own = Це назвали або додали ви, тому звіряє інший керівник.
evidence-withdraw = Відкликати цей доказ
evidence-withdrawn = відкликано

flash-document-uploaded = Документ збережено. За мить його текст знаходитиме пошук.
flash-document-version = Нову версію збережено; попередня залишається для читання.
flash-document-edited = Відомості збережено.
flash-document-withdrawn = Документ відкликано.
flash-document-closed = Тут нічого не можна змінити: його відкликано або запис закрито.
flash-evidence-attached = Доказ записано; він чекає на другу особу.
flash-evidence-checked = Виявлене записано.
flash-evidence-withdrawn = Доказ відкликано.

## Словники

authenticity-authentic = автентичний текст
authenticity-certified-copy = засвідчена копія
authenticity-copy = копія
authenticity-official-translation = офіційний переклад
authenticity-working-translation = робочий переклад

claim-act = Дія
claim-signature = Підпис
claim-clause = Положення
claim-milestone = Контрольна точка

finding-unchecked = ще не звірено
finding-shows = звірено: показує
finding-partly = звірено: показує частково
finding-shows-not = звірено: не показує

text-state-waiting = читається
text-state-read = прочитано, знаходиться пошуком
text-state-part = прочитано частково: текст дуже довгий
text-state-empty = без тексту, можливо скан
text-state-failed = не вдалося прочитати
text-state-none = файли цього виду не читаються

text-fault-encrypted = його захищено
text-fault-damaged = його пошкоджено
text-fault-too-large = потребує забагато пам’яті
text-fault-timed-out = тривало надто довго
text-fault-crashed = читач зупинився
text-fault-missing = файлу бракує
