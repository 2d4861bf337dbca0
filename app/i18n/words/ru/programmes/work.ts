import type { Shape } from '#app/i18n/shape.ts'
import type * as english from '#app/i18n/words/en/programmes/work.ts'

export const actions: Shape<typeof english.actions> = {
	title: 'Что можно сделать',
	edit: 'Изменить запись',
	history: 'История',
	create: 'Новая программа',
	open: 'Открыть программу',
	markFull: 'Отметить как заполненную',
	close: 'Закрыть программу',
	openHint: 'Ей можно предлагать потребности; ожидающие получают свою очередь.',
	markFullHint: 'Новые потребности ей не предлагаются; их можно поставить в лист ожидания.',
	closeHint: 'Новых предложений не будет. Подтвержденное продолжается.',
	missing: 'Чтобы открыть программу, в записи еще нужны:',
	offers:
		'Закрыть пока нельзя: {count, plural, one {у # потребности} few {у # потребностей} many {у # потребностей} other {у # потребности}} есть открытое предложение.',
	copy: 'Скопировать как новый черновик',
	copyCode: 'Код копии',
	copyHint: 'Копируется все, кроме заместителя и идентификатора IATI; копией руководите вы.',
}

export const cohorts: Shape<typeof english.cohorts> = {
	title: 'Группы',
	none: 'Группы не запланированы',
	dates: 'Дни',
	seats: 'Места',
	free: 'Свободно',
}

export const contributions: Shape<typeof english.contributions> = {
	title: 'Взносы',
	none: 'Взносы не записаны',
	unknown: 'Неизвестно',
}

export const edit: Shape<typeof english.edit> = {
	newTitle: 'Новая программа',
	newLead: 'Она сохраняется как черновик, который видит только Управление.',
	title: 'Изменение {code}',
	save: 'Сохранить запись',
	showKind: 'Показать поля этого вида',
	none: 'Никто',
	staleTitle: 'Тем временем запись изменил кто-то другой',
	staleBody:
		'Введенное вами сохранено ниже. Эти поля записаны иначе; сохраните запись, чтобы заменить их вашими.',
	stored: 'Записано сейчас',
	typed: 'Введено вами',
}

export const history: Shape<typeof english.history> = {
	title: 'История {code}',
	search: 'Поиск в истории',
	none: 'Записей нет',
	noneBody: 'Измените поиск или покажите все.',
	created: 'Программа создана',
	copied: 'Скопировано из {code}',
	changed: 'Запись изменена',
	opened: 'Открыта',
	filled: 'Отмечена как заполненная',
	closed: 'Закрыта',
	entry: '{what}: {who}',
	field: 'Поле',
	from: 'Было',
	to: 'Стало',
	empty: 'пусто',
	type: 'Что произошло',
	any: 'Все',
	apply: 'Показать',
	older: 'Более ранние записи',
	latest: 'Последние записи',
}

export const money: Shape<typeof english.money> = {
	title: 'Средства',
	held: 'Обещано',
	left: 'Осталось',
	sum: '{amount, number} {currency}',
	notKnown: 'Неизвестно',
	uncovered: 'Обязательства, не покрытые донорами',
	uncoveredBody:
		'{amount, number} {currency} из обещанного ({states}) не могут быть оплачены донорами, которые принимают {count, plural, one {это государство} few {эти государства} many {эти государства} other {эти государства}}. Согласуйте другое финансирование, сократите или отзовите предложения.',
}

export const outcomes: Shape<typeof english.outcomes> = {
	created: 'Черновик сохранен. Откройте программу, когда запись будет полной.',
	saved: 'Запись изменена.',
	same: 'Ничего не изменено: в записи это уже есть.',
	opened: 'Программа открыта.',
	filled: 'Программа отмечена как заполненная.',
	closed: 'Программа закрыта.',
}

export const reserve: Shape<typeof english.reserve> = {
	label: 'В резерве',
	kept: '{units, number} ({share, number} процентов)',
	until: '{units, number} ({share, number} процентов), до <day></day>',
	released: 'Освобожден',
	bar: 'Подтверждено: {confirmed, number}. Зарезервировано: {held, number}. Свободно: {free, number}.',
}

export const transfer: Shape<typeof english.transfer> = {
	export: 'Скачать эти программы',
	import: 'Импорт программ',
	importLead:
		'Заполните или измените скачанную таблицу и отправьте ее сюда. Вы увидите, что произойдет, до сохранения; таблица принимается целиком или не принимается.',
	file: 'Таблица программ',
	fileHint:
		'XLSX или CSV, до 5 МБ. Строки программ, которыми вы не руководите, должны остаться без изменений.',
	check: 'Проверить файл',
	take: 'Импортировать все',
	errorsTitle: 'Файл не принят',
	errorsBody: 'Исправьте эти ячейки и отправьте файл еще раз. Ничего не сохранено.',
	errorsMore: 'Показаны первые {count, number}.',
	cell: 'Ячейка',
	column: 'Столбец',
	found: 'Что в ней',
	wrong: 'Что неверно',
	previewTitle: 'Что сделает импорт',
	previewCounts:
		'{created, plural, =0 {новых программ нет} one {# новая программа} few {# новые программы} many {# новых программ} other {# новой программы}}, {changed, plural, =0 {измененных нет} one {# измененная} few {# измененные} many {# измененных} other {# измененной}}, {same, plural, =0 {неизмененных нет} one {# без изменений} few {# без изменений} many {# без изменений} other {# без изменений}}',
	nothing: 'Файл ничего не меняет.',
	isNew: 'Новый черновик',
	doneTitle: 'Файл импортирован',
	doneCounts:
		'{created, plural, =0 {Новых программ нет} one {Создана # программа} few {Созданы # программы} many {Создано # программ} other {Создано # программы}}; {changed, plural, =0 {изменений нет} one {изменена # программа} few {изменены # программы} many {изменено # программ} other {изменено # программы}}.',
	noRows: 'В файле нет программ.',
	notATable: 'Это не таблица программ в том виде, в каком она скачивается здесь.',
	lostCheck: 'Проверенное не удалось прочитать снова. Отправьте файл еще раз.',
}
