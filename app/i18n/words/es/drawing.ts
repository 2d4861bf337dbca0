import type { Shape } from '#app/i18n/shape.ts'
import type { drawing as english } from '#app/i18n/words/en/drawing.ts'

export const drawing: Shape<typeof english> = {
	link: 'Todo el recorrido',
	title: 'Todo el recorrido',
	lead: 'Por dónde ha pasado, dónde está y qué puede venir después. El diagrama y el texto que lo acompaña dicen lo mismo.',
	request: 'Solicitud',
	need: 'Necesidad',
	of: {
		request: 'El recorrido de la solicitud',
		need: 'El recorrido de la necesidad',
		training: 'El recorrido de la capacitación',
		equipment: 'El recorrido del equipo',
		advisory: 'El recorrido del asesoramiento',
		dueDiligence: 'El recorrido del expediente de diligencia debida',
	},
	earlier: '{title}, sin completar',
	picture: {
		scroll: 'Diagrama, {title}',
		summary:
			'Estado actual: «{state}». Todo lo que se dibuja aquí se dice también con palabras en esta página.',
		toHere: 'Ir al estado actual en el diagrama',
	},
	note: {
		here: 'Usted está aquí',
		hereSince: 'Usted está aquí · {date}',
		next: 'puede venir después',
		who: '({who})',
		or: ' / ',
		wayOut: '{count, plural, one {desde # estado} other {desde # estados}}',
	},
	key: {
		title: 'Cómo leer el diagrama',
		here: 'Fondo lleno y marco doble: el estado actual.',
		passed: 'Línea gruesa y marca (✓): ya pasado, con el día en que se alcanzó por última vez.',
		next: 'Línea discontinua: lo que puede venir después y, entre paréntesis, quién da el paso.',
		other: 'Línea fina: no alcanzado.',
		wayOut: 'Los pasos posibles casi en todas partes se dibujan solo desde el estado actual.',
	},
	list: {
		passed: 'Por dónde ha pasado y dónde está',
		began: 'Aquí comenzó.',
		since: 'Desde el <when></when>.',
		onBehalfOf: 'Fue consecuencia de un paso de {name}.',
		here: 'Este es el estado actual.',
		next: 'Qué puede venir después y quién lo hace',
		instead: 'Qué podría ocurrir en su lugar',
		none: 'No se espera nada de nadie.',
		to: 'Conduce a: {states}.',
		or: ' o ',
		stays: 'El estado no cambia.',
		yours: 'Puede hacerlo ahora.',
	},
}
