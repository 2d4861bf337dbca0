import type { Shape } from '#app/i18n/shape.ts'
import type { overlap as english } from '#app/i18n/words/en/overlap.ts'

export const overlap: Shape<typeof english> = {
	title: 'Es posible que su Estado ya lo haya solicitado',
	lead: 'Esto es solo una indicación. Si su necesidad completa o continúa una de estas, indíquelo en la descripción y siga adelante.',
	count: '{count, plural, one {# necesidad similar} other {# necesidades similares}}',
	asked: 'Solicitado en {month}',
	askedFor: 'Solicitado en {month} para: {unit}',
	drafted: 'Aún no presentado; comenzado en {month}',
	inRequest: 'Solicitud:',
	reasons: {
		theme: 'Misma área temática',
		unit: 'Mismo beneficiario',
		words: 'Redacción similar',
	},
}
