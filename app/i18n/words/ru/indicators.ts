import type { Shape } from '#app/i18n/shape.ts'
import type { indicators as english } from '#app/i18n/words/en/indicators.ts'

export const indicators: Shape<typeof english> = {
	title: 'Показатели',
	none: 'Потребность подана без показателей',
	add: 'Добавить измерение',
	kept: 'Измерение остаётся: никто не может изменить или убрать его. За ошибкой следует новое измерение.',
	indicator: 'Показатель',
	unit: 'Единица',
	baseline: 'Исходное значение',
	target: 'Целевое значение',
	reached: 'Достигнуто',
	reachedHint: 'Число, если цель выражена числом; иначе несколько слов.',
	notTold: 'Не указано',
	notMeasured: 'Ещё не измерено',
	progress: '{percent} пути от исходного значения к целевому',
	history: '{count, plural, one {# измерение} few {# измерения} many {# измерений} other {# измерения}}',
	readings: 'Измерения',
	measuredOn: 'Дата измерения',
	by: 'Записал',
	note: 'Примечание',
	save: 'Записать',
	delivery: 'Поставка',
	suggested: 'По журналу поставки: {figures}',
}
