### Areas of cooperation, capability areas and tags: the vocabulary of subjects

## What the sides do together

area-policy-dialogue = Оборонна політика і планування
area-joint-body = Спільні органи
area-exercises = Військові навчання
area-training-education = Підготовка та освіта
area-operations-peacekeeping = Операції та миротворчість
area-intelligence-information = Розвідка та обмін інформацією
area-classified-information-security = Охорона інформації з обмеженим доступом
area-logistics-support = Логістика та забезпечення
area-host-nation-infrastructure = Підтримка країни-господаря та інфраструктура
area-military-mobility-transit = Військова мобільність і транзит
area-defence-industry-coproduction = Оборонна промисловість і спільне виробництво
area-procurement-transfer = Закупівлі та передання техніки
area-maintenance-repair = Обслуговування та ремонт
area-research-development-test = Дослідження, розробки та випробування
area-lessons-learned-innovation = Вивчення досвіду та інновації
area-standardisation-interoperability = Стандартизація та взаємосумісність
area-military-medicine = Військова медицина
area-cyber = Кібероборона
area-space = Космос
area-maritime = Морська сфера
area-air-missile-defence = Протиповітряна і протиракетна оборона
area-uncrewed-systems = Безпілотні системи
area-counter-uncrewed = Протидія безпілотним системам
area-electronic-warfare = Радіоелектронна боротьба
area-cbrn = РХБЯ-захист
area-demining-eod = Розмінування та знешкодження боєприпасів
area-civil-military-crisis = Цивільно-військове співробітництво у кризах
area-critical-infrastructure = Захист критичної інфраструктури
area-strategic-communications = Стратегічні комунікації
area-legal-status-of-forces = Правовий статус збройних сил
area-finance-assistance = Фінансова допомога
area-personnel-exchange = Обмін персоналом
area-geospatial-meteo = Геопросторове та метеорологічне забезпечення
area-environment = Довкілля
area-military-culture-history-sport = Військова культура, історія та спорт
area-veterans = Ветерани

## Capability areas: EU capability development priorities of 2023

capability-ground-combat = Спроможності наземного бою
capability-future-soldier = Системи солдата майбутнього
capability-land-precision-engagement = Наземні засоби високоточного ураження
capability-naval-combat = Морський бій та морська блокада
capability-underwater-seabed = Підводні дії та дії на морському дні
capability-maritime-awareness = Обізнаність про обстановку на морі
capability-air-combat = Платформи та озброєння повітряного бою
capability-airborne-command = Повітряне управління та інформація
capability-integrated-air-missile-defence = Інтегрована протиповітряна і протиракетна оборона
capability-air-transport = Повітряні перевезення
capability-space-operations = Космічні операції
capability-space-services = Космічні послуги
capability-cyber-defence = Операції кібероборони повного спектра
capability-cyber-readiness = Перевага та готовність у кіберпросторі
capability-electromagnetic-spectrum = Операції в електромагнітному спектрі
capability-c4istar = Постійні та стійкі C4ISTAR
capability-military-mobility = Військова мобільність
capability-infrastructure-energy = Захист критичної інфраструктури та енергетична безпека
capability-agile-logistics = Стала та гнучка логістика
capability-medical-support = Медичне забезпечення
capability-cbrn-defence = РХБЯ-захист
capability-human-capital = Готовий і підготовлений персонал

## Tags that cut across

tag-uas = Безпілотні авіаційні системи
tag-uas-class-1 = Безпілотні авіаційні системи класу I
tag-uas-class-2 = Безпілотні авіаційні системи класу II
tag-uas-class-3 = Безпілотні авіаційні системи класу III
tag-ugv = Наземні безпілотні апарати
tag-usv = Надводні безпілотні апарати
tag-uuv = Підводні безпілотні апарати
tag-loitering-munition = Баражуючі боєприпаси
tag-c-uas-detect = Виявлення безпілотних літальних апаратів
tag-c-uas-defeat = Знешкодження безпілотних літальних апаратів
tag-swarming-autonomy = Рої та автономність
tag-ai = Штучний інтелект
tag-ew-hardened = Стійкість до радіоелектронної боротьби
tag-simulator-training = Підготовка на тренажерах
