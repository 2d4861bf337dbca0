import type { Shape } from '#app/i18n/shape.ts'
import type { timeline as english } from '#app/i18n/words/en/timeline.ts'

export const timeline: Shape<typeof english> = {
	title: 'Cronograma',
	scroll: 'Imagen del cronograma',
	summary:
		'{count, plural, one {# línea} other {# líneas}}: lo previsto y lo ocurrido, mes a mes. El cuadro que sigue dice lo mismo.',
	asTable: 'Lo mismo en un cuadro',
	head: {
		what: 'Qué',
		planned: 'Previsto',
		actual: 'Real',
	},
	late: 'con retraso',
	notYet: 'todavía no',
	noDay: 'sin fecha prevista',
	fromTo: '<from></from> – <to></to>',
	since: 'desde el <from></from>',
	key: {
		planned: 'Previsto',
		actual: 'Real',
		late: 'Con retraso',
		today: 'Hoy',
	},
	milestones: {
		start: 'Comenzar a más tardar',
		nominations: 'Candidaturas pendientes',
		seats: 'Liberación de plazas no utilizadas',
		course: 'Capacitación',
		followUp: 'Seguimiento',
		expected: 'Entrega prevista',
		arrival: 'Llegada prevista',
		customs: 'Despacho de aduanas a más tardar',
		checkSix: 'Comprobación a los seis meses',
		checkTwelve: 'Comprobación a los doce meses',
		mission: 'Trabajo de asesoramiento',
		adoption: '¿Se adoptó el asesoramiento?',
	},
}
