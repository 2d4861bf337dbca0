import type { Shape } from '#app/i18n/shape.ts'
import type { fields as english } from '#app/i18n/words/en/fields.ts'

export const fields: Shape<typeof english> = {
	help: 'Ayuda',
	helpFor: 'Ayuda: {label}',
	example: 'Por ejemplo: {example}',
	charactersLeft:
		'{left, plural, =0 {No queda ningún carácter} one {Queda # carácter} other {Quedan # caracteres}}',
	charactersOver: '{over, plural, one {Sobra # carácter} other {Sobran # caracteres}}',
	nthChoice: '{number, selectordinal, other {#.ª opción}}',
	onlyIf: 'Responda solo si se desprende de una respuesta anterior.',
	noOtherNeeds: 'Todavía no hay otra necesidad que se pueda elegir.',
	minutesLeft:
		'{minutes, plural, one {Queda aproximadamente # minuto de trabajo en esta sección} other {Quedan aproximadamente # minutos de trabajo en esta sección}}',
	complete: 'Se han dado todas las respuestas necesarias aquí.',
	glossary: {
		open: 'Glosario (se abre en otra pestaña)',
		title: 'Glosario',
		lead: 'Significado de los términos del formulario.',
	},
}
