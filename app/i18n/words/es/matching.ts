import type { Shape } from '#app/i18n/shape.ts'
import type { matching as english } from '#app/i18n/words/en/matching.ts'
import { fit } from './matching/fit.ts'
import { questions } from './matching/questions.ts'
import { reasons, rules } from './matching/rules.ts'

export const matching: Shape<typeof english> = {
	title: 'Programas para esta necesidad',
	lead: 'Todos los programas se comprueban con las mismas reglas. La lista propone; la decisión es suya.',
	sampleCatalogue: 'Los programas de este catálogo son ejemplos. No muestran lo que está disponible.',
	none: 'Todavía no hay ningún programa registrado.',
	noneFits:
		'Ningún programa se ajusta a esta necesidad por ahora. Eso no dice nada de la importancia de la necesidad.',
	counts:
		'{fits, plural, =0 {Ningún programa se ajusta} one {# programa se ajusta} other {# programas se ajustan}}, {unclear, plural, =0 {ninguno es dudoso} one {# es dudoso} other {# son dudosos}}, {doesNotFit, plural, =0 {ninguno queda descartado} one {# queda descartado} other {# quedan descartados}}.',
	columns: {
		programme: 'Programa',
		verdict: 'Resultado',
		free: 'Disponible',
		funding: 'Período de financiación',
		openPoints: 'Puntos que deben tenerse en cuenta',
		whyNot: 'Por qué no se ajusta',
		rule: 'Regla',
		finding: 'Constatación',
		action: 'Acción',
		waiting: 'En la lista de espera',
		earmarks: 'Fines fijados por los donantes',
		prerequisites: 'Requisitos previos',
	},
	units: {
		seats: '{count, plural, one {# plaza} other {# plazas}}',
		units: '{count, plural, one {# unidad} other {# unidades}}',
		expertDays: '{count, plural, one {# día de experto} other {# días de experto}}',
	},
	freeOf: '{free, number} de {capacity, number} disponibles',
	verdicts: {
		fits: 'Se ajusta',
		unclear: 'Dudoso',
		doesNotFit: 'No se ajusta',
	},
	verdictHints: {
		fits: 'Se cumplen todas las reglas.',
		unclear:
			'No se incumple ninguna regla, pero falta algún dato. Consulte al Estado o compruebe el registro antes de proponer.',
		doesNotFit: 'No se cumple al menos una regla.',
	},
	results: {
		pass: 'Se cumple',
		fail: 'No se cumple',
		unknown: 'No se sabe',
	},
	propose: 'Proponer',
	proposeProgramme: 'Proponer {programme}',
	explain: 'Explicar el resultado',
	backToNeed: 'Volver a la necesidad',
	rules,
	reasons,
	fit,
	questions,
	priority: {
		label: 'Prioridad de la necesidad',
		none: 'Todavía no evaluada',
		points: '{points, number} de 100',
		note: 'La prioridad indica qué necesidad va primero. No influye en qué programas se ajustan.',
	},
	filter: {
		title: 'Acotar la lista',
		text: 'Programa',
		verdict: 'Resultado',
		any: 'Cualquier resultado',
		apply: 'Mostrar',
		clear: 'Mostrar todo',
		nothing: 'No se encuentra ningún programa así.',
	},
	paging: {
		label: 'Páginas de la lista',
		shown: 'Programas {from, number} a {to, number} de {total, number}',
	},
	eligible: {
		none: 'Ningún programa puede asumir esta necesidad por ahora',
		why: 'Cada uno incumple al menos una regla. No es cuestión de prioridad: una más alta no cambiaría nada.',
		wait: 'Dejar que la necesidad espere un programa que se ajustaría si tuviera capacidad: {count, plural, one {# programa} other {# programas}} abajo.',
		noWait:
			'Ningún programa se ajustaría aunque tuviera capacidad, de modo que una lista de espera no ayuda.',
		hold: 'Suspender la necesidad hasta que haya un programa.',
		refer: 'Remitir la necesidad a un asociado.',
		link: 'Suspender o remitir en la página de la necesidad',
	},
	ask: {
		title: 'Preguntar al Estado',
		lead: 'El Estado puede decir lo que no se sabe de la necesidad. Las preguntas se preparan en el idioma de la solicitud; puede cambiarlas antes de enviarlas.',
		link: 'Escribir al Estado',
		inRequest:
			'La solicitud todavía puede devolverse para aclaración, a fin de que el Estado cambie lo que presentó.',
		requestLink: 'Pedir aclaraciones',
	},
	waitlist: 'Inscribir en la lista de espera de {programme}',
	waitlistHint: 'El programa se ajustaría si tuviera capacidad.',
	waitsHere: 'Esta necesidad está en su lista de espera.',
	waitingCount: '{count, plural, one {# necesidad} other {# necesidades}}',
}
