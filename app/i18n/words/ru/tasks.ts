import type { Shape } from '#app/i18n/shape.ts'
import type { tasks as english } from '#app/i18n/words/en/tasks.ts'

export const tasks: Shape<typeof english> = {
	overview: {
		title: 'Ход подготовки черновика',
		done: 'Заполнено разделов: {done, number} из {total, number}',
		toYou: 'Недостающих ответов: {missing, number}',
		review: 'Прочитать весь черновик',
		workbook: 'Заполнить рабочую книгу (XLSX)',
		attachments: 'Приложения',
	},
	returned: {
		title: 'Координатор вернул этот запрос на доработку',
		when: 'Возвращен <when></when>. Это снова черновик: после исправления отправьте его на подтверждение еще раз.',
		changes: 'Что изменилось с тех пор',
	},
	missingFields: 'Недостающие ответы',
	caption: 'Потребности в порядке, установленном вашим государством',
	name: 'Потребность',
	kind: 'Категория',
	actions: 'Действия',
	copy: 'Скопировать',
	remove: 'Удалить',
	place: {
		title: 'Переставить потребность на другое место',
		need: 'Потребность',
		to: 'Новый номер',
		move: 'Переместить',
	},
	removed: 'Удалена потребность {rank}: {title}.',
	undo: 'Отменить',
	drafts: {
		begun: 'Начат',
		begunBy: 'Кем начат',
		noneBody: 'Начните новый запрос или откройте один из запросов ниже.',
		more: 'Здесь показаны только последние измененные черновики ({count}). В списке ниже есть все.',
	},
}
