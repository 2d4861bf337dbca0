import type { digestParts as parts, digest as source } from '../en/digest.ts'
import type { Shape } from '../shape.ts'

export const digest: Shape<typeof source> = {
	digest: {
		subject: 'Сводка новостей',
		what: 'Вот что произошло со времени последней сводки, по каждому запросу.',
		next: 'От вас ничего не требуется. На странице приведен тот же перечень; там же можно выбрать, как часто приходит такая сводка.',
	},
}

export const digestParts: Shape<typeof parts> = {
	more: 'Уведомления, которые приведены только на странице',
}
