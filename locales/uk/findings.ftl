### Робоче місце аудитора: аудити, вибірки, робочі документи, знахідки

## Words that are stored

af-method-simple = Проста випадкова
af-method-stratified = Стратифікована
af-method-risk = За ризиком
af-strata-partner = за партнером
af-strata-standing = за правовим станом
af-audit-running = триває
af-audit-closed = закрито
af-paper-open = в роботі
af-paper-prepared = чекає на перегляд
af-paper-reviewed = переглянуто
af-assertion-complete = Повнота
af-assertion-occurred = Реальність подій
af-assertion-authorised = Повноваження
af-assertion-on-time = Своєчасність
af-assertion-accurate = Точність
af-assertion-evidence = Докази
af-assertion-cut-off = Віднесення до періоду
af-question-complete = Чи містить запис кожну дію, сторону й документ, які існують?
af-question-occurred = Чи відбулося записане, і чи є на це підписаний оригінал або офіційне джерело?
af-question-authorised = Чи датовано згоди та повноваження раніше за підпис?
af-question-on-time = Чи кожен обов’язок виконано, а кожну дію записано вчасно?
af-question-accurate = Чи збігаються дати, назви й положення з автентичним текстом?
af-question-evidence = Чи підтверджено кожен факт доказом, який перевірила друга особа?
af-question-cut-off = Чи кожну дію записано її власним днем і в періоді, до якого вона належить?
af-verdict-no-exception = Без відхилень
af-verdict-exception = Відхилення
af-verdict-not-applicable = Не застосовується
af-verdict-not-tested = Не перевірено
af-severity-low = Низька
af-severity-medium = Середня
af-severity-high = Висока
af-severity-critical = Критична
af-state-draft = проєкт
af-state-issued = чекає на відповідь
af-state-responded = є відповідь
af-state-closed = закрито
af-state-risk-accepted = ризик прийнято
af-state-withdrawn = відкликано
af-point-incomplete = неповний
af-point-unverified = факти не перевірено
af-point-disputed = факти оспорено
af-point-backdated = внесено заднім числом
af-point-overridden = колір змінено
af-point-red = червона контрольна точка
af-point-no-document = немає документа
af-point-high-marking = високий гриф
af-point-not-reviewed = ніколи не перевірено
af-point-unknown-standing = правовий стан невідомий

## Audits

af-audits = Аудити
af-audits-lead = Що перевіряють аудитори: вибірки, які можна сформувати знову, робочий документ для кожного запису, знахідки з п’яти частин.
af-audits-none = Аудитів ще немає
af-audits-none-text = Відкрийте його: він каже, з яких записів беруть вибірки і який період перевіряють.
af-audit = Аудит
af-audit-new = Відкрити аудит
af-audit-note = Обсяг згодом змінити не можна: з нього беруть кожну вибірку цього аудиту. Керівники читають назву біля знахідок; не називайте там нічого, чого їм не слід бачити.
af-title = Назва
af-title-hint = Що перевіряють, кількома словами.
af-purpose = Мета
af-period = Період
af-period-from = Період з
af-period-to = Період до
af-day-hint = Повна дата: 2026-12-31 або 31.12.2026.
af-scope = Обсяг
af-scope-all = увесь реєстр, наскільки його видно аудиторові
af-scope-partner = партнер: { $partner }
af-scope-standing = правовий стан: { $standing }
af-scope-year = підписано { $year } року
af-standing = Правовий стан
af-signed-in = Рік підписання
af-opened = Відкрито
af-closed = Закрито
af-report = Звіт
af-close = Закрити аудит
af-close-hint = Яких висновків дійшов аудит. До цього кожен робочий документ переглянуто і жодна знахідка не є проєктом; знахідки живуть далі, доки не завершаться.
af-conclusion = Висновок
af-results = Результати за твердженнями
af-results-note = щодо записів, які вам видно
af-assertion = Твердження

## Samples

af-sample = Вибірка
af-samples = Вибірки
af-sample-no = Вибірка { $number }
af-sample-new = Сформувати вибірку
af-sample-note = Записів в обсязі, які вам зараз видно: { $population }. Їхні ідентифікатори зберігають разом із вибіркою, щоб її можна було сформувати знову; кожен вибраний запис отримує робочий документ.
af-samples-none = Вибірок ще немає
af-samples-none-text = Нічого не перевіряють, доки його не вибрано.
af-method = Метод
af-method-hint = Проста: кожен запис має однаковий шанс. Стратифікована: кожна страта дає пропорційну частку. За ризиком: запис із більшою кількістю балів імовірніше потрапить до вибірки.
af-strata = Страти
af-strata-hint = Лише для стратифікованої вибірки.
af-stratum = Страта
af-no-partner = без партнера
af-size = Обсяг вибірки
af-size-of = { $size } із { $population }
af-seed = Зерно генератора
af-seed-hint = Від 1 до 64 знаків: A–Z, a–z, 0–9, крапка, підкреслення, дефіс. Порожнє: його обирає сервер.
af-generator = Генератор
af-generator-note = Незмінний і описаний у docs/sampling.md разом із кодом Python, що дає ті самі записи.
af-population = Сукупність
af-population-file = Сукупність (CSV)
af-population-hash = SHA-256 сукупності
af-population-hash-note = За ідентифікаторами у зростаючому порядку, після кожного знак нового рядка.
af-log-seq = Журнал на мить вибірки, подія
af-drawn = Сформовано
af-drawn-from = Вибрано з неї
af-drawn-records = Вибрані записи
af-place = Черга
af-allocation = Розподіл вибірки
af-allocation-note = пропорційно, за найбільшими залишками, щонайменше один із кожної, якщо дозволяє обсяг
af-points = Бали ризику
af-points-none = немає
af-weight = вага { $weight }
af-risk-note = Вага запису – це 1 і сума його балів на мить вибірки; зважена вибірка без повернення (Efraimidis і Spirakis, 2006, алгоритм D).
af-again = Сформувати знову
af-again-lead = Зі збереженої сукупності, з тим самим зерном і методом.
af-again-same = { $n ->
    [one] Той самий { $n } запис у тому самому порядку
    [few] Ті самі { $n } записи в тому самому порядку
    [many] Ті самі { $n } записів у тому самому порядку
   *[other] Ті самі { $n } запису в тому самому порядку
}
af-again-differs = Виходять інші записи: збережене про цю вибірку змінено. Порівняйте з журналом.
af-again-intact = Збережені ідентифікатори мають SHA-256, записаний під час вибірки.
af-again-broken = Збережені ідентифікатори вже не мають SHA-256, записаного під час вибірки.
af-since = Обсяг відтоді
af-since-none = З того, що вам видно, нічого не додалося й не зникло.
af-came = { $n ->
    [one] Додався { $n } запис
    [few] Додалися { $n } записи
    [many] Додалося { $n } записів
   *[other] Додалося { $n } запису
}
af-went = { $n ->
    [one] { $n } запис більше не входить до обсягу
    [few] { $n } записи більше не входять до обсягу
    [many] { $n } записів більше не входить до обсягу
   *[other] { $n } запису більше не входить до обсягу
}
af-hidden-records = { $n ->
    [one] { $n } запис цієї вибірки вам не показано
    [few] { $n } записи цієї вибірки вам не показано
    [many] { $n } записів цієї вибірки вам не показано
   *[other] { $n } запису цієї вибірки вам не показано
}
af-hidden-population = { $n ->
    [one] { $n } запис сукупності вам не показано; геш охоплює всі
    [few] { $n } записи сукупності вам не показано; геш охоплює всі
    [many] { $n } записів сукупності вам не показано; геш охоплює всі
   *[other] { $n } запису сукупності вам не показано; геш охоплює всі
}
af-hidden-findings = { $n ->
    [one] { $n } знахідка стосується запису, якого вам не показано
    [few] { $n } знахідки стосуються записів, яких вам не показано
    [many] { $n } знахідок стосуються записів, яких вам не показано
   *[other] { $n } знахідки стосуються записів, яких вам не показано
}

## Working papers

af-paper = Робочий документ
af-papers = Робочі документи
af-reviewed-of = переглянуто: { $done } із { $all }
af-exceptions = Відхилення
af-record = Запис
af-tests = Перевірки
af-result = Результат
af-note = Примітка
af-paper-hint = Що випливає з перевірок для цього запису. Передання потребує цього, а також примітки всюди, де перевірка щось виявила або її не проведено.
af-hand-over = Передати на перегляд
af-worked-by = Опрацьовували
af-prepared-by = Передав(-ла)
af-reviewed-by = Переглянув(-ла)
af-review = Перегляд
af-review-do = Переглянуто
af-review-note = Зауваження перегляду
af-send-back = Повернути
af-question = Запитання
af-own-paper = Чекає на перегляд. Ви писали в ньому, тож його перегляне інший аудитор.

## Findings

af-finding = Знахідка
af-findings = Знахідки
af-findings-lead = Що виявили аудити: як має бути, як є, чому, з яким наслідком і що робити; хто відповідає і до якого дня.
af-findings-none = Знахідок немає
af-findings-none-text = Щодо записів, які вам видно, знахідок не видано.
af-findings-none-here = Поки що нічого не виявлено.
af-none-found-text = Знахідки є, але жодна не відповідає всьому, про що запитано.
af-findings-open = Знахідки аудиту
af-findings-all = Усі знахідки щодо цього запису
af-filter = Фільтрувати знахідки
af-open = Відкриті
af-overdue = Прострочені
af-open-findings = Відкриті знахідки
af-finding-new = Скласти знахідку
af-finding-edit = Зберегти знахідку
af-finding-note = Потрібні всі п’ять частин. До видання її бачать лише аудитори. Знахідку щодо аудиту загалом читає кожен керівник: не називайте там жодного запису.
af-finding-title = Одним рядком
af-finding-title-hint = Так, як показують переліки.
af-about = Стосується
af-about-audit = аудиту загалом
af-severity = Вагомість
af-criterion = Критерій
af-criterion-hint = Як має бути: норма, положення або стандарт, із зазначенням місця.
af-condition = Стан
af-condition-hint = Як є: що виявлено, де, як часто.
af-cause = Причина
af-cause-hint = Чому так є.
af-effect = Наслідок
af-effect-hint = До чого це веде або може привести.
af-recommendation = Рекомендація
af-recommendation-hint = Що усуне причину.
af-awaited = Очікується
af-clock-response = відповідь до { $day }
af-clock-action = захід до { $day }
af-clock-late = { $what }, прострочено: { $days }
af-where = Де вона
af-drafted-by = Склав(-ла)
af-issued-by = Видав(-ла)
af-issued-on = Дата видання
af-issue = Видати
af-issue-hint = Відтепер її читають керівники та власник запису. Відповідь просять надати до цього дня.
af-respond-by = Відповідь до
af-respond = Відповісти
af-response = Відповідь
af-response-hint = Що буде зроблено. Аудитор закриває знахідку, коли показано, що це зроблено.
af-responded-by = Відповів(-ла)
af-action-owner = Хто діє
af-due = Виконати до
af-overdue-days = Днів прострочення
af-return = Повернути відповідь
af-return-reason = Чому її недостатньо
af-close-finding = Закрити знахідку
af-evidence = Доказ виконання
af-evidence-hint = Що бачили, де і коли.
af-own-answer = Ви відповідали на цю знахідку або мали діяти за нею, тож її закриє інший аудитор.
af-accept = Ризик прийнято
af-risk-reason = Хто приймає ризик і чому
af-risk-hint = Ризик несе керівництво, а не аудитор: зазначте, хто вирішив і де це записано.
af-withdraw = Відкликати знахідку
af-withdraw-reason = Чому це не знахідка
af-outcome = Завершення

## Errors

af-error-same-person = Першу половину цього зробили ви, тож другу зробить інший аудитор. Нічого не змінено.
af-error-day = Запишіть повну дату: 2026-12-31 або 31.12.2026
af-error-past = Оберіть день, який ще не минув
af-error-year = Запишіть рік, наприклад 2025, від 1900 до 2200
af-error-period = Період закінчується раніше, ніж починається
af-error-seed = Використайте від 1 до 64 знаків: A–Z, a–z, 0–9, крапка, підкреслення, дефіс
af-error-empty = Жодного запису в обсязі вам не видно: вибирати нема з чого
af-error-many = В обсязі понад 50 000 записів: відкрийте аудит із вужчим обсягом
af-error-note = Зазначте, що виявлено або чому не перевірено
af-error-conclusion = Зазначте, що з цього випливає для запису
af-error-closed = Аудит закрито: він не приймає вибірок, робочих документів і нових знахідок
af-error-papers = Ще не кожен робочий документ переглянуто
af-error-drafts = Одна зі знахідок ще є проєктом: спершу видайте або відкличте її
af-error-paper-state = Робочий документ не в тому стані, якого це потребує
af-error-state = Знахідка не в тому стані, якого це потребує
af-error-owner = Ця особа не може бачити запис: оберіть іншу

## Lines after a form

flash-audit-opened = Аудит відкрито; сформуйте його вибірку.
flash-audit-closed = Аудит закрито.
flash-sample-drawn = Вибірку сформовано й записано.
flash-paper-saved = Робочий документ збережено.
flash-paper-handed-over = Робочий документ чекає на іншого аудитора.
flash-paper-reviewed = Робочий документ переглянуто й заблоковано.
flash-paper-returned = Робочий документ повернуто.
flash-finding-drafted = Проєкт знахідки збережено; його бачать лише аудитори.
flash-finding-saved = Проєкт збережено.
flash-finding-issued = Знахідку видано.
flash-finding-responded = Відповідь записано.
flash-finding-returned = Відповідь повернуто.
flash-finding-closed = Знахідку закрито.
flash-finding-risk = Прийняття ризику занотовано.
flash-finding-withdrawn = Знахідку відкликано.

## The log

object-audit = аудит
object-sample = вибірка
object-paper = робочий документ
object-finding = знахідка
deed-audit-opened = аудит відкрито
deed-audit-closed = аудит закрито
deed-audit-sample-drawn = вибірку сформовано
deed-paper-saved = робочий документ збережено
deed-paper-handed-over = робочий документ передано на перегляд
deed-paper-reviewed = робочий документ переглянуто
deed-paper-returned = робочий документ повернуто
deed-finding-drafted = складено проєкт знахідки
deed-finding-edited = змінено проєкт знахідки
deed-finding-dropped = проєкт знахідки відкинуто
deed-finding-issued = знахідку видано
deed-finding-responded = на знахідку відповіли
deed-finding-returned = відповідь на знахідку повернуто
deed-finding-closed = знахідку закрито на підставі доказу
deed-finding-risk-accepted = ризик за знахідкою прийнято
deed-finding-withdrawn = знахідку відкликано
