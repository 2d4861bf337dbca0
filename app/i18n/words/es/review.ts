import type { Shape } from '#app/i18n/shape.ts'
import type { review as english } from '#app/i18n/words/en/review.ts'

export const review: Shape<typeof english> = {
	missing:
		'{count, plural, one {Falta # respuesta o hay que corregirla} many {Faltan # respuestas o hay que corregirlas} other {Faltan # respuestas o hay que corregirlas}}',
	doubtful:
		'{count, plural, one {# respuesta merece una segunda lectura} many {# respuestas merecen una segunda lectura} other {# respuestas merecen una segunda lectura}}',
	doubtfulBody: 'Nada de esto impide enviar la solicitud.',
	nothing: 'No falta nada',
	nothingBody: 'Están todas las respuestas necesarias y nada llama la atención.',
	send: 'Enviar para su aval',
	point: '<field></field> — {words}',
	ofNeed: 'Necesidad {rank}, {where}: {name}',
	ofRequest: '{where}: {name}',
	changes: {
		title: 'Qué ha cambiado desde que se devolvió la solicitud el {date}',
		note: 'Mensaje del coordinador: <note></note>',
		none: 'Nada ha cambiado desde entonces.',
		field: 'Respuesta',
		before: 'Antes',
		after: 'Ahora',
		empty: 'Sin respuesta',
	},
}
