### Звірки: переліки договорів, які мають існувати, порівняні з реєстром

recon-title = Звірки
recon-lead = Переліки договорів, які мають існувати, порівняні з реєстром: що збігається, що сумнівне, чого бракує, що поза переліком і чому.
recon-new = Звірити перелік
recon-none = Жодного переліку ще не звірено
recon-none-text = Надішліть базу договорів, перелік з офіційного вісника або реєстр партнера як CSV чи XLSX.
recon-list = Перелік
recon-uploaded = Надійшов
recon-ran = Звірка
recon-not-run = ще не звірено
recon-waits = Потрібно визначити стовпці
recon-is-set-aside = Відкладено
recon-newest-first = Від найновішого
recon-seen = Договори, до яких ви не маєте доступу, не беруть участі в тому, що ви бачите, зокрема в числах і файлах.
recon-rows = { $n ->
    [one] { $n } рядок
    [few] { $n } рядки
    [many] { $n } рядків
   *[other] { $n } рядка
}

## Підсумки

reconciled-matched = збігаються
reconciled-doubtful = сумнівні
reconciled-missing = бракує
reconciled-surplus = поза переліком
reconciled-outside = поза охопленням
recon-reason-close = кілька договорів схожі
recon-reason-date-differs = дата інша
recon-reason-partner-differs = партнер інший
recon-reason-voided = запис анульовано
recon-reason-weak = замало підстав
recon-reason-taken = його договір відповідає іншому рядку: можливо, він двічі в переліку
recon-settled-same = тотожний договору в реєстрі
recon-settled-absent = немає в реєстрі: потрібно внести
recon-settled-outside = поза охопленням
recon-settled-reopened = скасовано: оцінити заново
recon-by-a-person = вирішила людина

## Підстави

recon-evidence-reference-equal = той самий номер
recon-evidence-reference-shared = номер, який мають кілька договорів
recon-evidence-partner-equal = той самий партнер
recon-evidence-partner-differs = інший партнер
recon-evidence-signed-equal = підписано того самого дня
recon-evidence-signed-month = підписано того самого місяця
recon-evidence-signed-year = підписано того самого року
recon-evidence-signed-near = { $n ->
    [one] { $n } день різниці в даті підписання
    [few] { $n } дні різниці в даті підписання
    [many] { $n } днів різниці в даті підписання
   *[other] { $n } дня різниці в даті підписання
}
recon-evidence-signed-differs = { $n ->
    [one] інша дата підписання ({ $n } день різниці)
    [few] інша дата підписання ({ $n } дні різниці)
    [many] інша дата підписання ({ $n } днів різниці)
   *[other] інша дата підписання ({ $n } дня різниці)
}
recon-evidence-force-equal = чинний від того самого дня
recon-evidence-force-overlaps = чинний від того самого часу, наскільки відомо
recon-evidence-force-near = { $n ->
    [one] { $n } день різниці в даті набрання чинності
    [few] { $n } дні різниці в даті набрання чинності
    [many] { $n } днів різниці в даті набрання чинності
   *[other] { $n } дня різниці в даті набрання чинності
}
recon-evidence-force-differs = { $n ->
    [one] інша дата набрання чинності ({ $n } день різниці)
    [few] інша дата набрання чинності ({ $n } дні різниці)
    [many] інша дата набрання чинності ({ $n } днів різниці)
   *[other] інша дата набрання чинності ({ $n } дня різниці)
}
recon-evidence-title-like = подібність назв: { $percent }
recon-evidence-title-unlike = назви несхожі ({ $percent } спільних слів; можливо, інша мова)
recon-evidence-kind-same = вид із тієї самої групи
recon-evidence-kind-differs = інший вид
recon-evidence-voided = запис анульовано

## Надсилання переліку

recon-new-lead = Файл читається таким, яким він є. Нічого не порівнюється, доки ви не побачите, що означають стовпці.
recon-name = Назва переліку
recon-name-hint = Наприклад, «База договорів МЗС, жовтень 2026». Якщо порожньо, береться назва файла.
recon-marking = Гриф переліку
recon-marking-hint = Найвищий із того, що в ньому є. Хто не має допуску, не бачить переліку.
recon-file = Файл
recon-file-hint = CSV з будь-яким роздільником (UTF-8, UTF-16 з позначкою, Windows-1250 або 1251) чи XLSX, до 50 000 рядків і 16 МБ; перший рядок називає стовпці.
recon-send = Надіслати перелік
recon-then = Що далі
recon-then-columns = Ви зазначаєте, що означає кожен стовпець; спершу здогадуємося ми.
recon-then-scope = Ви зазначаєте, що має охоплювати перелік: лише там договір може бути поза переліком.
recon-then-run = Кожен рядок порівнюється з реєстром, а кожна пара пояснюється з вагами.
recon-then-settle = Ви вирішуєте сумнівне й відсутнє; наступні звірки це збережуть.
recon-kept-note = Рядки зберігаються разом із SHA-256 файла. Від відхиленого файла не зберігається нічого.
recon-error-file = Виберіть файл
recon-error-marking = Виберіть гриф, до якого маєте допуск
recon-fault-empty = Файл порожній
recon-fault-no-header = Жоден рядок не називає стовпців: додайте рядок з назвами стовпців над першим договором
recon-fault-no-rows = Є заголовок, а під ним нічого
recon-fault-too-large = Файл завеликий: щонайбільше 16 МБ
recon-fault-too-many-rows = У файлі понад 50 000 рядків: розділіть його
recon-fault-too-many-columns = У файлі понад 500 стовпців
recon-fault-wrong-type = Це не файл CSV чи XLSX або його назва закінчується інакше: збережіть його як .csv чи .xlsx
recon-fault-damaged = Файл пошкоджено, його не можна прочитати
recon-fault-too-hard = Читання файла тривало задовго або потребувало забагато пам’яті: збережіть його як CSV
recon-fault-cell-letters = Рядок { $row }, стовпець { $column }: у клітинці знаки, які не можна прочитати; збережіть файл у UTF-8
recon-fault-cell-too-long = Рядок { $row }, стовпець { $column }: клітинка довша за будь-яку назву
recon-fault-cell-formula = Рядок { $row }, стовпець { $column }: клітинка показує помилку замість значення

## Стовпці та охоплення

recon-columns = Що містить перелік
recon-columns-lead = Перевірте, що означає кожен стовпець і що має охоплювати перелік. Потім його буде звірено.
recon-what-columns = Стовпці
recon-what-columns-note = назви, партнери й номери можуть бути в кількох
recon-column-head = Стовпець
recon-column = Стовпець { $letter }
recon-column-empty = порожній у перших рядках
recon-samples = Перші значення
recon-means = Означає
recon-not-used = не використовується
recon-field-title = Назва
recon-field-partner = Партнер
recon-field-signed-on = Дата підписання
recon-field-in-force-on = Дата набрання чинності
recon-field-reference = Номер
recon-field-kind = Вид
recon-month-first = У датах на зразок 03/04/2025 першим стоїть місяць
recon-month-first-hint = Так в американських переліках; у нас першим стоїть день.
recon-some-not-understood = Деякі значення перших рядків не розпізнано; вони не свідчитимуть ні за, ні проти:
recon-scope = Що має охоплювати перелік
recon-scope-note = лише там договір може бути поза переліком
recon-covers-whom = Чиї договори
recon-covers-hint = Договір реєстру, який охоплено, але якого немає в жодному рядку, є поза переліком.
recon-covers-listed = з державами, названими в переліку
recon-covers-chosen = з державами, вибраними нижче
recon-covers-all = з усіма державами
recon-chosen-partners = Вибрані держави
recon-partner-n = Держава { $n }
recon-from = Підписані від року
recon-to = Підписані до року
recon-year-hint = Залиште порожнім, якщо перелік охоплює всі роки.
recon-compare = Звірити з реєстром
recon-error-field = Виберіть одне зі значень
recon-error-twice = Це значення вже має інший стовпець
recon-error-title = Зазначте стовпець з назвою або номером
recon-error-year = Рік має чотири цифри
recon-error-years = Останній рік раніший за перший
recon-error-covers = Зазначте, що охоплює перелік
recon-error-listed-none = У переліку не розпізнано жодної держави: виберіть держави
recon-error-partner = Виберіть державу
recon-all-partners = усі держави
recon-all-years = усі роки
recon-years-from = від { $from }
recon-years-to = до { $to }

## Підсумок

recon-run-again = Звірити ще раз
recon-run-n = Звірка { $n }
recon-open-rows = { $n ->
    [one] { $n } рядок сумнівний або відсутній і чекає на рішення.
    [few] { $n } рядки сумнівні або відсутні й чекають на рішення.
    [many] { $n } рядків сумнівні або відсутні й чекають на рішення.
   *[other] { $n } рядка сумнівні або відсутні й чекають на рішення.
}
recon-none-open = Кожен рядок збігається або вирішений.
recon-earlier-run = Попередня звірка, якою вона була тоді.
recon-to-newest = До найновішої
recon-outcomes = Підсумки
recon-every-row = Усі рядки
recon-result = Підсумок
recon-row = Рядок
recon-in-list = У переліку
recon-outcome = Підсумок
recon-in-register = У реєстрі
recon-why = Чому
recon-no-title = без назви
recon-nothing-here = Тут нічого немає
recon-nothing-here-text = У цій звірці жоден рядок не має такого підсумку.
recon-surplus-note = Зареєстровані й підписані договори в межах охоплення переліку, яких немає в жодному рядку. Договір без дати підписання враховується, лише якщо перелік має охоплювати всі роки.
recon-shown = { $n ->
    [one] { $n } на цій сторінці
    [few] { $n } на цій сторінці
    [many] { $n } на цій сторінці
   *[other] { $n } на цій сторінці
}
recon-runs = Звірки
recon-run-before = Попередня звірка
recon-this-run = Ця звірка
recon-difference = Різниця
recon-changed-rows = { $n ->
    [one] { $n } рядок має інший підсумок, ніж попереднього разу
    [few] { $n } рядки мають інший підсумок, ніж попереднього разу
    [many] { $n } рядків мають інший підсумок, ніж попереднього разу
   *[other] { $n } рядка мають інший підсумок, ніж попереднього разу
}
recon-none-changed = жоден рядок не має іншого підсумку, ніж попереднього разу
recon-about = Про перелік
recon-covers = Має охоплювати
recon-evidence-hash = Що знайшла звірка
recon-set-aside = Відкласти перелік
recon-set-aside-hint = Чому: це помилка або справу завершено. Перелік лишається доступним для читання.
recon-not-understood = не розпізнано: { $fields }
recon-says-nothing = рядок не має ні назви, ні номера

## Рядок

recon-row-n = Рядок { $row }
recon-title-in-list = Назва в переліку
recon-partner-in-list = Партнер у переліку
recon-signed-in-list = Підписано, за переліком
recon-number-in-list = Номер у переліку
recon-understood = розпізнано як { $text }
recon-candidates = Договори, які можуть йому відповідати
recon-rule = Збіг від { $score } балів, з перевагою { $margin } над наступним і без заперечень
recon-no-candidate = У реєстрі немає нічого схожого.
recon-best = найкращий для цього рядка
recon-held-by-row = краще відповідає рядку { $row }
recon-score = Бали
recon-doubt = Сумніви
recon-said-before = Що вирішували раніше
recon-settled-as = тотожний: { $name }
recon-settle = Вирішити рядок
recon-settle-note = зберігається для наступних звірок
recon-this-row = Цей рядок
recon-is-same-as = тотожний: { $name }
recon-is-numbered = тотожний договору з номером, зазначеним нижче
recon-number-hint = Наприклад, PL-UA/2016/0001; лише якщо вибрано вище.
recon-settled = Рішення
recon-reason = Обґрунтування
recon-reason-hint = Потрібне, якщо рядок поза охопленням або рішення скасовується.
recon-start-draft = Почати проєкт запису
recon-error-said = Зазначте, чим є рядок
recon-error-number = Договору з таким номером немає
recon-error-taken = Рядок { $row } вирішено як цей договір: спершу скасуйте те рішення
recon-error-conflict = Тим часом цей рядок вирішила інша людина: перегляньте його ще раз
flash-recon-uploaded = Перелік надійшов. Зазначте, що означають стовпці.
flash-recon-run = Перелік звірено з реєстром.
flash-recon-run-already = Перелік уже звірено.
flash-recon-changed = Перелік тим часом змінився: перегляньте його ще раз.
flash-recon-settled = Рядок вирішено.
flash-recon-set-aside = Перелік відкладено.
flash-recon-reason = Зазначте, чому перелік відкладається.

## In the log

object-reconciliation = перелік для звірки
deed-reconciliation-uploaded = надійшов перелік для звірки
deed-reconciliation-scoped = визначено стовпці та охоплення переліку
deed-reconciliation-run = перелік звірено з реєстром
deed-reconciliation-settled = вирішено рядок переліку
deed-reconciliation-set-aside = перелік відкладено
