import type { Shape } from '#app/i18n/shape.ts'
import type * as english from '#app/i18n/words/en/programmes/record.ts'

export const fields: Shape<typeof english.fields> = {
	titles: 'Título',
	implementingEntity: 'Entidad de ejecución',
	deputyId: 'Suplente del gestor',
	contributions: 'Contribuciones',
	amount: 'Importe',
	earmark: 'Asignación',
	regionEarmarked: 'El donante ha elegido las regiones',
	odaOnly: 'Solo para receptores de asistencia oficial para el desarrollo',
	requiresTrainers: 'Se requieren graduados de una formación de formadores',
	prerequisites: 'Otros requisitos previos',
	capacityUnit: 'Se cuenta en',
	capacity: 'Capacidad total',
	minimumPerState: 'Mínimo por Estado',
	maximumPerState: 'Máximo por Estado',
	reserveShare: 'Parte reservada, en porcentaje',
	reserveReleaseOn: 'La reserva se libera el',
	budget: 'Presupuesto',
	costPerUnit: 'Costo de una unidad',
	currency: 'Moneda',
	fundingFrom: 'Financiado desde el',
	cohorts: 'Grupos',
	startsOn: 'Primer día',
	endsOn: 'Último día',
	place: 'Lugar',
	seats: 'Plazas',
	language: 'Idioma',
	evaluationPlan: 'Plan de evaluación',
	iatiId: 'Identificador IATI',
	revision: 'Revisión',
}

export const hints: Shape<typeof english.hints> = {
	code: 'Mayúsculas, cifras y guiones, por ejemplo TRN-WAF-01.',
	titles: 'El inglés sustituye al idioma que se deje en blanco.',
	summary: 'Público. Necesario en inglés antes de abrir el programa.',
	deputyId: 'También puede modificar la ficha.',
	amount: 'En unidades enteras de la moneda indicada más abajo; déjelo en blanco si no se conoce.',
	earmark: 'Para qué quiere el donante que se utilice, con sus propias palabras.',
	stateCodes: 'Códigos de tres letras separados por comas, por ejemplo GHA, MLI.',
	countries: 'Deje en blanco los Estados y las regiones si el programa trabaja en todas partes.',
	regionEarmarked: 'Entonces no se limita la parte de una misma subregión.',
	noLimit: 'Sin elección: sin límite.',
	capacityUnit:
		'Plazas para la capacitación, unidades para el equipo, días de experto para el asesoramiento.',
	reserveShare:
		'Para los países menos adelantados, los países en desarrollo sin litoral y los pequeños Estados insulares en desarrollo. En blanco: según la configuración.',
	budget: 'En unidades enteras de la moneda; no más que el total de las contribuciones.',
	lastCommitment: 'El último día en que se puede prometer algo, dentro del período de financiación.',
	cohorts: 'Cada uno dentro del período de financiación; en total, no más plazas que la capacidad.',
	evaluationPlan: 'Quién pregunta a quién, sobre qué y cuándo. Necesario antes de abrir el programa.',
	iatiId: 'Con el que se publica la actividad, si se publica.',
}

export const parts: Shape<typeof english.parts> = {
	about: 'Qué es',
	place: 'Dónde trabaja',
	subject: 'Con qué ayuda',
	conditions: 'Condiciones',
	capacity: 'Capacidad',
	money: 'Donantes y fondos',
	dates: 'Período de financiación y grupos',
	follow: 'Evaluación y publicación',
	inLanguage: '{field} ({language})',
	row: '{field} {number}',
	statesChosen:
		'{count, plural, =0 {ningún Estado elegido} one {# Estado elegido} other {# Estados elegidos}}',
}

export const warnings: Shape<typeof english.warnings> = {
	title: 'Conviene revisarlo',
	missingTitles: 'Falta el título en: {languages}. Se muestra el inglés.',
	missingSummaries: 'Falta el resumen en: {languages}. Se muestra el inglés.',
	costAboveBudget:
		'Toda la capacidad cuesta {cost, number} {currency}, más que el presupuesto de {budget, number} {currency}.',
	seatsWithoutCohort:
		'{count, plural, one {# plaza no pertenece} other {# plazas no pertenecen}} a ningún grupo.',
}
