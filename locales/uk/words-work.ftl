### Milestones, obligations, people and their offices

## States of a milestone

milestone-planned = Заплановано
milestone-in-progress = Виконується
milestone-reported-done = Повідомлено про виконання
milestone-verified-done = Виконання перевірено
milestone-blocked = Заблоковано
milestone-cancelled = Скасовано
milestone-superseded = Замінено іншою
milestone-not-applicable = Не застосовно

## Computed state, with its reason

rag-blue = Перевірено
rag-green = За планом
rag-amber = Під загрозою
rag-red = Прострочено
rag-grey = Неможливо оцінити

## Why it is blocked

blocked-own-side = Наша сторона
blocked-partner = Партнер
blocked-legal = Правове питання
blocked-funding = Фінансування
blocked-security = Безпека
blocked-force-majeure = Непереборна сила

## What the partner said

confirmation-none = Не запитано
confirmation-requested = Запитано, відповіді немає
confirmation-confirmed = Підтверджено партнером
confirmation-disputed = Заперечено партнером

## How strongly a text obliges

nature-shall = зобов’язується
nature-will = виконуватиме
nature-intends = має намір
nature-may = може

## What an obligation is about

obligation-joint-body = Створення спільного органу
obligation-meeting = Проведення засідання
obligation-annual-plan = Річний план
obligation-exercise = Навчання військ
obligation-training = Навчальні місця або курс
obligation-personnel-exchange = Обмін персоналом
obligation-delivery = Постачання або передання
obligation-maintenance = Технічне обслуговування
obligation-funding = Фінансовий внесок
obligation-infrastructure = Інфраструктура
obligation-report = Звіт
obligation-review = Перегляд документа
obligation-consultation = Консультації в разі події
obligation-notify = Повідомлення про зміну
obligation-protect-information = Захист інформації
obligation-research-deliverable = Результат досліджень чи розробок
obligation-capability-readiness = Готовність спроможності
obligation-further-instrument = Переговори про подальший документ
obligation-conditional = Умовне
obligation-other = Інше

## Roles

role-policy-officer = Фахівець з договорів
role-manager = Керівник
role-auditor = Аудитор
role-administrator = Адміністратор

## Kinds of bodies

ministry-ministry = Міністерство
ministry-general-staff = Генеральний штаб
ministry-service-branch = Вид збройних сил
ministry-agency = Агентство
ministry-parliament = Парламент
ministry-head-of-state-office = Офіс глави держави
ministry-government = Уряд
ministry-company = Компанія
ministry-organisation = Міжнародна організація
ministry-other = Інший орган
