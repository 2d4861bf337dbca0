import type { Shape } from '#app/i18n/shape.ts'
import type { about as english } from '#app/i18n/words/en/help/about.ts'

export const about: Shape<typeof english> = {
	title: {
		text: 'Diga en pocas palabras qué será distinto al final. Funcionarios, programas y donantes leen primero esta línea.',
		example: 'Los documentos de viaje fraudulentos se detectan en todos los puertos marítimos',
	},
	filingLanguage: {
		text: 'Elija el idioma oficial en que escribe. Sus textos se conservan tal como los escribió; los avisos y el recibo se emiten en este idioma.',
		example: '',
	},
	classification: {
		text: 'Determina quién puede leer la solicitud. Sea cual sea su elección, no escriba inteligencia operacional ni datos de casos personales.',
		example: 'Restringida, para una solicitud que nombra puestos fronterizos débiles',
	},
	consentPublish: {
		text: 'Con este consentimiento puede aparecer un breve resumen en las páginas públicas. Sin él no se publica nada sobre la solicitud. Puede retirarlo más tarde.',
		example: '',
	},
	consentPartners: {
		text: 'A veces otra organización tiene un programa más adecuado. Solo ve la solicitud si su Estado consiente.',
		example: '',
	},
	consentDonors: {
		text: 'Los donantes pueden buscar solicitudes que podrían financiar. Solo ven la suya si su Estado consiente.',
		example: '',
	},
	origin: {
		text: 'Muestra cómo se conoció la necesidad y vincula la solicitud con un examen, una reunión o una labor anterior.',
		example: 'Mecanismo de Examen, si una observación del examen recomienda asistencia',
	},
	originDetail: {
		text: 'Indique la reunión, la evaluación o la asistencia anterior, para que un funcionario pueda encontrar su informe.',
		example: 'Evaluación conjunta de los pasos fronterizos del norte, mayo de 2026',
	},
	reviewCluster: {
		text: 'Copie del informe del examen el nombre del grupo temático. Así es fácil encontrar la observación.',
		example: 'Penalización y jurisdicción',
	},
	reviewObservation: {
		text: 'Indique el número de la observación que menciona la necesidad.',
		example: 'Observación núm. 14',
	},
}
