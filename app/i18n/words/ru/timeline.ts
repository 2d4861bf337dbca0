import type { Shape } from '#app/i18n/shape.ts'
import type { timeline as english } from '#app/i18n/words/en/timeline.ts'

export const timeline: Shape<typeof english> = {
	title: 'График',
	scroll: 'Изображение графика',
	summary:
		'{count, plural, one {# строка} few {# строки} many {# строк} other {# строки}}: что было запланировано и что произошло, по месяцам. Таблица ниже сообщает то же самое.',
	asTable: 'То же в виде таблицы',
	head: {
		what: 'Что',
		planned: 'План',
		actual: 'Факт',
	},
	late: 'с опозданием',
	notYet: 'ещё нет',
	noDay: 'дата не назначена',
	fromTo: '<from></from> – <to></to>',
	since: 'с <from></from>',
	key: {
		planned: 'План',
		actual: 'Факт',
		late: 'С опозданием',
		today: 'Сегодня',
	},
	milestones: {
		start: 'Начать не позднее',
		nominations: 'Срок представления кандидатур',
		seats: 'Освобождение незанятых мест',
		course: 'Обучение',
		followUp: 'Последующий контроль',
		expected: 'Ожидаемая поставка',
		arrival: 'Ожидаемое прибытие',
		customs: 'Таможенное оформление не позднее',
		checkSix: 'Проверка через шесть месяцев',
		checkTwelve: 'Проверка через двенадцать месяцев',
		mission: 'Консультационная работа',
		adoption: 'Приняты ли рекомендации?',
	},
}
