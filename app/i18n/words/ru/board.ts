import type { Shape } from '#app/i18n/shape.ts'
import type { board as english } from '#app/i18n/words/en/board.ts'

export const board: Shape<typeof english> = {
	title: 'Поставки',
	lead: 'Все поставки помощи, за которыми вы следите: их продвижение и ближайший срок.',
	as: {
		board: 'Показать колонками',
		table: 'Показать таблицей',
	},
	stages: {
		planned: 'Запланировано',
		underWay: 'Выполняется',
		withState: 'Ожидается ответ государства',
		heldUp: 'Приостановлено',
		afterwards: 'Передано, проверки',
		ended: 'Завершено',
	},
	head: {
		delivery: 'Поставка',
		kind: 'Вид',
		state: 'Получатель',
		programme: 'Программа',
		quantity: 'Количество',
		status: 'Статус',
		next: 'Ближайший срок',
		changed: 'Последнее изменение',
	},
	filter: {
		any: 'Все',
		show: 'Показать',
		clear: 'Показать всё',
		stage: 'Этап',
		late: 'Опоздание',
		onlyLate: 'Только с опозданием',
		order: 'Порядок',
	},
	sorts: {
		due: 'Сначала ближайший срок',
		changed: 'Сначала последние изменения',
		opened: 'Сначала недавно открытые',
	},
	none: {
		title: 'Поставок нет',
		body: 'Поставка открывается, когда государство подтверждает предложение программы.',
		filtered: 'Ничего подходящего. Расширьте фильтр или покажите всё.',
	},
	count: '{count, plural, =0 {нет} one {# поставка} few {# поставки} many {# поставок} other {# поставки}}',
	moreThan: 'больше {count, plural, one {# поставки} few {# поставок} many {# поставок} other {# поставки}}',
	noneHere: 'Пока нет',
	all: 'Всё на этапе «{stage}»',
	nothingNext: 'Ничего не ожидается',
	late: 'с опозданием',
	pages: 'Страницы списка поставок',
	first: 'Первая страница',
}
