import type { Shape } from '../../../shape.ts'
import type { matching as source } from '../../en/settings/matching.ts'

export const matching: Shape<typeof source> = {
	title: 'Ajustes de la asignación',
	lead: 'Según qué se ordenan las necesidades y los programas, y cómo se reparten las plazas escasas. Un cambio vale desde ahora y queda registrado; las puntuaciones dadas y los repartos hechos conservan aquello con lo que se calcularon.',
	fit: 'Pesos: cómo se ajusta un programa a una necesidad',
	priority: 'Pesos: qué necesidad va primero',
	shares: 'Límites y cuotas',
	weightsHint: 'Números enteros a partir de 0; solo importa su parte de la suma.',
	sum: 'Suma: {sum, number}',
	shipped: 'Valor predeterminado: {value}',
	changed: 'Modificado',
	anchors: 'Qué significa cada punto',
	weight: '{name}: {value, number}',
	saved: 'No cambia nada de lo puntuado o repartido antes.',
	names: {
		fit: 'Pesos de la puntuación de adecuación',
		priority: 'Pesos de la puntuación de prioridad',
		gap: 'Distancia a partir de la cual puntúa un tercer oficial',
		womenTarget: 'Proporción de mujeres que se busca en los cursos',
		reserveShare: 'Reserva para países menos adelantados, sin litoral y pequeños Estados insulares',
		stateCap: 'Máximo de un programa para un Estado',
		subregionShare: 'Máximo de un programa para una subregión',
		offersPerState: 'Ofertas de un tipo que un Estado puede tener a la vez',
		releaseDays: 'Liberación de una reserva no utilizada antes del último día de un programa',
		seconds: 'Tiempo para el cálculo',
	},
	units: {
		points: '{value, plural, one {# punto de 100} other {# puntos de 100}}',
		percent: '{value, number} %',
		offers: '{value, plural, one {# oferta} other {# ofertas}}',
		days: '{value, plural, one {# día} other {# días}}',
		seconds: '{value, plural, one {# segundo} other {# segundos}}',
	},
}
