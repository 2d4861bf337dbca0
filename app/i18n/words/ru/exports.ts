import type { Shape } from '#app/i18n/shape.ts'
import type { exporting as english } from '#app/i18n/words/en/exports.ts'

export const exporting: Shape<typeof english> = {
	title: 'Выгрузить в файл',
	lead: 'Кто выгружает списки, отвечает за них. Укажите, для чего нужен файл: это сохраняется вместе с Вашим именем, выбранными условиями и числом выгруженных строк.',
	what: {
		overview: 'Обзор для доноров (CSV)',
		catalogueCsv: 'Каталог программ (CSV)',
		catalogueXlsx: 'Каталог программ (XLSX)',
		allocation: 'Протокол распределения (JSON)',
		history: 'История запроса (CSV)',
	},
	which: 'Что',
	reason: 'Для чего нужен файл?',
	reasonHint: 'Не менее 10 знаков.',
	button: 'Получить файл',
	refusedTitle: 'Вы не можете это выгрузить',
	refusedBody:
		'Выгрузка списков — отдельное право. Попросите его у администратора; оно предоставляется лицу с указанием причины в разделе «Люди».',
	confidentialTitle: 'Этот запрос конфиденциален',
	list: {
		title: 'Что было выгружено',
		lead: 'Каждый список, вышедший из системы: кем и почему; сначала последние.',
		none: 'Пока ничего не выгружено.',
		caption: 'Выгрузки',
		when: 'Когда',
		who: 'Кто',
		role: 'Должность',
		rows: 'Строки',
		filter: 'Выбрано',
		reason: 'Причина',
		older: 'Более ранние',
	},
}
