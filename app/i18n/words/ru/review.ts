import type { Shape } from '#app/i18n/shape.ts'
import type { review as english } from '#app/i18n/words/en/review.ts'

export const review: Shape<typeof english> = {
	missing:
		'{count, plural, one {# ответ отсутствует или требует исправления} few {# ответа отсутствуют или требуют исправления} many {# ответов отсутствуют или требуют исправления} other {# ответа отсутствуют или требуют исправления}}',
	doubtful:
		'{count, plural, one {# ответ стоит перечитать} few {# ответа стоит перечитать} many {# ответов стоит перечитать} other {# ответа стоит перечитать}}',
	doubtfulBody: 'Это не препятствует направлению запроса.',
	nothing: 'Все ответы на месте',
	nothingBody: 'Все необходимые ответы даны, замечаний нет.',
	send: 'Отправить на подтверждение',
	point: '<field></field> — {words}',
	ofNeed: 'Потребность {rank}, {where}: {name}',
	ofRequest: '{where}: {name}',
	changes: {
		title: 'Что изменилось после возврата запроса {date}',
		note: 'Сообщение координатора: <note></note>',
		none: 'С тех пор ничего не изменилось.',
		field: 'Ответ',
		before: 'Было',
		after: 'Стало',
		empty: 'Нет ответа',
	},
}
