import type { Shape } from '#app/i18n/shape.ts'
import type { delivery as english } from '#app/i18n/words/en/delivery.ts'

export const delivery: Shape<typeof english> = {
	title: {
		training: 'Проведение подготовки',
		equipment: 'Поставка оборудования',
		advisory: 'Оказание консультативной поддержки',
	},
	overview: {
		title: 'Общие сведения',
		programme: 'Программа',
		state: 'Бенефициар',
		kind: 'Вид помощи',
		status: 'Статус',
		quantity: 'Согласованное количество',
		need: 'Потребность',
		request: 'Запрос',
		manager: 'Руководитель программы',
		openedOn: 'Открыто',
	},
	stages: {
		title: 'Этапы',
		since: 'Достигнут {date}',
	},
	record: {
		title: 'Записи о ходе осуществления',
		none: 'Ни одного шага еще не зафиксировано',
		recordedOn: 'Зафиксировано {date}',
	},
	next: {
		closed: 'Осуществление завершено. Больше ни от кого ничего не требуется.',
		failed: 'Осуществление не завершено. Для потребности продолжается подбор программы.',
		cancelled: 'Осуществление отменено. Если потребность сохраняется, подбор программы продолжается.',
		seatsReleased:
			'Места освобождены, так как кандидатуры не поступили в срок. Для потребности продолжается подбор программы.',
	},
	act: 'Ваши шаги',
}
