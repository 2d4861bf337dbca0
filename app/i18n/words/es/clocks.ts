import type { Shape } from '../../shape.ts'
import type { clocks as source } from '../en/clocks.ts'

export const clocks: Shape<typeof source> = {
	title: 'Tiempo en cada parte',
	sentence: {
		state:
			'{unodc, plural, one {# día hábil} other {# días hábiles}} en la UNODC, {state, number} en sus manos',
		office:
			'{unodc, plural, one {# día hábil} other {# días hábiles}} en la UNODC, {state, number} en manos del Estado',
	},
	notFiled: 'Los días se cuentan desde la presentación de la solicitud.',
	durations:
		'En total, {gross, plural, one {# día} other {# días}} desde la presentación; {net, plural, one {# día} other {# días}} sin el tiempo en que se esperaba una respuesta del Estado.',
	parties: {
		state: {
			office: 'La UNODC',
			programme: 'La UNODC',
			state: 'Usted',
			partner: 'El asociado',
		},
		office: {
			office: 'La oficina',
			programme: 'El gestor de programa',
			state: 'El Estado',
			partner: 'El asociado',
		},
	},
	now: {
		with: 'Ahora le corresponde a',
		since: 'Desde el',
		due: 'Vence el',
		noDay: 'No hay fecha fijada',
		overdue: 'Plazo vencido',
		stopped: 'No corre ningún plazo.',
		withNeeds: 'Las necesidades se tramitan una por una; cada una tiene su propio plazo.',
	},
	held: {
		caption: 'Tiempo en cada parte',
		party: 'En manos de',
		workingDays: 'Días hábiles',
		calendarDays: 'Días naturales',
		days: '{days, number}',
	},
	needs: {
		caption: 'Plazo de cada necesidad',
		need: 'Necesidad',
		name: '{rank}. {title}',
		nobody: 'Nadie',
		unodc: 'Días hábiles en la UNODC',
		side: {
			state: 'Días hábiles en sus manos',
			office: 'Días hábiles en manos del Estado',
		},
	},
	note: {
		calendars:
			'Los días hábiles son los de cada parte: en la UNODC, los de Viena, sin los feriados de las Naciones Unidas en esa ciudad; para {state}, todos los días salvo los de descanso semanal ({weekend}), en la zona horaria {timeZone}.',
		sample: 'De sus feriados nacionales solo se ha registrado una muestra.',
		noHolidays: 'Sus feriados nacionales aún no se han registrado.',
		rule: 'Un día cuenta para la parte que tenía el asunto cuando empezó el día; un día en que varias necesidades esperan a la misma parte cuenta una sola vez.',
	},
}
