import type { Shape } from '#app/i18n/shape.ts'
import type { reasons as englishReasons, rules as englishRules } from '#app/i18n/words/en/matching/rules.ts'

export const rules: Shape<typeof englishRules> = {
	status: 'Programa abierto',
	geography: 'Lugar',
	kind: 'Clase y tipo de asistencia',
	category: 'Categoría de equipo',
	theme: 'Tema',
	institution: 'Tipo de institución',
	language: 'Idioma',
	capacity: 'Capacidad del programa',
	money: 'Fondos',
	dates: 'Fechas',
	cohort: 'Fechas fijadas',
	oda: 'Asistencia oficial para el desarrollo',
	law: 'Ley en vigor',
	trainers: 'Instructores propios',
	dueDiligence: 'Diligencia debida en materia de derechos humanos',
	exclusions: 'Equipo excluido',
	donors: 'Condiciones de los donantes',
	repetition: 'Apoyo anterior',
}

export const reasons: Shape<typeof englishReasons> = {
	status: {
		open: 'El programa está abierto.',
		draft: 'El programa todavía se está preparando.',
		full: 'El programa está completo.',
		closed: 'El programa está cerrado.',
	},
	geography: {
		worldwide: 'El programa trabaja en todas las regiones.',
		named: 'El programa menciona al Estado.',
		inRegion: 'El Estado se encuentra en una región del programa.',
		excluded: 'El programa no abarca al Estado.',
		elsewhere: 'El programa trabaja en otros lugares.',
		regionUnknown: 'No consta la región de la entidad que presentó la solicitud.',
	},
	kind: {
		sameType: 'El programa ofrece este tipo de asistencia.',
		anyType: 'El programa ofrece todos los tipos de asistencia de esta clase.',
		otherKind: 'El programa ofrece otra clase de asistencia.',
		otherType: 'El programa no ofrece este tipo de asistencia.',
		typeUnknown: 'La necesidad no indica el tipo de asistencia que se solicita.',
	},
	category: {
		notEquipment: 'No se solicita equipo.',
		supplied: 'El programa suministra esta categoría.',
		anyCategory: 'El programa no se limita a determinadas categorías.',
		notSupplied: 'El programa no suministra esta categoría.',
		categoryUnknown: 'La necesidad no indica ninguna categoría.',
	},
	theme: {
		shared: '{count, plural, one {# tema} other {# temas}} en común.',
		none: 'Ningún tema en común.',
		themeUnknown: 'La necesidad no indica ningún tema.',
	},
	institution: {
		eligible: 'El programa puede asistir a este tipo de institución.',
		anyInstitution: 'El programa no se limita a determinados tipos de institución.',
		notEligible: 'El programa no puede asistir a este tipo de institución.',
		institutionUnknown: 'No consta el tipo de institución.',
	},
	language: {
		notNeeded: 'El idioma no influye en el equipo.',
		anyLanguage: 'El programa no se limita a determinados idiomas.',
		shared: 'Hay un idioma en común.',
		interpreted: 'No hay un idioma en común, pero el Estado acepta la interpretación.',
		none: 'No hay un idioma en común ni interpretación.',
		languageUnknown: 'La necesidad no indica qué idiomas servirían ni si bastaría la interpretación.',
	},
	capacity: {
		enough: 'Se solicitan {wanted, number}; hay {free, number} disponibles.',
		partly:
			'Se solicitan {wanted, number}; el programa puede dar hasta {free, number}, que el Estado aún considera útiles.',
		daysToAgree:
			'Los días de experto se acuerdan con el programa; hay hasta {free, number} disponibles para este Estado.',
		full: 'No hay nada disponible.',
		short: 'Se necesitarían al menos {wanted, number}; hay {free, number} disponibles.',
		stateLimit: 'Un Estado puede recibir como máximo {maximum, number}; lo que queda de ello no basta.',
		belowMinimum: 'Se solicitan {wanted, number}; el mínimo del programa es de {minimum, number} por Estado.',
		quantityUnknown: 'La necesidad no indica cantidad; podrían darse hasta {free, number}.',
		minimumUnknown:
			'Podrían darse hasta {free, number}; la necesidad no indica si una cantidad menor que la solicitada sería útil.',
	},
	money: {
		noBudget: 'No consta ningún presupuesto del programa.',
		enough: 'Quedan {left, number} {currency}, suficiente para {units, number}.',
		partly: 'Quedan {left, number} {currency}, suficiente para un máximo de {units, number}.',
		spent: 'No quedan fondos que puedan usarse para este Estado.',
		excluded:
			'De los {available, number} {currency} disponibles, {excluded, number} no pueden usarse para este Estado; los {left, number} restantes no bastan.',
		short:
			'Quedan {left, number} {currency}, suficiente para {units, number}; se necesitarían al menos {wanted, number}.',
		costUnknown: 'Quedan fondos, pero no consta el costo de una unidad o su moneda.',
		quantityUnknown:
			'La necesidad no indica cantidad; quedan {left, number} {currency}, suficiente para {units, number}.',
		minimumUnknown:
			'Quedan {left, number} {currency}, suficiente para {units, number}; la necesidad no indica si una cantidad menor que la solicitada sería útil.',
	},
	dates: {
		inside: 'Las fechas del Estado coinciden con el período de financiación, del {from} al {to}.',
		commitmentPassed: 'Los fondos podían comprometerse hasta el {last}.',
		fundingEnded: 'La financiación terminó el {to}.',
		apart: 'Las fechas del Estado quedan fuera del período de financiación, del {from} al {to}.',
		datesUnknown: 'La necesidad no indica ambas fechas; el período de financiación va del {from} al {to}.',
	},
	cohort: {
		noCohorts: 'El programa no ha fijado fechas propias.',
		open: 'La fecha del {on} conviene al Estado y hay capacidad.',
		full: 'En las fechas que convienen al Estado hay muy poca capacidad.',
		apart: 'Ninguna de las fechas fijadas conviene al Estado.',
		begun: 'Todas las fechas fijadas han comenzado; no consta si habrá otras.',
		datesUnknown: 'Hay capacidad el {on}; la necesidad no indica ambas fechas.',
		roomUnknown:
			'Hay algo de capacidad el {on}; la necesidad no indica si una cantidad menor que la solicitada sería útil.',
	},
	oda: {
		notRequired: 'Los fondos no se limitan a la asistencia oficial para el desarrollo.',
		listed: 'El Estado figura en la lista de receptores de {year}.',
		notListed:
			'Los fondos se limitan a los receptores de asistencia oficial para el desarrollo; el Estado no figura en la lista de {year}.',
		stateUnknown:
			'Los fondos se limitan a los receptores de asistencia oficial para el desarrollo; la lista de {year} no menciona a quien presentó la solicitud.',
		yearUnknown:
			'Los fondos se limitan a los receptores de asistencia oficial para el desarrollo; no consta ninguna lista de {year}.',
	},
	law: {
		notRequired: 'El programa no exige una ley en vigor.',
		inForce: 'El delito está tipificado en el derecho interno.',
		partly: 'El derecho interno tipifica el delito en parte.',
		missing: 'El programa exige una ley en vigor; el asesoramiento legislativo puede venir primero.',
		lawUnknown: 'No se sabe si el derecho interno tipifica el delito.',
	},
	trainers: {
		notRequired: 'El programa no exige instructores en la unidad.',
		trained: 'La unidad tiene personas formadas como instructores.',
		missing: 'El programa trabaja con instructores de la unidad, y no los hay.',
		trainersUnknown: 'El programa trabaja con instructores de la unidad; no se sabe si los hay.',
	},
	dueDiligence: {
		notNeeded: 'No se requiere diligencia debida para esta institución.',
		cleared: 'La diligencia debida ha concluido.',
		outsidePolicy: 'La diligencia debida está en curso; este programa no depende de ella.',
		open: 'La diligencia debida está en curso.',
		refused: 'La diligencia debida no permite el apoyo.',
	},
	exclusions: {
		notEquipment: 'No se solicita equipo.',
		clean: 'Ninguna línea figura en la lista de equipo excluido.',
		excluded:
			'{count, plural, one {# línea figura} other {# líneas figuran}} en la lista de equipo excluido.',
		notScreened: 'Las líneas no se han cotejado con la lista de equipo excluido.',
	},
	donors: {
		noConditions: 'Ningún donante excluye al Estado.',
		someExclude:
			'{count, plural, one {# donante excluye} other {# donantes excluyen}} al Estado; de los {available, number} {currency} disponibles, {excluded, number} no pueden usarse para él.',
		someExcludeOpen:
			'{count, plural, one {# donante excluye} other {# donantes excluyen}} al Estado; no consta cuánto aportó cada donante.',
		allExclude: 'Todos los donantes del programa excluyen al Estado.',
	},
	repetition: {
		none: 'No consta ningún apoyo idéntico a la misma unidad en los últimos 36 meses.',
		repeated: 'La misma unidad recibió un apoyo idéntico hasta el {on}.',
		alike: 'La misma unidad recibió apoyo sobre el mismo tema hasta el {on}; no consta si era idéntico.',
		historyUnknown: 'No consta el apoyo anterior a la unidad.',
	},
}
