import type { Shape } from '../../shape.ts'
import type { priority as source } from '../en/priority.ts'
import { criteria } from './priority/criteria.ts'
import { evidence } from './priority/evidence.ts'

export const priority: Shape<typeof source> = {
	link: 'Prioridad',
	title: 'Prioridad de la necesidad',
	lead: 'Qué necesidad va primero cuando no alcanza para todas: solo de la necesidad, nunca del Estado. Dos oficiales la puntúan sin ver la puntuación del otro. No se elabora con ello ninguna lista de Estados.',
	backToNeed: 'Volver a la necesidad',
	saved: { title: 'Su puntuación se ha guardado', body: 'Nadie más la ve antes de que se cierre la ronda.' },
	renewed: {
		title: 'Ha comenzado una nueva ronda',
		body: 'Dos oficiales vuelven a puntuar la necesidad. Lo puntuado antes sigue abajo.',
	},
	states: {
		waiting:
			'{scored, plural, =0 {Nadie ha puntuado aún esta necesidad.} other {Un oficial ha puntuado esta necesidad.}} Hacen falta dos.',
		third:
			'Dos oficiales han puntuado esta necesidad y difieren mucho. Se pide que la puntúe un tercero; entonces cuenta la media de los tres.',
		settled: 'Prioridad: {priority, number} de 100',
	},
	round: 'Ronda {round, number}',
	closed: {
		title: 'Usted no puntúa aquí',
		reader: 'Su puesto lee las puntuaciones y no da ninguna.',
		settled: 'La ronda está cerrada.',
	},
	scoredAs: 'Se puntuó antes de dividirse. <link>Ver las puntuaciones de la necesidad entera</link>',
	form: {
		title: 'Su puntuación',
		lead: 'Elija para cada criterio la frase que sea cierta. Si no se sabe nada, dígalo: cuenta como el punto medio y queda señalado, de modo que los datos escasos no perjudiquen a nadie.',
		change: 'Usted ya ha puntuado esta necesidad. Puede cambiar su puntuación hasta que se cierre la ronda.',
		thirdAsked: 'Un tercer oficial la puntuará también si usted cambia ahora su puntuación.',
		weight: 'Peso {weight, number} de {sum, number}',
		points: 'Puntos',
		option: '{points} – {anchor}',
		unknown: 'No se sabe',
		comment: 'Comentario',
		known: 'Lo que se sabe',
		answers: 'Lo que respondió el Estado',
		computed: 'El orden del Estado da {points, number} de 4. Usted puede juzgar de otro modo.',
		submit: 'Guardar mi puntuación',
	},
	result: {
		title: 'Puntuaciones',
		earlier: 'Rondas anteriores',
		caption: 'Puntos de cada oficial por criterio',
		criterion: 'Criterio',
		officer: '{name} ({total, number} de 100)',
		points: '{points, number} de 4',
		missing: 'no se sabe, cuenta como 2',
		total: 'Total de 100',
		parts: 'De qué se compone {total, number}',
		partsCaption: 'Partes de la puntuación',
		mean: 'Prioridad {priority, number}: la media de {count, plural, one {# puntuación} other {# puntuaciones}}',
		weight: 'Peso',
		anchor: 'Qué significan los puntos',
		adds: 'Suma',
	},
	muchMissing: {
		title: 'Gran parte de esta necesidad no se conoce',
		body: 'Cuando no se pueden juzgar tres criterios o más, un oficial debería ofrecer al Estado ayuda con sus datos. Lo que no se sabe cuenta como el punto medio y no rebaja nada.',
	},
	anew: {
		title: 'Puntuar de nuevo',
		lead: 'Cuando los hechos han cambiado puede comenzar una nueva ronda. Las puntuaciones actuales quedan aquí para su lectura.',
		reason: 'Motivo',
		submit: 'Comenzar una nueva ronda',
	},
	criteria,
	evidence,
}
