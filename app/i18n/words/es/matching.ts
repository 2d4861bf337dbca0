import type { Shape } from '#app/i18n/shape.ts'
import type { matching as english } from '#app/i18n/words/en/matching.ts'

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
	rules: {
		status: 'Programa abierto',
		geography: 'Lugar',
		kind: 'Clase y tipo de asistencia',
		category: 'Categoría de equipo',
		theme: 'Tema',
		institution: 'Tipo de institución',
		language: 'Idioma',
		capacity: 'Capacidad del programa',
		dates: 'Fechas',
		law: 'Ley en vigor',
		dueDiligence: 'Diligencia debida en materia de derechos humanos',
		exclusions: 'Equipo excluido',
		repetition: 'Apoyo anterior',
	},
	reasons: {
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
			belowMinimum:
				'Se solicitan {wanted, number}; el mínimo del programa es de {minimum, number} por Estado.',
			quantityUnknown: 'La necesidad no indica cantidad; podrían darse hasta {free, number}.',
			minimumUnknown:
				'Podrían darse hasta {free, number}; la necesidad no indica si una cantidad menor que la solicitada sería útil.',
		},
		dates: {
			inside: 'Las fechas del Estado coinciden con el período de financiación, del {from} al {to}.',
			commitmentPassed: 'Los fondos podían comprometerse hasta el {last}.',
			fundingEnded: 'La financiación terminó el {to}.',
			apart: 'Las fechas del Estado quedan fuera del período de financiación, del {from} al {to}.',
			datesUnknown: 'La necesidad no indica ambas fechas; el período de financiación va del {from} al {to}.',
		},
		law: {
			notRequired: 'El programa no exige una ley en vigor.',
			inForce: 'El delito está tipificado en el derecho interno.',
			partly: 'El derecho interno tipifica el delito en parte.',
			missing: 'El programa exige una ley en vigor; el asesoramiento legislativo puede venir primero.',
			lawUnknown: 'No se sabe si el derecho interno tipifica el delito.',
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
		repetition: {
			none: 'No consta ningún apoyo idéntico a la misma unidad en los últimos 36 meses.',
			repeated: 'La misma unidad recibió un apoyo idéntico hasta el {on}.',
			alike: 'La misma unidad recibió apoyo sobre el mismo tema hasta el {on}; no consta si era idéntico.',
			historyUnknown: 'No consta el apoyo anterior a la unidad.',
		},
	},
	waitlist: 'Inscribir en la lista de espera de {programme}',
	waitlistHint: 'El programa se ajustaría si tuviera capacidad.',
	waitsHere: 'Esta necesidad está en su lista de espera.',
	waitingCount: '{count, plural, one {# necesidad} other {# necesidades}}',
}
