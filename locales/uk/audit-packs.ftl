### Пакет для аудиту

apack-title = Пакет для аудиту
apack-lead = Усе, що потрібно, щоб перевірити ці угоди поза реєстром, в одному файлі ZIP: досьє, події, контрольні суми документів, програми перевірки.
apack-menu = ZIP, перевіряється без мережі
apack-hashes = Документи як контрольні суми
apack-selection = Що ввійде до пакета
apack-count = { $n ->
    [one] { $n } угода
    [few] { $n } угоди
    [many] { $n } угод
   *[other] { $n } угоди
}
apack-withheld = { $n ->
    [0] Ніщо з того, що знаходить фільтр, не приховане від вас.
    [one] Ще { $n } угода прихована від вас і пропущена.
    [few] Ще { $n } угоди приховані від вас і пропущені.
    [many] Ще { $n } угод приховано від вас і пропущено.
   *[other] Ще { $n } угоди приховано від вас і пропущено.
}
apack-caption = Угоди в пакеті
apack-nothing = Не вибрано жодної угоди.
apack-too-many = Фільтр знаходить угод: { $found }; один пакет вміщує щонайбільше { $most }. Звузьте фільтр.
apack-too-large = Файли більші за { $most }, які вміщує один пакет. Візьміть лише контрольні суми або звузьте фільтр.
apack-back = До фільтра
apack-make = Підготовка пакета
apack-lang = Мова досьє та інструкції
apack-files = Документи: файлів { $n }, розмір { $size }.
apack-files-too-large = Вони завеликі для одного пакета.
apack-with-files = З файлами документів
apack-button = Завантажити пакет для аудиту
apack-wait = Кожне досьє потребує кількох секунд. Те, що ви берете, записується в журнал: пакет, кожне досьє і кожен файл.
apack-inside = Що всередині
apack-inside-dossiers = по одному PDF на угоду, кожен зі своїм доказом
apack-inside-log = ланцюг журналу з подіями цих угод і підписана контрольна точка над ним
apack-inside-documents = кожна версія кожного документа з її SHA-256 і з тим, що вона доводить
apack-inside-exceptions = на що хтось має подивитися
apack-inside-verify = як і чим перевірити це без мережі, крок за кроком
apack-inside-manifest = SHA-256 кожного запису
apack-col-agreement = Угода
apack-col-agreement-id = Ідентифікатор угоди
apack-col-document = Документ
apack-col-document-id = Ідентифікатор документа
apack-col-version = Версія
apack-col-file-name = Назва файлу
apack-col-kind = Вид
apack-col-lang = Мова
apack-col-authenticity = Автентичність
apack-col-marking = Гриф
apack-col-state = Стан
apack-col-bytes = Байти
apack-col-at = Завантажено
apack-col-by = Хто завантажив
apack-col-shows = Доводить
apack-col-entry = Файл у цьому пакеті
apack-col-what = Про що
apack-col-detail = Опис
apack-file-missing = файлу немає в реєстрі
apack-file-damaged = файл у реєстрі пошкоджений і не видається
apack-standing = Невідомий правовий стан
apack-record = Запис не перевірено
apack-conflict = Суперечність без рішення
apack-flag = Потребує уваги
apack-missing = Бракує в записі
apack-bare = Без доказу
apack-claims = { $n ->
    [one] { $n } твердження запису не має доказу
    [few] { $n } твердження запису не мають доказу
    [many] { $n } тверджень запису не мають доказу
   *[other] { $n } твердження запису не має доказу
}
