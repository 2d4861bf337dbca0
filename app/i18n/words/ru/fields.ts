import type { Shape } from '#app/i18n/shape.ts'
import type { fields as english } from '#app/i18n/words/en/fields.ts'

export const fields: Shape<typeof english> = {
	help: 'Справка',
	helpFor: 'Справка: {label}',
	example: 'Например: {example}',
	charactersLeft:
		'{left, plural, =0 {Больше знаков не осталось} one {Остался # знак} few {Осталось # знака} many {Осталось # знаков} other {Осталось # знака}}',
	charactersOver:
		'{over, plural, one {Лишний # знак} few {Лишних # знака} many {Лишних # знаков} other {Лишних # знака}}',
	nthChoice: '{number, selectordinal, other {#-й вариант}}',
	onlyIf: 'Заполняйте, только если это следует из одного из ответов выше.',
	noOtherNeeds: 'Других потребностей, которые можно выбрать, пока нет.',
	minutesLeft:
		'{minutes, plural, one {В этом разделе осталось работы примерно на # минуту} few {В этом разделе осталось работы примерно на # минуты} many {В этом разделе осталось работы примерно на # минут} other {В этом разделе осталось работы примерно на # минуты}}',
	complete: 'Все необходимые здесь ответы даны.',
	glossary: {
		open: 'Глоссарий (откроется в новой вкладке)',
		title: 'Глоссарий',
		lead: 'Что означают слова этой формы.',
	},
}
